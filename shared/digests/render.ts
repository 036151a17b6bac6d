import type { Digest } from '../domain/digest.ts';
import { htmlOf } from './html.ts';
import { contentOf } from './mail-content.ts';
import { textOf } from './text.ts';
import { english, type Wording } from './wording-en.ts';

export type RenderedDigest = {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
};

/** The mail as people read it. Pure: the same digest gives the same bytes, today and next year. */
export function renderDigest(digest: Digest, words: Wording = english): RenderedDigest {
  const content = contentOf({ digest, words });
  return {
    subject: content.subject,
    preheader: content.preheader,
    html: htmlOf(content),
    text: textOf(content),
  };
}

/** Rendering a mail, beside the least it could cost: writing its content down as JSON. */
import { mimeOf } from '../shared/digests/mime.ts';
import { renderDigest } from '../shared/digests/render.ts';
import { aBriefing, aDigest } from '../test/support/a-digest.ts';
import type { Comparison } from './run.ts';

const mails = { 'a head’s digest': aDigest(), 'the CEO’s summary': aBriefing() };

export const digest: readonly Comparison[] = Object.entries(mails).map(([name, mail]) => ({
  title: `digest: ${name}, ${Math.round(renderDigest(mail).html.length / 1024)} KB of HTML`,
  contenders: [
    { name: 'JSON.stringify of its content', run: () => JSON.stringify(mail) },
    { name: 'subject, HTML and text', run: () => renderDigest(mail) },
    { name: 'the whole MIME message', run: () => mimeOf(mail) },
  ],
}));

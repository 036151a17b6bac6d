/** What a subject says, and what mail programs have put in front of it. */
import { forwardPrefixes, replyPrefixes } from './mail-languages.ts';

export type Subject = {
  /** Without `Re:`, `Fwd:` and their like. */
  readonly title: string;
  readonly isReply: boolean;
  readonly isForward: boolean;
};

/** `Re:`, `AW :`, `Re[2]:`, `Re (2):`, `回复：`. */
const prefix = /^\s{0,9}(\p{L}{1,8})\s?(?:[[(]\d{1,3}[\])])?\s?[:：]/u;

/** Nobody answers an answer more often than this; bounds the work. */
const maxPrefixes = 50;

export function readSubject(written: string): Subject {
  const prefixes: string[] = [];
  let title = written;
  while (prefixes.length < maxPrefixes) {
    const [whole = '', word = ''] = prefix.exec(title.slice(0, 40)) ?? [];
    const known = word.toLowerCase();
    if (!replyPrefixes.includes(known) && !forwardPrefixes.includes(known)) break;
    prefixes.push(known);
    title = title.slice(whole.length);
  }
  return {
    title: title.trim(),
    isReply: prefixes.some((one) => replyPrefixes.includes(one)),
    isForward: prefixes.some((one) => forwardPrefixes.includes(one)),
  };
}

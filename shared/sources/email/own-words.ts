/** What the writer of a mail wrote, without the mails it answers and without the signature. */
import { historyHeadings, historyLabels, mobileSignatures } from './mail-languages.ts';
import { introLines, isBlank, isQuoted } from './quote-intro.ts';

/** Programs write short lines; a longer one is somebody's own. Bounds the work on a line. UTF-16 code units. */
const maxProgramLine = 400;
/** More below `-- ` is no signature. */
const maxSignatureLines = 12;

/** The text without quoted lines, without whatever stands below the head of an answered mail. Line by line: linear. */
export function withoutHistory(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (beginsHistory(lines, index)) break;
    const intro = introLines(lines, index);
    if (intro === 'to the end') break;
    if (intro > 0) index += intro - 1;
    else if (!isQuoted(lines[index])) kept.push(lines[index] ?? '');
  }
  while (isRule(kept.at(-1))) kept.pop();
  return kept.join('\n').trim();
}

/** The text without what stands below `-- ` (RFC 3676 §4.3), and without the last line of a telephone. */
export function withoutSignature(text: string): string {
  const lines = text.trimEnd().split('\n');
  const dashes = lines.findLastIndex((line) => /^--\s?$/.test(line));
  const isSignature = dashes !== -1 && lines.length - dashes <= maxSignatureLines;
  const kept = isSignature ? lines.slice(0, dashes) : lines;
  while (isRule(kept.at(-1)) || isMobileSignature(kept.at(-1))) kept.pop();
  return kept.join('\n').trim();
}

/** Whether anything is said: a letter or a digit of any script, or an emoji. */
export const hasWords = (text: string): boolean =>
  /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);

/** Blank, or a line drawn across the page. */
const isRule = (line: string | undefined): boolean =>
  line !== undefined && (isBlank(line) || /^[_\-=*]{5,}$/.test(line.trim()));

const isMobileSignature = (line = ''): boolean => {
  const said = line.slice(0, maxProgramLine).trim().toLowerCase();
  return said.length < 80 && mobileSignatures.some((one) => said.startsWith(one));
};

const beginsHistory = (lines: readonly string[], index: number): boolean =>
  isHeading(lines[index]) || isHeaderBlock(lines, index);

/** `-----Original Message-----` */
function isHeading(line = ''): boolean {
  if (line.length > maxProgramLine || !/^\s{0,3}[-_*]{2}/.test(line)) return false;
  return historyHeadings.includes(line.replace(/^[-_*\s]+|[-_*\s]+$/g, '').toLowerCase());
}

/** A line `From:` with two of `Sent:`, `To:` and `Subject:` in the lines below it. */
function isHeaderBlock(lines: readonly string[], index: number): boolean {
  if (labelOf(lines[index]) !== 'from') return false;
  const below = lines.slice(index + 1, index + 8).map(labelOf);
  return (['date', 'to', 'subject'] as const).filter((kind) => below.includes(kind)).length >= 2;
}

type Label = keyof typeof historyLabels;
const labels = new Map<string, Label>(
  (['from', 'to', 'date', 'subject'] as const).flatMap((kind) =>
    historyLabels[kind].map((word) => [word, kind] as const),
  ),
);

/** `From: …`, `*Von:* …`, `差出人： …` */
function labelOf(line = ''): Label | undefined {
  const [, word = ''] = /^[\s*_]{0,4}([^\s*_:：][^*_:：]{0,19}?)\s?[*_]?\s?[:：]/.exec(line) ?? [];
  return labels.get(word.toLowerCase());
}

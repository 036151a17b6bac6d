/** Reading the header that carries a signature. No regular expression, and nothing that stops silently half-way. */
import type { HmacAuth } from '../../domain/source-definition.ts';

type HeaderFormat = Pick<HmacAuth, 'prefix' | 'separator' | 'encoding'>;

/** More signatures in one header are no rotation but an attempt to keep us busy. */
const maxCandidates = 8;

/** The signatures in a header that are written exactly as they must be, decoded. `bytes`: how long each is. */
export function candidatesIn(
  header: string,
  { prefix = '', separator, encoding }: HeaderFormat,
  bytes: number,
): readonly Buffer[] {
  const texts =
    separator === undefined
      ? header.startsWith(prefix)
        ? [header.slice(prefix.length)]
        : []
      : entries(header, prefix);
  return texts.slice(0, maxCandidates).flatMap((text) => {
    const decoded = Buffer.from(text, encoding);
    // Buffer.from skips or stops at what it does not know; what it gives back tells.
    return decoded.length === bytes && decoded.toString(encoding) === text ? [decoded] : [];
  });
}

/** The value of a field such as `t` in `t=1636936200,v1=…`. */
export const fieldIn = (header: string, name: string): string | undefined =>
  entries(header, `${name}=`)[0];

/** What follows the prefix in each entry that has it. Blanks and commas part entries: a header sent twice is joined with commas. */
function entries(header: string, prefix: string): readonly string[] {
  if (prefix === '') return header.split(/[ ,]/);
  const found: string[] = [];
  let at = header.indexOf(prefix);
  while (at !== -1) {
    const start = at + prefix.length;
    const end = endOfEntry(header, start);
    if (at === 0 || isBorder(header[at - 1])) found.push(header.slice(start, end));
    at = header.indexOf(prefix, end + 1);
  }
  return found;
}

const isBorder = (char: string | undefined): boolean => char === ' ' || char === ',';

function endOfEntry(header: string, start: number): number {
  let end = start;
  while (end < header.length && !isBorder(header[end])) end += 1;
  return end;
}

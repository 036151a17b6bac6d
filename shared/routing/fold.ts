/** What comes after in a long text decides nothing, and costs time. UTF-16 code units. */
const readLength = 4000;

/**
 * Characters that show nothing: joiners, bidirectional and other controls of format, variation selectors, soft hyphens.
 * A word is the same word with them, in whatever order an editor draws its letters.
 */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;

/** The text as all of routing reads it: cut, without what does not show, compatible forms made one, lower case. */
export function fold(text: string): string {
  const read = text.slice(0, readLength);
  const lower = isAscii(read) ? read : read.replace(invisible, '').normalize('NFKC');
  return lower.toLowerCase();
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > 127) return false;
  }
  return true;
}

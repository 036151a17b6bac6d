/** What comes after in a long text decides nothing, and costs time. UTF-16 code units. */
const readLength = 4000;

/** One character may be written as four: a Greek letter and three marks, a Korean syllable's parts. */
const writtenLength = readLength * 4;

/** Nothing but these in it: most texts of half the world, read several times as fast. */
const simple = /^[\t\n\r -~]*$/;

/**
 * Characters that show nothing: joiners, bidirectional and other controls, variation selectors, soft hyphens, Hangul
 * fillers. A word is the same word with them, in whatever order an editor draws its letters.
 */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}|[^\P{Cc}\t\n\r]/gu;

/** Invisible characters may have cut up a longer run; normalising one takes quadratic time. */
const markRuns = /(\p{M}{30})\p{M}+/gu;

/** Marks that became part of no letter: strokes, heaps of accents, the dot of `İ`; and what stretches Arabic words. */
const looseMarks = /[\p{Script=Inherited}\u0640]+/gu;

/** What is to be seen of a text: cut, without what does not show, and each character in its simplest form. */
export function seen(text: string): string {
  // One more, because a mark after the last letter would change it.
  if (simple.test(text.slice(0, readLength + 1))) return text.slice(0, readLength);
  return text
    .replace(invisible, '')
    .slice(0, writtenLength)
    .replace(markRuns, '$1')
    .normalize('NFKC')
    .slice(0, readLength);
}

/** A text as all of routing reads it: {@link seen}, and without what capitals and loose marks make different. */
export const fold = (text: string): string => withoutCase(seen(text));

/** Of what {@link seen} gives. */
export function withoutCase(text: string): string {
  const lower = text.toLowerCase();
  return simple.test(lower) ? lower : lower.replace(looseMarks, '').replaceAll('ß', 'ss');
}

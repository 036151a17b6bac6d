/** A guess: how sure it is, 0 to 1, and whether it is right. */
export type Judged = { readonly p: number; readonly right: boolean };

/**
 * The largest share of the guesses, the surest first, of which at least `precision` are right: what could be decided
 * without asking anybody. Guesses that are equally sure are in it together or not at all.
 */
export function coverageAt(judged: readonly Judged[], precision: number): number {
  const surestFirst = judged.toSorted((a, b) => b.p - a.p);
  let right = 0;
  let covered = 0;
  for (const [before, guess] of surestFirst.entries()) {
    right += Number(guess.right);
    const isLastOfEquals = surestFirst[before + 1]?.p !== guess.p;
    if (isLastOfEquals && right / (before + 1) >= precision) covered = before + 1;
  }
  return judged.length === 0 ? 0 : covered / judged.length;
}

/** How well texts that belong to nobody can be told from those that belong somewhere, by how familiar each is. */

/**
 * The share of the strangers that are less familiar than all that is left of the others when at most `rejected` of
 * those, the least familiar, are turned away as well.
 *
 * @param familiar of texts that belong somewhere, never empty
 */
export function recallAt(
  rejected: number,
  familiar: readonly number[],
  strangers: readonly number[],
): number {
  const sorted = familiar.toSorted((a, b) => a - b);
  const least = sorted[Math.floor(rejected * sorted.length)] ?? Number.POSITIVE_INFINITY;
  return strangers.filter((one) => one < least).length / strangers.length;
}

/** How likely a stranger is less familiar than a text that belongs somewhere; .5 is chance. The area under the ROC curve. */
export function areaUnderCurve(familiar: readonly number[], strangers: readonly number[]): number {
  const sorted = familiar.toSorted((a, b) => a - b);
  const below = (value: number) => firstAtLeast(sorted, (one) => one >= value);
  const upTo = (value: number) => firstAtLeast(sorted, (one) => one > value);
  const wins = strangers.map((one) => sorted.length - (below(one) + upTo(one)) / 2);
  return wins.reduce((sum, win) => sum + win, 0) / (familiar.length * strangers.length);
}

/** The place of the first number that is there already: the test holds for it and all behind it. */
function firstAtLeast(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

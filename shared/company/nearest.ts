/** The candidate that was probably meant: a third of the letters may differ, or one begins with the other. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > maxLength) return undefined;
  const wanted = name.toLowerCase();
  const allowed = Math.max(1, Math.round(name.length / 3));
  const near = candidates
    .map((candidate) => ({ candidate, edits: edits(wanted, candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.candidate ?? candidates.find((candidate) => begins(wanted, candidate));
}

const begins = (wanted: string, candidate: string): boolean =>
  wanted.length >= 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));

/** No name of ours is longer, and the comparison takes time with the square of it. */
const maxLength = 80;

/** Levenshtein's distance: letters to insert, delete or replace. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

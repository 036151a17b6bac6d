/** The month of `now` and those before it, back to the one that `oldest` is in: `yyyy-mm`, newest first. */
export function monthsBack(now: Date, oldest: string): readonly string[] {
  const months: string[] = [];
  const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
  while (monthOf(at) >= oldest.slice(0, 7)) {
    months.push(monthOf(at));
    at.setUTCMonth(at.getUTCMonth() - 1);
  }
  return months;
}

/** `yyyy-mm`, UTC. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

export const daysBefore = (at: Date, days: number): string =>
  new Date(at.getTime() - days * 86_400_000).toISOString();

import type { Compared } from '../domain/digest.ts';

export type Change = {
  readonly direction: 'more' | 'fewer' | 'same';
  /** Never negative, never -0. */
  readonly amount: number;
  readonly unit: 'percent' | 'reports';
};

/** Below this a percentage says less than the difference. */
export const enoughForPercent = 20;

/** How much came in, moved: in percent where both numbers are large enough; nothing without a comparison. */
export function changeOf(compared: Compared): Change | undefined {
  const change = differenceOf(compared);
  const { now, before } = compared;
  if (change === undefined || before === undefined) return change;
  if (Math.min(now, before) < enoughForPercent) return change;
  const percent = Math.round((100 * change.amount) / before);
  // A change that rounds to 0 % is still a change: then the difference says so.
  return percent === 0 ? change : { ...change, amount: percent, unit: 'percent' };
}

/** How many more or fewer wait: always counted, as each is somebody waiting and so that a column of them adds up. */
export function differenceOf({ now, before }: Compared): Change | undefined {
  if (before === undefined) return undefined;
  const direction = now === before ? 'same' : now > before ? 'more' : 'fewer';
  return { direction, amount: Math.abs(now - before), unit: 'reports' };
}

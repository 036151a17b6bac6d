import type { SummarySection } from '../domain/digest.ts';
import { enoughForPercent } from './change.ts';
import type { Block } from './content.ts';
import { shares } from './shares.ts';
import type { Wording } from './wording-en.ts';

/** How many answers took how long; left out when there was none. */
export function speedBlock(section: SummarySection, words: Wording): readonly Block[] {
  const { speed, answered, times, timesBefore } = section;
  const counts = [speed.underFourHours, speed.underOneDay, speed.underThreeDays, speed.longer];
  const percents = shares(counts);
  if (percents.every((percent) => percent === 0)) return [];
  const steps = counts.map((count, index) => {
    const percent = percents[index] ?? 0;
    const value = answered.now < enoughForPercent ? words.number(count) : `${percent}%`;
    return { label: words.summary.steps[index] ?? '', value, percent };
  });
  return [
    {
      kind: 'speed',
      heading: { text: words.summary.timeToAnswer },
      steps,
      ...(times === undefined ? {} : { note: words.summary.nineInTen(times, timesBefore) }),
    },
  ];
}

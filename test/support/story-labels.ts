/**
 * Where every item of the demo's story belongs: the truth that routing is measured by. Judged by reading title, text,
 * rating, source and language, as the company's community manager would; never by what the router says.
 */
import type { Told } from '../../local/demo/story.ts';
import { firstWeek } from './story-labels/first-week.ts';
import type { StoryLabel } from './story-labels/label.ts';
import { secondWeek } from './story-labels/second-week.ts';
import { thirdWeek } from './story-labels/third-week.ts';

export const storyLabels: ReadonlyMap<string, StoryLabel> = new Map(
  [firstWeek, secondWeek, thirdWeek].flatMap((week) => Object.entries(week)),
);

export const storyKey = ({ daysAgo, at, source }: Told): string => `${daysAgo} ${at} ${source}`;

/** @throws {Error} for an item that nobody has labelled. */
export function labelOf(told: Told): StoryLabel {
  const key = storyKey(told);
  const label = storyLabels.get(key);
  if (label === undefined) {
    throw new Error(`${key} has no label: read it and add one in test/support/story-labels/`);
  }
  return label;
}

/** What a label says, and the one that many items share. */
import type { Told } from '../../../local/demo/story.ts';

/** A department of `company.yaml`, or `triage`: says too little, concerns none of them, or is held by a rule. */
type Place = 'payments' | 'shipping' | 'app' | 'workshop' | 'range' | 'marketing' | 'triage';

export type StoryLabel = {
  /** Who has to act first. `score`: a rating without a text, which is not counted. */
  readonly belongs: Place | 'spam' | 'score';
  /** Accepted as well, where a careful person could decide either way. */
  readonly or?: Place;
};

/** `<daysAgo> <at> <source>`: no two items of the story have the same. */
type StoryKey = `${number} ${number}:${number} ${Told['source']}`;
export type WeekOfLabels = Readonly<Record<StoryKey, StoryLabel>>;

/** Paying in the app fails: the app's fault to find, though the words are about cards. */
export const cannotPayInTheApp: StoryLabel = { belongs: 'app', or: 'payments' };

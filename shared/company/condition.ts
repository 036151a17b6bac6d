import type { Condition } from '../domain/company.ts';
import { sourceId } from '../domain/ids.ts';
import type { RuleInFile } from './rule-schema.ts';

/** A rule's `when` as the router reads it. */
export const toCondition = ({
  sources,
  words,
  rating,
  languages,
}: RuleInFile['when']): Condition => ({
  ...(sources !== undefined && { sources: sources.map(sourceId) }),
  ...(words !== undefined && { words }),
  ...(rating?.atMost !== undefined && { ratingAtMost: rating.atMost }),
  ...(rating?.atLeast !== undefined && { ratingAtLeast: rating.atLeast }),
  ...(languages !== undefined && { languages }),
});

/** Whether `wide` holds for everything that `narrow` holds for. */
export const covers = (wide: Condition, narrow: Condition): boolean =>
  coversList(wide.sources, narrow.sources) &&
  coversList(wide.words?.map(sameWord), narrow.words?.map(sameWord)) &&
  coversList(wide.languages, narrow.languages) &&
  (wide.ratingAtMost === undefined || (narrow.ratingAtMost ?? Infinity) <= wide.ratingAtMost) &&
  (wide.ratingAtLeast === undefined || (narrow.ratingAtLeast ?? -Infinity) >= wide.ratingAtLeast);

const coversList = (wide?: readonly string[], narrow?: readonly string[]): boolean =>
  wide === undefined || (narrow?.every((entry) => wide.includes(entry)) ?? false);

const sameWord = (word: string): string => word.normalize('NFKC').toLowerCase();

import { type Condition, fields, type Repetition } from '../domain/company.ts';
import { sourceId } from '../domain/ids.ts';
import type { ConditionInFile } from './condition-schema.ts';

/** A rule's `when` as the router reads it. */
export const toCondition = ({
  sources,
  kinds,
  words,
  fields: inFields,
  rating,
  languages,
  repeated,
}: ConditionInFile): Condition => ({
  ...(sources !== undefined && { sources: sources.map(sourceId) }),
  ...(kinds !== undefined && { kinds }),
  ...(words !== undefined && { words }),
  ...(inFields !== undefined && { fields: inFields }),
  ...(rating?.atMost !== undefined && { ratingAtMost: rating.atMost }),
  ...(rating?.atLeast !== undefined && { ratingAtLeast: rating.atLeast }),
  ...(languages !== undefined && { languages }),
  ...(repeated !== undefined && { repeated: toRepetition(repeated) }),
});

/**
 * Whether `wide` holds for everything that `narrow` holds for. Says no where it cannot tell: of two patterns it only
 * knows that they are the same, or that one is `*`.
 */
export const covers = (wide: Condition, narrow: Condition): boolean =>
  coversList(wide.sources, narrow.sources) &&
  coversList(wide.kinds, narrow.kinds) &&
  coversList(wide.words?.map(folded), narrow.words?.map(folded)) &&
  fields.every((field) => coversPatterns(wide.fields?.[field], narrow.fields?.[field])) &&
  coversList(wide.languages, narrow.languages) &&
  (wide.ratingAtMost === undefined || (narrow.ratingAtMost ?? Infinity) <= wide.ratingAtMost) &&
  (wide.ratingAtLeast === undefined || (narrow.ratingAtLeast ?? -Infinity) >= wide.ratingAtLeast) &&
  coversRepetition(wide.repeated, narrow.repeated);

const toRepetition = ({
  times,
  within,
  by,
}: NonNullable<ConditionInFile['repeated']>): Repetition => ({ times, withinHours: within, by });

const coversList = (wide?: readonly string[], narrow?: readonly string[]): boolean =>
  wide === undefined || (narrow?.every((entry) => wide.includes(entry)) ?? false);

/** What fits any pattern is a field that is there, which is all that `*` asks for. */
const coversPatterns = (wide?: readonly string[], narrow?: readonly string[]): boolean =>
  (narrow !== undefined && wide?.includes('*')) ||
  coversList(wide?.map(folded), narrow?.map(folded));

/** Where the rest of `wide` holds at least as often, so does its count. */
const coversRepetition = (wide?: Repetition, narrow?: Repetition): boolean =>
  wide === undefined ||
  (wide.by === narrow?.by && wide.times <= narrow.times && wide.withinHours >= narrow.withinHours);

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

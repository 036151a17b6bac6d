import * as z from 'zod';
import { fields } from '../domain/company.ts';
import type { Kind } from '../domain/feedback.ts';
import { atLeastOne, language, list, pattern, phrase, timeSpan } from './values.ts';

/** In the order in which people think of them. */
export const kinds = [
  'problem',
  'question',
  'idea',
  'praise',
  'score',
  'spam',
] as const satisfies readonly Kind[];

const rating = z
  .strictObject({
    atMost: z.number().exactOptional().describe('True for this rating and lower ones.'),
    atLeast: z.number().exactOptional().describe('True for this rating and higher ones.'),
  })
  .refine(({ atMost, atLeast }) => atMost !== undefined || atLeast !== undefined, {
    error: 'is empty: write atMost, atLeast or both',
  })
  .refine(({ atMost = Infinity, atLeast = -Infinity }) => atLeast <= atMost, {
    error: 'is never true: atLeast is above atMost',
  })
  .describe('On the scale of the source, like 1 to 5 stars. Never true without a rating.');

const patterns = list(pattern).min(1, atLeastOne('pattern')).exactOptional();

const inFields = z
  .strictObject({
    title: patterns.describe('What its author called it.'),
    text: patterns.describe('What the customer wrote; the first 4,000 characters count.'),
    url: patterns.describe('Where the source shows it.'),
    author: patterns.describe('Name or handle, with or without its @.'),
    email: patterns.describe('The address of the customer.'),
    answers: patterns.describe('One of the answers to the further questions of a survey.'),
    thread: patterns.describe('The id of the conversation at the source.'),
  })
  .refine((wanted) => Object.keys(wanted).length > 0, {
    error: `is empty: write at least one of ${fields.join(', ')}`,
    // What is misspelt is told already.
    when: ({ issues }) => issues.length === 0,
  })
  .describe(
    'Patterns for whole fields: * is anything, ? one character, capitals make no difference. One pattern of each field must fit; none fits a field that is absent.',
  );

const repeated = z
  .strictObject({
    times: z
      .int()
      .min(2, { error: 'expected at least 2 times' })
      .max(100, { error: 'expected at most 100 times' })
      .describe('True from this time on, 2 to 100; the one that is being routed counts too.'),
    within: timeSpan.describe('How far back it is counted, like 24h or 7d: 1h to 30d.'),
    by: z
      .enum(['person', 'people'])
      .describe('person: the same one again and again. people: as many different ones.'),
  })
  .describe('How often the other conditions have held of late.');

export const conditionSchema = z
  .strictObject({
    sources: list(z.string()).min(1, atLeastOne('source')).exactOptional().describe('Source ids.'),
    kinds: list(z.enum(kinds))
      .min(1, atLeastOne('kind'))
      .exactOptional()
      .describe(
        'What they want, as far as words and rating tell: problem is whatever is no other.',
      ),
    words: list(phrase)
      .min(1, atLeastOne('word'))
      .exactOptional()
      .describe('Words and phrases, one of which the feedback must contain.'),
    fields: inFields.exactOptional(),
    rating: rating.exactOptional(),
    languages: list(language)
      .min(1, atLeastOne('language'))
      .exactOptional()
      .describe('Languages as two or three letters, like de (BCP 47 primary subtags).'),
    repeated: repeated.exactOptional(),
  })
  .describe('All conditions that are given must hold; within a list any entry is enough.');

export type ConditionInFile = z.output<typeof conditionSchema>;

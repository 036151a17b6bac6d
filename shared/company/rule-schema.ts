import * as z from 'zod';
import { atLeastOne, language, list, name, phrase } from './values.ts';

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

const when = z
  .strictObject({
    sources: list(z.string()).min(1, atLeastOne('source')).exactOptional().describe('Source ids.'),
    words: list(phrase)
      .min(1, atLeastOne('word'))
      .exactOptional()
      .describe('Words and phrases, one of which the feedback must contain.'),
    rating: rating.exactOptional(),
    languages: list(language)
      .min(1, atLeastOne('language'))
      .exactOptional()
      .describe('Languages as two or three letters, like de (BCP 47 primary subtags).'),
  })
  .describe('All conditions that are given must hold; within a list any entry is enough.');

const moves = ['route', 'priority', 'hold'] as const;
const oneMove = 'exactly one of route: <department>, priority: <department> or hold: true';

export const ruleSchema = z
  .strictObject({
    name: name.describe('Why it is so, in words: the digest shows it as the reason.'),
    when,
    route: z.string().exactOptional().describe('Id of the department it goes to.'),
    priority: z
      .string()
      .exactOptional()
      .describe('Id of the department it goes to, first in line.'),
    hold: z
      .literal(true)
      .exactOptional()
      .describe('true: the community manager decides, nobody is asked before.'),
  })
  .refine((rule) => moves.filter((move) => rule[move] !== undefined).length === 1, {
    error: `must say what to do: ${oneMove}`,
  })
  .meta({ oneOf: moves.map((move) => ({ required: [move] })) })
  .describe(`A condition and ${oneMove}.`);

export type RuleInFile = z.output<typeof ruleSchema>;

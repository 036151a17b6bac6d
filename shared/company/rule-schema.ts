import * as z from 'zod';
import { conditionSchema } from './condition-schema.ts';
import { name } from './values.ts';

const moves = ['route', 'priority', 'escalate', 'hold'] as const;
const oneMove =
  'exactly one of route: <department>, priority: <department>, escalate: <department> or hold: true';

export const ruleSchema = z
  .strictObject({
    name: name.describe('Why it is so, in words: the digest shows it as the reason.'),
    when: conditionSchema,
    route: z.string().exactOptional().describe('Id of the department it goes to.'),
    priority: z
      .string()
      .exactOptional()
      .describe('Id of the department it goes to, first in line.'),
    escalate: z
      .string()
      .exactOptional()
      .describe('Id of the department it goes to, first in line; its head is told at once.'),
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

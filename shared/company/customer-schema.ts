import * as z from 'zod';
import { customer } from './values.ts';

const means = ['route', 'vip'] as const;

export const customerSchema = z
  .strictObject({
    who: customer.describe(
      'An address, a handle like @ida or an id at the source; or the domain of an account like @mail.example.',
    ),
    route: z
      .string()
      .exactOptional()
      .describe('Id of the department that everything of theirs goes to, before any rule.'),
    vip: z
      .literal(true)
      .exactOptional()
      .describe('true: what they say is as urgent as vip under urgency.'),
  })
  .refine((entry) => means.some((mean) => entry[mean] !== undefined), {
    error: 'says nothing: add route: <department>, vip: true or both',
  })
  .meta({ anyOf: means.map((mean) => ({ required: [mean] })) })
  .describe('A person or an account that is treated by who they are.');

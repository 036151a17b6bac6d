import * as z from 'zod';
import { customType, emailType, providers } from '../sources/adapters.ts';
import { definitionSchema } from '../sources/definition-schema.ts';
import { refuse } from './refuse.ts';
import { email, name } from './values.ts';

export const sourceSchema = z
  .strictObject({
    name: name.describe('As people call it, like App Store.'),
    type: z
      .enum([...Object.keys(providers), emailType, customType])
      .describe(
        'Who sends: a provider that Earful knows, people by email, or custom; see docs/sources.md.',
      ),
    definition: definitionSchema.exactOptional(),
    address: email
      .exactOptional()
      .describe(
        'Where customers write to, at a domain whose mail goes to SES. Only of type: email.',
      ),
    state: z
      .enum(['paused', 'retired'])
      .exactOptional()
      .describe(
        'paused: what it sends waits in quarantine, to be replayed. retired: its sender is told to stop (410). Default: in use.',
      ),
    public: z
      .boolean()
      .default(false)
      .describe('Whether the world can read what is said there. Default: false.'),
  })
  .superRefine(({ type, definition, address }, context) => {
    if (type === customType && definition === undefined) {
      refuse(
        context,
        'definition',
        `is missing: type: ${customType} says here how it signs and reads`,
      );
    }
    if (type !== customType && definition !== undefined) {
      refuse(context, 'definition', `belongs to type: ${customType}; remove it`);
    }
    if (type === emailType && address === undefined) {
      refuse(
        context,
        'address',
        `is missing: type: ${emailType} says here where customers write to`,
      );
    }
    if (type !== emailType && address !== undefined) {
      refuse(context, 'address', `belongs to type: ${emailType}; remove it`);
    }
  });

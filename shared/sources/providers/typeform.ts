/**
 * Typeform: finished responses. Partial ones (`form_response_partial`) are ignored.
 * A webhook does not tell the scale of a question; what is taken here are the scales that Typeform starts with. A score
 * beyond them stays an answer.
 * https://www.typeform.com/developers/webhooks/example-payload/
 */
import type { SourceDefinition, Value } from '../../domain/source-definition.ts';
import { formReadings } from '../form-readings.ts';

const answers = '$.form_response.answers';
const fields = '$.form_response.definition.fields';

const titleIn = (list: string): Value => ({
  lookup: { in: list, where: '@.id', is: '@.field.id', get: '@.title' },
});

export const typeform: SourceDefinition = {
  kind: 'survey',
  auth: {
    scheme: 'hmac',
    header: 'typeform-signature',
    algorithm: 'sha256',
    encoding: 'base64',
    prefix: 'sha256=',
    key: 'text',
    signed: ['body'],
  },
  event: '$.event_type',
  readings: formReadings({
    list: answers,
    type: '@.field.type',
    question: {
      // Questions in a group stand one level deeper.
      first: [
        titleIn(fields),
        titleIn(`${fields}[*].properties.fields[*]`),
        '@.field.ref',
        '@.field.id',
      ],
    },
    answer: {
      first: [
        '@.text',
        { join: ['@.choice.label', '@.choice.other'] },
        { join: ['@.choices.labels', '@.choices.other'], with: ', ' },
        '@.number',
        '@.boolean',
        '@.date',
      ],
    },
    number: '@.number',
    wordy: ['long_text', 'short_text'],
    scales: [
      { type: 'nps', min: 0, max: 10 },
      { type: 'rating', min: 1, max: 5 },
      { type: 'opinion_scale', min: 0, max: 10 },
    ],
    others: ['multiple_choice', 'dropdown', 'yes_no', 'number', 'date'],
    map: {
      externalId: '$.form_response.token',
      author: {
        id: '$.form_response.hidden.user_id',
        name: '$.form_response.hidden.name',
        email: {
          first: [
            { lookup: { in: answers, where: '@.type', is: { const: 'email' }, get: '@.email' } },
            '$.form_response.hidden.email',
          ],
        },
      },
      saidAt: '$.form_response.submitted_at',
    },
  }).map((reading) => ({ ...reading, events: ['form_response'] })),
};

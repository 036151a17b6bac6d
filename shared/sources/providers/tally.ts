/**
 * Tally: submitted forms. A choice comes as the ids of its options, and its options beside it.
 * A webhook does not tell the scale of a question; what is taken here are the scales that Tally starts with. A score
 * beyond them stays an answer.
 * https://tally.so/help/webhooks
 */
import type { SourceDefinition, Value } from '../../domain/source-definition.ts';
import { bodySignature } from '../auth/presets.ts';
import { formReadings } from '../form-readings.ts';
import { commonNameQuestions } from '../name-questions.ts';

const fieldWhere = (where: string, is: string): Value => ({
  lookup: { in: '$.data.fields', where, is: { const: is }, get: '@.value' },
});

export const tally: SourceDefinition = {
  kind: 'survey',
  auth: bodySignature('tally-signature', 'sha256', 'base64'),
  event: '$.eventType',
  readings: formReadings({
    list: '$.data.fields',
    type: '@.type',
    question: '@.label',
    answer: {
      first: [
        { lookup: { in: '@.options', where: '@.id', is: '@.value', get: '@.text' } },
        // Each option of a checkbox comes again as a field of its own, true or false: neither of these.
        { at: '@.value', as: 'prose' },
        { at: '@.value', as: 'number' },
      ],
    },
    number: '@.value',
    wordy: ['TEXTAREA', 'INPUT_TEXT'],
    scales: [
      { type: 'RATING', min: 1, max: 5 },
      { type: 'LINEAR_SCALE', min: 0, max: 10 },
    ],
    others: [
      'MULTIPLE_CHOICE',
      'CHECKBOXES',
      'DROPDOWN',
      'MULTI_SELECT',
      'RANKING',
      'INPUT_NUMBER',
      'INPUT_LINK',
      'INPUT_DATE',
      'INPUT_TIME',
    ],
    map: {
      externalId: '$.data.responseId',
      author: {
        id: '$.data.respondentId',
        name: { first: commonNameQuestions.map((question) => fieldWhere('@.label', question)) },
        email: { first: [fieldWhere('@.type', 'INPUT_EMAIL'), fieldWhere('@.label', 'email')] },
      },
      saidAt: '$.data.createdAt',
    },
  }).map((reading) => ({ ...reading, events: ['FORM_RESPONSE'] })),
};

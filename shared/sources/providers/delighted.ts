/**
 * Delighted: responses. The score comes first; a comment comes later, as an update of the same response. Notes and tags
 * are the team's own words and are not taken.
 * The signature, an HMAC of the body with the project's API key, is known from public receivers that check it.
 * https://app.delighted.com/docs/api/webhooks
 */
import type { Mapping, Reading, SourceDefinition } from '../../domain/source-definition.ts';
import { hubSignature } from '../auth/presets.ts';
import { stepsOf } from '../scale.ts';

const response = '$.event_data';

const map: Mapping = {
  externalId: `${response}.id`,
  url: `${response}.permalink`,
  text: `${response}.comment`,
  answers: {
    each: `${response}.additional_answers`,
    question: '@.question.text',
    answer: {
      first: [
        '@.value.free_response',
        '@.value.select_one.text',
        { join: ['@.value.select_many[*].text'], with: ', ' },
        '@.value.scale',
      ],
    },
  },
  author: {
    id: `${response}.person.id`,
    name: `${response}.person.name`,
    email: `${response}.person.email`,
  },
  saidAt: { at: `${response}.created_at`, as: 'seconds' },
  revisedAt: { at: `${response}.updated_at`, as: 'seconds' },
};

const events = ['survey_response.created', 'survey_response.updated'];

/** https://help.delighted.com/article/530-survey-types-overview */
const scored = (types: readonly string[], min: number, max: number): Reading => ({
  events,
  when: [
    { at: `${response}.survey_type`, in: types },
    { at: `${response}.score`, in: stepsOf(min, max) },
  ],
  map: { ...map, rating: { value: `${response}.score`, min, max } },
});

export const delighted: SourceDefinition = {
  kind: 'survey',
  auth: hubSignature('x-delighted-webhook-signature', 'sha256'),
  event: '$.event_type',
  readings: [
    scored(['nps', 'enps'], 0, 10),
    scored(['csat', 'ces', 'smileys', 'star'], 1, 5),
    scored(['ces7'], 1, 7),
    scored(['pmf'], 1, 3),
    {
      events,
      ignore: [
        {
          at: { first: [`${response}.comment`, `${response}.additional_answers[*].id`] },
          exists: false,
          because: 'a score on a scale that Delighted does not tell, without words',
        },
      ],
      map,
    },
  ],
};

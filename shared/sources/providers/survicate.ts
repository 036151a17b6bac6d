/**
 * Survicate: every answer to every question by itself, as it is given. `surveyAnswered` repeats them and is ignored.
 * A rating or a smiley comes as the words of its choice, without a scale: only NPS has a rating.
 * https://developers.survicate.com/webhooks/answer-types/
 */
import type { Mapping, Reading, SourceDefinition, Test } from '../../domain/source-definition.ts';
import { bodySignature } from '../auth/presets.ts';
import { stepsOf } from '../scale.ts';

const answered = '$.event.questionAnswered';
const attributes = `${answered}.respondent.attributes`;

const map: Mapping = {
  externalId: { join: [`${answered}.responseUuid`, `${answered}.question.id`], with: ':' },
  thread: `${answered}.responseUuid`,
  author: {
    id: `${answered}.respondent.uuid`,
    name: { join: [`${attributes}.first_name`, `${attributes}.last_name`] },
    email: `${attributes}.email`,
  },
  saidAt: `${answered}.timestamp`,
};

const read = (when: readonly Test[], taken: Mapping): Reading => ({
  events: ['questionAnswered'],
  when,
  map: { ...map, ...taken },
});

const isThere = (path: string): Test => ({ at: path, exists: true });

/** The question goes beside a choice, which says little without it. The event is the only member of `event`. */
const beside = (answer: string): NonNullable<Mapping['answers']> => ({
  each: '$.event[*]',
  question: '@.value.question.body',
  answer: `@.value.${answer}`,
});

const npsGroup = { at: `${answered}.choice.body`, as: 'lower' } as const;

export const survicate: SourceDefinition = {
  kind: 'survey',
  auth: bodySignature('hmac', 'sha256', 'hex'),
  event: '$.event[*].key',
  readings: [
    read(
      [
        { at: npsGroup, in: ['detractor', 'passive', 'promoter'] },
        { at: `${answered}.choice.id`, in: stepsOf(0, 10) },
      ],
      {
        text: `${answered}.choice.comment`,
        rating: { value: `${answered}.choice.id`, min: 0, max: 10 },
      },
    ),
    read([isThere(`${answered}.text`)], { text: `${answered}.text` }),
    read([isThere(`${answered}.choice.body`)], {
      text: `${answered}.choice.comment`,
      answers: beside('choice.body'),
    }),
    read([isThere(`${answered}.choices[*].body`)], {
      text: { join: [`${answered}.choices[*].comment`], with: '\n\n' },
      answers: beside('choices[*].body'),
    }),
    read([isThere(`${answered}.fields.comment`)], {
      text: `${answered}.fields.comment`,
      author: {
        id: `${answered}.respondent.uuid`,
        name: { join: [`${answered}.fields.firstName`, `${answered}.fields.lastName`] },
        email: `${answered}.fields.email`,
      },
    }),
    {
      events: ['questionAnswered'],
      ignore: [{ at: `${answered}.question.id`, exists: true, because: 'it has no words' }],
      map: { ...map, text: `${answered}.text` },
    },
  ],
};

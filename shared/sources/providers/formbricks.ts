/**
 * Formbricks: finished responses, and what is changed in them later. Answers come under the ids of their questions,
 * without these: a score becomes a rating where the survey's author called its question `nps`, `csat` or `rating`.
 * https://formbricks.com/docs/xm-and-surveys/core-features/integrations/webhooks
 */
import type { Mapping, Reading, SourceDefinition, Value } from '../../domain/source-definition.ts';
import { standardWebhooks } from '../auth/presets.ts';
import { stepsOf } from '../scale.ts';

const answers = '$.data.data[*]';

/** Hidden fields say who it is; they stand among the answers. */
const identity = ['userId', 'email', 'name'];

const written: Value = {
  all: {
    in: answers,
    when: [
      { at: '@.key', notIn: identity },
      // What a button and a consent leave behind.
      { at: { at: '@.value', as: 'prose' }, notIn: ['clicked', 'accepted', 'dismissed'] },
    ],
    get: { at: '@.value', as: 'prose' },
  },
  with: '\n\n',
};

/** A number, the cells of a matrix, or the choices of a list. */
const beside: Value = {
  first: [{ at: '@.value', as: 'number' }, '@.value[*].value', '@.value[*]'],
};

const mapBut = (...taken: readonly string[]): Mapping => ({
  externalId: '$.data.id',
  text: written,
  answers: { each: answers, when: further(taken), question: '@.key', answer: beside },
  author: {
    id: { first: ['$.data.contact.userId', '$.data.data.userId', '$.data.contact.id'] },
    name: { first: ['$.data.contactAttributes.name', '$.data.data.name'] },
    email: { first: ['$.data.contactAttributes.email', '$.data.data.email'] },
  },
  // A survey in one language calls it "default".
  language: { at: '$.data.language', words: { default: '' } },
  saidAt: '$.data.createdAt',
  revisedAt: '$.data.updatedAt',
});

const further = (taken: readonly string[]) => [{ at: '@.key', notIn: [...identity, ...taken] }];

const events = ['responseFinished', 'responseUpdated'];
const isFinished = { at: '$.data.finished', in: ['true'] };

const scored = (id: string, min: number, max: number): Reading => ({
  events,
  when: [isFinished, { at: `$.data.data.${id}`, in: stepsOf(min, max) }],
  map: { ...mapBut(id), rating: { value: `$.data.data.${id}`, min, max } },
});

const besides: Value = { all: { in: answers, when: further([]), get: beside } };

export const formbricks: SourceDefinition = {
  kind: 'survey',
  auth: standardWebhooks,
  deliveryId: 'header:webhook-id',
  event: '$.event',
  ignore: [{ at: '$.data.finished', in: ['false'], because: 'the response is not finished' }],
  readings: [
    scored('nps', 0, 10),
    scored('csat', 1, 5),
    scored('rating', 1, 5),
    {
      events,
      when: [isFinished],
      ignore: [
        { at: { first: [written, besides] }, exists: false, because: 'nothing in it was answered' },
      ],
      map: mapBut(),
    },
  ],
};

/** Our own JSON over Standard Webhooks: the door for everything that can send a web request. See docs/sources.md. */
import type { SourceDefinition } from '../../domain/source-definition.ts';
import { standardWebhooks } from '../auth/presets.ts';

export const standard: SourceDefinition = {
  kind: 'other',
  auth: standardWebhooks,
  deliveryId: 'header:webhook-id',
  event: '$.type',
  noOtherEvents: true,
  readings: [
    {
      events: ['feedback.created', 'feedback.updated'],
      map: {
        externalId: '$.data.externalId',
        idOptional: true,
        thread: '$.data.threadId',
        url: '$.data.externalUrl',
        title: '$.data.title',
        text: '$.data.body',
        answers: { each: '$.data.answers', question: '@.question', answer: '@.answer' },
        rating: {
          value: '$.data.rating.value',
          min: '$.data.rating.min',
          max: '$.data.rating.max',
        },
        author: {
          id: '$.data.author.id',
          name: '$.data.author.name',
          handle: '$.data.author.handle',
          email: '$.data.author.email',
        },
        language: '$.data.language',
        saidAt: '$.data.occurredAt',
        revisedAt: '$.timestamp',
      },
    },
    {
      events: ['feedback.deleted'],
      deleted: true,
      map: { externalId: '$.data.externalId' },
    },
  ],
};

/**
 * Zendesk, in both of its ways: event subscriptions, and a trigger whose body is our template in docs/sources.md.
 * https://developer.zendesk.com/documentation/webhooks/verifying/
 */
import type { SourceDefinition } from '../../domain/source-definition.ts';
import { eventReadings, saysYesOrNo } from './zendesk-events.ts';

const signedAt = 'header:x-zendesk-webhook-signature-timestamp';

export const zendesk: SourceDefinition = {
  kind: 'helpdesk',
  auth: {
    scheme: 'hmac',
    header: 'x-zendesk-webhook-signature',
    algorithm: 'sha256',
    encoding: 'base64',
    key: 'text',
    signed: [signedAt, 'body'],
    timestamp: { from: signedAt, unit: 'iso', toleranceSeconds: 300 },
  },
  event: '$.type',
  readings: [
    ...eventReadings,
    {
      events: ['earful.comment'],
      when: [saysYesOrNo('$.comment.public')],
      ignore: [
        { at: '$.comment.public', in: ['false'], because: 'a private comment' },
        {
          at: { at: '$.author.role', as: 'lower' },
          in: ['agent', 'admin'],
          because: 'an agent wrote it',
        },
      ],
      map: {
        externalId: { join: ['$.ticket.id', '$.comment.id'], with: ':' },
        thread: '$.ticket.id',
        url: '$.ticket.url',
        title: '$.ticket.title',
        text: '$.comment.text',
        author: { id: '$.author.id', name: '$.author.name', email: '$.author.email' },
        saidAt: { at: '$.ticket.updatedAt', as: 'iso' },
      },
    },
  ],
};

/**
 * AskNicely: a score as soon as it is given, and again whenever score or comment change. There is no signature: a header
 * of your own carries the secret.
 * https://asknicely.zendesk.com/hc/en-us/articles/47782734299540-Triggering-Webhooks-in-AskNicely
 */
import type { SourceDefinition } from '../../domain/source-definition.ts';

export const asknicely: SourceDefinition = {
  kind: 'survey',
  auth: { scheme: 'shared-secret', in: 'x-earful-secret' },
  readings: [
    {
      map: {
        externalId: '$.question.id',
        text: '$.question.comment',
        rating: { value: '$.question.score', min: 0, max: 10 },
        author: { id: '$.person.id', name: '$.person.name', email: '$.person.email' },
        saidAt: { at: '$.question.responded', as: 'seconds' },
        // No time of the change is sent. `count` grows by one with each: as seconds since 1970 it keeps their order.
        revisedAt: { at: '$.count', as: 'seconds' },
      },
    },
  ],
};

/**
 * Sentry: what users write into its feedback widget, which Sentry keeps as issues of a category of their own.
 * https://docs.sentry.io/integrations/integration-platform/webhooks/issues/
 *
 * The title of such an issue is Sentry's, not the user's, so it is not taken.
 */
import type { SourceDefinition } from '../../domain/source-definition.ts';
import { bodySignature } from '../auth/presets.ts';

export const sentry: SourceDefinition = {
  kind: 'monitoring',
  auth: bodySignature('sentry-hook-signature', 'sha256', 'hex'),
  event: 'header:sentry-hook-resource',
  readings: [
    {
      events: ['issue'],
      when: [{ at: '$.action', in: ['created'] }],
      ignore: [
        {
          at: '$.data.issue.issueCategory',
          notIn: ['feedback'],
          because: 'a program failed, and nobody said anything',
        },
      ],
      map: {
        externalId: '$.data.issue.id',
        url: { first: ['$.data.issue.web_url', '$.data.issue.permalink'] },
        text: '$.data.issue.metadata.message',
        author: {
          name: '$.data.issue.metadata.name',
          email: '$.data.issue.metadata.contact_email',
        },
        saidAt: '$.data.issue.firstSeen',
      },
    },
  ],
};

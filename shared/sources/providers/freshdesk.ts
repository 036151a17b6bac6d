/**
 * Freshdesk: two automation rules, one for new tickets and one for customers' replies, whose body is our template in
 * docs/sources.md. Freshdesk signs nothing: the rule sends a secret, in a header of its own or as a password.
 * https://support.freshdesk.com/support/solutions/articles/132589-using-webhooks-in-automation-rules
 */
import type { Mapping, SourceDefinition } from '../../domain/source-definition.ts';

const ticket: Mapping = {
  thread: '$.freshdesk_webhook.ticket_id',
  url: '$.freshdesk_webhook.ticket_url',
  title: '$.freshdesk_webhook.ticket_subject',
  author: {
    id: '$.freshdesk_webhook.requester_id',
    name: '$.freshdesk_webhook.requester_name',
    email: '$.freshdesk_webhook.requester_email',
  },
};

export const freshdesk: SourceDefinition = {
  kind: 'helpdesk',
  auth: {
    scheme: 'any',
    of: [
      { scheme: 'shared-secret', in: 'x-earful-secret' },
      { scheme: 'shared-secret', in: 'basic' },
    ],
  },
  event: { first: ['$.freshdesk_webhook.event', '$.freshdesk_webhook.triggered_event'] },
  readings: [
    {
      events: ['ticket_created', '{ticket_action:created}'],
      ignore: [
        {
          at: { at: '$.freshdesk_webhook.ticket_source', as: 'lower' },
          in: ['outbound email', 'phone'],
          because: 'an agent wrote it',
        },
      ],
      map: {
        ...ticket,
        externalId: '$.freshdesk_webhook.ticket_id',
        text: { at: '$.freshdesk_webhook.ticket_description', as: 'html' },
      },
    },
    {
      // A reply has no id here: every delivery of another text is a feedback of its own.
      events: ['customer_replied'],
      map: {
        ...ticket,
        text: { at: '$.freshdesk_webhook.latest_public_comment', as: 'html' },
      },
    },
  ],
};

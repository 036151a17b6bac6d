/**
 * Shopify: why customers get money back: the notes of refunds and returns, their reasons, and disputes. Ids are taken
 * as `gid://…`, which no JSON reader rounds.
 * https://shopify.dev/docs/api/webhooks
 */
import type { SourceDefinition, Value } from '../../domain/source-definition.ts';
import { bodySignature } from '../auth/presets.ts';
import { disputeInWords, returnedByTheBank } from './disputes.ts';

const returned = '$.return_line_items[*]';

/** The customer's own note first, then the seller's. */
const notes: Value = {
  join: [`${returned}.customer_note`, `${returned}.return_reason_note`],
  with: '\n',
};

/** Some say nothing. https://shopify.dev/docs/api/admin-graphql/latest/enums/ReturnReason */
const reasons: Value = {
  at: `${returned}.return_reason`,
  words: {
    color: 'The colour does not suit.',
    defective: 'It is damaged or defective.',
    not_as_described: 'It is not as described.',
    other: '',
    size_too_large: 'The size is too large.',
    size_too_small: 'The size is too small.',
    style: 'The style does not suit.',
    unknown: '',
    unwanted: 'The customer changed their mind.',
    wrong_item: 'The wrong item arrived.',
  },
};

const why: Value = { join: [reasons, notes], with: '\n' };

export const shopify: SourceDefinition = {
  kind: 'payment',
  auth: bodySignature('x-shopify-hmac-sha256', 'sha256', 'base64'),
  event: 'header:x-shopify-topic',
  readings: [
    {
      events: ['refunds/create'],
      ignore: [{ at: '$.note', exists: false, because: 'a refund without a note' }],
      map: {
        externalId: '$.admin_graphql_api_id',
        thread: '$.order_id',
        title: {
          join: [{ const: 'Refund:' }, { first: ['$.refund_line_items[*].line_item.title'] }],
        },
        text: '$.note',
        saidAt: '$.created_at',
      },
    },
    {
      events: ['returns/request', 'returns/approve'],
      ignore: [{ at: why, exists: false, because: 'a return without a reason' }],
      map: {
        externalId: '$.admin_graphql_api_id',
        thread: '$.order.id',
        title: { join: [{ const: 'Return' }, '$.name'] },
        text: why,
      },
    },
    {
      events: ['disputes/create', 'disputes/update'],
      ignore: [returnedByTheBank('$.reason')],
      map: {
        // A dispute has no gid; its id is read with all its digits.
        externalId: '$.id',
        thread: '$.order_id',
        title: { const: 'Disputed payment' },
        text: disputeInWords('$.reason'),
        saidAt: '$.initiated_at',
      },
    },
  ],
};

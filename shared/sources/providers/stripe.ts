/**
 * Stripe: disputes. The evidence in them is the seller's, and customer communication a file, so that the reason is all
 * the customer said. Later events of a dispute tell of the same one.
 * https://docs.stripe.com/api/events/types#event_types-charge.dispute.created
 */
import type { SourceDefinition } from '../../domain/source-definition.ts';
import { disputeInWords, returnedByTheBank } from './disputes.ts';

const dispute = '$.data.object';

export const stripe: SourceDefinition = {
  kind: 'payment',
  auth: {
    scheme: 'hmac',
    header: 'stripe-signature',
    algorithm: 'sha256',
    encoding: 'hex',
    prefix: 'v1=',
    separator: ',',
    // With its whsec_: Stripe does not decode it.
    key: 'text',
    signed: ['field:t', '=.', 'body'],
    timestamp: { from: 'field:t', unit: 'seconds', toleranceSeconds: 300 },
  },
  event: '$.type',
  readings: [
    {
      events: ['charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.closed'],
      ignore: [returnedByTheBank(`${dispute}.reason`)],
      map: {
        externalId: `${dispute}.id`,
        thread: { first: [`${dispute}.payment_intent`, `${dispute}.charge`] },
        url: {
          join: [
            { const: 'https://dashboard.stripe.com/payments' },
            { first: [`${dispute}.payment_intent`, `${dispute}.charge`] },
          ],
          with: '/',
        },
        title: { const: 'Disputed payment' },
        text: disputeInWords(`${dispute}.reason`),
        author: {
          name: `${dispute}.evidence.customer_name`,
          email: `${dispute}.evidence.customer_email_address`,
        },
        saidAt: { at: `${dispute}.created`, as: 'seconds' },
        revisedAt: { at: '$.created', as: 'seconds' },
      },
    },
  ],
};

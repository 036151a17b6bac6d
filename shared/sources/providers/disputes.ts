/**
 * Disputed payments: the customer told the bank, and the bank a reason from the card networks' list. Stripe and
 * Shopify use the same codes. Whatever text a dispute has is the seller's evidence, never the customer's words.
 * https://docs.stripe.com/disputes/categories
 */
import type { Filter, Path, Value } from '../../domain/source-definition.ts';

const words = {
  credit_not_processed: 'A refund that was due did not arrive.',
  customer_initiated: 'The customer asked the bank for the money back.',
  debit_not_authorized: 'The customer did not allow the direct debit.',
  duplicate: 'The customer was charged twice.',
  fraudulent: 'The customer says that somebody else made the payment.',
  general: 'The customer disputes the payment and gave no particular reason.',
  noncompliant: 'The payment broke a rule of the card network.',
  product_not_received: 'The product or service was not received.',
  product_unacceptable: 'The product was defective, damaged or not as described.',
  subscription_canceled: 'The customer was charged after cancelling the subscription.',
  unrecognized: 'The customer does not recognise the payment.',
} as const;

/** Here the bank could not collect the money: no customer complained. */
const technical = [
  'bank_cannot_process',
  'check_returned',
  'incorrect_account_details',
  'insufficient_funds',
];

export const disputeInWords = (reason: Path): Value => ({ at: reason, words });

export const returnedByTheBank = (reason: Path): Filter => ({
  at: reason,
  in: technical,
  because: 'the bank returned the payment; no customer complained',
});

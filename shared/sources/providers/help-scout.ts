/**
 * Help Scout: customers' messages and satisfaction ratings.
 * https://developer.helpscout.com/webhooks/
 */
import type { Reading, SourceDefinition } from '../../domain/source-definition.ts';
import { bodySignature } from '../auth/presets.ts';
import { address, customer, idOf, messageReadings } from './help-scout-messages.ts';

/** As the documentation of webhooks spells them, and as that of the API does. */
const scores = { Bad: '1', not_good: '1', Okay: '2', okay: '2', Great: '3', great: '3' };

const rating: Reading = {
  events: ['satisfaction.ratings'],
  ignore: [{ at: '$.rating', in: ['unknown'], because: 'a rating without a score' }],
  map: {
    externalId: idOf('rating', '$.id'),
    thread: { first: ['$.conversationId', '$.ticketId'] },
    url: { join: [address, { first: ['$.conversationId', '$.ticketId'] }], with: '' },
    text: '$.comments',
    rating: { value: { at: '$.rating', words: scores }, min: 1, max: 3 },
    author: customer('$.customer'),
    saidAt: { at: '$.createdAt', as: 'iso' },
    revisedAt: { at: '$.modifiedAt', as: 'iso' },
  },
};

export const helpScout: SourceDefinition = {
  kind: 'helpdesk',
  auth: bodySignature('x-helpscout-signature', 'sha1', 'base64'),
  event: 'header:x-helpscout-event',
  ignore: [{ at: '$.status', in: ['spam'], because: 'it is marked as spam' }],
  readings: [...messageReadings, rating],
};

/**
 * Twilio: SMS and WhatsApp messages to a number. Twilio gives no time, so that of receipt stands for it; its answer
 * must be TwiML, and an empty response sends nothing back to the customer.
 * https://www.twilio.com/docs/messaging/guides/webhook-request
 */
import type { SourceDefinition } from '../../domain/source-definition.ts';

export const twilio: SourceDefinition = {
  kind: 'chat',
  auth: { scheme: 'twilio' },
  accepts: ['form'],
  // Other statuses tell what became of a message of ours.
  event: '$.SmsStatus',
  readings: [
    {
      events: ['received'],
      ignore: [
        { at: '$.OptOutType', exists: true, because: 'a keyword that starts or stops messages' },
        { at: '$.Body', exists: false, because: 'there are no words in it' },
      ],
      map: {
        externalId: '$.MessageSid',
        text: '$.Body',
        author: { id: '$.From', name: '$.ProfileName' },
      },
    },
  ],
  ack: { status: 200, contentType: 'text/xml', body: '<Response/>' },
};

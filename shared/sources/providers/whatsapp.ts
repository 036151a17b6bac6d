/**
 * WhatsApp Business (Cloud API): what customers write to a number. Batches of several accounts and numbers; what the
 * business wrote itself comes as `statuses` and `message_echoes`. Edits and revocations name the message they are of.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
 */
import type { SourceDefinition, Value } from '../../domain/source-definition.ts';
import { hubSignature } from '../auth/presets.ts';

const values = '$.entry[*].changes[*].value';

const wordsIn = (message: string): Value => ({
  first: [
    `${message}.text.body`,
    `${message}.image.caption`,
    `${message}.video.caption`,
    `${message}.document.caption`,
    `${message}.button.text`,
    `${message}.interactive.button_reply.title`,
    `${message}.interactive.list_reply.title`,
    `${message}.order.text`,
  ],
});
const words: Value = { first: [wordsIn('@'), wordsIn('@.edit.message')] };

export const whatsapp: SourceDefinition = {
  kind: 'chat',
  auth: hubSignature('x-hub-signature-256', 'sha256'),
  handshakes: [{ kind: 'meta' }],
  event: '$.object',
  readings: [
    {
      events: ['whatsapp_business_account'],
      when: [
        { at: `${values}.statuses[*].id`, exists: true },
        { at: `${values}.messages[*].id`, exists: false },
      ],
      each: `${values}.statuses[*]`,
      ignore: [{ at: '@.id', exists: true, because: 'it tells what became of a message of ours' }],
      map: { text: '@.status' },
    },
    {
      events: ['whatsapp_business_account'],
      each: `${values}.messages[*]`,
      deleted: [{ at: '@.type', in: ['revoke'] }],
      ignore: [
        { at: '@.type', in: ['system'], because: 'WhatsApp itself wrote it' },
        {
          at: { first: [words, '@.revoke.original_message_id'] },
          exists: false,
          because: 'there are no words in it',
        },
      ],
      map: {
        externalId: {
          first: ['@.edit.original_message_id', '@.revoke.original_message_id', '@.id'],
        },
        text: words,
        author: {
          // Customers who have a user name may hide their number.
          id: { first: ['@.from', '@.from_user_id'] },
          name: {
            lookup: {
              in: `${values}.contacts[*]`,
              where: '@.wa_id',
              is: '@.from',
              get: '@.profile.name',
            },
          },
        },
        saidAt: { at: '@.timestamp', as: 'seconds' },
        revisedAt: { at: '@.timestamp', as: 'seconds' },
      },
    },
  ],
};

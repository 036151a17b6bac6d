/**
 * Chatwoot: customers' messages and how they rate a conversation.
 * https://www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks
 *
 * Recent versions sign. Older ones do not, but send the password of an address such as
 * `https://earful:password@…`: that is then the secret. Chatwoot waits 5 seconds and never sends again.
 */
import type { Reading, SourceDefinition } from '../../domain/source-definition.ts';

const stamp = 'header:x-chatwoot-timestamp';

const person = (at: string) => ({ id: `${at}.id`, name: `${at}.name`, email: `${at}.email` });

const email = '$.content_attributes.email';

const conversation = {
  thread: '$.conversation.id',
  title: { first: [`${email}.subject`, '$.conversation.additional_attributes.mail_subject'] },
  language: '$.conversation.additional_attributes.browser_language',
} as const;

const message: Reading = {
  events: ['message_created'],
  when: [{ at: '$.message_type', in: ['incoming', 'outgoing', 'activity', 'template'] }],
  ignore: [
    { at: '$.private', in: ['true'], because: 'a private note' },
    { at: '$.message_type', in: ['outgoing'], because: 'an agent or a bot wrote it' },
    { at: '$.message_type', notIn: ['incoming'], because: 'the system wrote it' },
    { at: '$.content', exists: false, because: 'it has no words' },
  ],
  map: {
    ...conversation,
    externalId: '$.id',
    // Of an e-mail without what it quotes.
    text: { first: [`${email}.text_content.reply`, '$.content'] },
    author: person('$.sender'),
    saidAt: { at: '$.created_at', as: 'iso' },
  },
};

const removed: Reading = {
  events: ['message_updated'],
  when: [
    { at: '$.message_type', in: ['incoming'] },
    { at: '$.content_attributes.deleted', in: ['true'] },
  ],
  deleted: true,
  map: { externalId: '$.id' },
};

const survey = '$.content_attributes.submitted_values.csat_survey_response';
/** The score comes at once, and again with the words when there are any. */
const rating: Reading = {
  events: ['message_updated'],
  when: [
    { at: '$.content_type', in: ['input_csat'] },
    { at: `${survey}.rating`, exists: true },
  ],
  map: {
    ...conversation,
    externalId: '$.id',
    text: `${survey}.feedback_message`,
    rating: { value: `${survey}.rating`, min: 1, max: 5 },
    author: person('$.conversation.meta.sender'),
    revisedAt: {
      first: [
        { at: stamp, as: 'seconds' },
        { at: '$.conversation.updated_at', as: 'seconds' },
      ],
    },
  },
};

export const chatwoot: SourceDefinition = {
  kind: 'helpdesk',
  auth: {
    scheme: 'any',
    of: [
      {
        scheme: 'hmac',
        header: 'x-chatwoot-signature',
        algorithm: 'sha256',
        encoding: 'hex',
        prefix: 'sha256=',
        key: 'text',
        signed: [stamp, '=.', 'body'],
        timestamp: { from: stamp, unit: 'seconds', toleranceSeconds: 300 },
      },
      { scheme: 'shared-secret', in: 'basic' },
    ],
  },
  event: '$.event',
  readings: [message, removed, rating],
};

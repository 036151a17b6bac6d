/**
 * Intercom: what customers write in conversations, and how they rate them.
 * https://developers.intercom.com/docs/references/webhooks/webhook-models
 *
 * A conversation begins with `source`, in versions of the API before 2.0 with `conversation_message`. Where a greeting
 * of ours began it, the customer's words are among its parts.
 */
import type { Filter, Reading, SourceDefinition, Value } from '../../domain/source-definition.ts';
import { hubSignature } from '../auth/presets.ts';

const item = '$.data.item';
const messages = [`${item}.source`, `${item}.conversation_message`] as const;
const customers = ['user', 'lead', 'contact', 'visitor'];

const ofMessage = (member: string): Value => ({ first: messages.map((at) => `${at}.${member}`) });
const html = (at: string): Value => ({ at, as: 'html' });
const conversation = {
  thread: `${item}.id`,
  url: {
    first: [
      `${item}.links.conversation_web`,
      {
        join: [
          { const: 'https://app.intercom.com/a/apps/' },
          '$.app_id',
          { const: '/conversations/' },
          `${item}.id`,
        ],
        with: '',
      },
    ],
  },
  title: { first: messages.map((at) => html(`${at}.subject`)) },
} as const;

const opening: Reading = {
  events: ['conversation.user.created'],
  when: [{ at: ofMessage('author.type'), in: customers }],
  map: {
    ...conversation,
    externalId: ofMessage('id'),
    text: { first: messages.map((at) => html(`${at}.body`)) },
    author: {
      id: ofMessage('author.id'),
      name: { first: [ofMessage('author.name'), `${item}.user.name`] },
      email: { first: [ofMessage('author.email'), `${item}.user.email`] },
    },
    saidAt: { at: `${item}.created_at`, as: 'seconds' },
  },
};

const noWords: readonly Filter[] = [
  { at: '@.author.type', notIn: customers, because: 'a teammate or a bot wrote it' },
  { at: html('@.body'), exists: false, because: 'it has no words' },
];

const parts: Reading = {
  events: ['conversation.user.created', 'conversation.user.replied'],
  each: `${item}.conversation_parts.conversation_parts`,
  ignore: noWords,
  map: {
    ...conversation,
    externalId: '@.id',
    text: html('@.body'),
    author: { id: '@.author.id', name: '@.author.name', email: '@.author.email' },
    saidAt: { at: '@.created_at', as: 'seconds' },
  },
};

const rating: Reading = {
  events: ['conversation.rating.added', 'conversation.rating.remarked'],
  map: {
    ...conversation,
    externalId: { join: [{ const: 'rating' }, `${item}.id`], with: ':' },
    text: `${item}.conversation_rating.remark`,
    rating: { value: `${item}.conversation_rating.rating`, min: 1, max: 5 },
    author: {
      id: { first: ['contact', 'customer'].map((who) => `${item}.conversation_rating.${who}.id`) },
    },
    // The rating's own date is when it was asked for.
    saidAt: { at: '$.created_at', as: 'seconds' },
    revisedAt: { at: '$.created_at', as: 'seconds' },
  },
};

export const intercom: SourceDefinition = {
  kind: 'helpdesk',
  auth: hubSignature('x-hub-signature', 'sha1'),
  event: '$.topic',
  readings: [opening, parts, rating],
};

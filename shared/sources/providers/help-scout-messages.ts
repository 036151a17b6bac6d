/**
 * What customers write in Help Scout. A conversation comes with all its threads, or without any: then its preview is
 * the newest message, which may be cut.
 * https://developer.helpscout.com/webhooks/
 */
import type { Filter, Mapping, Reading, Value } from '../../domain/source-definition.ts';

export const address = { const: 'https://secure.helpscout.net/conversation/' };

const conversation: Mapping = {
  thread: '$.id',
  url: { join: [address, '$.id', { const: '/' }, '$.number'], with: '' },
  title: '$.subject',
};

/** Conversations, threads and ratings are numbered each on their own. */
export const idOf = (kind: string, ...parts: readonly Value[]): Value => ({
  join: [{ const: kind }, ...parts],
  with: ':',
});

export const customer = (at: string): NonNullable<Mapping['author']> => ({
  id: `${at}.id`,
  name: {
    join: [
      { first: [`${at}.first`, `${at}.firstName`] },
      { first: [`${at}.last`, `${at}.lastName`] },
    ],
  },
  email: { first: [`${at}.email`, `${at}.emails[0].value`] },
});

const noCustomer: readonly Filter[] = [
  { at: '@.type', in: ['note'], because: 'an internal note' },
  { at: '@.type', notIn: ['customer'], because: 'no customer wrote it' },
  { at: '@.state', notIn: ['published'], because: 'it is not published' },
];

const threads: Reading = {
  events: ['convo.created', 'convo.customer.reply.created'],
  when: [{ at: '$._embedded.threads[0].state', in: ['published', 'draft', 'hidden', 'review'] }],
  each: '$._embedded.threads',
  ignore: noCustomer,
  map: {
    ...conversation,
    externalId: idOf('thread', '@.id'),
    text: { at: '@.body', as: 'html' },
    author: customer('@.createdBy'),
    saidAt: { at: '@.createdAt', as: 'iso' },
  },
};

const openingPreview: Reading = {
  events: ['convo.created'],
  when: [{ at: '$.createdBy.type', in: ['customer', 'user'] }],
  ignore: [{ at: '$.createdBy.type', in: ['user'], because: 'an agent began it' }],
  map: {
    ...conversation,
    externalId: idOf('conversation', '$.id'),
    text: '$.preview',
    author: customer('$.createdBy'),
    saidAt: { at: '$.createdAt', as: 'iso' },
  },
};

const replyPreview: Reading = {
  events: ['convo.customer.reply.created'],
  map: {
    ...conversation,
    // The number of threads tells this reply from those before it.
    externalId: idOf('reply', '$.id', '$.threads'),
    text: '$.preview',
    author: customer('$.primaryCustomer'),
  },
};

export const messageReadings: readonly Reading[] = [
  threads,
  openingPreview,
  replyPreview,
  {
    events: ['convo.deleted'],
    deleted: true,
    map: { externalId: idOf('conversation', '$.id') },
  },
];

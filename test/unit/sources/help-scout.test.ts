import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { helpScout } from '../../../shared/sources/providers/help-scout.ts';
import conversation from '../../fixtures/help-scout/conversation.json' with { type: 'json' };
import withThreads from '../../fixtures/help-scout/conversation-with-threads.json' with {
  type: 'json',
};
import rating from '../../fixtures/help-scout/rating.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const told = (event: string, payload: unknown) =>
  translated(helpScout, payload, { 'x-helpscout-event': event });

const author = { id: '12', name: 'Jana Holm', email: 'jana@customer.example' };
const place = {
  threadId: '123',
  url: 'https://secure.helpscout.net/conversation/123/77',
  title: 'Broken strap',
  author,
};

describe('Help Scout tells', () => {
  test('a new conversation, by its preview', () => {
    expect(told('convo.created', conversation)).toMatchObject({
      items: [
        {
          ...place,
          externalId: 'conversation:123',
          text: 'The strap broke after two days',
          saidAt: '2026-11-23T08:00:00.000Z',
          trust: 'verified',
        },
      ],
    });
  });

  test('a reply, also where an agent began the conversation', () => {
    const reply = altered(conversation, { 'createdBy.type': 'user' });

    expect(told('convo.customer.reply.created', reply)).toMatchObject({
      items: [{ ...place, externalId: 'reply:123:3', text: 'The strap broke after two days' }],
    });
  });

  test('of all threads the customer’s, and why not the others', () => {
    expect(told('convo.customer.reply.created', withThreads)).toMatchObject({
      items: [
        {
          ...place,
          externalId: 'thread:3003',
          text: 'Any news?\nIt is a week now.',
          saidAt: '2026-11-23T09:30:00.000Z',
        },
      ],
      ignored: ['no customer wrote it', 'an internal note'],
    });
  });

  test.each([
    ['Bad', 1],
    ['not_good', 1],
    ['Okay', 2],
    ['great', 3],
  ])('the rating "%s" as %i of 3', (word, value) => {
    expect(told('satisfaction.ratings', altered(rating, { rating: word }))).toMatchObject({
      items: [
        {
          externalId: 'rating:5434',
          threadId: '123',
          text: 'Nobody read my mail.',
          rating: { value, min: 1, max: 3 },
          author,
          saidAt: '2026-11-23T10:00:00.000Z',
          revisedAt: '2026-11-23T10:05:00.000Z',
        },
      ],
    });
  });

  test('a deleted conversation', () => {
    expect(told('convo.deleted', { id: 123 })).toMatchObject({
      deleted: [{ externalId: 'conversation:123' }],
    });
  });
});

test.each([
  ['an agent began it', 'convo.created', altered(conversation, { 'createdBy.type': 'user' })],
  ['it is marked as spam', 'convo.created', altered(conversation, { status: 'spam' })],
  [
    'it is not published',
    'convo.created',
    { ...withThreads, _embedded: { threads: [{ id: 1, type: 'customer', state: 'draft' }] } },
  ],
  ['a rating without a score', 'satisfaction.ratings', altered(rating, { rating: 'unknown' })],
])('Help Scout is ignored: %s', (because, event, payload) => {
  expect(told(event, payload)).toEqual({ kind: 'ignored', because });
});

test.each(['helpscout.test', 'convo.note.created', 'convo.agent.reply.created'])(
  '%s is known to be no feedback before its body is looked at',
  (event) => {
    expect(adapterOf(helpScout).ignores({ 'x-helpscout-event': event })).toBe(
      `the event "${event}" is not feedback`,
    );
  },
);

test.each([
  ['threads[0].state', 'convo.created', altered(conversation, { 'createdBy.type': undefined })],
  ['$.id', 'convo.created', altered(conversation, { id: undefined })],
  ['$.rating', 'satisfaction.ratings', altered(rating, { rating: 'Superb' })],
])('Help Scout without a right %s is unreadable', (path, event, payload) => {
  expect(() => told(event, payload)).toThrow(path);
});

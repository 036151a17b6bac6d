import { describe, expect, test } from 'vitest';
import { intercom } from '../../../shared/sources/providers/intercom.ts';
import ratingAdded from '../../fixtures/intercom/rating-added.json' with { type: 'json' };
import userCreated from '../../fixtures/intercom/user-created.json' with { type: 'json' };
import userReplied from '../../fixtures/intercom/user-replied.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const parts = 'data.item.conversation_parts.conversation_parts';
const [reply] = userReplied.data.item.conversation_parts.conversation_parts;

describe('Intercom tells', () => {
  test('what opens a conversation, as text', () => {
    expect(translated(intercom, userCreated)).toMatchObject({
      items: [
        {
          externalId: '2101',
          threadId: '215470000012345',
          url: 'https://app.intercom.com/a/apps/hollin01/conversations/215470000012345',
          title: 'Ride lost',
          text: 'My ride is gone.\nCan you help & restore it?',
          author: { id: '65a1', name: 'Ivo Keller', email: 'ivo@customer.example' },
          saidAt: '2026-11-23T09:00:00.000Z',
          trust: 'verified',
        },
      ],
    });
  });

  test('a reply, by its own id however long that is', () => {
    expect(translated(intercom, userReplied)).toMatchObject({
      items: [
        {
          externalId: '9007199254740993',
          threadId: '215470000012345',
          text: 'It is back, thanks!',
          author: { id: '65a1' },
          saidAt: '2026-11-23T09:43:20.000Z',
        },
      ],
    });
  });

  test('the customer’s words after a greeting of a bot', () => {
    const greeted = altered(userCreated, {
      'data.item.source.author.type': 'bot',
      [parts]: [reply],
    });

    expect(translated(intercom, greeted)).toMatchObject({
      items: [{ externalId: '9007199254740993', text: 'It is back, thanks!' }],
    });
  });

  test('a rating, and later its remark as a newer version of it', () => {
    const remarked = altered(ratingAdded, {
      topic: 'conversation.rating.remarked',
      created_at: 1_795_428_060,
    });
    const item = { externalId: 'rating:215470000012345', rating: { value: 2, min: 1, max: 5 } };

    expect(translated(intercom, ratingAdded)).toMatchObject({
      items: [
        { ...item, text: 'Slow, three days for one answer', revisedAt: '2026-11-23T10:00:00.000Z' },
      ],
    });
    expect(translated(intercom, remarked)).toMatchObject({
      items: [{ ...item, revisedAt: '2026-11-23T10:01:00.000Z' }],
    });
  });
});

test.each([
  ['a teammate or a bot wrote it', { [parts]: [{ ...reply, author: { type: 'admin' } }] }],
  ['a teammate or a bot wrote it', { [parts]: [{ ...reply, author: { type: 'bot' } }] }],
  ['it has no words', { [parts]: [{ ...reply, body: null }] }],
  ['nothing in it is feedback', { [parts]: [] }],
  ['the event "ping" is not feedback', { topic: 'ping' }],
  ['the event "conversation.admin.noted" is not feedback', { topic: 'conversation.admin.noted' }],
])('Intercom is ignored: %s', (because, changes) => {
  expect(translated(intercom, altered(userReplied, changes))).toEqual({ kind: 'ignored', because });
});

test.each([
  ['conversation_parts', userReplied, { 'data.item.conversation_parts': undefined }],
  ['source.id', userCreated, { 'data.item.source.id': undefined }],
  ['conversation_rating.rating', ratingAdded, { 'data.item.conversation_rating.rating': 9 }],
])('Intercom without a right %s is unreadable', (path, payload, changes) => {
  expect(() => translated(intercom, altered(payload, changes))).toThrow(path);
});

import { describe, expect, test } from 'vitest';
import { chatwoot } from '../../../shared/sources/providers/chatwoot.ts';
import message from '../../fixtures/chatwoot/message.json' with { type: 'json' };
import rating from '../../fixtures/chatwoot/rating.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const author = { id: '41', name: 'Ole Lind', email: 'ole@customer.example' };

describe('Chatwoot tells', () => {
  test('what a customer writes', () => {
    expect(translated(chatwoot, message)).toMatchObject({
      items: [
        {
          externalId: '654',
          threadId: '207',
          text: 'Wo ist mein Paket?',
          language: 'de',
          author,
          saidAt: '2026-11-23T09:12:00.000Z',
        },
      ],
    });
  });

  test('of an e-mail the reply without what it quotes, under its subject', () => {
    const email = { subject: 'Re: Parcel', text_content: { reply: 'Still nothing.' } };
    const mail = altered(message, {
      content: 'Still nothing.\n> We sent it.',
      'content_attributes.email': email,
    });

    expect(translated(chatwoot, mail)).toMatchObject({
      items: [{ title: 'Re: Parcel', text: 'Still nothing.' }],
    });
  });

  test('how a conversation was rated, the words after the score as a newer version', () => {
    const signedAt = (seconds: number) => ({ 'x-chatwoot-timestamp': String(seconds) });

    expect(translated(chatwoot, rating, signedAt(1_795_428_060))).toMatchObject({
      items: [
        {
          externalId: '700',
          text: 'Kein Mensch hat geantwortet',
          rating: { value: 1, min: 1, max: 5 },
          author,
          revisedAt: '2026-11-23T10:01:00.000Z',
        },
      ],
    });
    expect(translated(chatwoot, rating)).toMatchObject({
      items: [{ revisedAt: '2026-11-23T10:00:00.500Z' }],
    });
  });

  test('a message that was deleted', () => {
    const gone = altered(message, {
      event: 'message_updated',
      'content_attributes.deleted': true,
    });

    expect(translated(chatwoot, gone)).toMatchObject({
      items: [],
      deleted: [{ externalId: '654' }],
    });
  });
});

test.each([
  ['a private note', message, { private: true, message_type: 'outgoing' }],
  ['an agent or a bot wrote it', message, { message_type: 'outgoing' }],
  ['the system wrote it', message, { message_type: 'activity' }],
  ['it has no words', message, { content: null }],
  ['the event "message_updated" is not feedback', message, { event: 'message_updated' }],
  ['the event "message_updated" is not feedback', rating, { content_attributes: {} }],
  ['the event "conversation_created" is not feedback', message, { event: 'conversation_created' }],
])('Chatwoot is ignored: %s', (because, payload, changes) => {
  expect(translated(chatwoot, altered(payload, changes))).toEqual({ kind: 'ignored', because });
});

test.each(['id', 'message_type', 'event'])('Chatwoot without %s is unreadable', (path) => {
  expect(() => translated(chatwoot, altered(message, { [path]: undefined }))).toThrow(path);
});

import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { telegram } from '../../../shared/sources/providers/telegram.ts';
import post from '../../fixtures/telegram/channel-post.json' with { type: 'json' };
import update from '../../fixtures/telegram/message.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const { message } = update;

describe('Telegram tells', () => {
  test('what somebody wrote to the bot, without an address: it is private', () => {
    expect(translated(telegram, update)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: '1111111:1365',
          threadId: '1111111',
          text: 'My order never came',
          author: { id: '1111111', name: 'Mira Oak', handle: '@mira_oak' },
          language: 'en',
          saidAt: '2026-11-23T09:00:00.000Z',
          trust: 'shared-secret',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('what is under a picture in a channel, with its address', () => {
    expect(translated(telegram, post)).toMatchObject({
      items: [
        {
          externalId: '-1001000000001:12',
          url: 'https://t.me/hollin_riders/12',
          text: 'The strap broke on day two',
          author: { id: '-1001000000001', name: 'Jo' },
        },
      ],
    });
  });

  test('a private group without a half address', () => {
    const inGroup = altered(update, { 'message.chat': { id: -100200, type: 'supergroup' } });

    const translation = translated(telegram, inGroup);
    expect(translation.kind === 'feedback' && translation.items[0]).not.toHaveProperty('url');
  });

  test('an edit as a newer version of the same message', () => {
    const edited = {
      update_id: 10002,
      edited_message: { ...message, edit_date: 1_795_424_460, text: 'It came today' },
    };

    expect(translated(telegram, edited)).toMatchObject({
      items: [
        {
          externalId: '1111111:1365',
          text: 'It came today',
          saidAt: '2026-11-23T09:00:00.000Z',
          revisedAt: '2026-11-23T09:01:00.000Z',
        },
      ],
    });
  });
});

test.each([
  ['a bot wrote it', { 'message.from.is_bot': true }],
  ['Telegram copied it from the channel', { 'message.is_automatic_forward': true }],
  ['there are no words in it', { 'message.text': undefined, 'message.new_chat_members': [] }],
  ['it only calls the bot', { 'message.text': '/start' }],
  ['nothing in it is feedback', { message: undefined, my_chat_member: { date: 1_795_424_400 } }],
])('Telegram is ignored: %s', (because, changes) => {
  expect(translated(telegram, altered(update, changes))).toEqual({ kind: 'ignored', because });
});

test.each(['message_id', 'chat'])('a message without %s is unreadable', (field) => {
  expect(() => translated(telegram, altered(update, { [`message.${field}`]: undefined }))).toThrow(
    `$.message.${field}`,
  );
});

test('whoever knows the secret of the webhook is Telegram', () => {
  const verify = adapterOf(telegram).verifier(['a-secret-of-ours']);
  const verdict = (secret: string) =>
    verify(
      {
        method: 'POST',
        url: 'https://earful.example/in/telegram/token',
        headers: { 'x-telegram-bot-api-secret-token': secret },
        body: Buffer.from('{}'),
      },
      new Date(),
    ).kind;

  expect([verdict('a-secret-of-ours'), verdict('a-secret-of-theirs')]).toEqual([
    'genuine',
    'refused',
  ]);
});

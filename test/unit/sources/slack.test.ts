import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { slack } from '../../../shared/sources/providers/slack.ts';
import message from '../../fixtures/slack/message.json' with { type: 'json' };
import changed from '../../fixtures/slack/message-changed.json' with { type: 'json' };
import deleted from '../../fixtures/slack/message-deleted.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const firstMessage = 'C01:1795424400.000100';

describe('Slack tells', () => {
  test('what somebody wrote, in plain text', () => {
    expect(translated(slack, message)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: firstMessage,
          threadId: firstMessage,
          url: 'https://app.slack.com/client/T01/C01',
          text: 'Thanks @U02, but R&D says the export still loses rides > 50 km',
          author: { id: 'U01' },
          saidAt: '2026-11-23T09:00:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test.each([
    ['see <https://hollin.example/a?b=1&amp;c=2>', 'see https://hollin.example/a?b=1&c=2'],
    [
      '<@U02|jo> in <#C01|rides>, <!here> and <!subteam^S1|@team>',
      '@jo in #rides, @here and @team',
    ],
    ['a < b &amp;lt; c', 'a < b &lt; c'],
  ])('the markup %s as %s', (text, shown) => {
    expect(translated(slack, altered(message, { 'event.text': text }))).toMatchObject({
      items: [{ text: shown }],
    });
  });

  test('that a reply belongs to the thread of the first message', () => {
    const reply = altered(message, {
      'event.ts': '1795424499.000500',
      'event.thread_ts': '1795424400.000100',
    });

    expect(translated(slack, reply)).toMatchObject({
      items: [{ externalId: 'C01:1795424499.000500', threadId: firstMessage }],
    });
  });

  test('an edit as a newer version of the same message', () => {
    expect(translated(slack, changed)).toMatchObject({
      items: [
        {
          externalId: firstMessage,
          text: 'The export works again',
          saidAt: '2026-11-23T09:00:00.000Z',
          revisedAt: '2026-11-23T09:01:00.000Z',
        },
      ],
    });
  });

  test('the preview that Slack adds to a link as no newer version', () => {
    const unfurled = altered(changed, { 'event.message.edited': undefined });

    const translation = translated(slack, unfurled);
    expect(translation.kind === 'feedback' && translation.items[0]).not.toHaveProperty('revisedAt');
  });

  test.each([
    ['a message that was deleted', deleted],
    [
      'the first message of a thread that was deleted',
      altered(changed, { 'event.message.subtype': 'tombstone' }),
    ],
  ])('%s', (_, payload) => {
    expect(translated(slack, payload)).toMatchObject({
      items: [],
      deleted: [{ externalId: firstMessage }],
    });
  });
});

test.each([
  ['a bot wrote it', message, { 'event.bot_id': 'B01' }],
  ['a bot wrote it', message, { 'event.subtype': 'bot_message' }],
  ['a bot wrote it', changed, { 'event.message.bot_id': 'B01' }],
  ['a bot wrote it', deleted, { 'event.previous_message.bot_id': 'B01' }],
  ['Slack itself wrote it', message, { 'event.user': 'USLACKBOT' }],
  ['Slack tells what happened', message, { 'event.subtype': 'channel_join' }],
  ['there are no words in it', message, { 'event.subtype': 'file_share', 'event.text': '' }],
  ['there are no words in it', changed, { 'event.message.text': '' }],
  ['the event "reaction_added" is not feedback', message, { 'event.type': 'reaction_added' }],
  [
    'the event "app_rate_limited" is not feedback',
    message,
    { event: undefined, type: 'app_rate_limited' },
  ],
])('Slack is ignored: %s', (because, payload, changes) => {
  expect(translated(slack, altered(payload, changes))).toEqual({ kind: 'ignored', because });
});

test.each(['channel', 'ts'])('a message without %s is unreadable', (field) => {
  expect(() => translated(slack, altered(message, { [`event.${field}`]: undefined }))).toThrow(
    `$.event.${field}`,
  );
});

describe('Slack asks', () => {
  const json = { 'content-type': 'application/json' };
  const { handshake } = adapterOf(slack);

  test('whether the address is ours, and has its challenge back', () => {
    const question = Buffer.from('{"type":"url_verification","challenge":"3eZbrw1"}');

    expect(handshake(question, json)).toEqual({
      status: 200,
      contentType: 'text/plain; charset=utf-8',
      body: '3eZbrw1',
    });
  });

  test('nothing with a message', () => {
    expect(handshake(Buffer.from(JSON.stringify(message)), json)).toBeUndefined();
  });
});

describe('the signature', () => {
  const secret = '8f742231b10e8888abcd99yyyzzz85a5';
  const now = new Date('2026-11-23T09:00:00.000Z');
  const body = JSON.stringify(message);
  const verdict = (timestamp: string, signed: string) =>
    adapterOf(slack).verifier([secret])(
      {
        method: 'POST',
        url: 'https://earful.example/in/slack/token',
        headers: {
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${createHmac('sha256', secret).update(signed).digest('hex')}`,
        },
        body: Buffer.from(body),
      },
      now,
    );

  test('covers version, time and body', () => {
    expect(verdict('1795424400', `v0:1795424400:${body}`)).toEqual({ kind: 'genuine' });
    expect(verdict('1795424400', body)).toMatchObject({ reason: 'mismatch' });
  });

  test('is refused once it is older than five minutes', () => {
    expect(verdict('1795424099', `v0:1795424099:${body}`)).toMatchObject({
      reason: 'too old or new',
    });
  });
});

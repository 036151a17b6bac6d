import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { discord } from '../../../shared/sources/providers/discord.ts';
import message from '../../fixtures/discord/lobby-message.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

describe('Discord tells', () => {
  test('what a player wrote in a lobby', () => {
    expect(translated(discord, message)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: '1402390388030832792',
          threadId: '1402385687281537066',
          text: 'the new map crashes on load',
          author: { id: '1111781651892777700', name: 'Mira', handle: '@rider42' },
          saidAt: '2026-11-23T09:00:00.109Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('an edit as a newer version, dated as the message was', () => {
    const edited = altered(message, {
      'event.type': 'LOBBY_MESSAGE_UPDATE',
      'event.data.timestamp': '2026-11-23T08:59:00.000000+00:00',
      'event.data.edited_timestamp': '2026-11-23T09:00:00.000000+00:00',
    });

    expect(translated(discord, edited)).toMatchObject({
      items: [
        {
          externalId: '1402390388030832792',
          saidAt: '2026-11-23T08:59:00.000Z',
          revisedAt: '2026-11-23T09:00:00.000Z',
        },
      ],
    });
  });

  test('a message that was deleted', () => {
    const deleted = altered(message, {
      'event.type': 'LOBBY_MESSAGE_DELETE',
      'event.data': { id: '1402390388030832792', lobby_id: '1402385687281537066' },
    });

    expect(translated(discord, deleted)).toMatchObject({
      items: [],
      deleted: [{ externalId: '1402390388030832792' }],
    });
  });
});

test.each([
  ['a bot wrote it', { 'event.data.author.bot': true }],
  ['there are no words in it', { 'event.data.content': '' }],
  ['a private message between two players', { 'event.type': 'GAME_DIRECT_MESSAGE_CREATE' }],
  ['the event "ENTITLEMENT_CREATE" is not feedback', { 'event.type': 'ENTITLEMENT_CREATE' }],
])('Discord is ignored: %s', (because, changes) => {
  expect(translated(discord, altered(message, changes))).toEqual({ kind: 'ignored', because });
});

test.each(['event.type', 'event.data.id'])('Discord without %s is unreadable', (path) => {
  expect(() => translated(discord, altered(message, { [path]: undefined }))).toThrow(path);
});

describe('Discord asks whether the address is there', () => {
  const { handshake, ack } = adapterOf(discord);
  const answer = (payload: unknown) =>
    handshake(Buffer.from(JSON.stringify(payload)), { 'content-type': 'application/json' });

  test('and has an empty answer', () => {
    const ping = { version: 1, application_id: '1234567765431056709', type: 0 };

    expect(answer(ping)).toEqual({ status: 204, contentType: 'application/json' });
  });

  test('but asks nothing with an event, whose answer is empty as well', () => {
    expect(answer(message)).toBeUndefined();
    expect(ack).toEqual({ status: 204 });
  });
});

test('a signature is genuine only over this time and this body', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const hex = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
  const verify = adapterOf(discord).verifier([hex]);
  const body = Buffer.from(JSON.stringify(message));
  const signature = sign(null, Buffer.concat([Buffer.from('1795424400'), body]), privateKey);
  const verdict = (timestamp: string) =>
    verify(
      {
        method: 'POST',
        url: 'https://earful.example/in/discord/token',
        headers: {
          'x-signature-ed25519': signature.toString('hex'),
          'x-signature-timestamp': timestamp,
        },
        body,
      },
      new Date('2026-11-23T09:00:00.000Z'),
    );

  expect(verdict('1795424400')).toEqual({ kind: 'genuine' });
  expect(verdict('1795424401')).toEqual({ kind: 'refused', reason: 'mismatch' });
});

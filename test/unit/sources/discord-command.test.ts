import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { discordCommand } from '../../../shared/sources/providers/discord-command.ts';
import event from '../../fixtures/discord/lobby-message.json' with { type: 'json' };
import command from '../../fixtures/discord-command/command.json' with { type: 'json' };
import form from '../../fixtures/discord-command/form.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

describe('a command of Discord tells', () => {
  test('what was written after it', () => {
    expect(translated(discordCommand, command)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: '1402400000000000001',
          text: 'Dark mode hurts my eyes',
          author: { id: '1111781651892777700', name: 'Mira', handle: '@rider42' },
          language: 'en-GB',
          saidAt: '2026-11-23T12:00:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('what was filled into its form, from a private chat too', () => {
    expect(translated(discordCommand, form)).toMatchObject({
      items: [
        {
          text: 'Die App ist langsam\nAuf der Karte',
          author: { id: '1111781651892777701', name: 'jo', handle: '@jo' },
        },
      ],
    });
  });
});

test.each([
  ['there are no words in it', { 'data.options': [] }],
  ['the event "4" is not feedback', { type: 4 }],
])('a command of Discord is ignored: %s', (because, changes) => {
  expect(translated(discordCommand, altered(command, changes))).toEqual({
    kind: 'ignored',
    because,
  });
});

test.each(['id', 'type'])('a command without %s is unreadable', (path) => {
  expect(() => translated(discordCommand, altered(command, { [path]: undefined }))).toThrow(path);
});

describe('Discord', () => {
  const { handshake, ack } = adapterOf(discordCommand);
  const answer = (payload: unknown) =>
    handshake(Buffer.from(JSON.stringify(payload)), { 'content-type': 'application/json' });

  test('has its ping answered by a pong, a number as it wants it', () => {
    expect(answer({ id: '787053080478613555', type: 1, version: 1 })).toEqual({
      status: 200,
      contentType: 'application/json',
      body: '{"type":1}',
    });
  });

  test('asks nothing with a command or an event', () => {
    expect([answer(command), answer(event)]).toEqual([undefined, undefined]);
  });

  test('shows thanks to whoever wrote, and to nobody else', () => {
    expect(JSON.parse(ack?.body ?? '')).toMatchObject({ type: 4, data: { flags: 64 } });
  });
});

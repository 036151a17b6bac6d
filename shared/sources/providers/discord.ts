/**
 * Discord, as webhook events: what players write in lobbies and the channels linked to them. Messages of ordinary
 * channels are not sent over HTTP at all (only bots on the gateway see them); for those, see discord-command.ts.
 * https://discord.com/developers/docs/events/webhook-events
 */
import type { Auth, SourceDefinition } from '../../domain/source-definition.ts';

/** Discord tests the address with bad signatures, and removes it unless they are refused. The secret is the public key. */
export const discordSignature: Auth = {
  scheme: 'ed25519',
  header: 'x-signature-ed25519',
  encoding: 'hex',
  signed: ['header:x-signature-timestamp', 'body'],
};

const because = 'a private message between two players';

export const discord: SourceDefinition = {
  kind: 'chat',
  auth: discordSignature,
  handshakes: [{ kind: 'empty', when: [{ at: '$.type', in: ['0'] }], status: 204 }],
  event: '$.event.type',
  readings: [
    {
      events: ['LOBBY_MESSAGE_CREATE', 'LOBBY_MESSAGE_UPDATE'],
      ignore: [
        { at: '$.event.data.author.bot', in: ['true'], because: 'a bot wrote it' },
        { at: '$.event.data.content', exists: false, because: 'there are no words in it' },
      ],
      map: {
        externalId: '$.event.data.id',
        thread: '$.event.data.lobby_id',
        text: '$.event.data.content',
        author: {
          id: '$.event.data.author.id',
          name: { first: ['$.event.data.author.global_name', '$.event.data.author.username'] },
          handle: { join: [{ const: '@' }, '$.event.data.author.username'], with: '' },
        },
        saidAt: {
          // The time of the event is in UTC and does not say so.
          first: [
            '$.event.data.timestamp',
            { join: ['$.event.timestamp', { const: 'Z' }], with: '' },
          ],
        },
        revisedAt: '$.event.data.edited_timestamp',
      },
    },
    { events: ['LOBBY_MESSAGE_DELETE'], deleted: true, map: { externalId: '$.event.data.id' } },
    {
      events: [
        'GAME_DIRECT_MESSAGE_CREATE',
        'GAME_DIRECT_MESSAGE_UPDATE',
        'GAME_DIRECT_MESSAGE_DELETE',
      ],
      ignore: [{ at: '$.event.type', exists: true, because }],
      map: { text: '$.event.data.content' },
    },
  ],
  ack: { status: 204 },
};

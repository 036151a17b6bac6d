/**
 * Slack: messages in the channels that the app has been invited to, known by channel and timestamp. A thread's first
 * message that is deleted comes as a change into a "tombstone".
 * https://docs.slack.dev/reference/events/message
 */
import type { Mapping, Reading, SourceDefinition, Value } from '../../domain/source-definition.ts';

const app = { const: 'https://app.slack.com/client' };
const inChannel = (time: Value): Value => ({ join: ['$.event.channel', time], with: ':' });
const edited: Value = { first: ['$.event.message.ts', '$.event.previous_message.ts'] };
const deleted: Value = { first: ['$.event.deleted_ts', '$.event.previous_message.ts'] };

/** `message`: where it stands; `time`: the timestamp that is its name. */
const mapOf = (message: string, time: Value): Mapping => ({
  externalId: inChannel(time),
  thread: inChannel({ first: [`${message}.thread_ts`, time] }),
  url: { join: [app, '$.team_id', '$.event.channel'], with: '/' },
  text: { at: `${message}.text`, as: 'mrkdwn' },
  author: { id: `${message}.user` },
});

const takenBack = (at: string, is: string, time: Value): Reading => ({
  events: ['message'],
  when: [{ at, in: [is] }],
  deleted: true,
  map: { externalId: inChannel(time) },
});

const because = 'a bot wrote it';
const noWords = { exists: false, because: 'there are no words in it' } as const;
const people = ['file_share', 'me_message', 'thread_broadcast'];

export const slack: SourceDefinition = {
  kind: 'chat',
  auth: {
    scheme: 'hmac',
    header: 'x-slack-signature',
    algorithm: 'sha256',
    encoding: 'hex',
    prefix: 'v0=',
    key: 'text',
    signed: ['=v0:', 'header:x-slack-request-timestamp', '=:', 'body'],
    timestamp: { from: 'header:x-slack-request-timestamp', unit: 'seconds', toleranceSeconds: 300 },
  },
  handshakes: [
    { kind: 'echo', when: [{ at: '$.type', in: ['url_verification'] }], echo: '$.challenge' },
  ],
  event: { first: ['$.event.type', '$.type'] },
  ignore: [
    { at: { first: ['$.event.bot_id', '$.event.message.bot_id'] }, exists: true, because },
    { at: '$.event.previous_message.bot_id', exists: true, because },
    { at: '$.event.subtype', in: ['bot_message'], because },
    { at: '$.event.user', in: ['USLACKBOT'], because: 'Slack itself wrote it' },
  ],
  readings: [
    takenBack('$.event.subtype', 'message_deleted', deleted),
    takenBack('$.event.message.subtype', 'tombstone', edited),
    {
      events: ['message'],
      when: [{ at: '$.event.subtype', in: ['message_changed'] }],
      ignore: [{ at: '$.event.message.text', ...noWords }],
      map: {
        ...mapOf('$.event.message', edited),
        saidAt: { at: '$.event.previous_message.ts', as: 'seconds' },
        // Missing where Slack only adds the preview of a link: then nothing has been said anew.
        revisedAt: { at: '$.event.message.edited.ts', as: 'seconds' },
      },
    },
    {
      events: ['message', 'app_mention'],
      ignore: [
        {
          at: '$.event.subtype',
          exists: true,
          notIn: people,
          because: 'Slack tells what happened',
        },
        { at: '$.event.text', ...noWords },
      ],
      map: { ...mapOf('$.event', '$.event.ts'), saidAt: { at: '$.event.ts', as: 'seconds' } },
    },
  ],
};

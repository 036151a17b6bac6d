/**
 * Telegram: what people write to a bot, in groups it belongs to and in channels it administers. An update has no type:
 * the member that is there tells it. Messages that are deleted are not told to bots.
 * https://core.telegram.org/bots/api#update
 */
import type {
  Filter,
  Mapping,
  Reading,
  SourceDefinition,
  Value,
} from '../../domain/source-definition.ts';

const wordsOf = (message: string): Value => ({
  first: [`${message}.text`, `${message}.caption`],
});

const mapOf = (message: string): Mapping => ({
  externalId: { join: [`${message}.chat.id`, `${message}.message_id`], with: ':' },
  thread: { join: [`${message}.chat.id`, `${message}.message_thread_id`], with: ':' },
  text: wordsOf(message),
  author: {
    id: { first: [`${message}.from.id`, `${message}.sender_chat.id`] },
    name: {
      first: [
        { join: [`${message}.from.first_name`, `${message}.from.last_name`] },
        `${message}.author_signature`,
        `${message}.sender_chat.title`,
      ],
    },
    handle: { join: [{ const: '@' }, `${message}.from.username`], with: '' },
  },
  language: `${message}.from.language_code`,
  saidAt: { at: `${message}.date`, as: 'seconds' },
  revisedAt: { at: `${message}.edit_date`, as: 'seconds' },
});

const ignoredIn = (message: string): readonly Filter[] => [
  { at: `${message}.from.is_bot`, in: ['true'], because: 'a bot wrote it' },
  {
    at: `${message}.is_automatic_forward`,
    in: ['true'],
    because: 'Telegram copied it from the channel',
  },
  { at: wordsOf(message), exists: false, because: 'there are no words in it' },
  // https://core.telegram.org/bots/features#global-commands
  {
    at: wordsOf(message),
    in: ['/start', '/help', '/settings'],
    because: 'it only calls the bot',
  },
];

/** Only what is said in public has an address; a private chat's `username` is the customer's. */
const read = (message: string): readonly Reading[] => {
  const isThere = { at: `${message}.date`, exists: true };
  const ignore = ignoredIn(message);
  const map = mapOf(message);
  const address = [
    { const: 'https://t.me' },
    `${message}.chat.username`,
    `${message}.message_id`,
  ] as const;
  return [
    {
      when: [isThere, { at: `${message}.chat.type`, in: ['supergroup', 'channel'] }],
      ignore,
      map: { ...map, url: { join: address, with: '/' } },
    },
    { when: [isThere], ignore, map },
  ];
};

export const telegram: SourceDefinition = {
  kind: 'chat',
  auth: { scheme: 'shared-secret', in: 'x-telegram-bot-api-secret-token' },
  readings: ['$.message', '$.edited_message', '$.channel_post', '$.edited_channel_post'].flatMap(
    read,
  ),
};

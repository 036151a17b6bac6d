/**
 * Instagram: comments under the company's posts, and messages to it. The same things come in several shapes: with an
 * array around the whole or without, `field` and `value` in `changes` or on the entry itself; and Meta may batch them.
 * https://developers.facebook.com/docs/instagram-platform/webhooks/examples
 */
import type { Reading, SourceDefinition, Value } from '../../domain/source-definition.ts';
import { hubSignature } from '../auth/presets.ts';

/** The test button of Meta's dashboard sends messages as changes. */
const ofMessage = (field: string): Value => ({
  first: [`@.message.${field}`, `@.message_edit.${field}`, `@.value.message.${field}`],
});

const text: Value = { first: [ofMessage('text'), '@.value.text'] };

const read = (entry: string, { each, when }: Pick<Reading, 'each' | 'when'>): Reading => ({
  events: ['instagram'],
  ...(when === undefined ? {} : { when }),
  ...(each === undefined ? {} : { each }),
  deleted: [{ at: ofMessage('is_deleted'), in: ['true'] }],
  ignore: [
    { at: ofMessage('is_echo'), in: ['true'], because: 'the company itself wrote it' },
    {
      // An entry bears the id of the company's own account.
      at: { lookup: { in: entry, where: '@.id', is: '@.value.from.id', get: '@.id' } },
      exists: true,
      because: 'the company itself wrote it',
    },
    {
      at: { first: [text, ofMessage('is_deleted')] },
      exists: false,
      because: 'there are no words in it',
    },
  ],
  map: {
    externalId: { first: [ofMessage('mid'), '@.value.id'] },
    thread: '@.value.media.id',
    text,
    author: {
      id: { first: ['@.sender.id', '@.value.sender.id', '@.value.from.id'] },
      handle: { join: [{ const: '@' }, '@.value.from.username'], with: '' },
    },
    saidAt: {
      first: [
        { at: '@.timestamp', as: 'milliseconds' },
        // A comment has no time of its own: when Meta told of it is near enough.
        { at: '$.entry[0].time', as: 'seconds' },
        { at: '$[0].entry[0].time', as: 'seconds' },
      ],
    },
    revisedAt: { at: '@.timestamp', as: 'milliseconds' },
  },
});

/** `field` and `value` stand on the entry itself. */
const flat = (entry: string): Reading =>
  read(entry, { each: entry, when: [{ at: `${entry}.field`, exists: true }] });

const listsIn = (entry: string) => [`${entry}.changes[*]`, `${entry}.messaging[*]`] as const;
const inArray = '$[*].entry[*]';

export const instagram: SourceDefinition = {
  kind: 'social',
  auth: hubSignature('x-hub-signature-256', 'sha256'),
  handshakes: [{ kind: 'meta' }],
  event: { first: ['$.object', '$[0].object'] },
  readings: [
    flat('$.entry[*]'),
    flat(inArray),
    read(inArray, { each: listsIn(inArray), when: [{ at: `${inArray}.id`, exists: true }] }),
    read('$.entry[*]', { each: listsIn('$.entry[*]') }),
  ],
};

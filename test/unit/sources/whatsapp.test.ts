import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { whatsapp } from '../../../shared/sources/providers/whatsapp.ts';
import text from '../../fixtures/whatsapp/text.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

const entry = text.entry[0];
const value = entry?.changes[0]?.value;
const message = value?.messages[0];

/** One account for each list of messages. */
const batch = (...lists: readonly (readonly object[])[]) => ({
  ...text,
  entry: lists.map((messages) => ({
    ...entry,
    changes: [{ field: 'messages', value: { ...value, messages } }],
  })),
});

describe('WhatsApp tells', () => {
  test('what a customer wrote, with the name that stands beside it', () => {
    expect(translated(whatsapp, text)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: 'wamid.A',
          text: 'Where is my parcel?',
          author: { id: '15550002222', name: 'Mira Oak' },
          saidAt: '2026-11-23T09:00:00.000Z',
          revisedAt: '2026-11-23T09:00:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('every message of a batch of several accounts', () => {
    const image = { ...message, id: 'wamid.B', type: 'image', image: { caption: 'Broken' } };
    const button = { ...message, id: 'wamid.C', type: 'button', button: { text: 'Call me' } };
    const again = { ...message, id: 'wamid.D' };
    const delivery = batch(
      [{ ...message, text: { body: 'Hello' } }, image],
      [{ ...button, text: undefined }, again],
    );

    expect(translated(whatsapp, delivery)).toMatchObject({
      items: [
        { externalId: 'wamid.A', text: 'Hello' },
        { externalId: 'wamid.B' },
        { externalId: 'wamid.C', text: 'Call me' },
        { externalId: 'wamid.D' },
      ],
    });
  });

  test('an edit as a newer version of the message it is of', () => {
    const edit = {
      ...message,
      id: 'wamid.E',
      timestamp: '1795424460',
      type: 'edit',
      text: undefined,
      edit: {
        original_message_id: 'wamid.A',
        message: { type: 'text', text: { body: 'Where is my parcel 4711?' } },
      },
    };

    expect(translated(whatsapp, batch([edit]))).toMatchObject({
      items: [
        {
          externalId: 'wamid.A',
          text: 'Where is my parcel 4711?',
          revisedAt: '2026-11-23T09:01:00.000Z',
        },
      ],
    });
  });

  test('what was taken back, beside what is new', () => {
    const revoke = {
      ...message,
      id: 'wamid.F',
      type: 'revoke',
      text: undefined,
      revoke: { original_message_id: 'wamid.A' },
    };

    expect(translated(whatsapp, batch([revoke, { ...message, id: 'wamid.G' }]))).toMatchObject({
      items: [{ externalId: 'wamid.G' }],
      deleted: [{ externalId: 'wamid.A' }],
    });
  });
});

const statuses = [{ id: 'wamid.Z', status: 'delivered', recipient_id: '15550002222' }];
const withoutText = { ...message, text: undefined };

test.each([
  ['it tells what became of a message of ours', withValue({ statuses, messages: undefined })],
  ['there are no words in it', batch([{ ...withoutText, type: 'reaction', reaction: {} }])],
  ['WhatsApp itself wrote it', batch([{ ...message, type: 'system' }])],
  ['nothing in it is feedback', withValue({ message_echoes: [message], messages: undefined })],
  ['the event "page" is not feedback', { ...text, object: 'page' }],
])('WhatsApp is ignored: %s', (because, payload) => {
  expect(translated(whatsapp, payload)).toEqual({ kind: 'ignored', because });
});

test('a status beside a message does not hide the message', () => {
  expect(translated(whatsapp, withValue({ statuses }))).toMatchObject({
    items: [{ externalId: 'wamid.A' }],
  });
});

test.each([
  ['$.entry', { ...text, entry: undefined }],
  ['@.id', batch([{ ...message, id: undefined }])],
  ['$.object', { ...text, object: undefined }],
])('WhatsApp without %s is unreadable', (path, payload) => {
  expect(() => translated(whatsapp, payload)).toThrow(path);
});

test('Meta asks by GET, and nothing with a delivery', () => {
  const { asksByGet, handshake } = adapterOf(whatsapp);

  expect(asksByGet).toBe(true);
  expect(
    handshake(Buffer.from(JSON.stringify(text)), { 'content-type': 'application/json' }),
  ).toBeUndefined();
});

function withValue(members: object) {
  const change = { field: 'messages', value: { ...value, ...members } };
  return { ...text, entry: [{ ...entry, changes: [change] }] };
}

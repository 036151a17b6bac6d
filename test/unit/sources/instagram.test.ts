import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { instagram } from '../../../shared/sources/providers/instagram.ts';
import comments from '../../fixtures/instagram/comments.json' with { type: 'json' };
import direct from '../../fixtures/instagram/message.json' with { type: 'json' };
import { translated } from '../../support/translated.ts';

const entry = comments.entry[0];
const change = entry?.changes[0];
const messaging = direct.entry[0]?.messaging[0];

const withComment = (members: object) => ({
  ...comments,
  entry: [{ ...entry, changes: [{ ...change, value: { ...change?.value, ...members } }] }],
});
const withMessaging = (members: object) => ({
  ...direct,
  entry: [{ ...direct.entry[0], messaging: [{ ...messaging, ...members }] }],
});

const comment = {
  externalId: '17865799348089039',
  threadId: '123123123',
  text: 'The blue one arrived scratched',
  author: { id: '232323232', handle: '@mira.rides' },
  saidAt: '2026-11-23T09:00:00.000Z',
};

describe('Instagram tells', () => {
  test('what somebody wrote under a post', () => {
    expect(translated(instagram, comments)).toEqual({
      kind: 'feedback',
      items: [{ source: 'a-source', ...comment, trust: 'verified' }],
      deleted: [],
      ignored: [],
    });
  });

  test.each([
    ['with an array around it', [comments]],
    ['on the entry itself', { object: 'instagram', entry: [{ ...entry, ...change }] }],
    ['both', [{ object: 'instagram', entry: [{ ...entry, ...change }] }]],
  ])('the same %s', (_, payload) => {
    expect(translated(instagram, payload)).toMatchObject({ items: [comment] });
  });

  test('what somebody wrote to the company', () => {
    expect(translated(instagram, direct)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: 'aWdfZAG1faX',
          text: 'Can I still return it?',
          author: { id: '232323232' },
          saidAt: '2026-11-23T09:00:00.000Z',
          revisedAt: '2026-11-23T09:00:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('comments and messages that were batched', () => {
    const mixed = { object: 'instagram', entry: [...direct.entry, ...comments.entry] };

    const translation = translated(instagram, mixed);
    const ids = translation.kind === 'feedback' && translation.items.map((one) => one.externalId);
    expect(ids).toEqual([comment.externalId, 'aWdfZAG1faX']);
  });

  test('an edit as a newer version of the same message', () => {
    const edit = withMessaging({
      timestamp: 1_795_424_460_000,
      message: undefined,
      message_edit: { mid: 'aWdfZAG1faX', text: 'Can I return it?', num_edit: 1 },
    });

    expect(translated(instagram, edit)).toMatchObject({
      items: [{ externalId: 'aWdfZAG1faX', revisedAt: '2026-11-23T09:01:00.000Z' }],
    });
  });

  test('a message that was taken back', () => {
    const unsent = withMessaging({ message: { mid: 'aWdfZAG1faX', is_deleted: true } });

    expect(translated(instagram, unsent)).toMatchObject({
      items: [],
      deleted: [{ externalId: 'aWdfZAG1faX' }],
    });
  });
});

test.each([
  [
    'the company itself wrote it',
    withMessaging({ message: { mid: 'm', text: 'Yes', is_echo: true } }),
  ],
  ['the company itself wrote it', withComment({ from: { id: '17841400000000001' } })],
  ['there are no words in it', withMessaging({ message: undefined, read: { mid: 'm' } })],
  ['there are no words in it', withComment({ text: undefined })],
  ['nothing in it is feedback', { object: 'instagram', entry: [{ id: '1', time: 1 }] }],
  ['the event "page" is not feedback', { ...comments, object: 'page' }],
])('Instagram is ignored: %s', (because, payload) => {
  expect(translated(instagram, payload)).toEqual({ kind: 'ignored', because });
});

test.each([
  ['@.value.id', withComment({ id: undefined })],
  ['$.entry', { object: 'instagram' }],
  ['$.object', { entry: comments.entry }],
])('Instagram without %s is unreadable', (path, payload) => {
  expect(() => translated(instagram, payload)).toThrow(path);
});

test('Meta asks by GET whether the address is ours', () => {
  expect(adapterOf(instagram).asksByGet).toBe(true);
});

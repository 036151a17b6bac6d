import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { discourse } from '../../../shared/sources/providers/discourse.ts';
import post from '../../fixtures/discourse/post.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const sent = (event: string, payload: unknown, more: Readonly<Record<string, string>> = {}) =>
  translated(discourse, payload, {
    'x-discourse-instance': 'https://forum.example',
    'x-discourse-event-type': 'post',
    'x-discourse-event': event,
    ...more,
  });

describe('Discourse', () => {
  test('a post is feedback under the title of its topic, as it was typed', () => {
    expect(sent('post_created', post)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: '880',
          threadId: '210',
          url: 'https://forum.example/t/merge-two-rides/210/1',
          title: 'Merge two rides',
          text: 'Could rides be *merged*?',
          author: { id: '31', name: 'Hana Sato', handle: '@hanas' },
          saidAt: '2026-11-20T08:15:00.000Z',
          revisedAt: '2026-11-20T08:15:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('JSON that is called a form is read, and as the same', () => {
    const asForm = { 'content-type': 'application/x-www-form-urlencoded' };

    expect(adapterOf(discourse).accepts(asForm['content-type'])).toBe(true);
    expect(sent('post_created', post, asForm)).toEqual(sent('post_created', post));
  });

  test('an edit is a revision of the same post', () => {
    const edited = altered(post, {
      'post.raw': 'Could two rides be merged?',
      'post.updated_at': '2026-11-21T08:00:00.000Z',
    });

    expect(sent('post_edited', edited)).toMatchObject({
      items: [
        {
          externalId: '880',
          text: 'Could two rides be merged?',
          revisedAt: '2026-11-21T08:00:00.000Z',
        },
      ],
    });
  });

  test('a deleted post is taken back, also when it had been hidden before', () => {
    expect(sent('post_destroyed', altered(post, { 'post.hidden': true }))).toMatchObject({
      items: [],
      deleted: [{ externalId: '880' }],
    });
  });

  test.each([
    ['a private message, or not known to be public', { topic_archetype: 'private_message' }],
    ['a private message, or not known to be public', { topic_archetype: undefined }],
    ['a notice or a whisper, not a post', { post_type: 4 }],
    ['Discourse wrote it, not a person', { user_id: -2 }],
    ['the team wrote it', { staff: true }],
    ['it is hidden from the public', { hidden: true }],
  ])('%s: ignored', (because, about) => {
    const payload = { post: { ...post.post, ...about } };

    expect(sent('post_created', payload)).toEqual({ kind: 'ignored', because });
  });

  test('a topic says nothing that its first post does not', () => {
    const topic = { topic: { id: 210, title: 'Merge two rides', archetype: 'regular' } };

    expect(sent('topic_created', topic)).toEqual({
      kind: 'ignored',
      because: 'the event "topic_created" is not feedback',
    });
  });

  test('its ping, which names no event, is no mistake', () => {
    const headers = { 'x-discourse-event-type': 'ping' };

    expect(translated(discourse, { ping: 'OK' }, headers)).toEqual({
      kind: 'ignored',
      because: 'the event "ping" is not feedback',
    });
  });

  test('a post without an id is refused with the path', () => {
    const broken = altered(post, { 'post.id': undefined });

    expect(() => sent('post_created', broken)).toThrow(/\$\.post\.id.*expected an id/);
  });
});

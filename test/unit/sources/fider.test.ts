import { describe, expect, test } from 'vitest';
import { fider } from '../../../shared/sources/providers/fider.ts';
import comment from '../../fixtures/fider/comment.json' with { type: 'json' };
import post from '../../fixtures/fider/post.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

describe('Fider', () => {
  test('a post is feedback', () => {
    expect(translated(fider, post)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: 'post:64',
          threadId: 'post:64',
          url: 'https://ideas.hollin.example/posts/12/dark-mode',
          title: 'Dark mode',
          text: 'The app is too bright at night.',
          author: { id: '5', name: 'Lior Ben', email: 'lior@mail.example' },
          saidAt: '2026-11-23T12:00:00.000Z',
          trust: 'shared-secret',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('a comment is feedback of its own, also with the number of a post', () => {
    expect(translated(fider, comment)).toMatchObject({
      items: [
        {
          externalId: 'comment:64',
          threadId: 'post:64',
          title: 'Dark mode',
          text: 'And on the lock screen.',
          author: { id: '6', email: 'ewa@mail.example' },
        },
      ],
    });
  });

  test('a deleted post is taken back, whoever deleted it', () => {
    const deleted = altered(post, { event: 'post.deleted', 'author.role': 'administrator' });

    expect(translated(fider, deleted)).toMatchObject({
      items: [],
      deleted: [{ externalId: 'post:64' }],
    });
  });

  test.each([
    [post, 'collaborator'],
    [comment, 'administrator'],
  ])('what the team writes is ignored', (payload, role) => {
    expect(translated(fider, altered(payload, { 'author.role': role }))).toEqual({
      kind: 'ignored',
      because: 'the team wrote it',
    });
  });

  test.each([
    ['a comment without an id', { 'comment.id': undefined }, /\$\.comment\.id.*expected an id/],
    ['a template that names no event', { event: undefined }, /expected an event at "\$\.event"/],
  ])('%s is refused with the path', (_, changes, message) => {
    expect(() => translated(fider, altered(comment, changes))).toThrow(message);
  });
});

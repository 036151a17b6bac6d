import { expect, test } from 'vitest';
import { zammad } from '../../../shared/sources/providers/zammad.ts';
import article from '../../fixtures/zammad/article.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

test('an article of a customer is feedback, and nothing else that Zammad tells of them', () => {
  expect(translated(zammad, article)).toMatchObject({
    items: [
      {
        externalId: '104',
        threadId: '10081',
        title: 'Map is empty',
        text: 'The map stays empty.\nSince Monday.',
        author: { id: '8', name: 'Emil Berg', email: 'emil@customer.example' },
        saidAt: '2026-11-23T09:00:00.318Z',
        revisedAt: '2026-11-23T09:00:01.000Z',
      },
    ],
  });
  expect(JSON.stringify(translated(zammad, article))).not.toContain('do not forward');
});

test('an article in plain text stays as it was written', () => {
  const plain = altered(article, {
    'article.content_type': 'text/plain',
    'article.body': 'I see <Map> &amp; nothing',
  });

  expect(translated(zammad, plain)).toMatchObject({
    items: [{ text: 'I see <Map> &amp; nothing' }],
  });
});

test.each([
  ['an internal note', { 'article.internal': true, 'article.sender': 'Agent' }],
  ['an agent wrote it', { 'article.sender': 'Agent' }],
  ['the system wrote it', { 'article.sender': 'System' }],
])('Zammad is ignored: %s', (because, changes) => {
  expect(translated(zammad, altered(article, changes))).toEqual({ kind: 'ignored', because });
});

test.each(['article.id', 'article.sender', 'article.internal'])(
  'Zammad without %s is unreadable',
  (path) => {
    expect(() => translated(zammad, altered(article, { [path]: undefined }))).toThrow(path);
  },
);

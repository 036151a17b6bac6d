/**
 * Fider: posts and comments, as the templates in docs/sources.md write them; Fider sends whatever its administrator's
 * template says. https://docs.fider.io/using-webhooks
 *
 * Fider does not sign, so its webhook sends a secret along. It says nothing when a comment is edited or deleted.
 */
import type { Filter, Mapping, SourceDefinition } from '../../domain/source-definition.ts';

const ignore: readonly Filter[] = [
  {
    at: '$.author.role',
    in: ['collaborator', 'moderator', 'administrator'],
    because: 'the team wrote it',
  },
];
const author = { id: '$.author.id', name: '$.author.name', email: '$.author.email' } as const;

const thread = { join: [{ const: 'post' }, '$.post.id'], with: ':' } as const;
const post: Mapping = {
  externalId: thread,
  thread,
  url: '$.post.url',
  title: '$.post.title',
  text: '$.post.text',
  author,
};
const comment: Mapping = {
  ...post,
  externalId: { join: [{ const: 'comment' }, '$.comment.id'], with: ':' },
  text: '$.comment.text',
};

export const fider: SourceDefinition = {
  kind: 'forum',
  auth: { scheme: 'shared-secret', in: 'x-earful-secret' },
  event: '$.event',
  readings: [
    { events: ['post.created'], ignore, map: post },
    { events: ['post.deleted'], deleted: true, map: { externalId: thread } },
    { events: ['comment.created'], ignore, map: comment },
  ],
};

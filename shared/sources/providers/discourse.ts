/**
 * Discourse: posts, the first of a topic like every other.
 * https://meta.discourse.org/t/configure-webhooks-that-trigger-on-discourse-events-to-integrate-with-external-services/49045
 *
 * Its events about topics carry no words; each comes with an event about the topic's first post, which does. A hook
 * that is set to send forms sends JSON all the same and only calls it a form.
 */
import type { Filter, Mapping, SourceDefinition } from '../../domain/source-definition.ts';
import { hubSignature } from '../auth/presets.ts';

const post: Mapping = {
  externalId: '$.post.id',
  thread: '$.post.topic_id',
  url: { join: ['header:x-discourse-instance', '$.post.post_url'], with: '' },
  title: '$.post.topic_title',
  text: '$.post.raw',
  author: {
    id: '$.post.user_id',
    name: '$.post.name',
    handle: { join: [{ const: '@' }, '$.post.username'], with: '' },
  },
  saidAt: '$.post.created_at',
  revisedAt: '$.post.updated_at',
};

const ignore: readonly Filter[] = [
  {
    at: '$.post.topic_archetype',
    notIn: ['regular', 'banner'],
    because: 'a private message, or not known to be public',
  },
  // 1 is what a person posts; the others are moderation, small actions and whispers among staff.
  { at: '$.post.post_type', notIn: ['1'], because: 'a notice or a whisper, not a post' },
  { at: '$.post.user_id', in: ['-1', '-2'], because: 'Discourse wrote it, not a person' },
  { at: '$.post.staff', in: ['true'], because: 'the team wrote it' },
  { at: '$.post.hidden', in: ['true'], because: 'it is hidden from the public' },
];

export const discourse: SourceDefinition = {
  kind: 'forum',
  auth: hubSignature('x-discourse-event-signature', 'sha256'),
  accepts: ['json', 'form'],
  // A ping has no event, only a type.
  event: { first: ['header:x-discourse-event', 'header:x-discourse-event-type'] },
  readings: [
    { events: ['post_created', 'post_edited', 'post_recovered'], ignore, map: post },
    { events: ['post_destroyed'], deleted: true, map: post },
  ],
};

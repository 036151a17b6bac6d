/**
 * GitLab: issues and the comments on them. It never tells that one was deleted.
 * https://docs.gitlab.com/user/project/integrations/webhook_events/
 *
 * `user` is whoever caused the event: the author only where something is new. Its address reads "[REDACTED]" for most
 * people, who would all become one person, so it is not taken. A confidential issue may look like a public one but for
 * the header.
 */
import type { Filter, Mapping, SourceDefinition } from '../../domain/source-definition.ts';
import { standardWebhooks } from '../auth/presets.ts';

const common = {
  url: '$.object_attributes.url',
  author: { id: '$.object_attributes.author_id' },
  saidAt: '$.object_attributes.created_at',
  revisedAt: '$.object_attributes.updated_at',
} as const;
const byUser = {
  ...common.author,
  name: '$.user.name',
  handle: { join: [{ const: '@' }, '$.user.username'], with: '' },
} as const;

const issue: Mapping = {
  ...common,
  externalId: { join: [{ const: 'issue' }, '$.object_attributes.id'], with: ':' },
  title: '$.object_attributes.title',
  text: '$.object_attributes.description',
};
const note: Mapping = {
  ...common,
  externalId: { join: [{ const: 'note' }, '$.object_attributes.id'], with: ':' },
  thread: { join: [{ const: 'issue' }, '$.issue.id'], with: ':' },
  title: '$.issue.title',
  text: '$.object_attributes.note',
};

const action = '$.object_attributes.action';
const isNew = { at: action, in: ['open', 'create'] };
/** An update is told for every label, too; `previous` is there when a description was emptied. */
const wording = ['title.current', 'description.current', 'description.previous'];
const rewritten = { at: { first: wording.map((one) => `$.changes.${one}`) }, exists: true };
/** Opened again, or sent by the button "Test", which has no action. */
const otherwise = { at: action, notIn: ['update', 'close'] };

const subject = '$.object_attributes.noteable_type';
const elsewhere = 'a comment on something else than an issue';
const ignore: readonly Filter[] = [
  { at: '$.object_attributes.system', in: ['true'], because: 'GitLab wrote it, not a person' },
  { at: subject, exists: true, notIn: ['Issue', 'WorkItem'], because: elsewhere },
];

const because = 'it is confidential';

export const gitlab: SourceDefinition = {
  kind: 'code',
  auth: {
    scheme: 'any',
    of: [...standardWebhooks.of, { scheme: 'shared-secret', in: 'x-gitlab-token' }],
  },
  event: 'header:x-gitlab-event',
  ignore: [
    { at: '$.event_type', in: ['confidential_issue', 'confidential_note'], because },
    { at: '$.object_attributes.confidential', in: ['true'], because },
    { at: '$.object_attributes.internal', in: ['true'], because },
    { at: '$.issue.confidential', in: ['true'], because },
  ],
  readings: [
    { events: ['Issue Hook'], when: [isNew], map: { ...issue, author: byUser } },
    { events: ['Issue Hook'], when: [rewritten], map: issue },
    { events: ['Issue Hook'], when: [otherwise], map: issue },
    { events: ['Note Hook'], when: [isNew], ignore, map: { ...note, author: byUser } },
    { events: ['Note Hook'], ignore, map: note },
  ],
};

/**
 * Jira: issues and the comments on them, of Jira Cloud and of Jira Data Center.
 * https://developer.atlassian.com/cloud/jira/platform/webhooks/
 *
 * Texts come as plain text or as documents. A payload tells where programs find an issue, not where people do, so items
 * carry the issue's key as their thread and no link.
 */
import type { Filter, Mapping, SourceDefinition, Value } from '../../domain/source-definition.ts';
import { hubSignature } from '../auth/presets.ts';

const person = (at: string) => ({
  id: { first: [`${at}.accountId`, `${at}.key`, `${at}.name`] },
  name: `${at}.displayName`,
  email: `${at}.emailAddress`,
});
const common = { thread: '$.issue.key', title: '$.issue.fields.summary' } as const;
const issue: Mapping = {
  ...common,
  externalId: '$.issue.self',
  text: { at: '$.issue.fields.description', as: 'adf' },
  author: person('$.issue.fields.reporter'),
  saidAt: '$.issue.fields.created',
  revisedAt: '$.issue.fields.updated',
};
const comment: Mapping = {
  ...common,
  externalId: '$.comment.self',
  text: { at: '$.comment.body', as: 'adf' },
  author: person('$.comment.author'),
  saidAt: '$.comment.created',
  revisedAt: '$.comment.updated',
};

const changed = (field: string): Value => ({
  lookup: { in: '$.changelog.items', where: '@.field', is: { const: field }, get: '@.field' },
});
/** An update is told for every status and every comment, too. */
const rewritten = { at: { first: [changed('summary'), changed('description')] }, exists: true };

/** What Jira Service Management keeps beside a comment that customers do not see. */
const key = 'sd.public.comment';
const internal: Value = {
  lookup: {
    in: '$.comment.properties',
    where: '@.key',
    is: { const: key },
    get: '@.value.internal',
  },
};
const restricted = 'only some may see it';
const hidden: readonly Filter[] = [
  { at: '$.issue.fields.security.id', exists: true, because: restricted },
  { at: '$.comment.visibility.value', exists: true, because: restricted },
  { at: '$.comment.jsdPublic', in: ['false'], because: 'an internal note' },
  { at: internal, in: ['true'], because: 'an internal note' },
];
const account = '$.comment.author.accountType';
const app: Filter = { at: account, in: ['app'], because: 'an app wrote it' };
const agent: Filter = { at: account, in: ['atlassian'], because: 'an agent wrote it' };

const onServiceDesk = { at: '$.issue.fields.project.projectTypeKey', in: ['service_desk'] };
const said = ['comment_created', 'comment_updated'];

export const jira: SourceDefinition = {
  kind: 'code',
  auth: hubSignature('x-hub-signature', 'sha256'),
  event: '$.webhookEvent',
  readings: [
    { events: ['jira:issue_created'], ignore: hidden, map: issue },
    { events: ['jira:issue_updated'], when: [rewritten], ignore: hidden, map: issue },
    { events: ['jira:issue_deleted'], deleted: true, map: issue },
    { events: said, when: [onServiceDesk], ignore: [...hidden, app, agent], map: comment },
    { events: said, ignore: [...hidden, app], map: comment },
    { events: ['comment_deleted'], deleted: true, map: comment },
  ],
};

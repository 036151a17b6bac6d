/**
 * GitHub: issues, discussions and comments on both.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
import type { Mapping, Reading, SourceDefinition } from '../../domain/source-definition.ts';
import { hubSignature } from '../auth/presets.ts';

type Subject = 'issue' | 'discussion' | 'comment';

const mapOf = (subject: Subject): Mapping => ({
  externalId: `$.${subject}.node_id`,
  thread: { first: ['$.issue.node_id', '$.discussion.node_id'] },
  url: `$.${subject}.html_url`,
  title: { first: ['$.issue.title', '$.discussion.title'] },
  text: `$.${subject}.body`,
  author: {
    id: `$.${subject}.user.node_id`,
    handle: { join: [{ const: '@' }, `$.${subject}.user.login`], with: '' },
  },
  saidAt: `$.${subject}.created_at`,
  revisedAt: `$.${subject}.updated_at`,
});

/** Other actions, such as `labeled` or `closed`, say nothing new from a customer. */
const read = (event: string, subject: Subject): readonly Reading[] => [
  {
    events: [event],
    when: [{ at: '$.action', in: ['opened', 'created', 'edited', 'reopened'] }],
    ignore: [{ at: `$.${subject}.user.type`, in: ['Bot'], because: 'a bot wrote it' }],
    map: mapOf(subject),
  },
  {
    events: [event],
    when: [{ at: '$.action', in: ['deleted'] }],
    deleted: true,
    map: mapOf(subject),
  },
];

export const github: SourceDefinition = {
  kind: 'code',
  auth: hubSignature('x-hub-signature-256', 'sha256'),
  event: 'header:x-github-event',
  readings: [
    ...read('issues', 'issue'),
    ...read('issue_comment', 'comment'),
    ...read('discussion', 'discussion'),
    ...read('discussion_comment', 'comment'),
  ],
};

/**
 * Linear: issues and the comments on them. https://linear.app/developers/webhooks
 *
 * `actor` is whoever caused the event, not the author, whom an issue often names by id alone.
 */
import type { Filter, Mapping, Reading, SourceDefinition } from '../../domain/source-definition.ts';
import { bodySignature } from '../auth/presets.ts';

const common = {
  externalId: '$.data.id',
  url: '$.url',
  saidAt: '$.data.createdAt',
  revisedAt: '$.data.updatedAt',
} as const;

const creator = { first: ['$.data.externalUserCreatorId', '$.data.creatorId'] };
const issue: Mapping = {
  ...common,
  thread: '$.data.id',
  title: '$.data.title',
  text: '$.data.description',
  author: { id: creator, name: '$.data.creator.name', email: '$.data.creator.email' },
};

const commenter = { first: ['$.data.externalUserId', '$.data.userId', '$.data.user.id'] };
const issueOfComment = { first: ['$.data.issueId', '$.data.issue.id'] };
const comment: Mapping = {
  ...common,
  thread: issueOfComment,
  title: '$.data.issue.title',
  text: '$.data.body',
  author: {
    id: commenter,
    name: { first: ['$.data.externalUser.name', '$.data.user.name'] },
    email: { first: ['$.data.externalUser.email', '$.data.user.email'] },
  },
};

const by = { exists: false, because: 'an integration wrote it, not a person' } as const;
const on = { exists: false, because: 'a comment on something else than an issue' } as const;

/** An update is told for a change of anything; `updatedFrom` has what stood there before. */
const read = (
  type: string,
  before: readonly string[],
  ignore: readonly Filter[],
  map: Mapping,
): readonly Reading[] => {
  const events = [type];
  const action = (name: string) => ({ at: '$.action', in: [name] });
  const rewritten = { at: { first: before }, exists: true };
  return [
    { events, when: [action('create')], ignore, map },
    { events, when: [action('update'), rewritten], ignore, map },
    { events, when: [action('remove')], deleted: true, map },
  ];
};
const wording = ['$.updatedFrom.title', '$.updatedFrom.description'];

export const linear: SourceDefinition = {
  kind: 'code',
  auth: {
    ...bodySignature('linear-signature', 'sha256', 'hex'),
    timestamp: { from: '$.webhookTimestamp', unit: 'milliseconds', toleranceSeconds: 60 },
  },
  event: '$.type',
  readings: [
    ...read('Issue', wording, [{ at: creator, ...by }], issue),
    ...read(
      'Comment',
      ['$.updatedFrom.body'],
      [
        { at: issueOfComment, ...on },
        { at: commenter, ...by },
      ],
      comment,
    ),
  ],
};

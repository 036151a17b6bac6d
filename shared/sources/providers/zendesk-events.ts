/**
 * What Zendesk's event subscriptions tell.
 * https://developer.zendesk.com/api-reference/webhooks/event-types/ticket-events/
 *
 * The first message of a ticket is the ticket's description. Zendesk may tell it twice, as the ticket's creation and as
 * a comment, so both have the ticket's id: they are one feedback.
 */
import type { Filter, Mapping, Reading, Test } from '../../domain/source-definition.ts';

const events = (...names: readonly string[]) =>
  names.map((name) => `zen:event-type:ticket.${name}`);

/** Without it nobody knows whether others may read it: then it is unreadable, and no feedback. */
export const saysYesOrNo = (at: string): Test => ({ at, in: ['true', 'false'] });

const opening: Mapping = {
  externalId: '$.detail.id',
  thread: '$.detail.id',
  title: '$.detail.subject',
  text: '$.detail.description',
  author: { id: '$.detail.requester_id', name: '$.event.comment.author.name' },
  saidAt: { at: '$.detail.created_at', as: 'iso' },
};

const ofComment = [
  saysYesOrNo('$.event.comment.is_public'),
  saysYesOrNo('$.event.comment.author.is_staff'),
];
const noComment: readonly Filter[] = [
  { at: '$.event.comment.is_public', in: ['false'], because: 'a private comment' },
  { at: '$.event.comment.author.is_staff', in: ['true'], because: 'an agent wrote it' },
];

export const eventReadings: readonly Reading[] = [
  {
    events: events('created'),
    when: [saysYesOrNo('$.detail.is_public')],
    ignore: [
      { at: '$.detail.is_public', in: ['false'], because: 'a private ticket' },
      // The submitter wrote the description, on whoever's behalf.
      {
        at: '$.detail.submitter_id',
        otherThan: '$.detail.requester_id',
        because: 'an agent wrote it',
      },
    ],
    map: opening,
  },
  {
    events: events('comment_added'),
    when: [...ofComment, { at: '$.event.comment.body', sameAs: '$.detail.description' }],
    ignore: noComment,
    map: opening,
  },
  {
    events: events('comment_added'),
    when: ofComment,
    ignore: noComment,
    map: {
      ...opening,
      externalId: { join: ['$.detail.id', '$.event.comment.id'], with: ':' },
      text: '$.event.comment.body',
      author: { id: '$.event.comment.author.id', name: '$.event.comment.author.name' },
      saidAt: { at: '$.time', as: 'iso' },
    },
  },
  {
    events: events('soft_deleted', 'permanently_deleted', 'marked_as_spam'),
    deleted: true,
    map: { externalId: '$.detail.id' },
  },
];

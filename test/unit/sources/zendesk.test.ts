import { describe, expect, test } from 'vitest';
import { zendesk } from '../../../shared/sources/providers/zendesk.ts';
import commentAdded from '../../fixtures/zendesk/comment-added.json' with { type: 'json' };
import ticketCreated from '../../fixtures/zendesk/ticket-created.json' with { type: 'json' };
import trigger from '../../fixtures/zendesk/trigger.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

describe('Zendesk tells', () => {
  test('a new ticket', () => {
    expect(translated(zendesk, ticketCreated)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: '4711',
          threadId: '4711',
          title: 'Invoice twice',
          text: 'I was charged twice in October.',
          author: { id: '9007199254741001' },
          saidAt: '2026-11-23T09:00:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('a comment, which is a feedback of its own', () => {
    expect(translated(zendesk, commentAdded)).toMatchObject({
      items: [
        {
          externalId: '4711:31550000000000123',
          threadId: '4711',
          title: 'Invoice twice',
          text: 'Still no refund, please hurry.',
          author: { id: '9007199254741001', name: 'Nele Brandt' },
          saidAt: '2026-11-23T10:15:30.123Z',
        },
      ],
    });
  });

  test('the first comment as what it is: the ticket, told once more', () => {
    const first = altered(commentAdded, {
      'event.comment.body': 'I was charged twice in October.\n',
    });

    expect(translated(zendesk, first)).toMatchObject({ items: [{ externalId: '4711' }] });
  });

  test('a comment by our trigger, with an address and the link to the ticket', () => {
    expect(translated(zendesk, trigger)).toMatchObject({
      items: [
        {
          externalId: '4711:31550000000000123',
          url: 'https://hollin.zendesk.example/agent/tickets/4711',
          title: 'Invoice twice',
          text: 'Still no refund,\nplease hurry.',
          author: { name: 'Nele Brandt', email: 'nele@customer.example' },
          saidAt: '2026-11-23T10:15:30.000Z',
        },
      ],
    });
  });

  test.each(['soft_deleted', 'permanently_deleted', 'marked_as_spam'])(
    'a ticket that was %s, whose first message is then taken back',
    (name) => {
      const gone = altered(ticketCreated, { type: `zen:event-type:ticket.${name}` });

      expect(translated(zendesk, gone)).toMatchObject({
        items: [],
        deleted: [{ externalId: '4711' }],
      });
    },
  );
});

describe('Zendesk is ignored about', () => {
  test.each([
    ['a private comment', commentAdded, { 'event.comment.is_public': false }],
    ['a private comment', trigger, { 'comment.public': 'false' }],
    ['a private ticket', ticketCreated, { 'detail.is_public': false }],
    ['an agent wrote it', commentAdded, { 'event.comment.author.is_staff': true }],
    ['an agent wrote it', ticketCreated, { 'detail.submitter_id': '12' }],
    ['an agent wrote it', trigger, { 'author.role': 'Agent' }],
    [
      'the event "zen:event-type:ticket.status_changed" is not feedback',
      ticketCreated,
      { type: 'zen:event-type:ticket.status_changed' },
    ],
  ])('%s', (because, payload, changes) => {
    expect(translated(zendesk, altered(payload, changes))).toEqual({ kind: 'ignored', because });
  });

  test('a private first comment, although the ticket told the same words', () => {
    const first = altered(commentAdded, {
      'event.comment.body': 'I was charged twice in October.',
      'event.comment.is_public': false,
    });

    expect(translated(zendesk, first)).toEqual({ kind: 'ignored', because: 'a private comment' });
  });
});

test.each([
  ['detail.id', ticketCreated],
  ['event.comment.id', commentAdded],
  ['event.comment.is_public', commentAdded],
  ['event.comment.author.is_staff', commentAdded],
  ['comment.id', trigger],
  ['comment.public', trigger],
])('Zendesk without %s is unreadable', (path, payload) => {
  expect(() => translated(zendesk, altered(payload, { [path]: undefined }))).toThrow(path);
});

import { expect, test } from 'vitest';
import { freshdesk } from '../../../shared/sources/providers/freshdesk.ts';
import customerReplied from '../../fixtures/freshdesk/customer-replied.json' with { type: 'json' };
import ticketCreated from '../../fixtures/freshdesk/ticket-created.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

const author = { id: '501', name: 'Ana Prado', email: 'ana@customer.example' };

test('a new ticket of Freshdesk is feedback, as text', () => {
  expect(translated(freshdesk, ticketCreated)).toMatchObject({
    items: [
      {
        externalId: '88',
        threadId: '88',
        url: 'https://hollin.freshdesk.example/a/tickets/88',
        title: 'Helmet too small',
        text: 'The helmet does not fit.\nI want to return it.',
        author,
        saidAt: '2026-11-23T12:00:00.000Z',
      },
    ],
  });
});

test('a reply is feedback of its own in the same conversation', () => {
  const translation = translated(freshdesk, customerReplied);

  expect(translation).toMatchObject({
    items: [{ threadId: '88', text: 'Ana Prado : Nobody answered me.', author }],
  });
  expect(translation).not.toHaveProperty('items.0.externalId');
});

test.each([
  ['an agent wrote it', { 'freshdesk_webhook.ticket_source': 'Outbound Email' }],
  ['an agent wrote it', { 'freshdesk_webhook.ticket_source': 'Phone' }],
  ['the event "ticket_closed" is not feedback', { 'freshdesk_webhook.event': 'ticket_closed' }],
])('Freshdesk is ignored: %s', (because, changes) => {
  expect(translated(freshdesk, altered(ticketCreated, changes))).toEqual({
    kind: 'ignored',
    because,
  });
});

test.each(['freshdesk_webhook.ticket_id', 'freshdesk_webhook.event'])(
  'Freshdesk without %s is unreadable',
  (path) => {
    expect(() => translated(freshdesk, altered(ticketCreated, { [path]: undefined }))).toThrow(
      path,
    );
  },
);

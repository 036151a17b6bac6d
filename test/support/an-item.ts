import { arrive, type Decision } from '../../shared/domain/arrival.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import { departmentId, itemId, personKey, sourceId } from '../../shared/domain/ids.ts';
import type { Item, ItemRow } from '../../shared/domain/item.ts';
import { aCompany } from './a-company.ts';

/** A valid piece of feedback; say only what the test is about. */
export const aFeedback = (about: Partial<Feedback> = {}): Feedback => ({
  source: sourceId('help-desk'),
  externalId: 'zd-1',
  text: 'I was charged twice',
  author: { name: 'Marta K.', email: 'marta@mail.example' },
  saidAt: '2026-11-23T09:00:00.000Z',
  ...about,
});

export const aDecision = (about: Partial<Decision> = {}): Decision => ({
  owner: departmentId('payments'),
  urgency: 'normal',
  kind: 'problem',
  why: { by: 'words', because: 'words: charged twice' },
  ...about,
});

/** Pads to a valid id, so that tests can say `anId('a')`. */
export const anId = (text: string) => itemId(text.padStart(26, '0'));

/** An item as it stands after its arrival on Monday, 23 November 2026 at 10:00 UTC. */
export function anItem(about: Partial<Item> = {}): Item {
  const now = new Date('2026-11-23T10:00:00.000Z');
  const identity = { id: anId('1'), person: personKey('p'), contentHash: 'c1' };
  const context = { receivedAt: now.toISOString(), now, company: aCompany() };
  return { ...arrive(aFeedback(), aDecision(), identity, context), ...about };
}

export function aRow(about: Partial<ItemRow> = {}): ItemRow {
  const { id, owner, status, receivedAt, arrivedAt, enteredAt, dueAt, card, routed } = anItem();
  return { id, owner, status, receivedAt, arrivedAt, enteredAt, dueAt, card, routed, ...about };
}

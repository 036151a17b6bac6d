import { expect, test } from 'vitest';
import { withdraw } from '../../../shared/domain/arrival.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { type Action, apply } from '../../../shared/domain/lifecycle.ts';
import { outcomeOf } from '../../../shared/domain/outcome.ts';
import { aCompany } from '../../support/a-company.ts';
import { anItem } from '../../support/an-item.ts';

const company = aCompany();
const app = departmentId('app');
const hour = (hours: number) => new Date(Date.UTC(2026, 10, 23, 10 + hours));

/** The item after each action, one an hour. */
function lived(item: Item, ...actions: readonly Action[]): Item {
  return actions.reduce((before, action, index) => {
    const result = apply(before, action, { by: 'dana', at: hour(index + 1), company });
    if (result.kind === 'refused') throw new Error(result.because);
    return result.item;
  }, item);
}

const toApp = { kind: 'move', to: app } as const;
const toTriage = { kind: 'move', to: 'triage' } as const;
const fix = { kind: 'fix', note: 'done' } as const;
const answer = { kind: 'answer' } as const;

test('an item that is answered where it was routed to confirms the router', () => {
  expect(outcomeOf(lived(anItem(), fix, answer))).toMatchObject({
    routed: 'payments',
    verdict: 'payments',
    corrected: false,
    by: 'words',
    at: hour(2).toISOString(),
  });
});

test('an item that somebody moved teaches at once, from the hour of the move on', () => {
  const moved = { verdict: 'app', corrected: true, at: hour(1).toISOString() };

  expect(outcomeOf(lived(anItem(), toApp))).toMatchObject(moved);
  expect(outcomeOf(lived(anItem(), toApp, answer))).toMatchObject(moved);
});

test('a move that was taken back teaches nothing', () => {
  expect(outcomeOf(lived(anItem(), toApp, { kind: 'undo' }))).toBeUndefined();
});

test('what waits in triage belongs to nobody only when it ends there', () => {
  expect(outcomeOf(lived(anItem(), toTriage))).toBeUndefined();
  expect(outcomeOf(lived(anItem(), toTriage, answer))).toMatchObject({
    verdict: 'triage',
    corrected: true,
    at: hour(2).toISOString(),
  });
});

test('spam is spam from the moment somebody says so', () => {
  expect(outcomeOf(lived(anItem(), toTriage, { kind: 'spam' }))).toMatchObject({
    verdict: 'spam',
    corrected: true,
    at: hour(2).toISOString(),
  });
});

test.each([
  ['waits where it was routed to', anItem()],
  ['was fixed and not answered yet', lived(anItem(), fix)],
  ['is imported history', anItem({ status: 'archived', closedAt: hour(0).toISOString() })],
  ['is a score without words', anItem({ status: 'counted', closedAt: hour(0).toISOString() })],
  ['was taken back by its author', withdraw(lived(anItem(), toApp), hour(2))],
])('an item that %s shows nothing', (_, item) => {
  expect(outcomeOf(item)).toBeUndefined();
});

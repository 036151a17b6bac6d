import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departmentId } from '../../../shared/domain/ids.ts';
import { deskOf, type Item } from '../../../shared/domain/item.ts';
import { type Action, apply } from '../../../shared/domain/lifecycle.ts';
import { aCompany } from '../../support/a-company.ts';
import { anItem } from '../../support/an-item.ts';

const company = aCompany();
const at = new Date('2026-11-23T11:00:00.000Z');
const act = (item: Item, action: Action) => apply(item, action, { by: 'dana', at, company });

/** The item after the action; fails where it was refused. */
function acted(item: Item, action: Action): Item {
  const result = act(item, action);
  if (result.kind === 'refused') throw new Error(result.because);
  return result.item;
}

describe('the life of an item', () => {
  test('a fixed item waits on the answers desk until the customer is told', () => {
    const fixed = acted(anItem(), { kind: 'fix', note: 'refunded' });

    expect(deskOf(fixed)).toBe('answers');
    expect(fixed).toMatchObject({ owner: 'payments', status: 'fixed' });
    expect(deskOf(acted(fixed, { kind: 'answer' }))).toBeUndefined();
  });

  test('a fixed item cannot be put away as spam: its customer is owed an answer', () => {
    const fixed = acted(anItem(), { kind: 'fix', note: 'refunded' });

    expect(act(fixed, { kind: 'spam' })).toEqual({
      kind: 'refused',
      because: 'it is fixed already and waits for the customer to be told',
    });
  });

  test('a move starts the clock of the new desk and says who moved it', () => {
    const moved = acted(anItem(), { kind: 'move', to: departmentId('app'), note: 'a crash' });

    expect(moved).toMatchObject({
      owner: 'app',
      status: 'new',
      enteredAt: at.toISOString(),
    });
    // 24 business hours of 8 a day from Monday 12:00 in Berlin.
    expect(moved.dueAt).toBe('2026-11-26T11:00:00.000Z');
    expect(moved.history.at(-1)).toMatchObject({ before: { owner: 'payments' }, note: 'a crash' });
  });

  test('acknowledging does not move the deadline', () => {
    const item = anItem();

    expect(acted(item, { kind: 'acknowledge' }).dueAt).toBe(item.dueAt);
  });

  test('names the department that does not exist', () => {
    expect(act(anItem(), { kind: 'move', to: departmentId('sales') })).toMatchObject({
      because: 'there is no department "sales"',
    });
  });
});

const actions: fc.Arbitrary<Action> = fc.constantFrom<Action>(
  { kind: 'acknowledge' },
  { kind: 'move', to: departmentId('app') },
  { kind: 'move', to: 'triage' },
  { kind: 'fix', note: 'n' },
  { kind: 'decline', note: 'n' },
  { kind: 'answer' },
  { kind: 'unreachable' },
  { kind: 'spam' },
);

test('whatever people do: one desk while open, a closing date when closed, no history lost', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 12 }), (steps) => {
      let item = anItem();
      for (const step of steps) {
        const result = act(item, step);
        if (result.kind === 'refused') continue;
        const wasOwed = item.status === 'fixed' || item.status === 'declined';
        expect(deskOf(item)).toBeDefined();
        expect(result.item.version).toBe(item.version + 1);
        expect(result.item.history.slice(0, -1)).toEqual(item.history);
        item = result.item;
        expect(deskOf(item) === undefined).toBe(item.closedAt !== undefined);
        if (wasOwed && item.closedAt) expect(['answered', 'unreachable']).toContain(item.status);
      }
    }),
  );
});

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

describe('an undo', () => {
  const toApp = { kind: 'move', to: departmentId('app') } as const;
  const undo = { kind: 'undo' } as const;

  test('brings a moved item back as if nothing had happened, and says who did it', () => {
    const item = anItem();
    const back = acted(acted(item, toApp), undo);

    expect({ ...back, version: 1, history: [] }).toEqual({ ...item, history: [] });
    expect(back.history.at(-1)).toMatchObject({
      action: 'undo',
      by: 'dana',
      before: { owner: 'app' },
      after: { owner: 'payments', status: 'new' },
    });
  });

  test('opens what was put away as spam by mistake', () => {
    const back = acted(acted(anItem(), { kind: 'spam' }), undo);

    expect(back.closedAt).toBeUndefined();
    expect(deskOf(back)).toBe('payments');
  });

  test.each([
    ['nothing happened', anItem()],
    ['it was undone already', acted(acted(anItem(), toApp), undo)],
    ['the new desk went on with it', acted(acted(anItem(), toApp), { kind: 'acknowledge' })],
    ['the customer has been answered', acted(anItem(), { kind: 'answer' })],
  ])('is refused where %s', (_, item) => {
    expect(act(item, undo)).toEqual({
      kind: 'refused',
      because: 'the last thing that happened to it cannot be undone',
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
  { kind: 'undo' },
);

test('whatever people did before: an undone move or spam leaves an item as it was', () => {
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const undoable: fc.Arbitrary<Action> = fc.constantFrom<Action>(
    { kind: 'move', to: departmentId('app') },
    { kind: 'move', to: departmentId('payments') },
    { kind: 'move', to: 'triage' },
    { kind: 'spam' },
  );
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 6 }), undoable, (steps, last) => {
      let item = anItem();
      for (const [index, step] of steps.entries()) {
        const result = apply(item, step, { by: 'dana', at: later(index), company });
        if (result.kind === 'changed') item = result.item;
      }
      const done = apply(item, last, { by: 'dana', at: later(60), company });
      fc.pre(done.kind === 'changed');
      const changed = aCompany({ departments: [] });
      const back = apply(done.item, { kind: 'undo' }, { by: 'lena', at, company: changed });

      expect(back).toMatchObject({ kind: 'changed' });
      if (back.kind === 'refused') return;
      const { version, history, ...rest } = back.item;
      expect({ version, history: history.slice(0, -2) }).toEqual({
        version: item.version + 2,
        history: item.history,
      });
      expect({ ...rest, version: item.version, history: item.history }).toEqual(item);
    }),
  );
});

test('whatever people do: one desk while open, a closing date when closed, no history lost', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 12 }), (steps) => {
      let item = anItem();
      for (const step of steps) {
        const result = act(item, step);
        if (result.kind === 'refused') continue;
        const wasOwed = item.status === 'fixed' || item.status === 'declined';
        // Only what was spam by mistake comes back from the end.
        expect(deskOf(item) ?? `${item.status}, ${step.kind}`).toMatch(/^(\w+|spam, undo)$/);
        expect(result.item.version).toBe(item.version + 1);
        expect(result.item.history.slice(0, -1)).toEqual(item.history);
        item = result.item;
        expect(deskOf(item) === undefined).toBe(item.closedAt !== undefined);
        if (wasOwed && item.closedAt) expect(['answered', 'unreachable']).toContain(item.status);
      }
    }),
  );
});

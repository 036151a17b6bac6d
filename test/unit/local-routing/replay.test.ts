import { expect, test } from 'vitest';
import { replayed } from '../../../local/routing/replay.ts';
import { departmentId, type Owner } from '../../../shared/domain/ids.ts';
import type { Item } from '../../../shared/domain/item.ts';
import type { Router } from '../../../shared/routing/router.ts';
import { aDecision, anId, anItem } from '../../support/an-item.ts';

const [payments, app] = [departmentId('payments'), departmentId('app')];

/** Sends everything to one place. */
const allTo = (owner: Owner, about: Parameters<typeof aDecision>[0] = {}): Router => ({
  decide: () => aDecision({ owner, ...about }),
  counting: () => [],
});

async function* oldestFirst(items: readonly Item[]) {
  yield* items;
}

const replay = (items: readonly Item[], router: Router, trainedAt = '') =>
  replayed(oldestFirst(items), router, { since: '2026-01-01', trainedAt });

const titled = (name: string, about: Partial<Item> = {}): Item => {
  const item = anItem({ id: anId(name), ...about });
  return { ...item, card: { ...item.card, title: name } };
};

const answered = (name: string, closedAt: string, about: Partial<Item> = {}): Item =>
  titled(name, { status: 'answered', closedAt, ...about });

test('moves are counted by where they lead, the most frequent first, with the three latest examples', async () => {
  const { moves } = await replay(
    [
      titled('1', { routed: 'triage' }),
      ...['2', '3', '4', '5'].map((name) => titled(name)),
      titled('6', { routed: app }),
    ],
    allTo(app),
  );

  expect(moves).toEqual([
    {
      from: payments,
      to: app,
      items: 4,
      examples: ['3', '4', '5'].map((title) => ({ id: anId(title), title })),
    },
    { from: 'triage', to: app, items: 1, examples: [{ id: anId('1'), title: '1' }] },
  ]);
});

test('what people moved is compared with what the router had said, not with where it is', async () => {
  const { moves, decided } = await replay(
    [titled('1', { owner: app, correctedAt: '2026-11-23T11:00:00.000Z' })],
    allTo(payments),
  );

  expect(moves).toEqual([]);
  expect(decided).toMatchObject({ items: 1, after: { right: 0, wrong: 1, asked: 0 } });
});

test('what looks like spam now is asked about, and stays on no desk', async () => {
  const { moves, asked } = await replay([titled('1')], allTo('triage', { kind: 'spam' }));

  expect(moves).toMatchObject([{ to: 'spam' }]);
  expect(asked).toEqual({ before: 0, after: 1 });
});

test('what a model may have learned from is told apart from what it cannot know', async () => {
  const { decided, unseen } = await replay(
    [
      answered('1', '2026-11-23T11:00:00.000Z'),
      answered('2', '2026-11-24T11:00:00.000Z', { routed: 'triage' }),
      titled('nobody has decided'),
    ],
    allTo(payments),
    '2026-11-24T03:00:00.000Z',
  );

  expect(decided).toEqual({
    items: 2,
    before: { right: 1, wrong: 0, asked: 1 },
    after: { right: 2, wrong: 0, asked: 0 },
  });
  expect(unseen).toEqual({
    items: 1,
    before: { right: 0, wrong: 0, asked: 1 },
    after: { right: 1, wrong: 0, asked: 0 },
  });
});

test('what would be first in line is counted', async () => {
  const items = [titled('1'), titled('2')];

  expect((await replay(items, allTo(payments, { urgency: 'escalate' }))).urgent).toEqual({
    before: 0,
    after: 2,
  });
});

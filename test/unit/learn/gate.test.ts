import { describe, expect, test } from 'vitest';
import { firstGateOf, gateOf, type HeldBack } from '../../../functions/learn/gate.ts';
import type { Verdict } from '../../../shared/domain/item.ts';

const times = (count: number, one: HeldBack): readonly HeldBack[] => Array(count).fill(one);
const held = (verdict: string, before: string, after: string, corrected = false): HeldBack => ({
  outcome: { verdict: verdict as Verdict, corrected },
  before,
  after,
});
const correction = (before: string, after: string) => held('app', before, after, true);

describe('a new model goes live', () => {
  test('when it makes fewer mistakes on what people had to correct', () => {
    const gate = gateOf([
      ...times(6, correction('payments', 'app')),
      ...times(20, held('app', 'app', 'app')),
    ]);

    expect(gate).toMatchObject({
      live: true,
      because:
        'not worse: of 6 corrections held back it gets 6 right and 0 wrong, before it 0 and 6',
      heldBack: { items: 26, after: { right: 26, wrong: 0, asked: 0 } },
    });
  });

  test('when there is nothing to compare on', () => {
    expect(gateOf([])).toMatchObject({
      live: true,
      because: 'not worse: there is nothing to compare on',
    });
  });

  test('when it asks where the one before was wrong', () => {
    expect(gateOf(times(6, correction('payments', 'triage')))).toMatchObject({
      live: true,
      corrections: { after: { right: 0, wrong: 0, asked: 6 } },
    });
  });

  test('when one of fifty outcomes falls the other way', () => {
    const even = [...times(5, correction('app', 'app')), ...times(43, held('app', 'app', 'app'))];
    const other = held('app', 'app', 'triage');

    expect(gateOf([...even, other]).live).toBe(true);
    expect(gateOf([...even, other, other]).live).toBe(false);
  });
});

describe('a new model does not go live', () => {
  test('when it is worse on the corrections, however good it is otherwise', () => {
    const gate = gateOf([
      ...times(5, correction('triage', 'payments')),
      ...times(50, held('app', 'triage', 'app')),
    ]);

    expect(gate).toMatchObject({
      live: false,
      because: 'worse: of 5 corrections held back it gets 0 right and 5 wrong, before it 0 and 0',
    });
  });

  test('when all that it does better are the mistakes of the one before', () => {
    const gate = gateOf([
      ...times(6, correction('payments', 'app')),
      ...times(30, held('app', 'app', 'payments')),
    ]);

    expect(gate).toMatchObject({
      live: false,
      because: expect.stringMatching(/^worse: of 36 outc/),
    });
  });

  test('when there are too few corrections, and it is worse on all that became known', () => {
    const few = times(4, correction('payments', 'app'));

    expect(gateOf([...few, ...times(4, held('app', 'app', 'payments'))]).live).toBe(true);
    expect(gateOf([...few, ...times(5, held('app', 'app', 'payments'))]).live).toBe(false);
  });
});

test('a wrong guess at spam misleads nobody: it comes to the community manager', () => {
  const { heldBack } = gateOf([held('app', 'spam', 'triage'), held('spam', 'triage', 'spam')]);

  expect(heldBack).toMatchObject({
    before: { right: 0, wrong: 0, asked: 2 },
    after: { right: 1, wrong: 0, asked: 1 },
  });
});

test('the first model is judged on everything, not on the mistakes of the words alone', () => {
  const corrected = times(6, correction('payments', 'app'));

  expect(firstGateOf([...corrected, ...times(7, held('app', 'app', 'payments'))]).live).toBe(false);
  expect(firstGateOf([...corrected, ...times(6, held('app', 'app', 'payments'))]).live).toBe(true);
});

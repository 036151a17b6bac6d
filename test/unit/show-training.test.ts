import { expect, test } from 'vitest';
import { shownLearned } from '../../local/show-training.ts';
import { departmentId } from '../../shared/domain/ids.ts';
import { aReport } from '../support/a-report.ts';

const payments = departmentId('payments');
const row = (routed: number, wrong: number) => ({
  department: payments,
  by: 'words' as const,
  routed,
  wrong,
});

test('a training tells what it learned from, how good it is, why it is live, and what went wrong before and since', () => {
  const before = aReport({
    trainedAt: '2026-11-20T03:00:00.000Z',
    misroutes: { rows: [row(40, 8)], asked: 12 },
  });
  const report = aReport({
    backlog: 120,
    gate: {
      heldBack: {
        items: 30,
        before: { right: 20, wrong: 6, asked: 4 },
        after: { right: 25, wrong: 3, asked: 2 },
      },
      corrections: {
        items: 6,
        before: { right: 0, wrong: 6, asked: 0 },
        after: { right: 4, wrong: 1, asked: 1 },
      },
      live: true,
      because:
        'not worse: of 6 corrections held back it gets 4 right and 1 wrong, before it 0 and 6',
    },
    misroutes: {
      rows: [{ department: departmentId('app'), by: 'rule', routed: 2, wrong: 0 }, row(20, 1)],
      asked: 3,
    },
  });

  expect(shownLearned({ kind: 'published', report }, before)).toMatchInlineSnapshot(`
    "Live: the model of 2026-11-24 03:00 UTC, not worse: of 6 corrections held back it gets 4 right and 1 wrong, before it 0 and 6.

    Learned from 32 outcomes and 120 texts that nobody has placed:
      app       12
      payments  20

    On outcomes it has not seen its first guess is right in 90.0 %. It is sure of 80.0 %; of these 96.0 % are right. Its sureness is off by 3.0 %.

      held back                    right  wrong  asked
      30 outcomes, before             20      6      4
      30 outcomes, now                25      3      2
      6 of them corrected, before      0      6      0
      6 of them corrected, now         4      1      1

      misroutes                    before  since 2026-11-20 03:00 UTC
      app, by rule                                      0 of 2, 0.0 %
      payments, by words  8 of 40, 20.0 %              1 of 20, 5.0 %
      (asked)                          12                           3
    "
  `);
});

test.each([
  [
    { kind: 'too few', outcomes: 7, needed: 20 } as const,
    'Nothing is learned yet: 7 of 20 outcomes.\n',
  ],
  [
    { kind: 'nothing new', since: '2026-11-20T03:00:00.000Z' } as const,
    'There is nothing new to learn since 2026-11-20 03:00 UTC.\n',
  ],
  [
    { kind: 'overtaken' } as const,
    'Another training was at work at the same time; what it found is live.\n',
  ],
])('a training that changes nothing says why: $kind', (learned, text) => {
  expect(shownLearned(learned, undefined)).toBe(text);
});

test('a first training has nothing to compare with', () => {
  const text = shownLearned({ kind: 'published', report: aReport() }, undefined);

  expect(text).not.toContain('misroutes');
  expect(text).not.toContain('held back');
});

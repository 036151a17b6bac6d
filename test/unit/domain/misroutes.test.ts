import { expect, test } from 'vitest';
import { departmentId } from '../../../shared/domain/ids.ts';
import type { Decider, Verdict } from '../../../shared/domain/item.ts';
import { misroutesOf } from '../../../shared/domain/misroutes.ts';

const [payments, app] = ['payments', 'app'].map(departmentId) as [Verdict, Verdict];
const routed = (to: Verdict, by: Decider, verdict: Verdict) => ({ routed: to, by, verdict });

test('misroutes are counted by department and by what had decided', () => {
  const { rows } = misroutesOf([
    routed(payments, 'words', payments),
    routed(payments, 'words', app),
    routed(payments, 'rule', 'spam'),
    routed(app, 'words', app),
  ]);

  expect(rows).toEqual([
    { department: 'app', by: 'words', routed: 1, wrong: 0 },
    { department: 'payments', by: 'rule', routed: 1, wrong: 1 },
    { department: 'payments', by: 'words', routed: 2, wrong: 1 },
  ]);
});

test('what the router left to the community manager was asked, and is no misroute', () => {
  expect(
    misroutesOf([routed('triage', 'nobody', app), routed('spam', 'nobody', 'triage')]),
  ).toEqual({ rows: [], asked: 2 });
});

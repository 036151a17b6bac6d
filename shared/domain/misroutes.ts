/** How often the router was wrong, by department and by what had decided: what a training is to make better. */
import type { DepartmentId } from './ids.ts';
import type { Decider } from './item.ts';
import type { Outcome } from './outcome.ts';

export type MisrouteRow = {
  readonly department: DepartmentId;
  readonly by: Decider;
  /** Items that the router had put on the department's desk, and of which it is known whose they are. */
  readonly routed: number;
  /** Those among them that were somebody else's. */
  readonly wrong: number;
};

export type Misroutes = {
  /** By department, then by what had decided. */
  readonly rows: readonly MisrouteRow[];
  /** Items that the router had left to the community manager. */
  readonly asked: number;
};

export function misroutesOf(
  outcomes: readonly Pick<Outcome, 'routed' | 'by' | 'verdict'>[],
): Misroutes {
  const rows = new Map<string, MisrouteRow>();
  let asked = 0;
  for (const { routed: department, by, verdict } of outcomes) {
    if (department === 'triage' || department === 'spam') {
      asked += 1;
      continue;
    }
    const key = `${department} ${by}`;
    const { routed = 0, wrong = 0 } = rows.get(key) ?? {};
    const isWrong = verdict !== department;
    rows.set(key, { department, by, routed: routed + 1, wrong: wrong + (isWrong ? 1 : 0) });
  }
  return { rows: [...rows.keys()].toSorted().flatMap((key) => rows.get(key) ?? []), asked };
}

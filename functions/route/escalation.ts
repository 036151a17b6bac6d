import type { Decision } from '../../shared/domain/arrival.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { ItemId } from '../../shared/domain/ids.ts';
import type { Escalations } from '../../shared/store/escalations.ts';

type Needs = {
  readonly company: Pick<Company, 'escalationsPerHour'>;
  readonly escalations: Escalations;
};

/**
 * The decision as it is; or, where as many as the company wants were escalated in the hour in which the item was
 * received, first in line instead, and the reason says so.
 */
export async function capped(
  decision: Decision,
  { id, receivedAt }: { readonly id: ItemId; readonly receivedAt: string },
  { company, escalations }: Needs,
): Promise<Decision> {
  if (decision.urgency !== 'escalate') return decision;
  const perHour = company.escalationsPerHour;
  if (await escalations.claim(decision.owner, receivedAt, id, perHour)) return decision;
  const full = `${perHour} ${perHour === 1 ? 'was' : 'were'} escalated this hour already`;
  const urgent = [decision.why.urgent, full].filter(Boolean).join('; ');
  return { ...decision, urgency: 'priority', why: { ...decision.why, urgent } };
}

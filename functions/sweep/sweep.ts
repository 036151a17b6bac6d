import type { EditionRequest } from '../../shared/contract/messages.ts';
import type { Company, Recipient } from '../../shared/domain/company.ts';
import { type Edition, isSettled } from '../../shared/domain/edition.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { dueSlot } from '../../shared/domain/slots.ts';
import { conditionOf } from '../../shared/domain/source-health.ts';
import type { Editions } from '../../shared/store/editions.ts';
import type { Recipients } from '../../shared/store/recipients.ts';
import type { SourceHealths } from '../../shared/store/source-health.ts';
import type { Finding } from './finding.ts';

type Needs = {
  readonly company: Company;
  readonly editions: Pick<Editions, 'recent' | 'open'>;
  readonly recipients: Pick<Recipients, 'preferences'>;
  /** Puts a request on the queue of editions. */
  readonly ask: (request: EditionRequest) => Promise<void>;
  readonly health: Pick<SourceHealths, 'get'>;
  /** Quarantined deliveries that will be deleted within days and that nobody has replayed. */
  readonly expiring: (now: Date) => Promise<number>;
  readonly report: (finding: Finding) => void;
  readonly now: () => Date;
};

/** Older editions that are still open have been tried for days: their alarm is on, and a person decides. */
const remembered = 5;
const lateMilliseconds = 60 * 60_000;

/**
 * One tick: opens the edition of every slot that has fallen due, and asks again for those that are not settled.
 * Everything follows from the ledger and the time, so a tick may come twice, late or not at all.
 */
export const sweep = (needs: Needs) => async (): Promise<void> => {
  const now = needs.now();
  const outcomes = await Promise.allSettled([
    ...needs.company.recipients.map((recipient) => sweepFor(recipient, now, needs)),
    ...needs.company.sources.map(({ id }) => lookAt(id, now, needs)),
    lookAtQuarantine(now, needs),
  ]);
  const reasons = outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason] : []));
  // One recipient's trouble is no reason to leave out the others, and none to stay silent about.
  if (reasons.length > 0) throw new AggregateError(reasons, `${reasons.length} parts failed`);
};

async function sweepFor(
  { id, schedule }: Recipient,
  now: Date,
  { ask, editions, recipients, report }: Needs,
): Promise<void> {
  const recent = await editions.recent(id, remembered);
  const open = recent.filter((edition) => !isSettled(edition));
  for (const { slot, state } of open.filter((edition) => isLate(edition, now))) {
    report({ kind: 'late', recipient: id, end: slot.end, state });
  }
  const requests = open.map(({ slot }) => request(id, slot.end));

  const slot = dueSlot(schedule, recent[0]?.slot.end, now);
  if (slot !== undefined && !(await recipients.preferences(id)).off) {
    await editions.open({ recipient: id, slot, state: 'due', attempts: 0 });
    requests.push(request(id, slot.end));
  }
  await Promise.all(requests.map(ask));
}

/** A source that has fallen silent is never "a quiet week": somebody has to know. */
async function lookAt(
  source: SourceId,
  now: Date,
  { health, report }: Pick<Needs, 'health' | 'report'>,
): Promise<void> {
  const condition = conditionOf(await health.get(source), now);
  if (condition === 'silent' || condition === 'failing') report({ kind: condition, source });
}

async function lookAtQuarantine(
  now: Date,
  { expiring, report }: Pick<Needs, 'expiring' | 'report'>,
): Promise<void> {
  const deliveries = await expiring(now);
  if (deliveries > 0) report({ kind: 'expiring', deliveries });
}

const request = (recipient: Recipient['id'], end: string): EditionRequest => ({
  v: 1,
  recipient,
  end,
});

const isLate = ({ slot }: Edition, now: Date): boolean =>
  now.getTime() - Date.parse(slot.end) > lateMilliseconds;

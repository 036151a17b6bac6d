import type { Compared, DepartmentRow, Digest, SummarySection } from '../domain/digest.ts';
import type { ItemRow } from '../domain/item.ts';
import { toLine } from './lines.ts';
import { answerTimes, comparableFlow, compared } from './numbers.ts';
import type { OwnerReading, Reading } from './reading.ts';
import { assertReconciles } from './reconcile.ts';
import { answerMinutes, inWindow, isCounted } from './window.ts';

const shownLongest = 3;
const hour = 60;
const day = 24 * hour;

/** The company across departments: every item is in one row, and the totals are the sums of the rows. */
export function composeSummary(reading: Reading): SummarySection {
  const before = summaryOf(reading.before);
  const answers = reading.owners.map(({ closures }) =>
    answerMinutes(inWindow('closed', closures, reading)),
  );
  const rows = reading.owners.map((owner, index) =>
    row(owner, answers[index] ?? [], reading, before),
  );
  const minutes = answers.flat();
  const times = answerTimes(minutes.sort((a, b) => a - b));
  const timesBefore = comparableFlow(reading) ? before?.times : undefined;
  const section: SummarySection = {
    kind: 'summary',
    received: total(rows, 'received'),
    answered: total(rows, 'answered'),
    waiting: total(rows, 'waiting'),
    overdue: total(rows, 'overdue'),
    ...(times === undefined ? {} : { times }),
    ...(timesBefore === undefined ? {} : { timesBefore }),
    speed: speedOf(minutes),
    departments: rows.filter(({ desk }) => desk !== 'triage').sort(byTrouble),
    notRouted: triageOf(rows),
    waitingLongest: longest(reading),
  };
  assertReconciles(section);
  return section;
}

function row(
  owner: OwnerReading,
  minutes: readonly number[],
  reading: Reading,
  before: SummarySection | undefined,
): DepartmentRow {
  const earlier = [...(before?.departments ?? []), ...(before ? [before.notRouted] : [])].find(
    ({ desk }) => desk === owner.owner,
  );
  const flow = comparableFlow(reading) ? earlier : undefined;
  const received = inWindow('arrived', owner.arrivals, reading).filter(isCounted);
  const times = answerTimes(minutes);
  const late = owner.untold.filter(({ dueAt }) => dueAt < reading.slot.end);
  return {
    desk: owner.owner,
    name: owner.name,
    received: compared(received.length, flow?.received),
    answered: compared(minutes.length, flow?.answered),
    waiting: compared(owner.waiting + owner.untold.length, earlier?.waiting),
    overdue: compared(owner.overdue + late.length, earlier?.overdue),
    ...(times === undefined ? {} : { nineInTen: times.nineInTen }),
    link: reading.links.desk(owner.owner),
  };
}

const summaryOf = (digest: Digest | undefined): SummarySection | undefined =>
  digest?.sections.find((section) => section.kind === 'summary');

/** The sum of what the rows say, now and before: a department that is new had nothing before. */
function total(
  rows: readonly DepartmentRow[],
  column: 'received' | 'answered' | 'waiting' | 'overdue',
): Compared {
  const sum = (part: keyof Compared) =>
    rows.reduce((all, one) => all + (one[column][part] ?? 0), 0);
  const hasBefore = rows.some((one) => one[column].before !== undefined);
  return hasBefore ? { now: sum('now'), before: sum('before') } : { now: sum('now') };
}

const byTrouble = (a: DepartmentRow, b: DepartmentRow): number =>
  b.overdue.now - a.overdue.now || b.received.now - a.received.now;

function triageOf(rows: readonly DepartmentRow[]): DepartmentRow {
  const triage = rows.find(({ desk }) => desk === 'triage');
  if (triage === undefined) throw new Error('nothing was read for triage');
  return triage;
}

function speedOf(minutes: readonly number[]): SummarySection['speed'] {
  const under = (limit: number) => minutes.filter((one) => one < limit).length;
  return {
    underFourHours: under(4 * hour),
    underOneDay: under(day) - under(4 * hour),
    underThreeDays: under(3 * day) - under(day),
    longer: minutes.length - under(3 * day),
  };
}

/** Overdue wherever it waits, by how long the customer has waited. */
function longest(reading: Reading): SummarySection['waitingLongest'] {
  const overdue = reading.owners.flatMap(({ name, first, untold }) =>
    [...first, ...untold]
      .filter(({ dueAt }) => dueAt < reading.slot.end)
      .map((one): { one: ItemRow; name: string } => ({ one, name })),
  );
  return overdue
    .sort((a, b) => (a.one.receivedAt < b.one.receivedAt ? -1 : 1))
    .slice(0, shownLongest)
    .map(({ one, name }) => toLine(one, reading, name));
}

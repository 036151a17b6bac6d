import type { DeskSection, Section } from '../domain/digest.ts';
import type { Owner } from '../domain/ids.ts';
import type { ItemRow } from '../domain/item.ts';
import { ownerReading, toLine } from './lines.ts';
import { answerTimes, comparableFlow, compared } from './numbers.ts';
import type { Reading } from './reading.ts';
import { answerMinutes, inWindow, isCounted } from './window.ts';

const shownOverdue = 3;
const shownFresh = 5;
const shownUntold = 2;

/** One desk's part of a mail: what waits there, what is late, what is new, what was answered. */
export function composeDesk(desk: Owner, reading: Reading): DeskSection {
  const { before, links, slot } = reading;
  const owner = ownerReading(desk, reading);
  const earlier = before?.sections.find((section) => isDesk(section, desk)) as
    | DeskSection
    | undefined;
  const flow = comparableFlow(reading) ? earlier : undefined;
  const arrived = inWindow('entered', owner.arrivals, reading).filter(isCounted);
  const minutes = answerMinutes(inWindow('closed', owner.closures, reading));
  const times = answerTimes(minutes);
  const fresh = arrived.filter(({ status }) => status === 'new' || status === 'acknowledged');
  return {
    kind: 'desk',
    desk,
    name: owner.name,
    waiting: compared(owner.waiting, earlier?.waiting),
    overdue: compared(owner.overdue, earlier?.overdue),
    arrived: compared(arrived.length, flow?.arrived),
    answered: compared(minutes.length, flow?.answered),
    ...(times === undefined ? {} : { times }),
    startWith: owner.first
      .filter(({ dueAt }) => dueAt < slot.end)
      .slice(0, shownOverdue)
      .map((row) => toLine(row, reading)),
    fresh: [...fresh]
      .sort(
        (a, b) => weight(b, reading) - weight(a, reading) || (a.enteredAt < b.enteredAt ? -1 : 1),
      )
      .slice(0, shownFresh)
      .map((row) => toLine(row, reading)),
    freshTotal: fresh.length,
    untold: {
      total: owner.untold.length,
      lines: owner.untold.slice(0, shownUntold).map((row) => toLine(row, reading)),
    },
    link: links.desk(desk),
  };
}

const isDesk = (section: Section, desk: Owner): boolean =>
  section.kind === 'desk' && section.desk === desk;

/** How much a new item presses, in hours of waiting that it is worth. */
function weight({ card, enteredAt }: ItemRow, { company, slot }: Reading): number {
  const source = company.sources.find(({ id }) => id === card.source);
  const rating = card.rating;
  const isLow =
    rating !== undefined && (rating.value - rating.min) / (rating.max - rating.min) <= 0.25;
  const waited = (Date.parse(slot.end) - Date.parse(enteredAt)) / 3_600_000;
  return (card.urgent ? 1000 : 0) + (source?.public ? 12 : 0) + (isLow ? 12 : 0) + waited;
}

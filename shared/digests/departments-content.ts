import type { Compared, DepartmentRow, SummarySection } from '../domain/digest.ts';
import { changeOf, differenceOf } from './change.ts';
import { clean } from './clean.ts';
import type { BlockOf, Row } from './content.ts';
import { toneOf } from './judged.ts';
import { link } from './link.ts';
import { nameLength, type Told } from './told.ts';
import type { Wording } from './wording-en.ts';

/** More rows than this and the mail would grow with the company until Gmail clips it. */
const mostRows = 12;

/** The table of departments; with the row of what is not routed its columns add up to the total. */
export function departmentsBlock(section: SummarySection, told: Told): BlockOf<'departments'> {
  const { words, digest } = told;
  const { summary } = words;
  const { departments, notRouted, received, overdue, times } = section;
  const shown = departments.slice(0, departments.length > mostRows ? mostRows - 1 : mostRows);
  const widest = Math.max(
    1,
    ...shown.flatMap((row) => [row.received.now, row.received.before ?? 0]),
  );
  const compared = received.before !== undefined;
  return {
    kind: 'departments',
    heading: {
      text: summary.departments,
      ...(compared ? { aside: summary.thinBar(digest.every) } : {}),
    },
    columns: summary.columns,
    rows: [
      ...shown.map((row) => ({
        ...figures(row, words),
        name: clean(row.name, nameLength),
        link: link(row.link),
        bar: {
          now: percentOf(row.received.now, widest),
          before: percentOf(row.received.before ?? 0, widest),
        },
      })),
      ...others(departments.slice(shown.length), words),
      { ...figures(notRouted, words), name: summary.notRouted, link: link(notRouted.link) },
    ],
    total: {
      ...figures({ received, overdue, ...(times && { nineInTen: times.nineInTen }) }, words),
      name: summary.total,
    },
  };
}

/** The rest in one row, so that the columns still add up. */
function others(rest: readonly DepartmentRow[], words: Wording): readonly Row[] {
  if (rest.length === 0) return [];
  const received = rest.map((row) => row.received).reduce(plus);
  const overdue = rest.map((row) => row.overdue).reduce(plus);
  return [{ ...figures({ received, overdue }, words), name: words.summary.others(rest.length) }];
}

const plus = (one: Compared, other: Compared): Compared => ({
  now: one.now + other.now,
  ...(one.before === undefined && other.before === undefined
    ? {}
    : { before: (one.before ?? 0) + (other.before ?? 0) }),
});

type Figures = Pick<DepartmentRow, 'received' | 'overdue' | 'nineInTen'>;

function figures({ received, overdue, nineInTen }: Figures, words: Wording): Omit<Row, 'name'> {
  const { summary } = words;
  const change = changeOf(received);
  return {
    received: words.number(received.now),
    ...(received.before === undefined
      ? {}
      : { before: summary.was(words.number(received.before)) }),
    change: change === undefined ? '' : words.signed(change),
    overdue: { text: words.number(overdue.now), tone: overdue.now > 0 ? 'ink' : 'muted' },
    ...overdueChange(overdue, words),
    nineInTen: nineInTen === undefined ? '' : words.duration(nineInTen),
  };
}

function overdueChange(overdue: Compared, words: Wording): Pick<Row, 'overdueChange'> {
  const change = differenceOf(overdue);
  if (change === undefined || change.direction === 'same') return {};
  return {
    overdueChange: { text: `(${words.signed(change)})`, tone: toneOf(change, 'more is bad') },
  };
}

/** At least 1 for anything at all, so that a small department has a bar. */
const percentOf = (count: number, widest: number) =>
  count === 0 ? 0 : Math.max(1, Math.round((100 * count) / widest));

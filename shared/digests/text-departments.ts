import type { BlockOf, Row } from './content.ts';
import { wrap } from './wrap.ts';

type Lines = readonly string[];

/** A department is a name, its figures each with the name of its column, and where it is opened. */
export const departmentsText = ({
  columns,
  rows,
  total,
}: BlockOf<'departments'>): readonly Lines[] =>
  [...rows, total].map((row) => [
    ...wrap(row.name),
    ...whole(figures(row, columns)),
    ...(row.link === undefined ? [] : [row.link]),
  ]);

function figures(row: Row, [, received, change, overdue, nineInTen]: readonly string[]): Lines {
  const { before, overdueChange } = row;
  return [
    `${received} ${row.received}${before === undefined ? '' : ` (${before})`}`,
    ...(row.change === '' ? [] : [`${change} ${row.change}`]),
    `${overdue} ${row.overdue.text}${overdueChange === undefined ? '' : ` ${overdueChange.text}`}`,
    ...(row.nineInTen === '' ? [] : [`${nineInTen} ${row.nineInTen}`]),
  ];
}

/** Wrapped between the figures, never within one. */
const whole = (parts: Lines): Lines =>
  wrap(parts.map((part) => part.replaceAll(' ', '\u00a0')).join(' · '), '  ').map((line) =>
    line.replaceAll('\u00a0', ' '),
  );

/** What a training learned and changed, in lines for a terminal. */
import type { Learned } from '../functions/learn/learn.ts';
import type { MisrouteRow, Misroutes } from '../shared/domain/misroutes.ts';
import type { Comparison, Landings, Quality, TrainingReport } from '../shared/domain/training.ts';
import { textTable } from './text-table.ts';

/** @param before the report of the training before it */
export function shownLearned(learned: Learned, before: TrainingReport | undefined): string {
  switch (learned.kind) {
    case 'too few':
      return `Nothing is learned yet: ${learned.outcomes} of ${learned.needed} outcomes.\n`;
    case 'nothing new':
      return `There is nothing new to learn since ${minute(learned.since)}.\n`;
    case 'overtaken':
      return 'Another training was at work at the same time; what it found is live.\n';
    case 'forgotten':
      return `No model is live any more: it may know words that are gone, and ${learned.outcomes} of ${learned.needed} outcomes are too few for another one.\n`;
    case 'published':
    case 'rejected':
      return shownReport(learned.report, before);
  }
}

export function shownReport(report: TrainingReport, before: TrainingReport | undefined): string {
  const { trainedAt, examples, backlog, quality, gate, misroutes } = report;
  const labels = Object.entries(examples).map(([label, count]) => [label, String(count)]);
  return [
    `${gate.live ? 'Live' : 'Not live'}: the model of ${minute(trainedAt)}, ${gate.because}.\n\n`,
    `Learned from ${quality.examples} outcomes and ${backlog} texts that nobody has placed:\n`,
    textTable(labels),
    `\n${shownQuality(quality)}`,
    comparisonTable(gate.heldBack, gate.corrections),
    misrouteTable(misroutes, before),
  ].join('');
}

const shownQuality = ({ accuracy, coverage, precision, calibrationError }: Quality): string =>
  `On outcomes it has not seen its first guess is right in ${percent(accuracy)}. It is sure of ${percent(coverage)}; of these ${percent(precision)} are right. Its sureness is off by ${percent(calibrationError)}.\n`;

function comparisonTable(heldBack: Comparison, corrections: Comparison): string {
  if (heldBack.items === 0) return '';
  const row = (what: string, { right, wrong, asked }: Landings) => [
    what,
    ...[right, wrong, asked].map(String),
  ];
  const rows = (name: string, { items, before, after }: Comparison) => [
    row(`${items} ${name}, before`, before),
    row(`${items} ${name}, now`, after),
  ];
  return `\n${textTable([
    ['held back', 'right', 'wrong', 'asked'],
    ...rows('outcomes', heldBack),
    ...(corrections.items === 0 ? [] : rows('of them corrected', corrections)),
  ])}`;
}

/** What the router got wrong in the time up to the training before, and since. */
function misrouteTable(now: Misroutes, earlier: TrainingReport | undefined): string {
  const before = earlier?.misroutes;
  const keys = new Map([...(before?.rows ?? []), ...now.rows].map((row) => [keyOf(row), row]));
  if (keys.size + now.asked === 0) return '';
  const share = (misroutes: Misroutes | undefined, key: string) => {
    const row = misroutes?.rows.find((one) => keyOf(one) === key);
    return row === undefined
      ? ''
      : `${row.wrong} of ${row.routed}, ${percent(row.wrong / row.routed)}`;
  };
  const rows = [...keys.keys()].toSorted().map((key) => [key, share(before, key), share(now, key)]);
  const since = earlier === undefined ? 'until now' : `since ${minute(earlier.trainedAt)}`;
  return `\n${textTable([
    ['misroutes', before === undefined ? '' : 'before', since],
    ...rows,
    ['(asked)', before === undefined ? '' : String(before.asked), String(now.asked)],
  ])}`;
}

const keyOf = ({ department, by }: MisrouteRow): string => `${department}, by ${by}`;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** E.g. `2026-11-24 03:00 UTC`. */
export const minute = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

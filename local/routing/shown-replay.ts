/** What a replay found, for people and for machines. */
import { deskName } from '../../functions/desk/words.ts';
import type { Company } from '../../shared/domain/company.ts';
import { cut } from '../../shared/domain/cut.ts';
import type { Verdict } from '../../shared/domain/item.ts';
import { clean } from '../../shared/domain/text.ts';
import type { Landings } from '../../shared/domain/training.ts';
import { textTable } from '../text-table.ts';
import type { Judged, Move, Replay } from './replay.ts';

export type Shown = Replay & {
  /** ISO 8601, UTC. */
  readonly since: string;
  /** Which file and which model, for people. */
  readonly by: string;
  /** Only the newest were replayed. */
  readonly isCut: boolean;
};

/** The keys stay as they are. */
export const replayInJson = ({ by: _, ...replay }: Shown): string =>
  `${JSON.stringify(replay, null, 2)}\n`;

/** @param width of the terminal, in characters @param company for the names of departments */
export function shownReplay(replay: Shown, company: Company, width: number): string {
  const { items, moves, since, by, isCut, decided, unseen } = replay;
  const moved = moves.reduce((sum, move) => sum + move.items, 0);
  return [
    `${count(items, 'item')} since ${since.slice(0, 10)}, by ${by}.\n`,
    isCut ? 'There are more: these are the newest.\n' : '',
    `${moved} would go elsewhere.\n`,
    movesOf(moves, company, width),
    `\n${textTable([
      ['', 'before', 'after', ''],
      change('left to the community manager', replay.asked),
      change('first in line', replay.urgent),
    ])}`,
    judgedTable('decided by people', decided),
    seenNote(decided.items - unseen.items),
    unseen.items < decided.items ? judgedTable('decided since its training', unseen) : '',
  ].join('');
}

function movesOf(moves: readonly Move[], company: Company, width: number): string {
  const names = moves.map(
    ({ from, to }) => `${verdictName(from, company)} → ${verdictName(to, company)}`,
  );
  const column = Math.max(0, ...names.map(({ length }) => length));
  const lines = moves.map(({ items, examples }, index) => {
    const name = names[index] ?? '';
    const titles = examples.map(({ title }) => `    ${cut(clean(title), width - 4)}\n`);
    return `  ${name.padEnd(column)}  ${items}\n${titles.join('')}`;
  });
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

const change = (what: string, { before, after }: Replay['asked']): readonly string[] => [
  what,
  String(before),
  String(after),
  signed(after - before),
];

function judgedTable(what: string, { items, before, after }: Judged): string {
  if (items === 0) return '';
  const row = (name: string, of: keyof Landings) => [
    name,
    share(before[of], items),
    share(after[of], items),
    signed(after[of] - before[of]),
  ];
  return `\n${textTable([
    [`${count(items, 'item')} ${what}`, 'before', 'after', ''],
    row('right', 'right'),
    row('wrong', 'wrong'),
    row('asked', 'asked'),
  ])}`;
}

/** Who has learned an answer is no proof of anything. */
const seenNote = (seen: number): string =>
  seen === 0
    ? ''
    : `The model has learned from ${seen} of them and knows these better than what will come; "learn --report" says how it does on what it has not seen.\n`;

const share = (some: number, all: number): string =>
  `${some} (${((100 * some) / all).toFixed(1)} %)`;
const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));
const count = (items: number, what: string): string =>
  `${items.toLocaleString('en')} ${items === 1 ? what : `${what}s`}`;

const verdictName = (verdict: Verdict, company: Company): string =>
  verdict === 'spam' ? 'Spam' : deskName(verdict, company);

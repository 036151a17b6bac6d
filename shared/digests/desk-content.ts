import type { DeskSection } from '../domain/digest.ts';
import { clean } from './clean.ts';
import type { Block, Fact, Said, SectionContent } from './content.ts';
import { cardOf, lineOf, plainLineOf } from './entry.ts';
import { judged } from './judged.ts';
import { link } from './link.ts';
import { managerOf, nameLength, sinceOf, type Told } from './told.ts';
import type { Wording } from './wording-en.ts';

/** A desk's part of the mail. Blocks without content are left out. */
export function deskContent(section: DeskSection, told: Told): SectionContent {
  return {
    name: clean(section.name, nameLength),
    lead: deskWords(section, told.words).lead(countsOf(section)),
    blocks: [
      { kind: 'facts', facts: facts(section, told) },
      ...startWith(section, told),
      ...button(section, told),
      ...fresh(section, told),
      ...untold(section, told),
    ],
  };
}

export const deskWords = ({ desk }: Pick<DeskSection, 'desk'>, words: Wording): Wording['desk'] =>
  desk === 'triage' ? words.triage : words.desk;

export const countsOf = ({ waiting, overdue, arrived }: DeskSection) => ({
  waiting: waiting.now,
  overdue: overdue.now,
  arrived: arrived.now,
});

function facts(section: DeskSection, told: Told): readonly Fact[] {
  const { digest, words } = told;
  const { waiting, overdue, arrived, answered, times } = section;
  const labels = deskWords(section, words);
  const half: Said | undefined = times && { text: labels.half(times.half), tone: 'muted' };
  // A Monday covers three days and a Tuesday one, so only weeks compare what came in.
  const news: Said | undefined =
    digest.every === 'week'
      ? judged(arrived, 'neutral', words)
      : { text: words.item.since(sinceOf(told)), tone: 'muted' };
  return [
    fact(labels.waiting, waiting.now, 'ink', judged(waiting, 'more is bad', words), words),
    fact(
      labels.overdue,
      overdue.now,
      overdue.now > 0 ? 'bad' : 'ink',
      judged(overdue, 'more is bad', words),
      words,
    ),
    fact(labels.arrived, arrived.now, 'ink', news, words),
    fact(labels.answered, answered.now, 'ink', half, words),
  ];
}

const fact = (
  label: string,
  value: number,
  tone: Said['tone'],
  note: Said | undefined,
  words: Wording,
): Fact => ({
  label,
  value: { text: words.number(value), tone },
  ...(note === undefined ? {} : { note }),
});

function startWith(section: DeskSection, told: Told): readonly Block[] {
  const { startWith: lines, overdue } = section;
  if (lines.length === 0) return [];
  const { item } = told.words;
  return [
    {
      kind: 'items',
      look: 'cards',
      heading: {
        text: deskWords(section, told.words).startWith,
        aside: item.startWithAside(lines.length, overdue.now),
      },
      entries: lines.map((line) => cardOf(line, told)),
    },
  ];
}

function button(section: DeskSection, { words }: Told): readonly Block[] {
  if (section.waiting.now === 0) return [];
  const label = deskWords(section, words).open(section.waiting.now);
  return [{ kind: 'button', label, link: link(section.link) }];
}

function fresh(section: DeskSection, told: Told): readonly Block[] {
  const { fresh: lines, freshTotal, waiting } = section;
  if (lines.length === 0) return [];
  const { item } = told.words;
  const hidden = freshTotal - lines.length;
  const more = {
    text: item.andMore(hidden),
    label: item.allWaiting(waiting.now),
    link: link(section.link),
  };
  return [
    {
      kind: 'items',
      look: 'lines',
      heading: {
        text: item.newSince(sinceOf(told)),
        aside: item.newAside(lines.length, freshTotal),
      },
      entries: lines.map((line) => lineOf(line, told)),
      ...(hidden > 0 ? { more } : {}),
    },
  ];
}

function untold(section: DeskSection, told: Told): readonly Block[] {
  const { total, lines } = section.untold;
  if (total === 0) return [];
  const { words } = told;
  const teller = words.item.tells(managerOf(told));
  const hidden = total - lines.length;
  // Who tells the customers knows that it is theirs to do.
  const note = [
    ...(hidden > 0 ? [words.item.moreUntold(hidden)] : []),
    ...(section.desk === 'triage' ? [] : [teller]),
  ].join(' ');
  return [
    {
      kind: 'items',
      look: 'lines',
      heading: { text: deskWords(section, words).untold, aside: words.number(total) },
      entries: lines.map((line) => plainLineOf(line, told)),
      ...(note === '' ? {} : { note }),
    },
  ];
}

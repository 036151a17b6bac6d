import type { Compared, SummarySection } from '../domain/digest.ts';
import { changeOf, differenceOf } from './change.ts';
import { clean } from './clean.ts';
import type { Block, SectionContent, Sentence } from './content.ts';
import { departmentsBlock } from './departments-content.ts';
import { agedLineOf } from './entry.ts';
import { speedBlock } from './speed-content.ts';
import { summaryFacts } from './summary-facts.ts';
import { minutesBeforeSlot, nameLength, type Told } from './told.ts';
import type { Wording } from './wording-en.ts';

/** The CEO's part of the mail: sentences first, numbers second, tables third. */
export function summaryContent(section: SummarySection, told: Told): SectionContent {
  return {
    name: told.words.summary.name,
    lead: summaryLead(section, told.words),
    blocks: [
      { kind: 'sentences', sentences: sentences(section, told) },
      { kind: 'facts', facts: summaryFacts(section, told.words) },
      departmentsBlock(section, told),
      ...speedBlock(section, told.words),
      ...longest(section, told),
    ],
  };
}

/** What leads is what got worse: overdue by a quarter or more; else how much came in. */
export function summaryLead({ received, overdue }: SummarySection, words: Wording): string {
  const { summary } = words;
  const late = differenceOf(overdue);
  return late !== undefined && grewMuch(overdue)
    ? summary.overdueLead(overdue.now, late)
    : summary.lead(received.now, changeOf(received), overdue.now);
}

export const grewMuch = ({ now, before }: Compared): boolean =>
  before !== undefined && now > before && now >= 1.25 * before;

function sentences(section: SummarySection, told: Told): readonly Sentence[] {
  const { digest, words } = told;
  const { received, answered, times, timesBefore } = section;
  return [
    waitTooLong(section, told),
    ...(times === undefined ? [] : [words.summary.speed(times, timesBefore)]),
    words.summary.volumeSentence(received.now, changeOf(received), answered.now, digest.every),
  ];
}

function waitTooLong(section: SummarySection, told: Told): Sentence {
  const { summary } = told.words;
  const { overdue, waitingLongest } = section;
  const { every } = told.digest;
  if (overdue.now === 0) return summary.noneOverdue(overdue.before, every);
  const { strong, rest } = summary.overdueSentence(overdue.now, differenceOf(overdue), every);
  const oldest = waitingLongest[0];
  const waited = oldest && summary.oldest(minutesBeforeSlot(told, oldest.receivedAt));
  return { strong, rest: `${rest}${whereMost(section, told.words)}${waited ?? ''}` };
}

function whereMost({ departments, notRouted, overdue }: SummarySection, words: Wording): string {
  const most = departments.reduce(
    (worst, row) => (row.overdue.now > worst.overdue.now ? row : worst),
    notRouted,
  );
  const name = most === notRouted ? undefined : clean(most.name, nameLength);
  return words.summary.most(most.overdue.now, overdue.now, name);
}

function longest({ waitingLongest, overdue }: SummarySection, told: Told): readonly Block[] {
  if (waitingLongest.length === 0) return [];
  const { summary } = told.words;
  return [
    {
      kind: 'items',
      look: 'ages',
      heading: {
        text: summary.longest,
        aside: summary.longestAside(waitingLongest.length, overdue.now),
      },
      entries: waitingLongest.map((line) => agedLineOf(line, told)),
    },
  ];
}

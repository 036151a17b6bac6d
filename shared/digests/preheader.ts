import { cut } from '../domain/cut.ts';
import type { DeskSection, Section, SummarySection } from '../domain/digest.ts';
import { clean } from './clean.ts';
import { countsOf, deskWords } from './desk-content.ts';
import { localOf, managerOf, placeOf, type Told } from './told.ts';

const longest = 140;
const titleLength = 60;

/**
 * What an inbox shows after the subject: 100 to 140 characters, so that nothing of the mail's first lines is pulled in
 * and no invisible padding is needed.
 */
export function preheaderOf([first]: readonly Section[], told: Told): string {
  const { digest, words } = told;
  const period = words.mail.period(
    localOf(told, digest.start),
    localOf(told, digest.end),
    placeOf(told),
    false,
  );
  return cut(
    [...said(first, told), period, words.mail.reply(managerOf(told)), words.mail.quietDays].join(
      ' ',
    ),
    longest,
  );
}

function said(first: Section | undefined, told: Told): readonly string[] {
  if (first === undefined) return [];
  return first.kind === 'summary' ? summary(first, told) : desk(first, told);
}

/** What it is about, in the customers' words. */
function desk(section: DeskSection, told: Told): readonly string[] {
  const { mail, item } = told.words;
  const titles = [...section.startWith, ...section.fresh]
    .slice(0, 3)
    .map(({ title }) => `${clean(title, titleLength, item.noTitle).replace(/\.$/, '')}.`);
  const numbers = mail.waitingAndAnswered(section.waiting.now, section.answered.now);
  return [...titles, numbers, `${deskWords(section, told.words).lead(countsOf(section))}.`];
}

/** What the subject has no room for. */
function summary(section: SummarySection, { words }: Told): readonly string[] {
  const { waiting, answered, departments, times, timesBefore } = section;
  const late = departments
    .filter(({ overdue }) => overdue.now > 0)
    .slice(0, 3)
    .map(({ name, overdue }) => `${clean(name, 24)} ${words.number(overdue.now)}`);
  const speed = times && words.summary.speed(times, timesBefore);
  return [
    ...(late.length === 0 ? [] : [`${words.summary.overdue}: ${late.join(', ')}.`]),
    ...(speed === undefined ? [] : [speed.strong + speed.rest]),
    words.mail.waitingAndAnswered(waiting.now, answered.now),
  ];
}

import { cut } from '../domain/cut.ts';
import type { DeskSection, Section, SummarySection } from '../domain/digest.ts';
import { changeOf, differenceOf } from './change.ts';
import { clean } from './clean.ts';
import { countsOf, deskWords } from './desk-content.ts';
import { grewMuch, summaryLead } from './summary-content.ts';
import { localOf, minutesBeforeSlot, nameLength, type Told } from './told.ts';

/** What a phone shows of a subject, with room to spare. */
const longest = 60;

/**
 * The subject, at most 60 characters: the department or the lead first, the date of the slot last. The date makes
 * every subject of a recipient different, so that no client threads two digests or hides one as a repetition.
 */
export function subjectOf(first: Section | undefined, told: Told): string {
  const date = told.words.shortDate(localOf(told, told.digest.end));
  const room = longest - `, ${date}`.length;
  return `${lead(first, told, room)}, ${date}`;
}

function lead(first: Section | undefined, told: Told, room: number): string {
  if (first === undefined) return told.words.mail.sender;
  return first.kind === 'summary' ? summary(first, told, room) : desk(first, told, room);
}

/** The longest of what could be said that fits; the last one is cut. */
function fitting(candidates: readonly string[], room: number): string {
  return (
    candidates.find((candidate) => candidate.length <= room) ?? cut(candidates.at(-1) ?? '', room)
  );
}

function summary(section: SummarySection, { words }: Told, room: number): string {
  const { received, overdue } = section;
  const late = differenceOf(overdue);
  if (late === undefined || !grewMuch(overdue)) return fitting([summaryLead(section, words)], room);
  const worse = words.summary.overdueSubject(overdue.now, late);
  const volume = words.summary.volume(received.now, changeOf(received));
  return fitting([`${worse}; ${volume}`, worse], room);
}

function desk(section: DeskSection, told: Told, room: number): string {
  const said = whatWaits(section, told);
  const name = clean(section.name, nameLength);
  const short = cut(name, Math.max(8, room - `: ${said.at(-1)}`.length));
  return fitting([...said.map((what) => `${name}: ${what}`), `${short}: ${said.at(-1)}`], room);
}

/** Most telling first. */
function whatWaits(section: DeskSection, told: Told): readonly string[] {
  const { overdue, arrived, answered, startWith } = section;
  const words = deskWords(section, told.words);
  if (overdue.now === 0 && arrived.now === 0 && section.desk !== 'triage') {
    return [words.subjectWhenQuiet(answered.now)];
  }
  const counts = words.subject(countsOf(section));
  const waits = startWith.map((line) => minutesBeforeSlot(told, line.receivedAt));
  return waits.length === 0
    ? [counts]
    : [`${counts} (${words.oldest(Math.max(...waits))})`, counts];
}

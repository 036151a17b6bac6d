/** What a delivery holds, in lines for a terminal. */
import type { Decision } from '../shared/domain/arrival.ts';
import type { Company } from '../shared/domain/company.ts';
import type { Author, Feedback, Rating } from '../shared/domain/feedback.ts';
import { router } from '../shared/routing/router.ts';
import type { Translation } from '../shared/sources/adapter.ts';

export function shownTranslation(translation: Translation, company: Company): string {
  if (translation.kind === 'ignored') return `no feedback: ${translation.because}\n`;
  const { items, deleted, ignored } = translation;
  const { decide } = router(company);
  return [
    ...items.map((item, index) => shownItem(item, index + 1, deskLine(decide(item), company))),
    ...deleted.map(({ externalId }) => `taken back: ${externalId}\n`),
    ...ignored.map((because) => `no feedback: ${because}\n`),
  ].join('\n');
}

function shownItem(feedback: Feedback, number: number, desk: string): string {
  const { title, text, rating, author, answers = [] } = feedback;
  const rows: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', title],
    ['text', text],
    ...answers.map(({ question, answer }) => [question, answer] as const),
    ['rating', rating && shownRating(rating)],
    ['author', shownAuthor(author)],
    ['url', feedback.url],
    ['id', feedback.externalId],
    ['said at', feedback.saidAt],
    ['revised at', feedback.revisedAt],
    ['language', feedback.language],
    ['thread', feedback.threadId],
    ['trust', feedback.trust],
    ['desk', desk],
  ];
  const lines = rows.flatMap(([name, value]) => (value ? [`  ${column(name)} ${value}`] : []));
  return `item ${number}\n${lines.map(indented).join('\n')}\n`;
}

const width = 10;
const column = (name: string): string => (name.length > width ? `${name}:` : name.padEnd(width));
/** Further lines of a text stand below its first. */
const indented = (line: string): string => line.replaceAll('\n', `\n${' '.repeat(width + 3)}`);

const shownRating = ({ value, min, max }: Rating): string => `${value} (from ${min} to ${max})`;

const shownAuthor = ({ name, handle, email, id }: Author): string =>
  [name, handle, email, id && `id ${id}`].filter((part) => part !== undefined).join(', ');

function deskLine({ owner, urgency, why }: Decision, { departments }: Company): string {
  const name = departments.find(({ id }) => id === owner)?.name ?? 'triage';
  return `${name}${urgency !== 'normal' ? ', first in line' : ''} (${why.because})`;
}

/** Which column of an export is which part of a feedback. */
import { InvalidInput } from '../../shared/errors.ts';

/** What the columns may be called, in any case and with any blanks; the first that is there is taken. */
const names = {
  id: ['id', 'externalid', 'ticketid', 'responseid', 'reviewid'],
  text: ['text', 'body', 'comment', 'message', 'feedback', 'review'],
  title: ['title', 'subject'],
  rating: ['rating', 'score', 'stars'],
  name: ['name', 'author', 'customer'],
  handle: ['handle', 'username'],
  email: ['email', 'emailaddress'],
  language: ['language', 'lang', 'locale'],
  date: ['date', 'createdat', 'created', 'submittedat', 'timestamp', 'time'],
  url: ['url', 'link'],
} as const;

export type Field = keyof typeof names;

/** A field's column, by the column's own name. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

/** @throws {InvalidInput} when there is nothing in it that a customer can have said */
export function columnsIn(headings: readonly string[]): Columns {
  const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z]/g, '');
  const found = Object.entries(names).flatMap(([field, aliases]) => {
    const alias = aliases.find((one) => headings.some((heading) => plain(heading) === one));
    const heading = headings.find((one) => plain(one) === alias);
    return heading === undefined ? [] : [[field, heading]];
  });
  const columns: Columns = Object.fromEntries(found);
  if (columns.text ?? columns.title ?? columns.rating) return columns;
  throw new InvalidInput(
    `there is no column "text" (or ${names.text.slice(1).join(', ')}), and neither "title" nor "rating"; the columns are: ${headings.join(', ')}`,
  );
}

/** E.g. `id ← Ticket ID, text ← Comment; not taken: Agent`. */
export function shownColumns(columns: Columns, headings: readonly string[]): string {
  const taken = Object.entries(columns).map(([field, heading]) => `${field} ← ${heading}`);
  const left = headings.filter((heading) => !Object.values(columns).includes(heading));
  return taken.join(', ') + (left.length === 0 ? '' : `; not taken: ${left.join(', ')}`);
}

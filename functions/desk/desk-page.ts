/** What waits on one desk, most urgent first. */
import { type Desk, departmentId } from '../../shared/domain/ids.ts';
import type { ItemRow } from '../../shared/domain/item.ts';
import { type Html, html } from '../../shared/html.ts';
import { signLink } from '../../shared/links/token.ts';
import { deskEntry } from './desk-entry.ts';
import { linkNote } from './link-note.ts';
import { page } from './page.ts';
import { badRequest, notFound } from './refusals.ts';
import type { Answer, Visit } from './visit.ts';
import { deskName } from './words.ts';

const pageSize = 50;

/** A cursor is a place in the order of one desk, which the link names: made up, it shows no more than the link does. */
const cursor = /^[\w:.#-]{1,100}$/;

export const deskPage: Answer = async ({ company, desks }, visit) => {
  const { subject, request, recipient, now } = visit;
  const { after } = request.query;
  const desk = deskNamed(subject, company.departments);
  if (desk === undefined) return notFound();
  if (after !== undefined && !cursor.test(after)) return badRequest();

  const [count, part] = await Promise.all([
    desks.count(desk, now.toISOString()),
    desks.waiting(desk, { limit: pageSize, ...(after === undefined ? {} : { after }) }),
  ]);
  const context = { desk, company, timeZone: recipient.schedule.timeZone, now };
  return page(200, {
    heading: `${deskName(desk, company)}: ${count.waiting} waiting`,
    above: `Customer feedback · ${company.name}`,
    main: html`${standing(count)}
${part.rows.length > 0 ? html`<ol>${part.rows.map((row) => deskEntry(row, linkTo(row, visit), context))}</ol>` : undefined}
${steps(after, part.next)}`,
    footer: linkNote(visit, 'read this desk and what lies on it'),
  });
};

/** Undefined for a department that has left the company file. */
function deskNamed(
  subject: string,
  departments: readonly { readonly id: Desk }[],
): Desk | undefined {
  if (subject === 'triage' || subject === 'answers') return subject;
  return departments.find(({ id }) => id === departmentId(subject))?.id;
}

function standing({ waiting, overdue }: { readonly waiting: number; readonly overdue: number }) {
  if (waiting === 0) return html`<p>Nothing waits here.</p>`;
  return overdue === 0
    ? html`<p>None is past its time. Most urgent first.</p>`
    : html`<p><span class="late">${overdue} past ${overdue === 1 ? 'its' : 'their'} time.</span> Most urgent first.</p>`;
}

/** To the item, for the same person and no longer than the link that led here. */
const linkTo = ({ id }: ItemRow, { keys, recipient, expires }: Visit): string =>
  `..${signLink(keys, { purpose: 'item', subject: id, recipient: recipient.id, expires })}`;

function steps(after: string | undefined, next: string | undefined): Html | undefined {
  if (after === undefined && next === undefined) return undefined;
  return html`<nav aria-label="Pages">
${after && html`<a href="?">From the top</a>`}
${next && html`<a href="?after=${encodeURIComponent(next)}">The next ones</a>`}
</nav>`;
}

/** One piece of feedback: what the customer said, where it waits and why, and what has happened so far. */
import { itemId } from '../../shared/domain/ids.ts';
import { deskOf, type Item } from '../../shared/domain/item.ts';
import { type Html, html } from '../../shared/html.ts';
import { itemFacts } from './item-facts.ts';
import { itemHistory } from './item-history.ts';
import { linkNote } from './link-note.ts';
import { page } from './page.ts';
import { notFound } from './refusals.ts';
import type { Answer, Visit } from './visit.ts';
import { capital, deskName, dutyOn, lateness, moment, statusWords, urgent } from './words.ts';

export const itemPage: Answer = async ({ company, items }, visit) => {
  const item = await items.get(itemId(visit.subject));
  if (item === undefined) return notFound();
  const { timeZone } = visit.recipient.schedule;
  return page(200, {
    heading: item.card.title,
    above: `Customer feedback · ${deskName(item.owner, company)}`,
    main: html`${standing(item, visit)}
${words(item)}
${answers(item)}
<h2>About it</h2>
${itemFacts(item, company, timeZone)}
<h2>What happened so far</h2>
${itemHistory(item.history, company, timeZone)}`,
    footer: linkNote(visit, 'read this page'),
  });
};

/** The one line a head looks for: is it open, and is it late? */
function standing(item: Item, { now, recipient: { schedule } }: Visit): Html {
  const desk = deskOf(item);
  const status = statusWords[item.status];
  if (desk === undefined) return html`<p>${capital(status)}</p>`;
  const first = item.card.urgent ? ` · ${urgent}` : '';
  const late = lateness(item.dueAt, now);
  return late === undefined
    ? html`<p>${capital(dutyOn(desk))} ${moment(item.dueAt, schedule.timeZone)}${first} · ${status}</p>`
    : html`<p class="late">${late}${first} · ${status}</p>`;
}

/** What else the customer answered in the same survey. */
function answers({ feedback: { answers: all = [] } }: Item): Html {
  if (all.length === 0) return html``;
  return html`<h2>Also answered</h2>
<dl>${all.map(
    ({ question, answer }) =>
      html`<div><dt dir="auto">${question}</dt><dd dir="auto">${answer}</dd></div>`,
  )}</dl>`;
}

function words({ feedback, card }: Item): Html {
  const { text, title, language, originalLength } = feedback;
  const lang = language === undefined ? undefined : html` lang="${language}"`;
  const heading = title === undefined || title === card.title ? undefined : title;
  if (text === '' && heading === undefined) return html`<p>The customer left no words.</p>`;
  return html`<h2>In the customer’s words</h2>
<blockquote class="words" dir="auto"${lang}>${heading && html`<strong>${heading}</strong>`}${text}</blockquote>
${originalLength === undefined ? undefined : html`<p class="muted">Cut here: the customer wrote ${originalLength} characters.</p>`}`;
}

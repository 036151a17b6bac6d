import type { Company } from '../../shared/domain/company.ts';
import type { Desk } from '../../shared/domain/ids.ts';
import type { ItemRow } from '../../shared/domain/item.ts';
import { type Html, html } from '../../shared/html.ts';
import {
  capital,
  day,
  deskName,
  dutyOn,
  lateness,
  moment,
  rated,
  sourceWords,
  statusWords,
  urgent,
} from './words.ts';

type Context = {
  readonly desk: Desk;
  readonly company: Company;
  readonly timeZone: string;
  readonly now: Date;
};

/** One item in the list of a desk. */
export function deskEntry(row: ItemRow, link: string, context: Context): Html {
  const { title, quote, who, source, rating } = row.card;
  const { company, timeZone } = context;
  return html`<li>
${when(row, context)}
<h2><a href="${link}" dir="auto">${title}</a></h2>
${quote === '' ? undefined : html`<p class="words" dir="auto">“${quote}”</p>`}
<p class="muted">${who && html`<bdi>${who}</bdi> · `}${sourceWords(source, company)}${rating && html` · ${rated(rating)}`} · received ${day(row.receivedAt, timeZone)}</p>
</li>`;
}

function when({ card, status, owner, dueAt }: ItemRow, context: Context): Html {
  const { desk, company, timeZone, now } = context;
  const late = lateness(dueAt, now);
  const notes = [
    ...(card.urgent ? [urgent] : []),
    ...(status === 'new' ? [] : [statusWords[status]]),
    ...(desk === 'answers' ? [deskName(owner, company)] : []),
  ].map((note) => html` · ${note}`);
  return late === undefined
    ? html`<p class="muted">${capital(dutyOn(desk))} ${moment(dueAt, timeZone)}${notes}</p>`
    : html`<p class="late">${late}${notes}</p>`;
}

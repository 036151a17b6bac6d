import type { Company } from '../../shared/domain/company.ts';
import type { Author } from '../../shared/domain/feedback.ts';
import type { Desk } from '../../shared/domain/ids.ts';
import { deskOf, type Item } from '../../shared/domain/item.ts';
import { type Html, html } from '../../shared/html.ts';
import {
  capital,
  deskName,
  dutyOn,
  kindWords,
  moment,
  nameOf,
  rated,
  sourceWords,
} from './words.ts';

type Fact = readonly [term: string, meaning: Html | undefined];

/** Who, where, when and why, as a list of terms; what is not known is left out. */
export function itemFacts(item: Item, company: Company, timeZone: string): Html {
  const { feedback, why, owner, routed, dueAt, closedAt } = item;
  const { rating, url, saidAt } = feedback;
  const desk = deskOf(item);
  const facts: readonly Fact[] = [
    ['From', author(feedback.author)],
    [
      'Source',
      html`${sourceWords(feedback.source, company)}${rating && html` · ${rated(rating)}`}${original(url)}`,
    ],
    ['Reads like', html`${kindWords[item.card.kind]}`],
    ['Said', moment(saidAt, timeZone)],
    ['Received', moment(item.receivedAt, timeZone)],
    ['Department', html`${owner === 'triage' ? 'Not found yet' : deskName(owner, company)}`],
    [routed === owner ? 'Why there' : 'Routed because', html`<bdi>${why.because}</bdi>`],
    ['Moved by', mover(item, company)],
    ['Urgent because', why.urgent === undefined ? undefined : html`<bdi>${why.urgent}</bdi>`],
    ['Or perhaps', guesses(why, company)],
    ['Waits with', desk && html`${keeper(desk, company)}`],
    [desk ? capital(dutyOn(desk)) : 'Was due', moment(dueAt, timeZone)],
    ['Closed', closedAt === undefined ? undefined : moment(closedAt, timeZone)],
  ];
  return html`<dl>${facts.map(row)}</dl>`;
}

const row = ([term, meaning]: Fact): Html =>
  meaning === undefined ? html`` : html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`;

function author({ name, handle, email }: Author): Html {
  const known = [name, handle, email].filter((one) => one !== undefined && one !== '');
  if (known.length === 0) return html`The source does not say`;
  return html`${known.map((one, index) => html`${index === 0 ? '' : ' · '}<bdi>${one}</bdi>`)}`;
}

function mover({ history }: Item, company: Company): Html | undefined {
  const last = history.findLast(({ action }) => action === 'move');
  return last && html`${nameOf(last.by, company)}`;
}

const guesses = ({ guesses: others = [] }: Item['why'], company: Company): Html | undefined =>
  others.length === 0 ? undefined : html`${others.map((id) => deskName(id, company)).join(' or ')}`;

/** The address comes from outside: only https becomes a link, and it says where it leads. */
function original(url: string | undefined): Html | undefined {
  if (url === undefined) return undefined;
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:'
    ? html`<br><a href="${parsed.href}" rel="noreferrer noopener">Open it at ${parsed.host}</a>`
    : html`<br><bdi>${url}</bdi>`;
}

/** The person behind a desk: its head, or the community manager. */
function keeper(desk: Desk, company: Company): string {
  const head = company.departments.find(({ id }) => id === desk)?.head;
  return nameOf(head ?? company.community.person, company);
}

import type { Company } from '../../shared/domain/company.ts';
import type { HistoryEntry } from '../../shared/domain/item.ts';
import { type Html, html } from '../../shared/html.ts';
import { deskName, moment, nameOf } from './words.ts';

/** Who did what and when, oldest first. */
export const itemHistory = (
  history: readonly HistoryEntry[],
  company: Company,
  timeZone: string,
): Html => html`<ol>${history.map((entry) => line(entry, company, timeZone))}</ol>`;

const line = (entry: HistoryEntry, company: Company, timeZone: string): Html => html`<li>
<p>${whatHappened(entry, company)}</p>
${entry.note && html`<p class="words" dir="auto">${entry.note}</p>`}
<p class="muted">${moment(entry.at, timeZone)} · ${entry.by === 'router' ? 'sorted automatically' : nameOf(entry.by, company)}</p>
</li>`;

function whatHappened({ action, before, after }: HistoryEntry, company: Company): string {
  const to = deskName(after.owner, company);
  if (action === 'arrive') return `Arrived and went to ${to}`;
  if (action === 'move')
    return `Moved from ${deskName(before?.owner ?? 'triage', company)} to ${to}`;
  return deeds.get(action) ?? action;
}

const deeds: ReadonlyMap<string, string> = new Map([
  ['revise', 'The customer changed the text'],
  ['acknowledge', 'Acknowledged'],
  ['fix', 'Fixed'],
  ['decline', 'Declined'],
  ['answer', 'The customer was told'],
  ['unreachable', 'The customer cannot be reached'],
  ['spam', 'Marked as spam'],
  ['undo', 'Taken back'],
]);

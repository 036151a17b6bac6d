/** The desks, each with a signed link to its page as the person it belongs to gets it. */
import { html } from 'hono/html';
import type { Html } from './layout.ts';

export type DeskView = {
  readonly name: string;
  readonly reader: string;
  readonly open: number;
  readonly overdue: number;
  readonly link: string;
};

export const desksPage = (desks: readonly DeskView[]): Html => html`<section>
<h1>Desks</h1>
<p>Where open feedback waits. Each link is signed for the reader named beside it: you act as that person.</p>
<div class="scroll"><table>
<tr><th>Desk</th><th>Reader</th><th class="number">open</th><th class="number">overdue</th></tr>
${desks.map(
  ({
    name,
    reader,
    open,
    overdue,
    link,
  }) => html`<tr><td><a href="${link}">${name}</a></td><td>${reader}</td>
<td class="number">${open}</td><td class="number${overdue > 0 ? ' bad' : ''}">${overdue}</td></tr>`,
)}
</table></div>
</section>`;

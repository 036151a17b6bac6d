/** The desks, each with a signed link to its page as the person it belongs to gets it. */
import { type Html, html } from '../../shared/html.ts';

export type DeskView = {
  readonly name: string;
  readonly reader: string;
  readonly open: number;
  readonly overdue: number;
  readonly link: string;
};

export const desksPage = (desks: readonly DeskView[]): Html => html`<section>
<h1>Desks</h1>
<p>Where open feedback waits. Each link is signed for the reader named beside it: you see what that person sees.</p>
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

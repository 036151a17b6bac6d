/** The first page: what this is, where to look, what to try. */
import { type Html, html } from '../../shared/html.ts';

export type Try = { readonly text: string; readonly command?: string; readonly page?: string };

export const homePage = (company: string, tries: readonly Try[]): Html => html`<section>
<h1>Earful is running on this machine</h1>
<p>Customers tell ${company} what they think, wherever they are: in reviews, mails, surveys, posts and issues. Every
webhook becomes an item on the desk of the department that can fix it, what nobody claims goes to the community
manager, and everybody gets one digest: heads what waits for them, the community manager who is owed an answer, the CEO
how the whole company does.</p>
<p>Here the same functions that run on AWS run against a queue, a table and a mail service on this machine. Nothing leaves
it. With the demo's company file it begins with three weeks of invented feedback.</p>
</section>
<section><h2>Three things to try</h2>
<ol>${tries.map(
  ({
    text,
    command,
    page,
  }) => html`<li>${page !== undefined ? html`<a href="${page}">${text}</a>` : text}
${command === undefined ? '' : html`<pre>${command}</pre>`}</li>`,
)}</ol>
</section>
<section><h2>Where to look</h2>
<ul>
<li><a href="/mailbox">Mailbox</a>: every digest that was sent, as its reader sees it</li>
<li><a href="/desks">Desks</a>: what waits for whom</li>
<li><a href="/say">Say</a>: speak as a customer</li>
<li><a href="/queues">Queues</a>: what is on its way, and what gave up</li>
<li><a href="/services">Services</a>: pull a plug, and see that nothing is lost</li>
<li><a href="/clock">Clock</a>: move the time on to the next digest</li>
</ul>
</section>`;

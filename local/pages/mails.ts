/** The mailbox: what was sent, newest first. */

import { type Html, html } from '../../shared/html.ts';
import type { Mail } from '../mailbox.ts';
import { instant } from './layout.ts';
import { parseMail } from './mime.ts';

/** `failing` is a command that makes the next sends fail. */
export const mailList = (
  mails: readonly Mail[],
  timeZone: string,
  failing: string,
): Html => html`<section>
<h1>Mailbox</h1>
${mails.length === 0 ? html`<p>No mail yet. Move the <a href="/clock">clock</a> to the next digest.</p>` : table(mails, timeZone)}
</section>
<section><h2>When sending fails</h2>
<p>Make the next sends run into it: <code>throttle</code>, <code>quota</code>, <code>reject</code>, or, accepted and
not confirmed, <code>errorAfterAccept</code> and <code>dropAfterAccept</code>.</p>
<pre>${failing}</pre></section>`;

const table = (
  mails: readonly Mail[],
  timeZone: string,
): Html => html`<p>Every mail Earful handed to SES, newest first. Nothing leaves this machine.</p>
<table class="stack">
<tr><th>To</th><th>Subject</th><th>Sent</th></tr>
${mails.map((mail) => row(mail, timeZone))}
</table>`;

const row = ({ id, at, destinations, raw }: Mail, timeZone: string): Html => html`<tr>
<td>${destinations.join(', ')}</td>
<td><a href="/mailbox/${id}">${parseMail(raw).subject || '(no subject)'}</a></td>
<td class="muted">${instant(at, timeZone)}</td>
</tr>
`;

/** The clock: what time it is for Earful, and buttons to move it. */
import { type Html, html } from '../../shared/html.ts';
import { instant } from './layout.ts';

export type ClockView = {
  readonly now: Date;
  readonly nextDigest: { readonly name: string; readonly at: Date };
  readonly timeZone: string;
};

const moves = {
  quarter: '15 minutes on',
  hour: 'An hour on',
  day: 'A day on',
  digest: 'To the next digest',
  real: 'Back to real time',
} as const;
export type ClockMove = keyof typeof moves;

export const isMove = (text: unknown): text is ClockMove =>
  typeof text === 'string' && Object.hasOwn(moves, text);

export const clockPage = ({ now, nextDigest, timeZone }: ClockView): Html => html`<section>
<h1>${instant(now, timeZone)}</h1>
<p>That is the time for Earful, in ${timeZone}. Digests, deadlines and signatures go by it.
The next digest is ${nextDigest.name}'s, ${instant(nextDigest.at, timeZone)}.</p>
<form method="post" action="/clock" class="buttons">
${Object.entries(moves).map(([move, label]) => html`<button name="move" value="${move}">${label}</button> `)}
</form>
<p class="muted">After a move the sweep runs at once, and its mails are in the <a href="/mailbox">mailbox</a>.
Moved back, Earful has done already what it would do again: it sends no digest twice.</p>
</section>`;

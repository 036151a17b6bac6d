/** A form to say something as a customer. */
import { type Html, html } from '../../shared/html.ts';

export type SayView = {
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  /** Where the last thing said went. */
  readonly desk?: string;
};

export const sayPage = ({ sources, desk }: SayView): Html => html`<section>
<h1>Say something as a customer</h1>
${desk === undefined ? '' : html`<p><strong>Said.</strong> It is on the desk <a href="/desks">${desk}</a>.</p>`}
<form method="post" action="/say">
<p><label for="source">Where</label><br><select id="source" name="source">
${sources.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></p>
<p><label for="text">What</label><br><textarea id="text" name="text" rows="5" required
 placeholder="I was charged twice for one order."></textarea></p>
<p><label for="rating">Rating, if any: stars from 1 to 5, in a survey 0 to 10</label><br>
<input id="rating" name="rating" type="number" min="0" max="10" inputmode="numeric"></p>
<button>Send the webhook</button>
</form>
<p class="muted">It goes the whole way: signed as the source signs, verified, queued, routed by the words in it.</p>
</section>`;

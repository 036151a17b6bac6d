/** The queues: how much waits, and what gave up. */
import * as z from 'zod';
import type { QueueName } from '../../shared/contract/functions.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Message, QueueContent } from '../emulators/sqs.ts';

export type QueueView = {
  readonly name: QueueName;
  readonly queue: QueueContent;
  readonly dead: QueueContent;
};

/** More would be no reading. */
const shown = 10;

export const queuesPage = (queues: readonly QueueView[]): Html => html`<section>
<h1>Queues</h1>
<p>A message that fails is tried again after 1, 2, 4 and 8 seconds here, after minutes on AWS, and goes to the dead letters after five tries.</p>
<div class="scroll"><table>
<tr><th>Queue</th><th class="number">waiting</th><th class="number">in work</th><th class="number">dead letters</th></tr>
${queues.map(
  ({ name, queue, dead }) => html`<tr><td>${name}</td><td class="number">${queue.ready.length}</td>
<td class="number">${queue.hidden.length}</td><td class="number">${dead.ready.length + dead.hidden.length}</td></tr>`,
)}
</table></div>
</section>
${queues.flatMap(({ name, queue, dead }) => [
  messages(`Dead letters of ${name}`, [...dead.ready, ...dead.hidden]),
  messages(`In ${name}`, [...queue.hidden, ...queue.ready]),
])}`;

function messages(title: string, all: readonly Message[]): Html {
  if (all.length === 0) return html``;
  const oldest = all.toSorted((a, b) => a.sentTimestamp - b.sentTimestamp).slice(0, shown);
  return html`<section><h2>${title}</h2>
${all.length > shown ? html`<p class="muted">The oldest ${shown} of ${all.length}.</p>` : ''}
${oldest.map(message)}</section>`;
}

const message = ({ messageId, approximateReceiveCount, body }: Message): Html => html`<p>
<code>${messageId}</code>, received ${approximateReceiveCount} times</p><pre>${readable(body)}</pre>`;

const withBody = z.looseObject({ body: z.base64() });

/** The message as JSON, a webhook's body in it as text. */
function readable(body: string): string {
  try {
    const content: unknown = JSON.parse(body);
    const delivery = withBody.safeParse(content);
    if (!delivery.success) return JSON.stringify(content, null, 2);
    const text = Buffer.from(delivery.data.body, 'base64').toString('utf8');
    return JSON.stringify({ ...delivery.data, body: text }, null, 2);
  } catch {
    return body;
  }
}

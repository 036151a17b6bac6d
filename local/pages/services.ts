/** The services behind the functions, each with a plug to pull: see what Earful does while one of them is down. */
import { type Html, html } from '../../shared/html.ts';

export const services = {
  sqs: { name: 'Queues', without: 'senders are asked to come back; what is queued waits' },
  dynamo: { name: 'Table', without: 'deliveries are still accepted, and wait in the queue' },
  s3: {
    name: 'Mail from customers',
    without: 'what came by mail waits, and arrives when it is back',
  },
  ses: { name: 'Mail', without: 'digests wait, and are sent once when it is back' },
  ssm: { name: 'Secrets', without: 'known secrets serve for another hour' },
} as const;
export type ServiceName = keyof typeof services;

export const isService = (text: unknown): text is ServiceName =>
  typeof text === 'string' && Object.hasOwn(services, text);

export type ServicesView = Readonly<Record<ServiceName, { readonly isIn: boolean }>>;

export const servicesPage = (plugs: ServicesView): Html => html`<section>
<h1>Services</h1>
<p>Pull a plug, and the functions find that service down until you put it back.</p>
<div class="scroll"><table>
<tr><th>Service</th><th>Without it</th><th></th></tr>
${Object.keys(services)
  .filter(isService)
  .map((service) => row(service, plugs[service].isIn))}
</table></div>
</section>`;

function row(service: ServiceName, isIn: boolean): Html {
  const { name, without } = services[service];
  return html`<tr>
<td>${name}${isIn ? '' : html` <span class="bad">is down</span>`}</td><td>${without}</td>
<td><form method="post" action="/services"><input type="hidden" name="service" value="${service}">
<button name="plug" value="${isIn ? 'out' : 'in'}">${isIn ? 'Pull the plug' : 'Put it back'}</button></form></td></tr>`;
}

/** The page that switches a digest off and on again, and the target of a mail program's own unsubscribe button. */
import type { HttpRequest, HttpResponse } from '../../shared/edge/http-step.ts';
import { html } from '../../shared/html.ts';
import { linkNote } from './link-note.ts';
import { page } from './page.ts';
import { badRequest } from './refusals.ts';
import type { Answer, Visit } from './visit.ts';

/** Far more than any form of ours or RFC 8058's takes. */
const maxBodyBytes = 4096;

export const switchPage: Answer = async ({ recipients }, visit) => {
  const { request, recipient, now } = visit;
  const { off } = await recipients.preferences(recipient.id);
  if (request.method !== 'POST') return shown(off, visit);

  const wanted = await wantedOff(request);
  if (wanted === undefined) return badRequest();
  if (wanted !== off) await recipients.setOff(recipient.id, wanted, now.toISOString());
  return shown(wanted, visit);
};

/**
 * Whether the form asks for the digest to be off; undefined where it is no form that asks for either.
 * A mail program posts `List-Unsubscribe=One-Click` in either encoding of forms: RFC 8058 §3.2.
 */
async function wantedOff({ headers, body }: HttpRequest): Promise<boolean | undefined> {
  if (body.byteLength > maxBodyBytes) return undefined;
  const { 'content-type': type = '' } = headers;
  const sent = new Response(Buffer.from(body), { headers: { 'content-type': type } });
  const form = await sent.formData().catch(() => undefined);
  if (form?.get('List-Unsubscribe') === 'One-Click' || form?.get('digest') === 'off') return true;
  return form?.get('digest') === 'on' ? false : undefined;
}

function shown(off: boolean, visit: Visit): HttpResponse {
  return page(200, {
    heading: off ? 'Your digest is switched off' : 'Switch off your digest?',
    above: `Customer feedback · ${visit.recipient.name}`,
    main: off ? switchOn : switchOff,
    footer: linkNote(visit, 'switch this digest off and on'),
  });
}

const switchOff = html`<p>You will get no more digests by mail. What customers write is sorted as before and waits for an answer as before: you only stop hearing of it.</p>
<form method="post"><button name="digest" value="off">Switch the digest off</button></form>`;

const switchOn = html`<p>You get no digests by mail. What customers write is sorted as before and waits for an answer as before.</p>
<form method="post"><button name="digest" value="on">Switch it on again</button></form>`;

/** The pages for a link that leads nowhere: what happened, and what to do now. */
import type { HttpResponse } from '../../shared/edge/http-step.ts';
import { html } from '../../shared/html.ts';
import { type LinkPurpose, lifetimeDays } from '../../shared/links/token.ts';
import { page } from './page.ts';

export const badRequest = (): HttpResponse =>
  refusal(400, 'We could not read that', 'Go back to the mail and open its link again.');

export const forged = (): HttpResponse =>
  refusal(
    403,
    'This link does not work',
    'A part of it may have been lost on the way. Open it again from the mail it came in, or copy all of it.',
  );

export const notFound = (): HttpResponse =>
  refusal(
    404,
    'There is nothing here',
    'What this link led to has been deleted, or never was. There is nothing for you to do.',
  );

export const methodNotAllowed = (methods: readonly string[]): HttpResponse =>
  refusal(405, 'That is not possible here', 'Open the link from the mail in a browser.', {
    allow: methods.join(', '),
  });

export const expired = (purpose: LinkPurpose): HttpResponse =>
  refusal(
    410,
    'This link has expired',
    `For safety, such a link works for ${lifetimeDays[purpose]} days. ${instead[purpose]}`,
  );

export const withdrawn = (): HttpResponse =>
  refusal(
    410,
    'This link has been withdrawn',
    'It was made for somebody who gets no digests here any more. Ask your community manager if you need to see this.',
  );

const instead: Readonly<Record<LinkPurpose, string>> = {
  item: 'Your newest digest leads to all that is still open on your desk. If you cannot find this one there, ask your community manager: a reply to any digest reaches them.',
  desk: 'Open your newest digest: the link in it leads to the same desk, as it is now.',
  unsubscribe:
    'Open your newest digest and use the link at its end, or reply to any digest and ask.',
};

const refusal = (
  status: number,
  heading: string,
  whatToDo: string,
  headers?: Readonly<Record<string, string>>,
): HttpResponse =>
  page(status, { heading, above: 'Customer feedback', main: html`<p>${whatToDo}</p>` }, headers);

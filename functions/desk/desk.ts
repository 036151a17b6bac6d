/** The pages behind the links in a digest. GET and HEAD change nothing: mail scanners open every link there is. */
import type { HttpRequest, HttpResponse } from '../../shared/edge/http-step.ts';
import { type LinkPurpose, readLink } from '../../shared/links/token.ts';
import { deskPage } from './desk-page.ts';
import { itemPage } from './item-page.ts';
import { expired, forged, methodNotAllowed, notFound, withdrawn } from './refusals.ts';
import { switchPage } from './switch-page.ts';
import type { Answer, Needs } from './visit.ts';

type Place = {
  readonly purpose: LinkPurpose;
  readonly methods: readonly string[];
  readonly answer: Answer;
};

/** By the first part of the path. */
const places: ReadonlyMap<string, Place> = new Map([
  ['i', { purpose: 'item', methods: ['GET', 'HEAD'], answer: itemPage }],
  ['d', { purpose: 'desk', methods: ['GET', 'HEAD'], answer: deskPage }],
  ['u', { purpose: 'unsubscribe', methods: ['GET', 'HEAD', 'POST'], answer: switchPage }],
]);

export const desk =
  (needs: Needs) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const { body, ...head } = await open(needs, request);
    return request.method === 'HEAD' || body === undefined ? head : { ...head, body };
  };

async function open(needs: Needs, request: HttpRequest): Promise<HttpResponse> {
  const place = places.get(request.path.split('/')[1] ?? '');
  if (place === undefined) return notFound();
  if (!place.methods.includes(request.method)) return methodNotAllowed(place.methods);

  const { token = '' } = request.parameters;
  const now = needs.now();
  const keys = await needs.linkKeys();
  const link = readLink(keys, place.purpose, token, now);
  if (link.kind === 'forged') return forged();
  if (link.kind === 'expired') return expired(place.purpose);

  const recipient = needs.company.recipients.find(({ id }) => id === link.recipient);
  if (recipient === undefined) return withdrawn();
  const { subject, expires } = link;
  return place.answer(needs, { request, subject, recipient, expires, keys, now });
}

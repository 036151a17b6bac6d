/**
 * What a sender is told. A wrong status makes senders switch the hook off for good, so: 200 exactly for everything
 * taken or ignored, 404 only for an address that never existed, and nothing but 401 for a bad signature.
 */
import type { HttpResponse } from '../../shared/edge/http-step.ts';
import type { Adapter } from '../../shared/sources/adapter.ts';
import type { Answered } from '../../shared/sources/handshake.ts';

export type Problem =
  | 'unknown address'
  | 'retired'
  | 'method'
  | 'too many'
  | 'too large'
  | 'empty'
  | 'content type';

type Refusal = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const refusals: Readonly<Record<Problem, Refusal>> = {
  'unknown address': {
    status: 404,
    title: 'Unknown address',
    detail:
      'No source has this address. Expected POST /in/{source}/{token}; check both parts for typing errors.',
  },
  retired: {
    status: 410,
    title: 'Retired',
    detail:
      'This source is no longer in use. Remove the webhook; nothing will be taken here again.',
  },
  method: {
    status: 405,
    title: 'Only POST',
    detail: 'Send each delivery as one POST request.',
    headers: { allow: 'POST' },
  },
  'too many': {
    status: 429,
    title: 'Too many deliveries',
    detail:
      'This source sends more than 100 deliveries a second. Nothing was stored; send them again later.',
    headers: { 'retry-after': '10' },
  },
  'too large': {
    status: 413,
    title: 'Body too large',
    detail:
      'The body may have at most 256 KiB. Leave out attachments, or send fewer items at once.',
  },
  empty: {
    status: 400,
    title: 'Empty body',
    detail: 'Expected a JSON document in the body; it has no bytes.',
  },
  'content type': {
    status: 415,
    title: 'Content type not taken',
    detail: 'Set the content type of the webhook to application/json.',
  },
};

/** RFC 9457. */
export function refusal(problem: Problem): HttpResponse {
  const { status, title, detail, headers } = refusals[problem];
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify({ title, status, detail }),
  };
}

/** Whoever forges a signature learns nothing; the reason is in the log. */
export const unauthenticated: HttpResponse = { status: 401 };

/** `unreadable`: it is kept, and somebody must look at it, because it could not be read as feedback. */
export function accepted(
  receiptId: string,
  unreadable: string | undefined,
  ack: Adapter['ack'],
): HttpResponse {
  if (ack !== undefined) return answered(ack);
  return json({
    status: 'accepted',
    receiptId,
    ...(unreadable === undefined ? {} : { quarantined: unreadable }),
  });
}

/** The answer in the provider's own form. */
export const answered = ({ status, contentType, body }: Answered): HttpResponse => ({
  status,
  ...(contentType === undefined ? {} : { headers: { 'content-type': contentType } }),
  ...(body === undefined ? {} : { body }),
});

export const ignored = (because: string): HttpResponse => json({ status: 'ignored', because });

const json = (body: Readonly<Record<string, string>>): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

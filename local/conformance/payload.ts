/** Saved payloads: plain bodies, mails, and captures of whole requests. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import * as z from 'zod';
import type { Headers } from '../../shared/sources/adapter.ts';
import { requestHeaders } from './request-headers.ts';

export type Payload = { readonly body: Uint8Array; readonly headers: Headers };

/** A whole request, as recorders of webhooks write it down. */
const captureSchema = z.object({
  headers: z.record(z.string(), z.string()),
  body: z.record(z.string(), z.unknown()),
});

/** The request that the file stands for; undefined where it is no payload but a part or a template of one. */
export function payloadIn(path: string, type: string): Payload | undefined {
  const bytes = readFileSync(path);
  const ending = extname(path);
  if (ending === '.eml') return { body: bytes, headers: { 'content-type': 'message/rfc822' } };
  if (ending !== '.json') return undefined;
  const saved = json(bytes.toString('utf8'));
  const capture = captureSchema.safeParse(saved);
  const body = capture.success ? capture.data.body : inItsEvent(saved, type);
  return {
    body: body === saved ? bytes : Buffer.from(JSON.stringify(body)),
    headers: {
      'content-type': 'application/json',
      ...requestHeaders(
        type,
        basename(path),
        z.record(z.string(), z.unknown()).catch({}).parse(body),
      ),
      ...(capture.success ? lowerCase(capture.data.headers) : {}),
    },
  };
}

const stripeObject = z.looseObject({ object: z.string() });

/** Stripe's own fixtures are the objects that its events carry. https://docs.stripe.com/api/events/object */
function inItsEvent(saved: unknown, type: string): unknown {
  const { data } = stripeObject.safeParse(saved);
  if (type !== 'stripe' || data === undefined || data.object === 'event') return saved;
  return { object: 'event', type: `charge.${data.object}.created`, data: { object: data } };
}

const lowerCase = (headers: Readonly<Record<string, string>>): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** What cannot be parsed goes to the adapter as it is, which says why it cannot be read. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

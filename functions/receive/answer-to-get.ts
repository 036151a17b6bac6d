import type { HttpRequest, HttpResponse } from '../../shared/edge/http-step.ts';
import type { Adapter } from '../../shared/sources/adapter.ts';
import type { SourceKeys } from './keys.ts';
import { sameText } from './same-text.ts';

/**
 * The answer to a provider that looks whether the address is there: some send HEAD, Meta sends GET with a token and
 * wants its challenge back. Undefined for everything else.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
export function answerToGet(
  { method, query }: HttpRequest,
  { asksByGet }: Adapter,
  { verifyToken }: SourceKeys,
): HttpResponse | undefined {
  if (method === 'HEAD') return { status: 200 };
  if (method !== 'GET' || !asksByGet || query['hub.mode'] !== 'subscribe') return undefined;
  if (!sameText(query['hub.verify_token'] ?? '', verifyToken)) return { status: 403 };
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
    body: (query['hub.challenge'] ?? '').slice(0, 1024),
  };
}

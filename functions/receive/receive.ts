import type { KeyObject } from 'node:crypto';
import { hash, timingSafeEqual } from 'node:crypto';
import type { Delivery } from '../../shared/contract/messages.ts';
import type { Company, Source } from '../../shared/domain/company.ts';
import type { HttpRequest, HttpResponse } from '../../shared/edge/http-step.ts';
import type { Adapter } from '../../shared/sources/adapter.ts';
import { adapters } from '../../shared/sources/adapters.ts';
import { depthProblem } from '../../shared/sources/json.ts';
import { accepted, ignored, refusal, unauthenticated } from './answers.ts';
import type { Outcome } from './outcome.ts';

/** More is no feedback: the largest real webhook body we know of has 24 KB. Bytes. */
const maxBodyBytes = 256 * 1024;

export type SourceKeys = { readonly token: string; readonly signing: readonly KeyObject[] };

type Needs = {
  readonly company: Company;
  /** Throws when the secrets cannot be had: nothing is then accepted, and the sender is asked to come back. */
  readonly keysOf: (source: Source) => Promise<SourceKeys>;
  readonly send: (delivery: Delivery) => Promise<void>;
  readonly report: (outcome: Outcome) => void;
  readonly now: () => Date;
  readonly newReceiptId: () => string;
};

/**
 * One webhook request → one delivery on the queue, untranslated. The answer is 200 only after the queue has it.
 * Nothing is parsed before the signature has been checked over the exact bytes.
 */
export const receive =
  (needs: Needs) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const source = needs.company.sources.find(({ id }) => id === request.parameters['source']);
    const keys = source && (await needs.keysOf(source));
    if (!sameToken(request.parameters['token'] ?? '', keys?.token) || !(source && keys)) {
      needs.report({ kind: 'refused', reason: 'unknown address' });
      return refusal('unknown address');
    }
    const adapter = adapters[source.type];
    const problem = problemOf(request);
    if (problem !== undefined) {
      needs.report({ kind: 'refused', source: source.id, reason: problem });
      return refusal(problem);
    }
    return take(source, adapter, keys, request, needs);
  };

async function take(
  source: Source,
  adapter: Adapter,
  keys: SourceKeys,
  request: HttpRequest,
  { now, newReceiptId, report, send }: Needs,
): Promise<HttpResponse> {
  const verdict = adapter.verify(request, keys.signing, now());
  if (verdict.kind === 'refused') {
    report({ kind: 'refused', source: source.id, reason: `signature: ${verdict.reason}` });
    return unauthenticated;
  }
  const because = adapter.ignores(request.headers);
  if (because !== undefined) {
    report({ kind: 'ignored', source: source.id, because });
    return ignored(because);
  }
  const receiptId = newReceiptId();
  await send({
    v: 1,
    receiptId,
    source: source.id,
    receivedAt: now().toISOString(),
    headers: kept(adapter.headers, request.headers),
    deliveryId: verdict.deliveryId ?? hash('sha256', request.body),
    body: Buffer.from(request.body).toString('base64'),
  });
  report({ kind: 'accepted', source: source.id, receiptId });
  return accepted(receiptId, depthProblem(request.body));
}

function problemOf({ method, headers, body }: HttpRequest) {
  if (method !== 'POST') return 'method';
  if (body.byteLength > maxBodyBytes) return 'too large';
  if (body.byteLength === 0) return 'empty';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(headers['content-type'] ?? ''))
    return 'content type';
  return undefined;
}

const kept = (names: readonly string[], headers: HttpRequest['headers']): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value.slice(0, 1024)]];
    }),
  );

/** The same work whether the source exists or not, and however much of the token is right. */
function sameToken(given: string, expected: string | undefined): boolean {
  const same = timingSafeEqual(
    hash('sha256', given, 'buffer'),
    hash('sha256', expected ?? '', 'buffer'),
  );
  return same && expected !== undefined;
}

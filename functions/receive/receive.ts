import { hash } from 'node:crypto';
import type { Delivery, RefusalNotice } from '../../shared/contract/messages.ts';
import type { Company, Source } from '../../shared/domain/company.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import type { HttpRequest, HttpResponse } from '../../shared/edge/http-step.ts';
import type { Adapter } from '../../shared/sources/adapter.ts';
import { adapterFor } from '../../shared/sources/adapters.ts';
import { depthProblem } from '../../shared/sources/json.ts';
import { answerToGet } from './answer-to-get.ts';
import { accepted, answered, ignored, type Problem, refusal, unauthenticated } from './answers.ts';
import type { SourceKeys } from './keys.ts';
import type { Outcome } from './outcome.ts';
import { problemOf } from './problem.ts';
import { sameText } from './same-text.ts';

type Needs = {
  readonly company: Company;
  /** Throws when the secrets cannot be had: nothing is then accepted, and the sender is asked to come back. */
  readonly keysOf: (source: Source) => Promise<SourceKeys>;
  /** The same, asked for anew where that has not just been done: after a rotation the old ones fit no more. */
  readonly freshKeysOf: (source: Source) => Promise<SourceKeys>;
  readonly send: (message: Delivery | RefusalNotice) => Promise<void>;
  /** Whether one more delivery of the source may be looked at now. */
  readonly mayPass: (source: SourceId, now: Date) => boolean;
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
    // A source that takes mail has no address for webhooks.
    const source = needs.company.sources.find(
      ({ id, address }) => id === request.parameters['source'] && address === undefined,
    );
    const keys = source && (await needs.keysOf(source));
    if (!sameText(request.parameters['token'] ?? '', keys?.token) || !(source && keys)) {
      needs.report({ kind: 'refused', reason: 'unknown address' });
      return refusal('unknown address');
    }
    return closedTo(source, needs) ?? admit(source, keys, request, needs);
  };

/** Of a sender who knows the address: a question, a delivery, or what is wrong with it. */
async function admit(
  source: Source,
  keys: SourceKeys,
  request: HttpRequest,
  needs: Needs,
): Promise<HttpResponse> {
  const adapter = adapterFor(source);
  const answer = answerToGet(request, adapter, keys);
  if (answer !== undefined) return answer;
  const problem = problemOf(request, adapter);
  if (problem !== undefined) return refuseFor(problem, source, needs);
  return take(source, adapter, keys, request, needs);
}

/** Where nothing of this source is looked at, now or for ever. */
function closedTo(source: Source, needs: Needs): HttpResponse | undefined {
  if (source.state === 'retired') return refuseFor('retired', source, needs);
  return needs.mayPass(source.id, needs.now()) ? undefined : refuseFor('too many', source, needs);
}

function refuseFor(problem: Problem, { id }: Source, { report }: Needs): HttpResponse {
  report({ kind: 'refused', source: id, reason: problem });
  return refusal(problem);
}

async function take(
  source: Source,
  adapter: Adapter,
  keys: SourceKeys,
  request: HttpRequest,
  needs: Needs,
): Promise<HttpResponse> {
  const refused = await refusedSignature(source, keys, request, needs);
  if (refused !== undefined) return refuse(source, refused, needs);
  const { body, headers } = request;
  const because = adapter.ignores(headers);
  if (because !== undefined) {
    needs.report({ kind: 'ignored', source: source.id, because });
    return ignored(because);
  }
  const unreadable = depthProblem(body);
  const handshake = unreadable === undefined ? handshakeIn(adapter, request) : undefined;
  if (handshake !== undefined) return answered(handshake);
  const receiptId = needs.newReceiptId();
  await needs.send({
    v: 1,
    receiptId,
    source: source.id,
    receivedAt: needs.now().toISOString(),
    headers: kept(adapter.headers, headers),
    deliveryId: adapter.deliveryId(headers) ?? hash('sha256', body),
    body: Buffer.from(body).toString('base64'),
  });
  needs.report({ kind: 'accepted', source: source.id, receiptId });
  return accepted(receiptId, unreadable, adapter.ack);
}

/** Why the signature is refused, by the secrets we know and by those that may have come since. */
async function refusedSignature(
  source: Source,
  keys: SourceKeys,
  { method, path, rawQuery, headers, body }: HttpRequest,
  { company, freshKeysOf, now }: Needs,
) {
  const url = `${company.links}${path}${rawQuery === '' ? '' : `?${rawQuery}`}`;
  const request = { method, url, headers, body };
  const verdict = keys.verify(request, now());
  if (verdict.kind === 'genuine') return undefined;
  const fresh = await freshKeysOf(source);
  // Nothing new: a forger is not worth a second look.
  if (fresh === keys) return verdict.reason;
  const again = fresh.verify(request, now());
  return again.kind === 'genuine' ? undefined : again.reason;
}

/** Whoever forges a signature learns nothing; the log and the health of the source do. */
async function refuse(
  { id }: Source,
  reason: string,
  { now, report, send }: Needs,
): Promise<HttpResponse> {
  report({ kind: 'refused', source: id, reason: `signature: ${reason}` });
  // Best effort: a refusal stays a refusal when the queue is away.
  await send({ v: 1, source: id, refusedAt: now().toISOString(), reason }).catch(() => undefined);
  return unauthenticated;
}

function handshakeIn(adapter: Adapter, { body, headers }: HttpRequest) {
  try {
    return adapter.handshake(body, headers);
  } catch {
    // It cannot be read: then it is no question, and goes the way of everything that cannot be read.
    return undefined;
  }
}

const kept = (names: readonly string[], headers: HttpRequest['headers']): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value.slice(0, 1024)]];
    }),
  );

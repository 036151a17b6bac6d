/** What a kind of source knows, made from its definition: the one engine that all of them share. */

import type { Company } from '../domain/company.ts';
import type { Feedback, Trust } from '../domain/feedback.ts';
import type { SourceId } from '../domain/ids.ts';
import type { Auth, SourceDefinition } from '../domain/source-definition.ts';
import type { Verify } from './auth/signed-request.ts';
import { verifierOf } from './auth/verifier.ts';
import { type Answered, answerTo } from './handshake.ts';
import { headersIn } from './reading/headers-in.ts';
import { readBody } from './reading/read-body.ts';
import { eventProblem, translateWith } from './reading/translate.ts';

export type Headers = Readonly<Partial<Record<string, string>>>;

/** Taken back at its source by whoever had said it. */
export type Deletion = { readonly externalId: string };

export type Translation =
  | {
      readonly kind: 'feedback';
      readonly items: readonly Feedback[];
      readonly deleted: readonly Deletion[];
      /** Elements of the delivery that are none, each with its reason. */
      readonly ignored: readonly string[];
    }
  /** Genuine, and not feedback: a ping, a bot, something private. */
  | { readonly kind: 'ignored'; readonly because: string };

export type Origin = {
  readonly source: SourceId;
  readonly headers: Headers;
  /** ISO 8601, UTC: stands in for a date that the source does not give. */
  readonly receivedAt: string;
  /** For sources that anybody can write to, our own mail too. */
  readonly ourselves?: Ourselves;
};

/** Who we are: the sender of the digests, and their readers. */
export type Ourselves = Pick<Company, 'from' | 'recipients'>;

export type Adapter = {
  /** @throws {InvalidInput} when the configured secrets cannot be of this scheme */
  readonly verifier: (secrets: readonly string[]) => Verify;
  /** The headers that are read after the queue, lower case: all that is kept of them. */
  readonly headers: readonly string[];
  /** Whether a body of this content type is taken. */
  readonly accepts: (contentType: string) => boolean;
  /** The sender's id of this delivery where the signature covers it. */
  readonly deliveryId: (headers: Headers) => string | undefined;
  /** The answer to a question of the provider's, asked by a genuine delivery; undefined for every other delivery. */
  readonly handshake: (body: Uint8Array, headers: Headers) => Answered | undefined;
  /** Whether the provider asks by GET with a token of its own, as Meta does. */
  readonly asksByGet: boolean;
  /** Why this delivery is no feedback, where its headers alone say so. */
  readonly ignores: (headers: Headers) => string | undefined;
  readonly ack: SourceDefinition['ack'];
  /** @throws {InvalidInput} when the payload is not what this kind of source sends */
  readonly translate: (body: Uint8Array, origin: Origin) => Translation | Promise<Translation>;
};

/** A longer one is no id; the body's hash serves. */
const maxDeliveryId = 256;

/** An adapter that reads JSON or a form answers at once. */
export type WebhookAdapter = Omit<Adapter, 'translate'> & {
  readonly translate: (body: Uint8Array, origin: Origin) => Translation;
};

export function adapterOf(definition: SourceDefinition): WebhookAdapter {
  const { ack, auth, deliveryId, handshakes = [], accepts = ['json'] } = definition;
  const id = deliveryId?.slice('header:'.length);
  return {
    verifier: (secrets) => verifierOf(auth, secrets),
    headers: headersIn(definition),
    accepts: (contentType) => isAccepted(contentType, accepts),
    deliveryId: (headers) => {
      const given = id === undefined ? undefined : headers[id];
      return given !== undefined && given.length <= maxDeliveryId ? given : undefined;
    },
    handshake: (body, headers) =>
      handshakes.length === 0
        ? undefined
        : answerTo(handshakes, { root: readBody(body, headers, accepts), headers }),
    asksByGet: handshakes.some(({ kind }) => kind === 'meta'),
    ignores: (headers) => eventProblem(definition, headers),
    ack,
    translate: (body, { source, headers, receivedAt }) =>
      translateWith(
        definition,
        { root: readBody(body, headers, accepts), headers },
        { source, receivedAt, trust: trustIn(auth) },
      ),
  };
}

type Accepted = NonNullable<SourceDefinition['accepts']>;

function isAccepted(contentType: string, accepts: Accepted): boolean {
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(contentType);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType);
  return accepts.some((one) => (one === 'json' ? isJson : isForm));
}

/** Of a source with several schemes, what its weakest is worth: a delivery does not say which one it passed. */
function trustIn(auth: Auth): Trust {
  const schemes = (auth.scheme === 'any' ? auth.of : [auth]).map(({ scheme }) => scheme);
  if (schemes.includes('address-only')) return 'unverified';
  return schemes.includes('shared-secret') ? 'shared-secret' : 'verified';
}

/** Requests signed in one of many ways, changed on their way, and what is said of them. */
import type { Auth } from '../../shared/domain/source-definition.ts';
import type { SignedRequest } from '../../shared/sources/auth/signed-request.ts';
import { verifierOf } from '../../shared/sources/auth/verifier.ts';

export type Message = { readonly text: string; readonly at: Date; readonly secret: string };

export type Kind = {
  readonly name: string;
  readonly auth: Auth;
  /** Carries the signature or the secret. */
  readonly header: string;
  /** A secret of the right form, and always the same one for the same seed. */
  readonly secretOf: (seed: string) => string;
  /** What is set up at our side to check it: the secret, or the key that belongs to it. */
  readonly configured: (secret: string) => string;
  readonly request: (message: Message) => SignedRequest;
};

/** When everything is signed and looked at, unless a test says otherwise. */
export const now = new Date('2026-11-23T10:00:00.000Z');

export const named = (list: readonly Kind[]) => list.map((kind) => [kind.name, kind] as const);

export const signed = (kind: Kind, changes: Partial<Message> = {}): SignedRequest =>
  kind.request({
    text: 'Zu spät 😡 <b>again</b>',
    at: now,
    secret: kind.secretOf('a'),
    ...changes,
  });

/** The reason of a refusal, or `genuine`. */
export function verdictOn(
  kind: Kind,
  request: SignedRequest,
  secrets: readonly string[] = [kind.secretOf('a')],
  at = now,
): string {
  const verdict = verifierOf(kind.auth, secrets.map(kind.configured))(request, at);
  return verdict.kind === 'refused' ? verdict.reason : verdict.kind;
}

export const withHeader = (request: SignedRequest, name: string, value: string | undefined) => ({
  ...request,
  headers: { ...request.headers, [name]: value },
});

export const signatureOf = (kind: Kind, request: SignedRequest): string =>
  request.headers[kind.header] ?? '';

/** The same with one bit turned over, wherever `bit` falls. */
export function flipped(content: Uint8Array, bit: number): Buffer {
  const copy = Buffer.from(content);
  const at = (bit >> 3) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

export const flippedHeader = (request: SignedRequest, name: string, bit: number): SignedRequest => {
  const value = Buffer.from(request.headers[name] ?? '', 'latin1');
  return withHeader(request, name, flipped(value, bit).toString('latin1'));
};

/** A secret that differs in one bit of what it stands for: in base 64 the last bits may stand for nothing. */
export function flippedSecret(secret: string, bit: number): string {
  if (secret.startsWith('secret')) {
    return flipped(Buffer.from(secret, 'latin1'), bit).toString('latin1');
  }
  const [, prefix = '', text = ''] = /^(whsec_|)(.*)$/.exec(secret) ?? [];
  return prefix + flipped(Buffer.from(text, 'base64'), bit).toString('base64');
}

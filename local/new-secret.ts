/** Secrets, at random, in the form that a source's scheme wants. */
import { randomBytes } from 'node:crypto';
import type { SourceSecret } from '../shared/contract/secrets.ts';
import type { Source } from '../shared/domain/company.ts';
import type { Auth } from '../shared/domain/source-definition.ts';
import { definitionOf } from '../shared/sources/adapters.ts';

/** All that a source needs before it can send: `signing` where the provider has made the secret itself. */
export function newSourceSecret(
  source: Pick<Source, 'type' | 'definition'>,
  signing?: string,
): SourceSecret {
  const { auth, handshakes = [] } = definitionOf(source);
  return {
    token: newToken(),
    signing: [signing ?? newSigningSecret(auth)],
    ...(handshakes.some(({ kind }) => kind === 'meta') ? { verifyToken: newToken() } : {}),
  };
}

/** The last part of a source's address. */
const newToken = (): string => randomBytes(24).toString('base64url');

/** What the source signs with. Where only the provider can make one, something in its form that nobody knows. */
export function newSigningSecret(auth: Auth): string {
  switch (auth.scheme) {
    case 'any':
      return auth.of[0] === undefined ? newToken() : newSigningSecret(auth.of[0]);
    case 'hmac': {
      if (auth.key === 'text') return randomBytes(20).toString('hex');
      const base64 = randomBytes(32).toString('base64');
      return auth.key === 'whsec' ? `whsec_${base64}` : base64;
    }
    case 'ed25519':
      return randomBytes(32).toString('hex');
    case 'shared-secret':
    case 'twilio':
    case 'address-only':
      return newToken();
  }
}

import type { Auth } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import { ed25519Verifier } from './ed25519.ts';
import { hmacVerifier } from './hmac.ts';
import { sharedSecretVerifier } from './shared-secret.ts';
import { genuine, refused, type Verify } from './signed-request.ts';
import { twilioVerifier } from './twilio.ts';

/**
 * How requests of a source are checked. Made once from its secrets, current and previous.
 *
 * @throws {InvalidInput} when the secrets cannot be of this scheme: then nothing may pass
 */
export function verifierOf(auth: Auth, secrets: readonly string[]): Verify {
  switch (auth.scheme) {
    case 'hmac':
      return hmacVerifier(auth, secrets);
    case 'ed25519':
      return ed25519Verifier(auth, secrets);
    case 'shared-secret':
      return sharedSecretVerifier(auth.in, secrets);
    case 'twilio':
      return twilioVerifier(secrets);
    case 'address-only':
      return () => genuine;
    case 'any':
      return anyOf(auth.of, secrets);
  }
}

/** A secret says by its form which of the schemes it is for; one that is of none is a mistake. */
function anyOf(schemes: readonly Auth[], secrets: readonly string[]): Verify {
  const verifiers = schemes.flatMap((auth) =>
    secrets.flatMap((secret) => {
      try {
        return [verifierOf(auth, [secret])];
      } catch (error) {
        if (error instanceof InvalidInput) return [];
        throw error;
      }
    }),
  );
  if (verifiers.length === 0)
    throw new InvalidInput('signing secret: not of any scheme of this source');
  return (request, now) => {
    const verdicts = verifiers.map((verify) => verify(request, now));
    return verdicts.find(({ kind }) => kind === 'genuine') ?? verdicts[0] ?? refused('mismatch');
  };
}

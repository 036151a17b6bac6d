import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Auth } from '../../../../shared/domain/source-definition.ts';
import { InvalidInput } from '../../../../shared/errors.ts';
import { verifierOf } from '../../../../shared/sources/auth/verifier.ts';
import { kinds, sharedKinds } from '../../../support/signed-kinds.ts';
import {
  flipped,
  flippedHeader,
  flippedSecret,
  named,
  signatureOf,
  signed,
  verdictOn,
  withHeader,
} from '../../../support/signed-request.ts';

const everyKind = [...kinds, ...sharedKinds];

const anySeed = fc.string({ minLength: 1 });
const anyText = fc.string({ unit: 'grapheme', minLength: 1 });
const anyBit = fc.nat(1 << 20);

describe.each(named(everyKind))('%s', (_, kind) => {
  test('is genuine whatever is said, with whatever secret', () => {
    fc.assert(
      fc.property(anyText, anySeed, (said, seed) => {
        const secret = kind.secretOf(seed);

        return verdictOn(kind, signed(kind, { text: said, secret }), [secret]) === 'genuine';
      }),
    );
  });

  test('is refused with any other secret, and genuine with either of two', () => {
    fc.assert(
      fc.property(anySeed, anySeed, (seed, other) => {
        fc.pre(seed !== other);
        const request = signed(kind, { secret: kind.secretOf(seed) });
        const both = [kind.secretOf(other), kind.secretOf(seed)];

        expect(verdictOn(kind, request, [kind.secretOf(other)])).toBe('mismatch');
        expect(verdictOn(kind, request, both)).toBe('genuine');
      }),
    );
  });

  test('is refused with a secret that differs in one bit', () => {
    fc.assert(
      fc.property(anyBit, (bit) => {
        const secret = flippedSecret(kind.secretOf('a'), bit);

        return verdictOn(kind, signed(kind), [secret]) === 'mismatch';
      }),
    );
  });

  test('is refused without any of its headers', () => {
    const request = signed(kind);
    for (const name of Object.keys(request.headers)) {
      expect(verdictOn(kind, withHeader(request, name, undefined))).toBe('header missing');
      expect(verdictOn(kind, withHeader(request, name, ''))).not.toBe('genuine');
    }
  });

  test('cannot be set up with an empty secret, and lets nobody in without one', () => {
    expect(() => verifierOf(kind.auth, [''])).toThrow(InvalidInput);
    if (kind.auth.scheme === 'any') expect(() => verifierOf(kind.auth, [])).toThrow(InvalidInput);
    else expect(verdictOn(kind, signed(kind), [])).not.toBe('genuine');
  });

  test('is refused where its header came twice, unless that is a list of signatures', () => {
    const request = signed(kind);
    const twice = [signatureOf(kind, request), signatureOf(kind, request)].join(', ');

    expect(verdictOn(kind, withHeader(request, kind.header, twice)) === 'genuine').toBe(
      'separator' in kind.auth,
    );
  });
});

describe.each(named(kinds))('%s', (_, kind) => {
  test('is refused with one bit of anything turned over', () => {
    fc.assert(
      fc.property(anyText, anyBit, (said, bit) => {
        const request = signed(kind, { text: said });
        const changed = [
          { ...request, body: flipped(request.body, bit) },
          ...Object.keys(request.headers).map((name) => flippedHeader(request, name, bit)),
        ];

        return changed.every((one) => verdictOn(kind, one) !== 'genuine');
      }),
      { numRuns: 300 },
    );
  });

  test('is refused in any other writing of the same signature', () => {
    const request = signed(kind);
    const signature = signatureOf(kind, request);
    const others = [
      signature.toUpperCase(),
      signature.replace(/=+$/, ''),
      `${signature}=`,
      `${signature}\n`,
      signature.slice(0, -1),
      signature.replaceAll('+', '-').replaceAll('/', '_'),
      withOtherLastBits(signature),
    ];
    for (const other of others.filter((one) => one !== signature)) {
      expect(verdictOn(kind, withHeader(request, kind.header, other))).not.toBe('genuine');
    }
  });
});

test('of two schemes each takes the secrets of its own form', () => {
  const standard = kinds.find(({ name }) => name.startsWith('list'));
  const shared = sharedKinds.find(({ name }) => name === 'bearer');
  if (!(standard && shared)) throw new Error('no such kinds');
  const auth: Auth = { scheme: 'any', of: [standard.auth, shared.auth] };
  const secrets = [standard.secretOf('a'), shared.secretOf('b')];

  expect(verdictOn({ ...standard, auth }, signed(standard), secrets)).toBe('genuine');
  const bearer = signed(shared, { secret: shared.secretOf('b') });
  expect(verdictOn({ ...shared, auth }, bearer, secrets)).toBe('genuine');
});

test('a password may hold colons, and the name of the scheme be written in any case', () => {
  const [, , basic] = sharedKinds;
  if (basic === undefined) throw new Error('no such kind');
  const authorization = `bAsIc ${Buffer.from('anybody:a:b:c:d:e').toString('base64')}`;

  expect(
    verdictOn(basic, withHeader(signed(basic), 'authorization', authorization), ['a:b:c:d:e']),
  ).toBe('genuine');
});

/** The same bytes in base 64 whose unused last bits are not zero. */
function withOtherLastBits(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const [, start = '', last = '', padding = ''] = /^(.*)([^=])(=+)$/.exec(signature) ?? [];
  return padding === '' ? signature : start + alphabet[alphabet.indexOf(last) + 1] + padding;
}

import { expect, test } from 'vitest';
import type { Auth, HmacAuth } from '../../../../shared/domain/source-definition.ts';
import { kinds } from '../../../support/signed-kinds.ts';
import {
  named,
  now,
  signatureOf,
  signed,
  verdictOn,
  withHeader,
} from '../../../support/signed-request.ts';

const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);

const timed = kinds.flatMap((kind) =>
  'timestamp' in kind.auth && kind.auth.timestamp !== undefined
    ? [[kind.name, kind, kind.auth.timestamp.toleranceSeconds * 1000] as const]
    : [],
);

test.each(timed)(
  '%s: holds within the tolerance, and not a second longer',
  (_, kind, tolerance) => {
    const request = signed(kind);
    for (const direction of [1, -1]) {
      const verdictAfter = (milliseconds: number) =>
        verdictOn(kind, request, undefined, after(direction * milliseconds));

      expect(verdictAfter(tolerance)).toBe('genuine');
      expect(verdictAfter(tolerance + 1000)).toBe('too old or new');
    }
  },
);

test.each(timed.filter(([name]) => !name.startsWith('ISO')))(
  '%s: a time that is no time is too old',
  (_, kind) => {
    expect(verdictOn(kind, signed(kind, { at: new Date(Number.NaN) }))).toBe('too old or new');
  },
);

const listed = kinds.filter(({ auth }) => 'separator' in auth || auth.scheme === 'ed25519');

test.each(named(listed))(
  '%s: the eighth signature of a list counts, a ninth does not',
  (_, kind) => {
    const auth: Auth = kind.auth.scheme === 'ed25519' ? { ...kind.auth, prefix: 'v1=' } : kind.auth;
    const { prefix = '', separator = ' ' } = auth as HmacAuth;
    const request = signed(kind);
    const signature = signatureOf(kind, request);
    const right = signature.includes(prefix) ? signature : prefix + signature;
    const decoy = signatureOf(kind, signed(kind, { text: 'something else' })).replace(
      /^.*(?=v1)/,
      '',
    );
    const wrong = decoy.includes(prefix) ? decoy : prefix + decoy;
    const verdictAmong = (decoys: number) => {
      const header = [...Array<string>(decoys).fill(wrong), right].join(separator);
      return verdictOn({ ...kind, auth }, withHeader(request, kind.header, header));
    };

    expect(verdictAmong(7)).toBe('genuine');
    expect(verdictAmong(8)).toBe('mismatch');
  },
);

test('a field whose name only ends like the right one is another field', () => {
  const fields = kinds.find(({ name }) => name.startsWith('fields'));
  if (fields === undefined) throw new Error('no such kind');
  const request = signed(fields);
  const disguised = signatureOf(fields, request).replace('v1=', 'xv1=');

  expect(verdictOn(fields, withHeader(request, 'x-signature', disguised))).toBe('header malformed');
});

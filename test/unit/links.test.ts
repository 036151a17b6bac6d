import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidInput } from '../../shared/errors.ts';
import {
  expiryOf,
  type Link,
  type LinkPurpose,
  maxIdLength,
  readLink,
  signLink,
} from '../../shared/links/token.ts';

const current = 'current secret, thirty-two chars or more';
const previous = 'previous secret, thirty-two chars or more';
const now = new Date('2026-11-23T07:00:00.000Z');
const purposes = ['item', 'desk', 'unsubscribe'] as const satisfies readonly LinkPurpose[];
const tokenCharacters = [...'ABCXYZabcxyz0189-_.'];

const id = (max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcxyz0189-'), minLength: 1, maxLength: max });
const subjects: Readonly<Record<LinkPurpose, fc.Arbitrary<string>>> = {
  item: fc.string({ unit: fc.constantFrom(...'0189abuv'), minLength: 26, maxLength: 26 }),
  desk: id(maxIdLength),
  unsubscribe: fc.constant(''),
};
const links: fc.Arbitrary<Link> = fc.constantFrom(...purposes).chain((purpose) =>
  fc.record({
    purpose: fc.constant(purpose),
    subject: subjects[purpose],
    recipient: id(maxIdLength),
    expires: fc.date({ min: now, max: new Date('2090-01-01'), noInvalidDate: true }),
  }),
);

const tokenOf = (link: Link, secrets: readonly string[] = [current]) =>
  signLink(secrets, link).slice('/i/'.length);
const aLink = (about: Partial<Link> = {}): Link => ({
  purpose: 'item',
  subject: '0123456789abcdefghijklmnop',
  recipient: 'dana',
  expires: expiryOf('item', now),
  ...about,
});
const read = (token: string, { purpose }: Pick<Link, 'purpose'>, at = now) =>
  readLink([current], purpose, token, at);

describe('a signed link', () => {
  test('says what it was made for until the day after it ends, and then only that it has expired', () => {
    fc.assert(
      fc.property(links, (link) => {
        const token = tokenOf(link);
        const justBefore = new Date(link.expires.getTime() - 1);
        const dayLater = new Date(link.expires.getTime() + 86_400_000);
        const { subject, recipient } = link;

        expect(read(token, link, justBefore)).toMatchObject({ kind: 'valid', subject, recipient });
        expect(read(token, link, dayLater)).toMatchObject({ kind: 'expired', subject, recipient });
      }),
    );
  });

  test('is no longer than 120 characters behind a link base of 40', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(40 + signLink([current], link).length).toBeLessThanOrEqual(120);
      }),
    );
  });

  test('is forged as soon as one character is changed, added or missing', () => {
    const cases = links.chain((link) => {
      const token = tokenOf(link);
      const at = fc.nat(token.length - 1);
      const character = fc.constantFrom(...tokenCharacters, 'é', '\0', '\n');
      return fc.oneof(
        fc.tuple(at, character).map(([i, c]) => ({
          link,
          changed: token.slice(0, i) + (c === token[i] ? '~' : c) + token.slice(i + 1),
        })),
        fc.tuple(at, character).map(([i, c]) => ({
          link,
          changed: token.slice(0, i) + c + token.slice(i),
        })),
        at.map((i) => ({ link, changed: token.slice(0, i) + token.slice(i + 1) })),
        at.map((i) => ({ link, changed: token.slice(0, i) })),
        character.map((c) => ({ link, changed: token + c })),
      );
    });
    fc.assert(
      fc.property(cases, ({ link, changed }) => {
        expect(read(changed, link)).toEqual({ kind: 'forged' });
      }),
      { numRuns: 2000 },
    );
  });

  test('has only one spelling: the spare bits of its last character are checked too', () => {
    const token = tokenOf(aLink());
    const spellings = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
      .map((last) => token.slice(0, -1) + last)
      .filter((spelling) => read(spelling, { purpose: 'item' }).kind !== 'forged');

    expect(spellings).toEqual([token]);
  });

  test('opens nothing but what it was made for', () => {
    fc.assert(
      fc.property(links, fc.constantFrom(...purposes), (link, purpose) => {
        fc.pre(purpose !== link.purpose);
        expect(read(tokenOf(link), { purpose })).toEqual({ kind: 'forged' });
      }),
    );
  });

  test('cannot be made with random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(read(text, { purpose: 'item' })).toEqual({ kind: 'forged' });
      }),
    );
  });
});

describe('keys', () => {
  test('a link outlives one change of keys and not two', () => {
    const token = tokenOf(aLink(), [previous]);

    expect(readLink([current, previous], 'item', token, now)).toMatchObject({ kind: 'valid' });
    expect(readLink([current], 'item', token, now)).toEqual({ kind: 'forged' });
  });

  test('only the current key signs', () => {
    expect(tokenOf(aLink(), [current, previous])).toBe(tokenOf(aLink(), [current]));
  });

  test('are refused when there is none, or one is empty or short', () => {
    const token = tokenOf(aLink());
    for (const secrets of [[], [''], ['short'], [current, '']]) {
      expect(() => readLink(secrets, 'item', token, now)).toThrow(InvalidInput);
    }
    for (const secrets of [[], [''], ['short']]) {
      expect(() => signLink(secrets, aLink())).toThrow(InvalidInput);
    }
  });
});

test('refuses to sign what it could not read back', () => {
  const unwritable: readonly Partial<Link>[] = [
    { recipient: '' },
    { recipient: 'a.b' },
    { subject: 'a.b' },
    { subject: 'a/b' },
    { subject: 'x'.repeat(65) },
    { expires: new Date(Number.NaN) },
    { expires: new Date('1969-01-01') },
    { expires: new Date('2200-01-01') },
  ];
  for (const about of unwritable)
    expect(() => signLink([current], aLink(about))).toThrow(InvalidInput);
});

test('an item link lives 21 days, an unsubscribe link a year', () => {
  const daysOf = (purpose: LinkPurpose) =>
    (expiryOf(purpose, now).getTime() - now.getTime()) / 86_400_000;

  expect(purposes.map(daysOf)).toEqual([21, 21, 365]);
});

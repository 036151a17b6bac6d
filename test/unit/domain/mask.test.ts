import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked, maskedText } from '../../../shared/domain/mask.ts';

describe('hides', () => {
  test.each([
    ['an address', 'Write to marta.k+bikes@mail.example please', 'Write to [e-mail] please'],
    ['an address beyond ASCII', 'jürgen@bücher.example', '[e-mail]'],
    ['a telephone number with a country', 'Call +49 (0)171 234-5678 now', 'Call [phone] now'],
    ['a telephone number as it is dialled', 'or 030 1234567.', 'or [phone].'],
    ['an American telephone number', '(555) 123-4567', '[phone]'],
    ['a card number', 'paid with 4111 1111 1111 1111 twice', 'paid with [card number] twice'],
    ['a card number without blanks', 'card 5555555555554444!', 'card [card number]!'],
    ['a network address', 'from 192.0.2.17', 'from [address]'],
    ['a secret', 'uses whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD', 'uses [secret]'],
    ['a bearer token', 'Authorization: Bearer abc123def456', 'Authorization: Bearer [secret]'],
  ])('%s', (_, text, expected) => {
    expect(maskedText(text)).toBe(expected);
  });

  test('whatever stands under a name that says what it is', () => {
    const payload = {
      access_token: 'short',
      customer: { phone: 491712345678, email: 'x', tags: ['vip'] },
      passwords: ['one', 'two'],
    };

    expect(masked(payload)).toEqual({
      access_token: '[secret]',
      customer: { phone: '[personal]', email: '[personal]', tags: ['vip'] },
      passwords: ['[secret]', '[secret]'],
    });
  });
});

test.each([
  'I paid 129.90 for order 2026-11-23 twice',
  '2026-11-23T12:00:00.000Z',
  'ticket 88213, version 2.14.0',
  '8b0f9a52-5f1c-4a5e-9d2e-0a1b2c3d4e5f',
  'seconds 1795435200',
])('leaves what tells why something could not be read: %s', (text) => {
  expect(maskedText(text)).toBe(text);
});

test('never shows an address, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
      const plain = address.replace(/[^\w.@-]/g, 'x');
      expect(JSON.stringify(masked({ text: `${before} ${plain} ${after}` }))).not.toContain(plain);
    }),
  );
});

test('takes no longer than the text is long', () => {
  const began = performance.now();
  for (const piece of ['1 ', 'a.', '+1', 'a@', '1:', '((']) maskedText(piece.repeat(200_000));

  expect(performance.now() - began).toBeLessThan(5000);
});

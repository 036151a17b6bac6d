import { describe, expect, test } from 'vitest';
import { readCompany } from '../../../shared/company/read-company.ts';
import { aCompanyFile } from '../../support/a-company.ts';
import { problemsAfter } from '../../support/company-problems.ts';

/** The list begins in line 22, its entries in the lines after it. */
const customers = (...entries: readonly string[]) => ({
  'ceo: mira': `ceo: mira\ncustomers:\n${entries.map((entry) => `  - { ${entry} }`).join('\n')}`,
});
const expected =
  'expected an address, a handle like @ida, or the domain of addresses like @mail.example, not';

test('customers are known by address, handle, id or the domain of an account', () => {
  const file = aCompanyFile(
    customers(
      'who: Ida@Mail.example, route: payments',
      "who: '@ida', vip: true",
      "who: 'auth0|4711', vip: true",
      "who: '@Werk.example', vip: true, route: app",
    ),
  );

  expect(readCompany(file).overrides).toEqual([
    { who: 'ida@mail.example', to: 'payments', vip: false },
    { who: '@ida', vip: true },
    { who: 'auth0|4711', vip: true },
    { who: '@werk.example', to: 'app', vip: true },
  ]);
});

describe('a customer is refused', () => {
  test('with nothing that is done for them', () => {
    expect(problemsAfter(customers('who: ida'))).toEqual([
      'c.yaml:23:5 customers[0]: says nothing: add route: <department>, vip: true or both',
    ]);
  });

  test('without a name', () => {
    expect(problemsAfter(customers('vip: true'))).toEqual([
      'c.yaml:23:5 customers[0].who: is missing: An address, a handle like @ida or an id at the source; or the domain of an account like @mail.example.',
    ]);
  });

  test('whose department does not exist', () => {
    expect(problemsAfter(customers('who: ida, route: apps'))).toEqual([
      'c.yaml:23:24 customers[0].route: there is no department "apps"; did you mean "app"?',
    ]);
  });

  test('who is said to be no VIP', () => {
    expect(problemsAfter(customers('who: ida, vip: false'))).toEqual([
      'c.yaml:23:22 customers[0].vip: expected true, not false: true: what they say is as urgent as vip under urgency.',
    ]);
  });

  test('with a key that nobody knows', () => {
    expect(problemsAfter(customers('who: ida, vipp: true, vip: true'))).toEqual([
      'c.yaml:23:17 customers[0].vipp: there is no such key as "vipp"; did you mean "vip"?',
    ]);
  });

  test('whose number is no text', () => {
    expect(problemsAfter(customers('who: 4711, vip: true'))).toEqual([
      'c.yaml:23:12 customers[0].who: expected text, not the number 4711; put it in quotes',
    ]);
  });

  test.each([
    '',
    '@',
    'ida lund',
    '@ida@mail',
    '@-mail.example',
    '@mail..example',
    'a@b@c.example',
  ])('by the name %j', (who) => {
    expect(problemsAfter(customers(`who: '${who}', vip: true`))).toEqual([
      `c.yaml:23:12 customers[0].who: ${expected} "${who}"`,
    ]);
  });

  test('whose address is too long for one', () => {
    const who = `ida@${'a.'.repeat(125)}example`;

    expect(problemsAfter(customers(`who: ${who}, vip: true`))).toEqual([
      'c.yaml:23:12 customers[0].who: is too long: at most 254 characters',
    ]);
  });

  test.each([
    ['Ida@mail.example', 'ida@mail.example'],
    ['@ida', 'IDA'],
    ['@mail.example', '@Mail.example'],
  ])('who is there twice, as %s and %s', (one, again) => {
    expect(
      problemsAfter(customers(`who: '${one}', vip: true`, `who: '${again}', route: app`)),
    ).toEqual([`c.yaml:24:12 customers[1].who: "${again}" is in this list twice; remove one`]);
  });

  test('but a handle with a dot is another than the domain of that name', () => {
    expect(
      problemsAfter(customers("who: '@mail.example', vip: true", 'who: mail.example, vip: true')),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { aCompanyFile } from '../../support/a-company.ts';
import { problemsAfter, problemsOf } from '../../support/company-problems.ts';

describe('a company file that is no proper YAML is refused', () => {
  test('with the place of the first error only', () => {
    expect(problemsAfter({ 'days: [mon, tue, wed, thu, fri]': 'days: [mon, tue' })).toEqual([
      expect.stringMatching(/^c\.yaml:8:\d+ is not readable as YAML: /),
    ]);
  });

  test('when it is empty', () => {
    expect(problemsOf('')).toEqual([
      'c.yaml:1:1 is empty: The company file of Earful: who reads what customers say, and when.',
    ]);
  });

  test('when two sources have one id', () => {
    expect(problemsAfter({ '  github:': '  help-desk:' })).toEqual([
      'c.yaml:59:3 sources.help-desk: "help-desk" is already there; rename or remove one of the two',
    ]);
  });

  test('when two departments have one id', () => {
    expect(problemsAfter({ '  app:\n': '  payments:\n' })).toContain(
      'c.yaml:36:3 departments.payments: "payments" is already there; rename or remove one of the two',
    );
  });

  test('when a key is one that JavaScript keeps for itself', () => {
    expect(problemsAfter({ '  github:': '  __proto__:' })).toEqual([
      'c.yaml:59:3 sources.__proto__: cannot be a key; choose another',
    ]);
  });

  test('when an alias has no anchor', () => {
    expect(problemsAfter({ 'company: Hollin Cycles': 'company: *nobody' })).toEqual([
      'c.yaml:1:10 there is no anchor &nobody before this alias; text that begins with * needs quotes',
    ]);
  });

  test('when a handle is not in quotes', () => {
    expect(
      problemsAfter({ 'ceo: mira': 'ceo: mira\ncustomers: [{ who: @ida, vip: true }]' }),
    ).toEqual([
      'c.yaml:22:20 is not readable as YAML: Plain value cannot start with reserved character @; put it in quotes',
    ]);
  });

  test('when a few aliases would unfold into millions of values', () => {
    const bomb = Array.from({ length: 8 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x]' : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`,
    );

    expect(problemsOf(bomb.join('\n'))).toEqual([
      'c.yaml:4:20 is one alias too many: at most 20; write the values out',
    ]);
  });

  test('when it is nested too deeply to read', () => {
    expect(problemsOf('['.repeat(50_000))).toEqual([
      expect.stringContaining('is not readable as YAML'),
    ]);
  });

  test('when it is far too long', () => {
    expect(problemsOf('#'.repeat(256_001))).toEqual([
      'c.yaml:1:1 is too long: at most 256000 characters',
    ]);
  });
});

test('a problem behind an alias is told where the alias leads', () => {
  const file = aCompanyFile({
    'digest: { every: week }': "digest: &early { at: '7:00' }",
    'email: lena@hollin.example': 'email: lena@hollin.example, digest: *early',
  });

  expect(problemsOf(file)).toEqual([
    'c.yaml:12:81 people.mira.digest.at: expected a time of day as HH:MM, 00:00 to 23:59, not "7:00"',
    'c.yaml:12:81 people.lena.digest.at: expected a time of day as HH:MM, 00:00 to 23:59, not "7:00"',
  ]);
});

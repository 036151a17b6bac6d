import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCompany } from '../../../shared/company/read-company.ts';
import { aCompany, aCompanyFile } from '../../support/a-company.ts';
import { problemsAfter, problemsOf } from '../../support/company-problems.ts';

const recipientAfter = (id: string, changes: Readonly<Record<string, string>>) =>
  readCompany(aCompanyFile(changes)).recipients.find((recipient) => recipient.id === id);

describe('a valid company file', () => {
  test('gives the company with every default filled in', () => {
    expect(readCompany(aCompanyFile())).toEqual(aCompany());
  });

  test('needs no rules, holidays or examples', () => {
    const text = aCompanyFile({ '  holidays: [2026-12-25, 2027-01-01]\n': '' })
      .replace(/^rules:[\s\S]*(?=^sources:)/m, '')
      .replaceAll(/ {6}examples:\n.*\n/g, '');

    const { rules, calendar, departments } = readCompany(text);
    expect(rules).toEqual([]);
    expect(calendar.holidays).toEqual([]);
    expect(departments.map(({ handles }) => handles.examples)).toEqual([[], []]);
  });

  test('sends a weekly digest on its day, holiday or not', () => {
    const mira = recipientAfter('mira', { 'every: week': 'every: week, on: fri' });

    expect(mira?.schedule).toMatchObject({ every: 'week', days: ['fri'], holidays: [] });
  });

  test('sends a daily digest on the days a person asks for, in the order of the week', () => {
    const priya = recipientAfter('priya', { "at: '08:30'": 'days: [sat, tue]' });

    expect(priya?.schedule).toMatchObject({ every: 'day', at: '08:00', days: ['tue', 'sat'] });
  });

  test('gives one person all hats: CEO, community manager, then departments as in the file', () => {
    const mira = recipientAfter('mira', {
      'person: lena': 'person: mira',
      'head: dana': 'head: mira',
      'head: priya': 'head: mira',
      '  lena: { name: Lena Ortiz, email: lena@hollin.example }\n': '',
      '  dana: { name: Dana Weiss, email: dana@hollin.example }\n': '',
      '  priya:\n    name: Priya Raman\n    email: priya@hollin.example\n    timeZone: America/New_York\n':
        '',
      "    digest: { at: '08:30' }\n": '',
    });

    expect(mira?.hats).toEqual([
      { kind: 'ceo' },
      { kind: 'community' },
      { kind: 'head', department: 'payments' },
      { kind: 'head', department: 'app' },
    ]);
  });

  test('may call its departments anything', () => {
    const renamed = aCompanyFile({ '  payments:': '  qqq-1:', 'route: payments': 'route: qqq-1' })
      .replace('  app:\n', '  constructor:\n')
      .replace('priority: app', 'priority: constructor');

    const company = readCompany(renamed);
    const restored = JSON.stringify(company)
      .replaceAll('"qqq-1"', '"payments"')
      .replaceAll('"constructor"', '"app"');
    expect(company.departments.map(({ id }) => id)).toEqual(['qqq-1', 'constructor']);
    expect(JSON.parse(restored)).toEqual(aCompany());
  });

  test.each(['http://127.0.0.1:8080', 'http://localhost:3000', 'https://a.example/earful'])(
    'may lead links to %s',
    (links) => {
      expect(problemsAfter({ 'https://feedback.hollin.example': links })).toEqual([]);
    },
  );
});

describe('a broken company file', () => {
  test('tells all problems at once, in the order of the file', () => {
    const problems = problemsAfter({
      'timeZone: Europe/Berlin': 'timeZone: Berlin',
      'head: dana': 'head: dan',
      'words: [lawyer, anwalt]': 'wrods: [lawyer, anwalt]',
      '  github:': '  help-desk:',
    });

    expect(problems.map((line) => line.split(': ')[0])).toEqual([
      'c.yaml:2:11 timeZone',
      'c.yaml:30:11 departments.payments.head',
      'c.yaml:53:13 rules[2].when.wrods',
      'c.yaml:59:3 sources.help-desk',
    ]);
  });

  test('fails with InvalidInput and nothing else, whatever is in it', () => {
    const lines = aCompanyFile().split('\n');
    const garbage = fc.constantFrom(
      '[',
      '}',
      '&a',
      '*a',
      '- ',
      '? ',
      ': ',
      '|',
      '!!int',
      '\t',
      '<<: ',
      '"',
    );
    const edit = fc.record({ at: fc.nat(lines.length - 1), put: fc.oneof(garbage, fc.string()) });

    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const broken = [...lines];
        for (const { at, put } of edits) broken[at] = `${broken[at]?.slice(0, put.length)}${put}`;
        expect(problemsOf(broken.join('\n'))).toBeInstanceOf(Array);
      }),
      { numRuns: 60 },
    );
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => problemsOf(text).length > 0));
  });
});

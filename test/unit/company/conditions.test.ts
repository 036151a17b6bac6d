import { expect, test } from 'vitest';
import { readCompany } from '../../../shared/company/read-company.ts';
import { aCompanyFile } from '../../support/a-company.ts';
import { problemsAfter } from '../../support/company-problems.ts';

const last = 'when: { words: [lawyer, anwalt] }';
const when = (conditions: string) => ({ [last]: `when: { ${conditions} }` });

test('a rule may ask for kinds, for patterns in fields, and how often', () => {
  const conditions = `kinds: [problem, spam], fields: { email: ['*@Mail.example'], url: ['https://?.example/*'] }, repeated: { times: 3, within: 7d, by: people }`;

  const { rules } = readCompany(aCompanyFile(when(conditions)));

  expect(rules[2]?.when).toEqual({
    kinds: ['problem', 'spam'],
    fields: { email: ['*@Mail.example'], url: ['https://?.example/*'] },
    repeated: { times: 3, withinHours: 168, by: 'people' },
  });
});

test('a rule may tell the head at once', () => {
  const { rules } = readCompany(aCompanyFile({ 'hold: true': 'escalate: payments' }));

  expect(rules[2]?.move).toEqual({ kind: 'escalate', to: 'payments' });
});

test.each([
  ['1h', 1],
  ['720h', 720],
  ['1d', 24],
  ['30d', 720],
])('a rule may count %s back', (within, withinHours) => {
  const changes = when(`repeated: { times: 100, within: ${within}, by: person }`);
  const { rules } = readCompany(aCompanyFile(changes));

  expect(rules[2]?.when.repeated).toEqual({ times: 100, withinHours, by: 'person' });
});

const noSpan = 'expected a span of time like 24h or 7d, 1h to 30d, not';
const inFields = 'rules[2].when.fields';
const repeated = 'rules[2].when.repeated';

const refused: readonly (readonly [what: string, conditions: string, problem: string])[] = [
  [
    'a kind that there is not',
    'kinds: [complaint]',
    'c.yaml:53:21 rules[2].when.kinds[0]: expected one of problem, question, idea, praise, score, spam, not "complaint"',
  ],
  ['no kind', 'kinds: []', 'c.yaml:53:13 rules[2].when.kinds: is empty: write at least one kind'],
  [
    'a field that there is not',
    "fields: { subject: ['*'] }",
    `c.yaml:53:23 ${inFields}.subject: there is no such key as "subject"; expected only title, text, url, author, email, answers, thread`,
  ],
  [
    'no field',
    'fields: {}',
    `c.yaml:53:13 ${inFields}: is empty: write at least one of title, text, url, author, email, answers, thread`,
  ],
  [
    'no pattern',
    'fields: { title: [] }',
    `c.yaml:53:23 ${inFields}.title: is empty: write at least one pattern`,
  ],
  [
    'a pattern that is no list',
    'fields: { title: refund* }',
    `c.yaml:53:30 ${inFields}.title: expected a list, not "refund*"`,
  ],
  [
    'a pattern of 201 characters',
    `fields: { title: [${'x'.repeat(201)}] }`,
    `c.yaml:53:31 ${inFields}.title[0]: is too long: at most 200 characters`,
  ],
  [
    'the same pattern in capitals',
    'fields: { title: [refund*, Refund*] }',
    `c.yaml:53:40 ${inFields}.title[1]: "refund*" is in this list twice; remove one`,
  ],
  [
    'a repetition that is none',
    'repeated: { times: 1, within: 7d, by: person }',
    `c.yaml:53:32 ${repeated}.times: expected at least 2 times`,
  ],
  [
    'a repetition that is never reached',
    'repeated: { times: 101, within: 7d, by: person }',
    `c.yaml:53:32 ${repeated}.times: expected at most 100 times`,
  ],
  [
    'half a time',
    'repeated: { times: 2.5, within: 7d, by: person }',
    `c.yaml:53:32 ${repeated}.times: expected a whole number, not the number 2.5`,
  ],
  [
    'a repetition of nobody',
    'repeated: { times: 3, within: 7d }',
    `c.yaml:53:13 ${repeated}.by: is missing: one of person, people`,
  ],
  [
    'a repetition of whom we do not know',
    'repeated: { times: 3, within: 7d, by: customer }',
    `c.yaml:53:51 ${repeated}.by: expected one of person, people, not "customer"`,
  ],
  ...['0h', '721h', '31d', '7', '7 d', '1w'].map(
    (within) =>
      [
        `a span of ${within}`,
        `repeated: { times: 3, within: '${within}', by: person }`,
        `c.yaml:53:43 ${repeated}.within: ${noSpan} "${within}"`,
      ] as const,
  ),
];

test.each(refused)('a rule with %s is refused', (_, conditions, problem) => {
  expect(problemsAfter(when(conditions))).toEqual([problem]);
});

import { expect, test } from 'vitest';
import { problemsAfter } from '../../support/company-problems.ts';

type Failure = readonly [what: string, from: string, to: string, problem: string];

const noId = 'expected an id: 2 to 24 small letters, digits and hyphens, a letter first, not';

const failures: readonly Failure[] = [
  [
    'a missing key',
    '    answerWithin: 8h\n',
    '',
    'c.yaml:28:3 departments.payments.answerWithin: is missing: Business hours from the arrival of feedback to the answer, 1h to 2000h, like 8h.',
  ],
  [
    'a key with nothing behind it',
    'name: Payments',
    'name:',
    'c.yaml:29:5 departments.payments.name: is empty: As pages and mails call the department.',
  ],
  [
    'a misspelt key',
    'holidays:',
    'holidys:',
    'c.yaml:9:3 working.holidys: there is no such key as "holidys"; did you mean "holidays"?',
  ],
  [
    'an unknown key',
    'ceo: mira',
    'ceo: mira\nlogo: x',
    'c.yaml:22:1 logo: there is no such key as "logo"; expected only company, timeZone, links, from, working, people, ceo, community, departments, customers, rules, urgency, escalationsPerHour, sources, retentionDays',
  ],
  [
    'an unknown key of a rule',
    'hold: true',
    'hold: true\n    because: x',
    'c.yaml:55:5 rules[2].because: there is no such key as "because"; expected only name, when, route, priority, escalate, hold',
  ],
  [
    'a number where text belongs',
    '[crash, login, app]',
    '[crash, 404, app]',
    'c.yaml:41:22 departments.app.handles.words[1]: expected text, not the number 404; put it in quotes',
  ],
  [
    'a list where text belongs',
    'name: Payments',
    'name: [Payments]',
    'c.yaml:29:5 departments.payments.name: expected text, not a list',
  ],
  [
    'text where a list belongs',
    '[lawyer, anwalt]',
    'lawyer',
    'c.yaml:53:20 rules[2].when.words: expected a list, not "lawyer"',
  ],
  [
    'a weekday named twice',
    'days: [mon, tue',
    'days: [mon, mon',
    'c.yaml:7:15 working.days[1]: "mon" is in this list twice; remove one',
  ],
  [
    'a word named twice',
    '[lawyer, anwalt]',
    '[lawyer, Lawyer]',
    'c.yaml:53:29 rules[2].when.words[1]: "lawyer" is in this list twice; remove one',
  ],
  [
    'a condition with an empty list',
    '[lawyer, anwalt]',
    '[]',
    'c.yaml:53:13 rules[2].when.words: is empty: write at least one word',
  ],
  [
    'an id with a capital',
    '  github:',
    '  GitHub:',
    `c.yaml:59:3 sources.GitHub: ${noId} "GitHub"`,
  ],
  [
    'an id of 42 letters',
    '  github:',
    `  ${'x'.repeat(42)}:`,
    `c.yaml:59:3 sources.${'x'.repeat(42)}: ${noId} "${'x'.repeat(42)}"`,
  ],
  [
    'a yes that is no boolean',
    'type: github, public: true',
    'type: github, public: yes',
    'c.yaml:59:49 sources.github.public: expected true or false, not "yes"',
  ],
  [
    'half a day of retention',
    'ceo: mira',
    'ceo: mira\nretentionDays: 0.5',
    'c.yaml:22:16 retentionDays: expected a whole number, not the number 0.5',
  ],
  [
    'no retention',
    'ceo: mira',
    'ceo: mira\nretentionDays: 0',
    'c.yaml:22:16 retentionDays: expected at least 1 day',
  ],
];

test.each(failures)('refuses %s', (_, from, to, problem) => {
  expect(problemsAfter({ [from]: to })).toEqual([problem]);
});

test.each(['triage', 'answers', 'spam'])('refuses a department %s', (id) => {
  expect(problemsAfter({ '  payments:': `  ${id}:`, 'route: payments': `route: ${id}` })).toEqual([
    `c.yaml:28:3 departments.${id}: "${id}" is the name of a desk of ours; choose another id`,
  ]);
});

test('refuses a source type that nobody knows', () => {
  expect(problemsAfter({ 'type: github': 'type: githup' })).toEqual([
    expect.stringMatching(
      /^c\.yaml:59:33 sources\.github\.type: expected one of standard, .*custom, not "githup"; did you mean "github"\?$/,
    ),
  ]);
});

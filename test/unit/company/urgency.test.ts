import { expect, test } from 'vitest';
import { readCompany } from '../../../shared/company/read-company.ts';
import { aCompany, aCompanyFile } from '../../support/a-company.ts';
import { problemsAfter } from '../../support/company-problems.ts';

const adding = (text: string) => ({ 'ceo: mira': `ceo: mira\n${text}` });

test('a company says what it hurries for, and leaves the rest as it is', () => {
  const text = 'urgency: { legal: escalate, anger: normal }\nescalationsPerHour: 20';

  const { urgency, escalationsPerHour } = readCompany(aCompanyFile(adding(text)));

  expect(urgency).toEqual({ ...aCompany().urgency, legal: 'escalate', anger: 'normal' });
  expect(escalationsPerHour).toBe(20);
});

test('only danger tells somebody at once, three times an hour, unless the company wants it', () => {
  const { urgency, escalationsPerHour } = readCompany(aCompanyFile());
  const { safety, ...others } = urgency;

  expect(safety).toBe('escalate');
  expect(new Set(Object.values(others))).toEqual(new Set(['priority']));
  expect(escalationsPerHour).toBe(3);
});

test.each([
  [
    'a concern that we do not know',
    'urgency: { vips: priority }',
    'c.yaml:22:12 urgency.vips: there is no such key as "vips"; did you mean "vip"?',
  ],
  [
    'an urgency that there is not',
    'urgency: { anger: urgent }',
    'c.yaml:22:19 urgency.anger: expected one of normal, priority, escalate, not "urgent"',
  ],
  [
    'no escalations',
    'escalationsPerHour: 0',
    'c.yaml:22:21 escalationsPerHour: expected at least 1 an hour; to escalate nothing, write so under urgency',
  ],
  [
    'a mail every other minute',
    'escalationsPerHour: 30',
    'c.yaml:22:21 escalationsPerHour: expected at most 20 an hour',
  ],
  [
    'half an escalation',
    'escalationsPerHour: 1.5',
    'c.yaml:22:21 escalationsPerHour: expected a whole number, not the number 1.5',
  ],
])('refuses %s', (_, text, problem) => {
  expect(problemsAfter(adding(text))).toEqual([problem]);
});

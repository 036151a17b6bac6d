import { expect, test } from 'vitest';
import { aCompanyFile } from '../../support/a-company.ts';
import { problemsAfter, problemsOf } from '../../support/company-problems.ts';

test('refuses a department whose head is not among the people', () => {
  expect(problemsAfter({ 'head: dana': 'head: dan' })).toEqual([
    'c.yaml:30:11 departments.payments.head: there is no person "dan"; did you mean "dana"?',
  ]);
});

test('refuses a department without a reader', () => {
  expect(problemsAfter({ '    head: dana\n': '' })).toEqual([
    'c.yaml:28:3 departments.payments.head: is missing: Id of the person who reads for the department.',
  ]);
});

test('refuses a CEO who is not among the people', () => {
  expect(problemsAfter({ 'ceo: mira': 'ceo: mirra' })).toEqual([
    'c.yaml:21:6 ceo: there is no person "mirra"; did you mean "mira"?',
  ]);
});

test('refuses a community manager who is not among the people, and lists who is', () => {
  expect(problemsAfter({ 'person: lena': 'person: bob' })).toEqual([
    'c.yaml:23:11 community.person: there is no person "bob"; expected an id from people: mira, lena, dana, priya',
  ]);
});

test('refuses a person without a hat', () => {
  expect(problemsAfter({ 'ceo: mira': 'ceo: lena' })).toEqual([
    'c.yaml:12:3 people.mira: is neither CEO, community manager nor head of a department and gets no digest: remove or give a hat',
  ]);
});

test('refuses a department of which the router can learn nothing', () => {
  const handles = /handles:\n {6}words: \[refund[\s\S]*?one order\.\n/;

  expect(problemsOf(aCompanyFile().replace(handles, 'handles: {}\n'))).toEqual([
    'c.yaml:32:5 departments.payments.handles: is empty: without one word or example nothing is ever routed here',
  ]);
});

test.each(['departments', 'sources'])('refuses a company without %s', (section) => {
  const text = aCompanyFile().replace(
    new RegExp(`^${section}:\\n(  .*\\n)*`, 'm'),
    `${section}: {}\n`,
  );

  expect(problemsOf(text)).toContainEqual(
    expect.stringMatching(new RegExp(`^c\\.yaml:\\d+:1 ${section}: is empty: write at least one`)),
  );
});

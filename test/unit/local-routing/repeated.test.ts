import { expect, test } from 'vitest';
import { longestWindow, repetitions } from '../../../local/routing/repeated.ts';
import type { Repetition, Rule } from '../../../shared/domain/company.ts';
import { personKey } from '../../../shared/domain/ids.ts';

const rule = (name: string, by: Repetition['by'], withinHours = 24): Rule => ({
  name,
  when: { repeated: { times: 3, withinHours, by } },
  move: { kind: 'hold' },
});

const by = (person: string, hour: number) => ({
  person: personKey(person),
  receivedAt: new Date(Date.UTC(2026, 10, 23, hour)).toISOString(),
});

test('counts the items of one person, this time included, as long as they are in the window', () => {
  const countsOf = repetitions();
  const rules = [rule('again', 'person')];
  const counts = [by('a', 0), by('b', 1), by('a', 2), by('a', 24), by('a', 49)].map((item) =>
    countsOf(rules, item).get('again'),
  );

  expect(counts).toEqual([1, 1, 2, 2, 1]);
});

test('counts different people where a rule asks for those', () => {
  const countsOf = repetitions();
  const rules = [rule('many', 'people')];
  const counts = [by('a', 0), by('a', 1), by('b', 2), by('c', 25)].map((item) =>
    countsOf(rules, item).get('many'),
  );

  expect(counts).toEqual([1, 1, 2, 2]);
});

test('each rule counts only where its own conditions held', () => {
  const countsOf = repetitions();
  countsOf([rule('one', 'people')], by('a', 0));

  expect(countsOf([rule('other', 'people')], by('b', 1))).toEqual(new Map([['other', 1]]));
});

test('of a flood only the latest are looked at, as in the table', () => {
  const countsOf = repetitions();
  const rules = [rule('again', 'person')];
  const counts = Array.from({ length: 250 }, () => countsOf(rules, by('a', 0)).get('again'));

  expect(counts.at(-1)).toBe(200);
});

test('the longest window of all rules is how far back one has to look', () => {
  expect(longestWindow([rule('a', 'person', 24), rule('b', 'people', 720)])).toBe(720);
  expect(longestWindow([])).toBe(0);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers } from '../../../shared/company/condition.ts';
import type { Condition } from '../../../shared/domain/company.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { problemsAfter } from '../../support/company-problems.ts';

const last = 'when: { words: [lawyer, anwalt] }\n    hold: true';
const mustMove =
  'c.yaml:52:5 rules[2]: must say what to do: exactly one of route: <department>, priority: <department> or hold: true';
const fallback =
  'c.yaml:52:5 rules[2]: routes everything to one department: add a condition or remove it; what nobody claims goes to triage';
const unreachable =
  'c.yaml:52:5 rules[2]: is never reached: whenever it matches, "one-star crashes come first" matched first; move this rule before it, narrow that one, or remove one';

describe('a rule is refused', () => {
  test('when it routes to an unknown department', () => {
    expect(problemsAfter({ 'route: payments': 'route: finance' })).toEqual([
      'c.yaml:51:12 rules[1].route: there is no department "finance"; expected an id from departments: payments, app',
    ]);
  });

  test('when it gives priority at an unknown department', () => {
    expect(problemsAfter({ 'priority: app': 'priority: apps' })).toEqual([
      'c.yaml:48:15 rules[0].priority: there is no department "apps"; did you mean "app"?',
    ]);
  });

  test('when it names an unknown source', () => {
    expect(problemsAfter({ 'sources: [help-desk]': 'sources: [helpdesk]' })).toEqual([
      'c.yaml:50:23 rules[1].when.sources[0]: there is no source "helpdesk"; did you mean "help-desk"?',
    ]);
  });

  test('when it does nothing', () => {
    expect(problemsAfter({ '    hold: true\n': '' })).toEqual([mustMove]);
  });

  test('when it does two things', () => {
    expect(problemsAfter({ 'hold: true': 'hold: true\n    route: app' })).toEqual([mustMove]);
  });

  test('when its rating names no limit', () => {
    expect(problemsAfter({ 'rating: { atMost: 1 }': 'rating: {}' })).toEqual([
      'c.yaml:47:37 rules[0].when.rating: is empty: write atMost, atLeast or both',
    ]);
  });

  test('when no rating can meet its limits', () => {
    expect(problemsAfter({ 'atMost: 1': 'atMost: 1, atLeast: 2' })).toEqual([
      'c.yaml:47:37 rules[0].when.rating: is never true: atLeast is above atMost',
    ]);
  });

  test('when another rule has its name', () => {
    expect(
      problemsAfter({ 'lawyers go to the community manager': 'One-star crashes come first' }),
    ).toEqual([
      'c.yaml:52:11 rules[2].name: there are two rules "One-star crashes come first"; rename one',
    ]);
  });
});

describe('no department is the fallback', () => {
  test('by a rule without a condition', () => {
    expect(problemsAfter({ [last]: 'when: {}\n    route: app' })).toEqual([fallback]);
  });

  test('by a rule that names every source', () => {
    const when = 'when: { sources: [github, help-desk, app-reviews] }';
    expect(problemsAfter({ [last]: `${when}\n    priority: app` })).toEqual([fallback]);
  });

  test('but everything may be held for the community manager', () => {
    expect(problemsAfter({ [last]: 'when: {}\n    hold: true' })).toEqual([]);
  });
});

describe('a rule behind one that is as wide', () => {
  const first = 'sources: [app-reviews], rating: { atMost: 1 }, words: [crash, crashes]';

  test.each([
    ['repeats it', first],
    ['asks for fewer words', 'sources: [app-reviews], rating: { atMost: 1 }, words: [Crash]'],
    ['asks for lower ratings', 'sources: [app-reviews], rating: { atMost: 0 }, words: [crash]'],
    ['asks for a language besides', `${first}, languages: [de]`],
  ])('is refused when it %s', (_, when) => {
    expect(problemsAfter({ [last]: `when: { ${when} }\n    hold: true` })).toEqual([unreachable]);
  });

  test.each([
    ['another source', 'sources: [app-reviews, github], rating: { atMost: 1 }, words: [crash]'],
    ['any source', 'rating: { atMost: 1 }, words: [crash]'],
    ['higher ratings', 'sources: [app-reviews], rating: { atMost: 2 }, words: [crash]'],
    ['any rating', 'sources: [app-reviews], words: [crash]'],
    ['another word', 'sources: [app-reviews], rating: { atMost: 1 }, words: [crash, freeze]'],
  ])('is fine when it also takes %s', (_, when) => {
    expect(problemsAfter({ [last]: `when: { ${when} }\n    hold: true` })).toEqual([]);
  });

  test('is refused when the one before names every source and it names none', () => {
    const problems = problemsAfter({
      'sources: [app-reviews], rating': 'sources: [app-reviews, github, help-desk], rating',
      [last]: 'when: { rating: { atMost: 1 }, words: [crash] }\n    hold: true',
    });

    expect(problems).toEqual([unreachable]);
  });
});

test('one condition covers another only if it holds whenever the other does', () => {
  const some = <Entry>(...entries: Entry[]) => fc.subarray(entries, { minLength: 1 });
  const condition: fc.Arbitrary<Condition> = fc.record(
    {
      sources: some(sourceId('a'), sourceId('b')),
      words: some('x', 'y', 'z'),
      ratingAtMost: fc.integer({ min: 1, max: 3 }),
      ratingAtLeast: fc.integer({ min: 1, max: 3 }),
      languages: some('de', 'en'),
    },
    { requiredKeys: [] },
  );
  const said = fc.record({
    source: fc.constantFrom(sourceId('a'), sourceId('b')),
    words: fc.subarray(['x', 'y', 'z']),
    rating: fc.option(fc.integer({ min: 1, max: 3 })),
    language: fc.constantFrom('de', 'en'),
  });
  const holds = (when: Condition, { source, words, rating, language }: Said) =>
    (when.sources?.includes(source) ?? true) &&
    (when.words?.some((word) => words.includes(word)) ?? true) &&
    (when.languages?.includes(language) ?? true) &&
    (when.ratingAtMost === undefined || (rating !== null && rating <= when.ratingAtMost)) &&
    (when.ratingAtLeast === undefined || (rating !== null && rating >= when.ratingAtLeast));
  type Said = typeof said extends fc.Arbitrary<infer Value> ? Value : never;

  fc.assert(
    fc.property(condition, condition, fc.array(said, { minLength: 20 }), (wide, narrow, all) => {
      fc.pre(covers(wide, narrow));
      return all.every((one) => !holds(narrow, one) || holds(wide, one));
    }),
  );
});

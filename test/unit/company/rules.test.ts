import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../../support/company-problems.ts';

const last = 'when: { words: [lawyer, anwalt] }\n    hold: true';
const mustMove =
  'c.yaml:52:5 rules[2]: must say what to do: exactly one of route: <department>, priority: <department>, escalate: <department> or hold: true';
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

  test('when it escalates to an unknown department', () => {
    expect(problemsAfter({ 'priority: app': 'escalate: apps' })).toEqual([
      'c.yaml:48:15 rules[0].escalate: there is no department "apps"; did you mean "app"?',
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

  test.each([
    ['every kind there is', 'kinds: [problem, question, idea, praise, score, spam]'],
    ['every kind that somebody has to read', 'kinds: [idea, praise, question, problem]'],
    ['any text', "fields: { text: ['refund*', '*'] }"],
  ])('by a rule that takes %s', (_, when) => {
    expect(problemsAfter({ [last]: `when: { ${when} }\n    escalate: app` })).toEqual([fallback]);
  });

  test.each([
    ['some kinds', 'kinds: [problem, question, idea]'],
    ['what has a title', "fields: { title: ['*'] }"],
    ['some texts', "fields: { text: ['*?refund*'] }"],
    ['what is said again', 'repeated: { times: 2, within: 30d, by: person }'],
  ])('but a rule may take %s', (_, when) => {
    expect(problemsAfter({ [last]: `when: { ${when} }\n    route: app` })).toEqual([]);
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
    ['asks for a kind besides', `${first}, kinds: [problem]`],
    ['asks for a field besides', `${first}, fields: { title: ['*'] }`],
    ['asks to hear it again', `${first}, repeated: { times: 2, within: 1h, by: people }`],
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

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, fields, type Rule } from '../../../shared/domain/company.ts';
import type { Feedback, Kind } from '../../../shared/domain/feedback.ts';
import { departmentId, sourceId } from '../../../shared/domain/ids.ts';
import { reading } from '../../../shared/routing/phrases.ts';
import { noCounts, ruleBook, type Said } from '../../../shared/routing/rules.ts';
import { aFeedback } from '../../support/an-item.ts';

const aRule = (when: Condition, name = 'r'): Rule => ({
  name,
  when,
  move: { kind: 'escalate', to: departmentId('app') },
});

const said = (about: Partial<Feedback> = {}, kind: Kind = 'problem'): Said => {
  const feedback = aFeedback(about);
  return { feedback, kind, read: reading(feedback.text) };
};

const holds = (when: Condition, what: Said = said()) =>
  ruleBook([aRule(when)]).first(what, noCounts) !== undefined;

describe('the rules', () => {
  test('the first that holds decides, and says its place in the file', () => {
    const rules = [
      aRule({ words: ['lawyer'] }, 'a'),
      aRule({ words: ['charged'] }, 'b'),
      aRule({}, 'c'),
    ];

    expect(ruleBook(rules).first(said(), noCounts)).toMatchObject({ number: 2, rule: rules[1] });
  });

  test('none decides where none holds', () => {
    expect(ruleBook([aRule({ kinds: ['praise'] })]).first(said(), noCounts)).toBeUndefined();
  });

  test('hold only where all conditions do', () => {
    const when: Condition = {
      kinds: ['problem'],
      sources: [sourceId('help-desk')],
      words: ['charged twice'],
      fields: { email: ['*@mail.example'] },
      languages: ['en'],
      ratingAtMost: 2,
      ratingAtLeast: 1,
    };
    const rating = { value: 1, min: 1, max: 5 };
    const all = { language: 'en-GB', rating };

    expect(holds(when, said(all))).toBe(true);
    expect(holds(when, said(all, 'question'))).toBe(false);
    expect(holds(when, said({ ...all, source: sourceId('survey') }))).toBe(false);
    expect(holds(when, said({ ...all, text: 'charged' }))).toBe(false);
    expect(holds(when, said({ ...all, author: { email: 'ida@post.example' } }))).toBe(false);
    expect(holds(when, said({ ...all, language: 'de' }))).toBe(false);
    expect(holds(when, said({ ...all, rating: { ...rating, value: 3 } }))).toBe(false);
    expect(holds(when, said({ ...all, rating: { ...rating, value: 0 } }))).toBe(false);
  });

  test('may ask for one of several kinds', () => {
    expect(holds({ kinds: ['idea', 'spam'] }, said({}, 'spam'))).toBe(true);
    expect(holds({ kinds: ['idea', 'spam'] }, said({}, 'score'))).toBe(false);
  });
});

describe('a rule about fields', () => {
  const about: Partial<Feedback> = {
    title: 'Double charge',
    text: 'I was charged twice',
    url: 'https://reviews.example/7',
    author: { name: 'Marta K.', handle: '@marta-k', email: 'Marta@Mail.example' },
    answers: [
      { question: 'Where?', answer: 'In the shop' },
      { question: 'When?', answer: 'Monday' },
    ],
    threadId: 'T-12',
  };

  test.each([
    ['title', 'double *'],
    ['text', '*CHARGED*'],
    ['url', 'https://reviews.example/*'],
    ['author', 'marta k.'],
    ['author', 'marta-?'],
    ['author', '@marta-k'],
    ['email', '*@mail.example'],
    ['answers', 'monday'],
    ['thread', 't-*'],
  ] as const)('finds in the %s what fits %s', (field, pattern) => {
    expect(holds({ fields: { [field]: ['nothing', pattern] } }, said(about))).toBe(true);
  });

  test('looks at the whole of a field', () => {
    expect(holds({ fields: { title: ['double'] } }, said(about))).toBe(false);
    expect(holds({ fields: { answers: ['*shop*monday*'] } }, said(about))).toBe(false);
  });

  test('holds only where every field fits', () => {
    expect(holds({ fields: { title: ['*charge'], thread: ['t-12'] } }, said(about))).toBe(true);
    expect(holds({ fields: { title: ['*charge'], thread: ['t-13'] } }, said(about))).toBe(false);
  });

  test.each(fields)('never holds where the %s is absent, not even for anything', (field) => {
    expect(holds({ fields: { [field]: ['*'] } }, said({ text: '', author: {} }))).toBe(false);
  });
});

describe('a rule that counts', () => {
  const when: Condition = {
    kinds: ['problem'],
    repeated: { times: 3, withinHours: 24, by: 'person' },
  };
  const counting = aRule(when, 'again');
  const rules = [counting, aRule({ kinds: ['problem'] }, 'once')];
  const decides = (counts: readonly (readonly [string, number])[], kind: Kind = 'problem') =>
    ruleBook(rules).first(said({}, kind), new Map(counts))?.rule.name;

  test('decides from the time on that it asks for', () => {
    expect(decides([])).toBe('once');
    expect(decides([['again', 2]])).toBe('once');
    expect(decides([['again', 3]])).toBe('again');
    expect(decides([['again', 4]])).toBe('again');
  });

  test('is not decided by the count of another', () => {
    expect(decides([['once', 9]])).toBe('once');
  });

  test('decides only what its other conditions hold for', () => {
    expect(decides([['again', 9]], 'idea')).toBeUndefined();
  });

  test('asks to be counted wherever its other conditions hold, whatever comes before it', () => {
    const book = ruleBook([aRule({}, 'all'), counting, aRule({ kinds: ['praise'] }, 'never')]);

    expect(book.counting(said())).toEqual([counting]);
    expect(book.counting(said({}, 'idea'))).toEqual([]);
  });
});

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('*', '?', '@', '\\', '[', '(', '\uD800', '\u200D', 'a') }),
  fc.constantFrom('', '__proto__', '**'.repeat(80), '\u202Ea', '-'),
);
const number = fc.oneof(fc.double(), fc.constant(Number.NaN));
const author = fc.record({ id: odd, name: odd, handle: odd, email: odd }, { requiredKeys: [] });
const feedback: fc.Arbitrary<Feedback> = fc.record(
  {
    source: odd.map(sourceId),
    text: odd,
    author,
    saidAt: odd,
    title: odd,
    url: odd,
    threadId: odd,
    language: odd,
    rating: fc.record({ value: number, min: number, max: number }),
    answers: fc.array(fc.record({ question: odd, answer: odd })),
  },
  { requiredKeys: ['source', 'text', 'author', 'saidAt'] },
);
const list = fc.array(odd);
const kind = fc.constantFrom<Kind>('problem', 'question', 'idea', 'praise', 'score', 'spam');
const condition: fc.Arbitrary<Condition> = fc.record(
  {
    sources: fc.array(odd.map(sourceId)),
    kinds: fc.array(kind),
    words: list,
    fields: fc.dictionary(fc.constantFrom(...fields), list),
    ratingAtMost: number,
    ratingAtLeast: number,
    languages: list,
    repeated: fc.record({
      times: number,
      withinHours: number,
      by: fc.constantFrom('person', 'people'),
    }),
  },
  { requiredKeys: [] },
);

test('no feedback and no rule ever makes the rules throw, and what decides is one of them', () => {
  const counts = fc.array(fc.tuple(odd, fc.integer()));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(odd, condition)),
      feedback,
      kind,
      counts,
      (book, about, of, seen) => {
        const rules = book.map(([name, when]) => aRule(when, name));
        const { first, counting } = ruleBook(rules);
        const what = { feedback: about, kind: of, read: reading(about.text) };

        const found = first(what, new Map(seen));

        expect(found === undefined || rules[found.number - 1] === found.rule).toBe(true);
        expect(counting(what).every(({ when }) => when.repeated !== undefined)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

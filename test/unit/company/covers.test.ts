import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers } from '../../../shared/company/condition.ts';
import { kinds } from '../../../shared/company/condition-schema.ts';
import type { Condition, Repetition } from '../../../shared/domain/company.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { reading } from '../../../shared/routing/phrases.ts';
import { noCounts, ruleBook, type Said } from '../../../shared/routing/rules.ts';
import { aFeedback } from '../../support/an-item.ts';

const often = (times: number, withinHours: number, by: Repetition['by'] = 'person'): Condition => ({
  repeated: { times, withinHours, by },
});

describe('a rule that counts', () => {
  test('is behind one that counts to less, further back, or not at all', () => {
    expect(covers(often(3, 24), often(3, 24))).toBe(true);
    expect(covers(often(2, 48), often(3, 24))).toBe(true);
    expect(covers({}, often(3, 24))).toBe(true);
  });

  test('is reached behind one that counts to more, less far back, or other things', () => {
    expect(covers(often(4, 24), often(3, 24))).toBe(false);
    expect(covers(often(3, 23), often(3, 24))).toBe(false);
    expect(covers(often(3, 24, 'people'), often(3, 24))).toBe(false);
    expect(covers(often(2, 720), {})).toBe(false);
  });
});

describe('a rule about fields', () => {
  const titled = (...title: readonly string[]): Condition => ({ fields: { title } });

  test('is behind one with the same patterns and more, or with one that anything fits', () => {
    expect(covers(titled('a*', 'b*'), titled('B*'))).toBe(true);
    expect(covers(titled('*'), titled('a*', '?'))).toBe(true);
    expect(covers({}, titled('a*'))).toBe(true);
  });

  test('is reached behind one with other patterns, about other fields or more of them', () => {
    expect(covers(titled('a*'), titled('a*', 'b*'))).toBe(false);
    expect(covers(titled('*'), { fields: { text: ['a*'] } })).toBe(false);
    expect(covers({ fields: { title: ['*'], url: ['*'] } }, titled('a*'))).toBe(false);
    expect(covers(titled('*'), {})).toBe(false);
  });
});

test('one condition covers another only if it holds whenever the other does', () => {
  let covered = 0;
  fc.assert(
    fc.property(condition, condition, fc.boolean(), history, (wide, more, isWithin, events) => {
      const narrow = isWithin ? { ...wide, ...more } : more;
      if (!covers(wide, narrow)) return true;
      covered += 1;
      const byWide = holding(wide, events);
      return holding(narrow, events).every((index) => byWide.includes(index));
    }),
    { numRuns: 2000 },
  );

  expect(covered).toBeGreaterThan(200);
});

const some = <Entry>(...entries: Entry[]) => fc.subarray(entries, { minLength: 1 });
const patterns = some('*', 'crash*', 'CRASH*', '*refund');

const repetition: fc.Arbitrary<Repetition> = fc.record({
  times: fc.integer({ min: 2, max: 3 }),
  withinHours: fc.integer({ min: 1, max: 5 }),
  by: fc.constantFrom('person', 'people'),
});

/** Up to three conditions: more of them hardly ever hold. */
const condition: fc.Arbitrary<Condition> = fc
  .array(
    fc.oneof(
      fc.record({ sources: some(sourceId('a'), sourceId('b')) }),
      fc.record({ kinds: some(...kinds.slice(0, 3)) }),
      fc.record({ words: some('crash', 'refund', 'Refund') }),
      fc.record({ fields: fc.record({ title: patterns, text: patterns }, { requiredKeys: [] }) }),
      fc.record({ ratingAtMost: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ ratingAtLeast: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ languages: some('de', 'en') }),
      fc.record({ repeated: repetition }),
    ),
    { maxLength: 3 },
  )
  .map((conditions) => Object.assign({}, ...conditions));

/** One thing that was said, `after` so many hours. */
type Told = {
  readonly after: number;
  readonly person: string;
  readonly said: Said;
};

const text = fc.constantFrom('', 'crash', 'crash, refund', 'refund');

const told: fc.Arbitrary<Told> = fc
  .record({
    after: fc.nat({ max: 2 }),
    person: fc.constantFrom('ida', 'ole'),
    kind: fc.constantFrom(...kinds.slice(0, 3)),
    source: fc.constantFrom(sourceId('a'), sourceId('b')),
    title: text,
    text,
    rating: fc.integer({ min: 1, max: 3 }).map((value) => ({ value, min: 1, max: 5 })),
    language: fc.constantFrom('de', 'en'),
  })
  .map(({ after, person, kind, ...about }) => ({
    after,
    person,
    said: { feedback: aFeedback(about), kind, read: reading(`${about.title}\n${about.text}`) },
  }));

const history = fc.array(told, { minLength: 8, maxLength: 12 });

/** The places in the history at which a condition held, counting as the product does. */
function holding({ repeated, ...rest }: Condition, events: readonly Told[]): readonly number[] {
  const { first } = ruleBook([{ name: 'r', when: rest, move: { kind: 'hold' } }]);
  let hours = 0;
  const held = events.flatMap(({ after, person, said }, index) => {
    hours += after;
    return first(said, noCounts) === undefined ? [] : [{ index, hours, person }];
  });
  const indexes = held.map(({ index }) => index);
  if (repeated === undefined) return indexes;
  const { times, withinHours, by } = repeated;
  return indexes.filter((_, place) => {
    const last = held[place] ?? expect.unreachable();
    const recent = held.slice(0, place + 1).filter((one) => one.hours > last.hours - withinHours);
    const people = new Set(recent.map(({ person }) => person)).size;
    const own = recent.filter(({ person }) => person === last.person).length;
    return (by === 'people' ? people : own) >= times;
  });
}

import { hats } from './check-references.ts';
import type { Problem } from './problem.ts';
import { idsOf, valuesAt } from './values-at.ts';

/** People nobody made CEO, community manager or head: a digest for them would have nothing in it. */
export function checkHats(data: unknown): readonly Problem[] {
  const people = idsOf(data, 'people') ?? [];
  const given = hats.flatMap(({ from }) => valuesAt(data, from)).map(({ value }) => value);
  const expected = 2 + valuesAt(data, ['departments', '*']).length;
  // A hat that is missing or misspelt is the mistake; who would wear it is not known yet.
  if (given.length < expected || !given.every((id) => people.some((person) => person === id))) {
    return [];
  }
  return people
    .filter((id) => !given.includes(id))
    .map((id) => ({
      path: ['people', id],
      about: 'key',
      message:
        'is neither CEO, community manager nor head of a department and gets no digest: remove or give a hat',
    }));
}

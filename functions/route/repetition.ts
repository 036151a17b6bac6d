import type { Rule } from '../../shared/domain/company.ts';
import type { Counts } from '../../shared/routing/rules.ts';
import type { Sighting, Sightings } from '../../shared/store/sightings.ts';

/** Notes that these rules held once more, and tells how often each has of late, this time included. */
export async function countsOf(
  rules: readonly Rule[],
  sighting: Sighting,
  sightings: Sightings,
): Promise<Counts> {
  const counting = rules.flatMap(({ name, when: { repeated } }) =>
    repeated === undefined ? [] : [{ name, repeated }],
  );
  const counted = counting.map(async (rule) => {
    await sightings.note(rule, sighting);
    return [rule.name, await sightings.count(rule, sighting)] as const;
  });
  return new Map(await Promise.all(counted));
}

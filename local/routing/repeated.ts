/** How often rules that count have held, kept in memory: what the table keeps for the router. */
import type { Repetition, Rule } from '../../shared/domain/company.ts';
import type { PersonKey } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import type { Counts } from '../../shared/routing/rules.ts';

type Sighting = { readonly at: number; readonly person: PersonKey };

/** The router looks at as many of a window, the latest. See shared/store/sightings.ts. */
const maxRead = 200;
const hour = 3_600_000;

/** To be asked in the order of time: each item counts for those that come after it, and for itself. */
export function repetitions(): (
  rules: readonly Rule[],
  item: Pick<Item, 'person' | 'receivedAt'>,
) => Counts {
  const seen = new Map<string, readonly Sighting[]>();
  const count = (rule: string, repeated: Repetition, sighting: Sighting): number => {
    const key = JSON.stringify([rule, repeated.by === 'person' ? sighting.person : 'people']);
    const from = sighting.at - repeated.withinHours * hour;
    const before = (seen.get(key) ?? []).filter(({ at }) => at > from);
    const sightings = [...before, sighting].slice(-maxRead);
    seen.set(key, sightings);
    if (repeated.by === 'person') return sightings.length;
    return new Set(sightings.map(({ person }) => person)).size;
  };
  return (rules, { person, receivedAt }) => {
    const sighting = { at: Date.parse(receivedAt), person };
    return new Map(
      rules.flatMap(({ name, when: { repeated } }) =>
        repeated === undefined ? [] : [[name, count(name, repeated, sighting)] as const],
      ),
    );
  };
}

/** How far back the rules of a company look, at most. Hours. */
export const longestWindow = (rules: readonly Rule[]): number =>
  Math.max(0, ...rules.map(({ when: { repeated } }) => repeated?.withinHours ?? 0));

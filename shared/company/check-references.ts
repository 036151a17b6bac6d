import { nearest } from './nearest.ts';
import { type Path, type Problem, quoted } from './problem.ts';
import { idsOf, valuesAt } from './values-at.ts';

type Reference = {
  readonly from: Path;
  readonly to: 'people' | 'departments' | 'sources';
  readonly what: string;
};

/** Where a person is given a hat. */
export const hats: readonly Reference[] = [
  { from: ['ceo'], to: 'people', what: 'person' },
  { from: ['community', 'person'], to: 'people', what: 'person' },
  { from: ['departments', '*', 'head'], to: 'people', what: 'person' },
];

/** Every place where the file names something by its id, and the section where that must be. */
const references: readonly Reference[] = [
  ...hats,
  { from: ['customers', '*', 'route'], to: 'departments', what: 'department' },
  { from: ['rules', '*', 'route'], to: 'departments', what: 'department' },
  { from: ['rules', '*', 'priority'], to: 'departments', what: 'department' },
  { from: ['rules', '*', 'escalate'], to: 'departments', what: 'department' },
  { from: ['rules', '*', 'when', 'sources', '*'], to: 'sources', what: 'source' },
];

export const checkReferences = (data: unknown): readonly Problem[] =>
  references.flatMap((reference) => dangling(data, reference));

function dangling(data: unknown, { from, to, what }: Reference): readonly Problem[] {
  const ids = idsOf(data, to);
  if (ids === undefined) return [];
  return valuesAt(data, from).flatMap(({ path, value }) =>
    typeof value !== 'string' || ids.includes(value)
      ? []
      : [{ path, message: `there is no ${what} ${quoted(value)}; ${advice(value, ids, to)}` }],
  );
}

function advice(id: string, ids: readonly string[], section: string): string {
  const meant = nearest(id, ids);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return `expected an id from ${section}: ${ids.join(', ')}`;
}

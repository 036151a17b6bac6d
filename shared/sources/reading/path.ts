/** Finding what a definition names, in what a stranger sent. Only own properties: `__proto__` finds nothing. */
import type { Path } from '../../domain/source-definition.ts';

export type Scope = {
  readonly root: unknown;
  /** The element of `each` that is being read. */
  readonly element?: unknown;
  readonly headers: Readonly<Partial<Record<string, string>>>;
};

type Step = { readonly key: string } | { readonly index: number } | 'all';

/** What stands at the path; undefined where nothing does, one list where the path has `[*]`, however often. */
export function readPath(path: Path, scope: Scope): unknown {
  if (path.startsWith('header:')) return scope.headers[path.slice('header:'.length)];
  return follow(path.startsWith('@') ? scope.element : scope.root, stepsOf(path));
}

/** Paths are few and fixed: each is taken apart once. */
const known = new Map<Path, readonly Step[]>();

function stepsOf(path: Path): readonly Step[] {
  const there = known.get(path);
  if (there !== undefined) return there;
  const steps = [...path.matchAll(/\.([^.[\]]+)|\[(-?\d+|\*)\]/g)].map(([, key, index]): Step => {
    if (key !== undefined) return { key };
    return index === '*' ? 'all' : { index: Number(index) };
  });
  known.set(path, steps);
  return steps;
}

function follow(from: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined || from === undefined || from === null) return from ?? undefined;
  if (step === 'all') return followAll(elementsOf(from), rest);
  return follow('key' in step ? member(from, step.key) : at(from, step.index), rest);
}

/** The members of an object are elements too: some providers keep answers under ids that nobody can know before. */
function elementsOf(from: unknown): readonly unknown[] | undefined {
  if (Array.isArray(from)) return from;
  if (typeof from !== 'object' || from === null) return undefined;
  return Object.entries(from).map(([key, value]: [string, unknown]) => ({ key, value }));
}

function followAll(
  list: readonly unknown[] | undefined,
  rest: readonly Step[],
): readonly unknown[] | undefined {
  const found = list?.map((one) => follow(one, rest)).filter((one) => one !== undefined);
  return rest.includes('all') ? found?.flat() : found;
}

const member = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? (from as Readonly<Record<string, unknown>>)[key]
    : undefined;

const at = (from: unknown, index: number): unknown =>
  Array.isArray(from) ? from.at(index) : undefined;

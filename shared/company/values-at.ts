import type { Path } from './problem.ts';

export type Found = { readonly path: Path; readonly value: unknown };

/**
 * Every value that a pattern leads to in data of any shape; `*` stands for each entry of a list or block.
 * What is missing or of another shape is left out: the schema has told already.
 */
export function valuesAt(data: unknown, pattern: Path): readonly Found[] {
  let found: readonly Found[] = [{ path: [], value: data }];
  for (const step of pattern) {
    found = found.flatMap(({ path, value }) =>
      entries(value)
        .filter(([key]) => step === '*' || step === key)
        .map(([key, inner]) => ({ path: [...path, key], value: inner })),
    );
  }
  return found;
}

/** The ids at the head of a section; undefined when there is no such section. */
export function idsOf(data: unknown, section: string): readonly string[] | undefined {
  const [found] = valuesAt(data, [section]);
  return isBlock(found?.value) ? Object.keys(found.value) : undefined;
}

function entries(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return isBlock(value) ? Object.entries(value) : [];
}

const isBlock = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

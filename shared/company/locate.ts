import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Path, Problem } from './problem.ts';

/** A problem and where it is, in UTF-16 code units from the start of the text. */
export type Located = {
  readonly offset: number;
  readonly path: Path;
  readonly message: string;
};

/**
 * Finds where a problem's path leads: to a single value or list entry itself, to the key of a block, list or empty
 * value, and to the block where something is missing.
 */
export function locate(document: Document.Parsed, { path, message, about }: Problem): Located {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const next = stepInto(isAlias(node) ? node.resolve(document) : node, step);
    if (next === undefined) break;
    const single = isScalar(next.value) && next.value.value !== null && about !== 'key';
    offset = offsetOf(single ? next.value : next.key);
    node = next.value;
  }
  return { offset, path, message };
}

export const keyText = (key: unknown): string => String(isScalar(key) ? key.value : key);

export const offsetOf = (node: unknown): number => (isNode(node) && node.range?.[0]) || 0;

function stepInto(node: unknown, step: string | number) {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: item, value: item };
  }
  // Of two equal keys the last one counts, as in the data.
  return isMap(node) ? node.items.findLast(({ key }) => keyText(key) === step) : undefined;
}

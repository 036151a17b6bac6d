/** What the values of a definition come to, for one delivery. */
import type { Test, Value } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import { convert } from './convert.ts';
import { readPath, type Scope } from './path.ts';

/**
 * The value as text; undefined where there is none, or only blanks.
 *
 * @throws {InvalidInput} naming the path where something else than text, a number or a truth value stands
 */
export function textAt(value: Value | undefined, scope: Scope): string | undefined {
  if (value === undefined) return undefined;
  const text = textOf(value, scope);
  return text === undefined || text.trim() === '' ? undefined : text;
}

/**
 * As {@link textAt}, for ids and addresses: where the value is joined, every part must be there. Half an id would be
 * the id of many.
 */
export function wholeAt(value: Value | undefined, scope: Scope): string | undefined {
  if (typeof value !== 'object') return textAt(value, scope);
  if ('first' in value) {
    const whole = value.first.find((one) => wholeAt(one, scope) !== undefined);
    return wholeAt(whole, scope);
  }
  const isPartial = 'join' in value && value.join.some((one) => wholeAt(one, scope) === undefined);
  return isPartial ? undefined : textAt(value, scope);
}

function textOf(value: Value, scope: Scope): string | undefined {
  if (typeof value === 'string') return scalar(readPath(value, scope), value);
  if ('const' in value) return String(value.const);
  if ('words' in value) return inWords(value, scope);
  if ('at' in value) return convert(readPath(value.at, scope), value.as, value.at);
  if ('first' in value) return firstOf(value.first, scope);
  if ('join' in value) return joined(value.join, value.with ?? ' ', scope);
  if ('all' in value) return allOf(value.all, value.with ?? ' ', scope);
  return lookedUp(value.lookup, scope);
}

function scalar(found: unknown, path: string): string | undefined {
  if (found === undefined || found === null) return undefined;
  if (typeof found === 'string') return found;
  if (typeof found === 'number' || typeof found === 'boolean') return String(found);
  if (Array.isArray(found) && found.every((one) => typeof one !== 'object')) {
    return found.join(', ');
  }
  throw new InvalidInput(`${path}: expected text or a number, got ${kindOf(found)}`);
}

export const kindOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'null'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

function firstOf(values: readonly Value[], scope: Scope): string | undefined {
  for (const value of values) {
    const text = textAt(value, scope);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Constants are only glue: where nothing else is there, "@" is no handle and "issue" no id. */
function joined(values: readonly Value[], separator: string, scope: Scope): string | undefined {
  const parts = values.map((value) => ({ texts: listAt(value, scope), isGlue: isConstant(value) }));
  if (parts.every(({ texts, isGlue }) => isGlue || texts.length === 0)) return undefined;
  return parts.flatMap(({ texts }) => texts).join(separator);
}

const isConstant = (value: Value): boolean => typeof value !== 'string' && 'const' in value;

function inWords(
  { at, words }: Extract<Value, { words: unknown }>,
  scope: Scope,
): string | undefined {
  const codes = [...new Set(listAt(at, scope))];
  const said = codes.map((code) => (Object.hasOwn(words, code) ? words[code] : code));
  return said.filter((text) => text !== '').join(' ');
}

/** A list of texts counts as so many values. */
function listAt(value: Value, scope: Scope): readonly string[] {
  const found = typeof value === 'string' ? readPath(value, scope) : undefined;
  if (typeof value === 'string' && Array.isArray(found)) {
    return found.flatMap((one) => scalar(one, value)?.trim() || []);
  }
  const text = textAt(value, scope);
  return text === undefined ? [] : [text];
}

function lookedUp(
  { in: list, where, is, get }: Extract<Value, { lookup: unknown }>['lookup'],
  scope: Scope,
): string | undefined {
  const elements = readPath(list, scope);
  if (!Array.isArray(elements)) return undefined;
  const texts = listAt(is, scope).flatMap((wanted) => {
    const found: unknown = elements.find(
      (element) => textAt(where, { ...scope, element }) === wanted,
    );
    return found === undefined ? [] : (textAt(get, { ...scope, element: found }) ?? []);
  });
  return texts.length === 0 ? undefined : texts.join(', ');
}

function allOf(
  { in: list, when = [], get }: Extract<Value, { all: unknown }>['all'],
  separator: string,
  scope: Scope,
): string {
  const elements = readPath(list, scope);
  if (!Array.isArray(elements)) {
    throw new InvalidInput(`${list}: expected a list, got ${kindOf(elements)}`);
  }
  return elements
    .map((element: unknown) => ({ ...scope, element }))
    .filter((within) => when.every((test) => holds(test, within)))
    .flatMap((within) => textAt(get, within) ?? [])
    .join(separator);
}

/** Whether a test holds for the delivery. */
export function holds(test: Test, scope: Scope): boolean {
  const text = textAt(test.at, scope);
  if (test.exists !== undefined && (text !== undefined) !== test.exists) return false;
  if (test.in !== undefined && !(text !== undefined && test.in.includes(text))) return false;
  if (test.sameAs !== undefined && isSame(text, test.sameAs, scope) !== true) return false;
  if (test.otherThan !== undefined && isSame(text, test.otherThan, scope) !== false) return false;
  return test.notIn === undefined || text === undefined || !test.notIn.includes(text);
}

/** Undefined where one of them is missing: then nobody knows. */
function isSame(text: string | undefined, value: Value, scope: Scope): boolean | undefined {
  const other = textAt(value, scope);
  return text === undefined || other === undefined ? undefined : text.trim() === other.trim();
}

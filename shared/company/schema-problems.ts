import type * as z from 'zod';
import { companyJsonSchema } from './json-schema.ts';
import { nearest } from './nearest.ts';
import { type Path, type Problem, quoted, shown } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** The file's own shape: what a place may hold is looked up in the JSON Schema, where it is plain data. */
type Shape = {
  readonly description?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | false;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Shape>>;
};

/** What the schema found wrong with single values, keys and lists, in words. Needs issues that report their input. */
export function schemaProblems(issues: readonly Issue[]): readonly Problem[] {
  if (issues.length === 0) return [];
  const whole = companyJsonSchema() as Shape;
  return issues.flatMap((issue) => toProblems(issue, whole));
}

function toProblems(issue: Issue, whole: Shape): readonly Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, whole));
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, message, about: 'key' }));
    case 'invalid_type':
      return [{ path, message: wrongType(issue.expected, issue.input, shapeAt(path, whole)) }];
    case 'invalid_value':
      return [{ path, message: wrongValue(issue.values, issue.input, shapeAt(path, whole)) }];
    case 'invalid_union':
      return inAlternative(issue, whole) ?? [{ path, message: issue.message }];
    default:
      return [{ path, message: issue.message }];
  }
}

/** What is wrong inside the one alternative that was meant, known by its keys; undefined where none is. */
function inAlternative(
  { errors, path }: Extract<Issue, { readonly code: 'invalid_union' }>,
  whole: Shape,
): readonly Problem[] | undefined {
  const [meant, ...others] = errors.filter((issues) => issues.every((one) => one.path.length > 0));
  if (meant === undefined || others.length > 0) return undefined;
  return meant.flatMap((issue) => toProblems({ ...issue, path: [...path, ...issue.path] }, whole));
}

function unknownKey(path: Path, key: string, whole: Shape): Problem {
  const shapes = alternatives(shapeAt(path, whole) ?? {}, whole);
  const known = [...new Set(shapes.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return {
    path: [...path, key],
    message: known.includes(key)
      ? `${quoted(key)} does not go with the other keys here`
      : `there is no such key as ${quoted(key)}; ${advice(key, known)}`,
    about: 'key',
  };
}

function advice(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return meant === undefined ? `expected only ${known.join(', ')}` : `did you mean "${meant}"?`;
}

function wrongType(expected: string, input: unknown, shape?: Shape): string {
  const meaning = shape?.description === undefined ? '' : `: ${shape.description}`;
  if (input === undefined) return `is missing${meaning}`;
  if (input === null) return `is empty${meaning}`;
  const wrong = `expected ${typeNames[expected] ?? expected}, not ${shown(input)}`;
  if (expected !== 'string' || typeof input === 'object') return wrong;
  const quotesHelp = new RegExp(shape?.pattern ?? '', 'u').test(String(input));
  return quotesHelp ? `${wrong}; put it in quotes` : `${wrong}${meaning}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a block of keys',
  record: 'a block of ids',
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function wrongValue(values: readonly unknown[], input: unknown, shape?: Shape): string {
  const expected = values.length > 1 ? `one of ${values.join(', ')}` : values.join();
  const meaning = shape?.description === undefined ? '' : `: ${shape.description}`;
  if (input === undefined) return `is missing: ${expected}`;
  const meant = typeof input === 'string' ? nearest(input, values.map(String)) : undefined;
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
  const only = values.length > 1 ? '' : meaning;
  return `expected ${expected}, not ${shown(input)}${hint}${only}`;
}

/** What may stand at a place, with its description. */
function shapeAt(path: Path, whole: Shape): Shape | undefined {
  const shapes = path.reduce<readonly Shape[]>(
    (reached, step) =>
      reached
        .flatMap((shape) => alternatives(shape, whole))
        .flatMap((shape) => inside(shape, step)),
    [whole],
  );
  return shapes[0];
}

const inside = ({ properties, additionalProperties, items }: Shape, step: string | number) =>
  properties?.[step] ?? (additionalProperties || undefined) ?? items ?? [];

/** The shapes that a shape refers to or chooses from; else the shape itself, which may only choose what it requires. */
function alternatives(shape: Shape, whole: Shape): readonly Shape[] {
  const { $ref, properties, anyOf = [], oneOf = [], allOf = [] } = shape;
  const referred = whole.definitions?.[$ref?.split('/').at(-1) ?? ''] ?? [];
  const others = [...anyOf, ...oneOf, ...allOf].concat(referred);
  return properties !== undefined || others.length === 0
    ? [shape]
    : others.flatMap((other) => alternatives(other, whole));
}

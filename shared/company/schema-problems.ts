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
      return issue.keys.map((key) => unknownKey(path, key, shapeAt(path, whole)));
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, message, about: 'key' }));
    case 'invalid_type':
      return [{ path, message: wrongType(issue.expected, issue.input, shapeAt(path, whole)) }];
    case 'invalid_value':
      return [{ path, message: wrongValue(issue.values, issue.input) }];
    default:
      return [{ path, message: issue.message }];
  }
}

function unknownKey(path: Path, key: string, shape?: Shape): Problem {
  const known = Object.keys(shape?.properties ?? {});
  const meant = nearest(key, known);
  const advice =
    meant === undefined ? `expected only ${known.join(', ')}` : `did you mean "${meant}"?`;
  return {
    path: [...path, key],
    message: `there is no such key as ${quoted(key)}; ${advice}`,
    about: 'key',
  };
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

function wrongValue(values: readonly unknown[], input: unknown): string {
  if (input === undefined) return `is missing: one of ${values.join(', ')}`;
  const meant = typeof input === 'string' ? nearest(input, values.map(String)) : undefined;
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
  const expected = values.length > 1 ? `one of ${values.join(', ')}` : values.join();
  return `expected ${expected}, not ${shown(input)}${hint}`;
}

const shapeAt = (path: Path, whole: Shape): Shape | undefined =>
  path.reduce<Shape | undefined>(
    (shape, step) =>
      shape?.properties?.[step] ?? (shape?.additionalProperties || undefined) ?? shape?.items,
    whole,
  );

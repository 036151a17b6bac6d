/** JSON from strangers. */
import { InvalidInput } from '../errors.ts';

/** Deeper nesting is no feedback: code after JSON.parse overflows the stack at depths that JSON.parse accepts. */
const maxDepth = 32;

/** @throws {InvalidInput} when the bytes are not UTF-8 JSON, or nested deeper than 32 levels */
export function readJson(bytes: Uint8Array): unknown {
  const problem = depthProblem(bytes);
  if (problem !== undefined) throw new InvalidInput(problem);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), keepDigits);
  } catch (cause) {
    throw new InvalidInput('the body is not JSON in UTF-8', { cause });
  }
}

/** An id above 2^53 would lose its last digits as a number: it stays text. */
const keepDigits = (_: string, value: unknown, { source }: { source?: string } = {}): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? '')
    ? source
    : value;

const quote = 0x22;
const backslash = 0x5c;
/** What a byte does to the depth, outside of strings. */
const steps = Object.assign(new Int8Array(256), { 123: 1, 91: 1, 125: -1, 93: -1 });

/** Why the body is too deep to be read, found in one pass over the bytes, without parsing them. */
export function depthProblem(bytes: Uint8Array): string | undefined {
  let depth = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === quote) index = endOfString(bytes, index + 1);
    depth += steps[byte] ?? 0;
    if (depth > maxDepth) return `the body is nested deeper than ${maxDepth} levels`;
  }
  return undefined;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let index = start;
  while (index < bytes.length && bytes[index] !== quote) {
    index += bytes[index] === backslash ? 2 : 1;
  }
  return index;
}

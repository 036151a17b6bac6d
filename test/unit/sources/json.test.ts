import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depthProblem, readJson } from '../../../shared/sources/json.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON from strangers', () => {
  test('reads 32 levels and refuses 33 without parsing them', () => {
    expect(depthProblem(bytes(nested(32)))).toBeUndefined();
    expect(() => readJson(bytes(nested(33)))).toThrow('nested deeper than 32 levels');
    expect(() => readJson(bytes(nested(100_000)))).toThrow('nested deeper than 32 levels');
  });

  test('brackets in strings are no levels, whatever is escaped before them', () => {
    const text = JSON.stringify({ a: `\\"${'['.repeat(50)}`, b: '"\\' });

    expect(readJson(bytes(text))).toEqual(JSON.parse(text));
  });

  test('an id above 2^53 keeps all its digits', () => {
    expect(readJson(bytes('{"id":820982911946154508,"n":9007199254740991,"x":1e300}'))).toEqual({
      id: '820982911946154508',
      n: 9_007_199_254_740_991,
      x: 1e300,
    });
  });

  test('bytes that are not UTF-8 are refused, never replaced', () => {
    expect(() => readJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow('not JSON in UTF-8');
  });

  test('any shallow JSON is read, and nothing but InvalidInput is ever thrown', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 20 }).filter((text) => !/\d{16}/.test(text)),
        (text) => {
          expect(readJson(bytes(text))).toEqual(JSON.parse(text));
        },
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (noise) => {
        try {
          readJson(noise);
        } catch (error) {
          expect(error).toHaveProperty('name', 'InvalidInput');
        }
      }),
    );
  });
});

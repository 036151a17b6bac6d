import { describe, expect, test } from 'vitest';
import type { Mapping, SourceDefinition } from '../../../shared/domain/source-definition.ts';
import { translated } from '../../support/translated.ts';

const read = (map: Mapping, payload: unknown) => {
  const definition: SourceDefinition = {
    kind: 'other',
    auth: { scheme: 'address-only', acknowledgeUnsigned: true },
    readings: [{ map }],
  };
  const translation = translated(definition, payload);
  return translation.kind === 'feedback' ? translation.items[0] : undefined;
};

const list = [
  { type: 'text', value: 'Cold.' },
  { type: 'file', value: { name: 'x' } },
  { type: 'text', value: 'Late.' },
];
const isText = [{ at: '@.type', in: ['text'] }];

describe('lists in a delivery', () => {
  test('all takes those that hold the tests, and never looks at the others', () => {
    const text = { all: { in: '$.list', when: isText, get: '@.value' }, with: ' / ' };

    expect(read({ text }, { list })).toMatchObject({ text: 'Cold. / Late.' });
  });

  test('all of something that is no list cannot be read', () => {
    const text = { all: { in: '$.list', get: '@.value' } };

    expect(() => read({ text }, { list: 'Cold.' })).toThrow('$.list: expected a list');
  });

  test('answers are those that hold the tests', () => {
    const answers = { each: '$.list', when: isText, question: '@.type', answer: '@.value' };

    expect(read({ answers }, { list })?.answers).toEqual([
      { question: 'text', answer: 'Cold.' },
      { question: 'text', answer: 'Late.' },
    ]);
  });

  test('the first 50 answers are kept, counted after the tests', () => {
    const others = Array.from({ length: 60 }, () => ({ type: 'file' }));
    const texts = Array.from({ length: 60 }, (_, n) => ({ type: 'text', value: n }));
    const answers = { each: '$.list', when: isText, question: '@.type', answer: '@.value' };

    const found = read({ answers }, { list: [...others, ...texts] })?.answers;

    expect([found?.length, found?.at(-1)?.answer]).toEqual([50, '49']);
  });

  test('a lookup by a list finds one for each', () => {
    const options = [
      { id: 'a', text: 'Chain' },
      { id: 'b', text: 'Brakes' },
    ];
    const text = { lookup: { in: '$.options', where: '@.id', is: '$.ids', get: '@.text' } };

    expect(read({ text }, { options, ids: ['b', 'gone', 'a'] })).toMatchObject({
      text: 'Brakes, Chain',
    });
  });

  test('the members of an object are a list of keys and values, without those that it inherits', () => {
    const answers = { each: '$.data[*]', question: '@.key', answer: '@.value' };
    const data = JSON.parse('{ "why": "cold", "__proto__": "odd" }');

    expect(read({ answers }, { data })?.answers).toEqual([
      { question: 'why', answer: 'cold' },
      { question: '__proto__', answer: 'odd' },
    ]);
  });

  test.each([
    ['Cold.', 'Cold.', undefined],
    ['7', undefined, '7'],
    [7.5, undefined, '7.5'],
    [true, undefined, undefined],
    [['Cold.'], undefined, undefined],
    [{ text: 'Cold.' }, undefined, undefined],
  ])('%j: prose is words, number a number, and anything else neither', (value, prose, number) => {
    const item = read(
      {
        text: { at: '$.value', as: 'prose' },
        title: { const: 'x' },
        language: { at: '$.value', as: 'number' },
      },
      { value },
    );

    expect([item?.text, item?.language]).toEqual([prose ?? '', number]);
  });
});

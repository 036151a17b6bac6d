import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRows } from '../../../local/history/read-rows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function rowsOf(content: string | Uint8Array, name = 'history.csv') {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  const rows: unknown[] = [];
  for await (const row of readRows(file, () => undefined)) rows.push(row);
  return rows;
}

const row = (number: number, values: Record<string, string>) => ({ kind: 'row', number, values });

describe('a CSV file', () => {
  test.each([
    ['commas', 'id,text\n1,"Hello, world"\n'],
    ['semicolons', 'id;text\r\n1;Hello, world\r\n'],
    ['tabs and a byte order mark', '\uFEFFid\ttext\n1\tHello, world\n'],
  ])('is read with %s', async (_, content) => {
    expect(await rowsOf(content)).toEqual([row(1, { id: '1', text: 'Hello, world' })]);
  });

  test('is read with line breaks, quotes and blank lines in it', async () => {
    expect(await rowsOf('id,text\n1,"Two\nlines and a ""word"""\n\n2,a "word"\n')).toEqual([
      row(1, { id: '1', text: 'Two\nlines and a "word"' }),
      row(2, { id: '2', text: 'a "word"' }),
    ]);
  });

  test('goes on after a row that does not fit its headings', async () => {
    expect(await rowsOf('id,text\n1,a,b\n2,c\n')).toEqual([
      { kind: 'broken', number: 1, because: 'expected 2 cells, got 3', raw: '["1","a","b"]' },
      row(2, { id: '2', text: 'c' }),
    ]);
  });

  test('that ends within a quote says so after the rows before it', async () => {
    expect(await rowsOf('id,text\n1,a\n2,"never closed\n3,c\n')).toEqual([
      row(1, { id: '1', text: 'a' }),
      expect.objectContaining({
        kind: 'broken',
        number: 2,
        because: expect.stringMatching(/quote/i),
      }),
    ]);
  });

  test('in another encoding than UTF-8 is refused, not misread', async () => {
    const latin = Buffer.from('id,text\n1,gr\u00fcn\n', 'latin1');

    await expect(rowsOf(latin)).rejects.toThrow(/history\.csv: it is not in UTF-8; save it anew/);
  });
});

test('JSON lines are read one by one, across the borders of what is read at once', async () => {
  const long = 'word '.repeat(30_000);
  const lines = [`{"id":1,"text":${JSON.stringify(long)}}`, '', 'no', '[]', '{"id":2,"text":null}'];

  expect(await rowsOf(lines.join('\n'), 'history.jsonl')).toEqual([
    row(1, { id: '1', text: long }),
    { kind: 'broken', number: 3, because: 'not JSON', raw: 'no' },
    { kind: 'broken', number: 4, because: 'expected an object', raw: '[]' },
    row(5, { id: '2', text: '' }),
  ]);
});

test('a file that is not there is named', async () => {
  await expect(readRows('nowhere.csv', () => undefined).next()).rejects.toThrow(
    'nowhere.csv: there is no such file',
  );
});

/** The rows of an export, one after the other: the file may be far larger than the memory. */
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InvalidInput } from '../../shared/errors.ts';

/** Texts by column; or why the row is none. Always the same number for the same row of the same file. */
export type Row = { readonly number: number } & (
  | { readonly kind: 'row'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'broken'; readonly because: string; readonly raw: string }
);

/** Longer is no row but a quote that nobody closed. Characters. */
const maxRowLength = 1024 * 1024;

/**
 * Rows of a CSV file (with a line of headings; comma, semicolon or tab) or of JSON lines, by the file's ending.
 *
 * @throws {InvalidInput} when the file cannot be read or is not in UTF-8
 */
export function readRows(file: string, onRead: (bytes: number) => void): AsyncGenerator<Row> {
  const texts = textsOf(file, onRead);
  return /\.(jsonl|ndjson)$/i.test(file) ? jsonRows(texts) : csvRows(texts);
}

async function* textsOf(file: string, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(file)) {
      yield decoder.decode(bytes, { stream: true });
      onRead(bytes.length);
    }
    yield decoder.decode();
  } catch (cause) {
    throw new InvalidInput(`${file}: ${reason(cause)}`, { cause });
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return 'it is not in UTF-8; save it anew as UTF-8';
  return String(error);
}

async function* csvRows(texts: AsyncGenerator<string>): AsyncGenerator<Row> {
  const { value: first = '' } = await texts.next();
  const parser = parse({
    delimiter: delimiterIn(first),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRowLength,
  });
  pipeline(Readable.from(joined(first, texts)), parser, () => undefined);
  let headings: readonly string[] | undefined;
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      if (headings === undefined) {
        headings = cells.map((heading) => heading.trim());
        continue;
      }
      number += 1;
      yield csvRow(number, headings, cells);
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    // A quote that is never closed takes all that follows with it.
    yield { kind: 'broken', number: number + 1, because: cause.message, raw: '' };
  }
}

async function* joined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Spreadsheets write what their user's country is used to: the one that the headings have most of. */
function delimiterIn(text: string): string {
  const [headings = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => headings.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function csvRow(number: number, headings: readonly string[], cells: readonly string[]): Row {
  if (cells.length === headings.length) {
    const values = Object.fromEntries(headings.map((name, index) => [name, cells[index] ?? '']));
    return { kind: 'row', number, values };
  }
  const because = `expected ${headings.length} cells, got ${cells.length}`;
  return { kind: 'broken', number, because, raw: JSON.stringify(cells) };
}

async function* jsonRows(texts: AsyncGenerator<string>): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of linesOf(texts)) {
    number += 1;
    if (line.trim() !== '') yield jsonRow(number, line);
  }
}

async function* linesOf(texts: AsyncGenerator<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxRowLength) throw new InvalidInput('a line is longer than 1 MiB');
    yield* lines;
  }
  yield rest;
}

function jsonRow(number: number, line: string): Row {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const texts = Object.entries(value).map(([name, one]) => [name, textOf(one)]);
      return { kind: 'row', number, values: Object.fromEntries(texts) };
    }
    return { kind: 'broken', number, because: 'expected an object', raw: line };
  } catch {
    return { kind: 'broken', number, because: 'not JSON', raw: line };
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

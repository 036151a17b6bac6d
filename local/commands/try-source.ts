import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { InvalidInput } from '../../shared/errors.ts';
import type { Headers } from '../../shared/sources/adapter.ts';
import { readingOf } from '../reading-of.ts';
import { shownTranslation } from '../show-feedback.ts';
import { companyOf, exactly, sourceOf, WrongUse } from './usage.ts';

const options = {
  header: { type: 'string', multiple: true, default: [] as string[] },
  company: { type: 'string' },
} as const;

/** `try-source <id> <payload>`: what a source's adapter makes of a payload, and which desk it would come to. */
export async function trySource(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [id, file] = exactly(['the id of a source', 'the file of a payload'], positionals);
  const headers = { 'content-type': typeOf(file), ...headersIn(values.header) };
  const company = await companyOf(values);
  const source = sourceOf(company, id);
  const body = await readFile(file).catch((cause) => {
    throw new InvalidInput(`${file}: cannot be read`, { cause });
  });
  const receivedAt = new Date().toISOString();
  const origin = { source: source.id, headers, receivedAt, ourselves: company };
  const reading = await readingOf(source, body, origin);
  if (reading.kind === 'unreadable') throw new InvalidInput(`unreadable: ${reading.because}`);
  process.stdout.write(
    reading.kind === 'question'
      ? `no feedback: a question of the provider, answered with ${reading.status}\n`
      : shownTranslation(reading, company),
  );
}

const typeOf = (file: string): string =>
  file.endsWith('.eml') ? 'message/rfc822' : 'application/json';

function headersIn(given: readonly string[]): Headers {
  return Object.fromEntries(
    given.map((header) => {
      const at = header.indexOf('=');
      if (at < 1) throw new WrongUse(`--header: expected name=value, got "${header}"`);
      return [header.slice(0, at).trim().toLowerCase(), header.slice(at + 1).trim()];
    }),
  );
}

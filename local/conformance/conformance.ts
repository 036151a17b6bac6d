/** What the adapters make of saved payloads: a folder for each provider, a file for each payload. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourceId } from '../../shared/domain/ids.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Translation } from '../../shared/sources/adapter.ts';
import { emailType, providers } from '../../shared/sources/adapters.ts';
import { readingOf } from '../reading-of.ts';
import { payloadIn } from './payload.ts';

export const outcomes = ['item', 'taken back', 'ignored', 'not read', 'failed'] as const;

export type Row = {
  readonly folder: string;
  readonly file: string;
  /** `not read`: no payload of a source that Earful has. */
  readonly outcome: (typeof outcomes)[number];
  /** The text of an item, or the reason. */
  readonly what: string;
};

/**
 * A row for each item, and for each file without one.
 *
 * @throws {InvalidInput} when there is no such folder
 */
export async function conformanceOf(folder: string, now: Date): Promise<readonly Row[]> {
  const rows = foldersIn(folder).flatMap((provider) =>
    filesIn(join(folder, provider)).map(async (file) => {
      const found = await read(join(folder, provider, file), typeOf(provider, file), now);
      return found.map((row): Row => ({ folder: provider, file, ...row }));
    }),
  );
  return (await Promise.all(rows)).flat();
}

/** Whole requests to something else than a source of ours. */
const others: Readonly<Record<string, string>> = {
  'aws-http': 'what AWS gives a function, not what a provider sends',
  'aws-ses': 'what AWS gives a function, not what a provider sends',
  surveymonkey: 'holds ids only: the answers must be fetched with a key of the account',
  hubspot: 'holds ids only: what was said must be fetched with a key of the account',
};

/** A folder is called as the provider's type, with or without dashes; commands of Discord come on their own way. */
function typeOf(folder: string, file: string): string {
  if (folder === 'discord' && file.startsWith('interaction')) return 'discord-command';
  const letters = (name: string) => name.replaceAll('-', '');
  return Object.keys(providers).find((type) => letters(type) === letters(folder)) ?? folder;
}

type Found = Pick<Row, 'outcome' | 'what'>;

const notRead = (what: string): readonly Found[] => [{ outcome: 'not read', what }];

async function read(path: string, type: string, now: Date): Promise<readonly Found[]> {
  if (type !== emailType && !Object.hasOwn(providers, type)) {
    return notRead(others[type] ?? `there is no type of source "${type}"`);
  }
  const payload = payloadIn(path, type);
  if (payload === undefined) return notRead('a part or a template of a payload');
  const { body, headers } = payload;
  const origin = { source: sourceId(type), headers, receivedAt: now.toISOString() };
  const reading = await readingOf({ type }, body, origin);
  if (reading.kind === 'feedback') return rowsOf(reading);
  if (reading.kind === 'unreadable') return [{ outcome: 'failed', what: reading.because }];
  const question = 'a question of the provider, answered at once';
  return [{ outcome: 'ignored', what: reading.kind === 'ignored' ? reading.because : question }];
}

const rowsOf = ({
  items,
  deleted,
  ignored,
}: Extract<Translation, { kind: 'feedback' }>): readonly Found[] => [
  ...items.map(({ title, text, rating }): Found => {
    const scored = rating === undefined ? 'answers only' : `${rating.value} of ${rating.max}`;
    return { outcome: 'item', what: text || title || scored };
  }),
  ...deleted.map(({ externalId }): Found => ({ outcome: 'taken back', what: externalId })),
  ...ignored.map((what): Found => ({ outcome: 'ignored', what })),
];

function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch (cause) {
    throw new InvalidInput(`${folder}: there is no such folder`, { cause });
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();

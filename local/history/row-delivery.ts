/** From a row of an export to the delivery that its customer's words would have come in. */
import { hash, randomUUID } from 'node:crypto';
import type { Delivery } from '../../shared/contract/messages.ts';
import type { Company, Source } from '../../shared/domain/company.ts';
import { instantOf } from '../../shared/domain/wall-clock.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { adapterFor } from '../../shared/sources/adapters.ts';
import { type Columns, columnsIn, type Field } from './columns.ts';

export type Scale = { readonly min: number; readonly max: number };

export type History = {
  readonly company: Pick<Company, 'timeZone'>;
  readonly source: Source;
  readonly scale: Scale | undefined;
  readonly now: Date;
};

/** As much as a webhook may have. Bytes. */
const maxBodyBytes = 256 * 1024;

/**
 * The same row gives the same delivery but for its receipt: importing it again changes nothing.
 *
 * @throws {InvalidInput} when it cannot be read as feedback; nothing of it would get further than the quarantine
 */
export async function deliveryOf(
  values: Readonly<Record<string, string>>,
  history: History,
): Promise<Delivery> {
  const { source, now } = history;
  const data = dataOf(at(values, columnsIn(Object.keys(values))), history);
  const body = Buffer.from(JSON.stringify({ type: 'feedback.created', data }));
  if (body.length > maxBodyBytes) throw new InvalidInput('it is longer than 256 KiB');
  const receivedAt = now.toISOString();
  const headers = { 'content-type': 'application/json' };
  // Finds now what would otherwise be found in quarantine.
  await adapterFor(source).translate(body, { source: source.id, headers, receivedAt });
  return {
    v: 1,
    receiptId: randomUUID(),
    source: source.id,
    receivedAt,
    headers,
    deliveryId: hash('sha256', body),
    body: body.toString('base64'),
    imported: true,
  };
}

type Get = (field: Field) => string | undefined;

const at = (values: Readonly<Record<string, string>>, columns: Columns): Get => {
  return (field) => values[columns[field] ?? '']?.trim() || undefined;
};

/** Our own JSON; see docs/sources.md. */
function dataOf(get: Get, { company, scale, now }: History) {
  const date = get('date');
  return {
    externalId: get('id'),
    externalUrl: get('url'),
    title: get('title'),
    body: get('text'),
    rating: ratingOf(get('rating'), scale),
    author: { name: get('name'), handle: get('handle'), email: get('email') },
    language: get('language'),
    occurredAt: date === undefined ? undefined : instantIn(date, company.timeZone, now),
  };
}

function ratingOf(text: string | undefined, scale: Scale | undefined) {
  if (text === undefined) return undefined;
  if (scale === undefined) throw new InvalidInput('it has a rating: say its --scale, e.g. 1-5');
  const value = Number(text.replace(',', '.'));
  if (value >= scale.min && value <= scale.max) return { value, ...scale };
  throw new InvalidInput(`expected a rating from ${scale.min} to ${scale.max}, got "${text}"`);
}

/** ISO 8601, with a blank for the T as databases write it. Without a zone it is what the company's clocks showed. */
const dates =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;

function instantIn(text: string, timeZone: string, now: Date): string {
  const [, date = '', time = '00:00', zone] = dates.exec(text) ?? [];
  const wall = new Date(`${date}T${time}Z`);
  // 31 February becomes a day in March: a date that does not read back as it was written is none.
  if (Number.isNaN(wall.getTime()) || !wall.toISOString().startsWith(date)) {
    throw new InvalidInput(
      `expected a date such as 2026-11-23 or 2026-11-23T12:00:00Z, got "${text}"`,
    );
  }
  const offset = zone === 'UTC' ? 'Z' : zone;
  const instant =
    offset === undefined ? instantOf(date, time, timeZone) : new Date(`${date}T${time}${offset}`);
  if (instant > now) throw new InvalidInput(`the date lies in the future: "${text}"`);
  return instant.toISOString();
}

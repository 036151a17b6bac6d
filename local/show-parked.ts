/** Parked deliveries for a terminal, with everything hidden that is nobody's business there. */
import { masked, maskedText } from '../shared/domain/mask.ts';
import { InvalidInput } from '../shared/errors.ts';
import { readJson } from '../shared/sources/json.ts';
import type { Parked } from '../shared/store/quarantine.ts';

/** Ids are cut to this: enough to name one. */
const shortId = 12;
const shownReason = 80;

export function shownList(parked: readonly Parked[]): string {
  if (parked.length === 0) return 'Nothing is in quarantine.\n';
  const rows = parked.map(({ delivery, because, replayedAt }) => [
    delivery.receivedAt.slice(0, 16).replace('T', ' '),
    delivery.source,
    delivery.deliveryId.slice(0, shortId),
    replayedAt === undefined ? '' : 'replayed',
    maskedText(because).slice(0, shownReason),
  ]);
  const headings = ['received (UTC)', 'source', 'id', '', 'because'];
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `${row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()}\n`;
  return visible([headings, ...rows].map(line).join(''));
}

export function shownParked({ delivery, because, firstSeen, replayedAt }: Parked): string {
  const { source, receivedAt, receiptId, deliveryId, headers } = delivery;
  const facts = {
    source,
    id: deliveryId,
    receipt: receiptId,
    'first seen': firstSeen,
    received: receivedAt,
    ...(replayedAt === undefined ? {} : { replayed: replayedAt }),
    because: maskedText(because),
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name.padEnd(10)}  ${value}`);
  const shownHeaders = Object.entries(headers).map(
    ([name, value]) => `${name}: ${String(masked(value, name))}`,
  );
  return visible(`${[...lines, '', ...shownHeaders, '', bodyOf(delivery)].join('\n')}\n`);
}

/** JSON and forms member by member, so that a name can tell what its value is; everything else as text. */
function bodyOf({ body, headers }: Parked['delivery']): string {
  const text = Buffer.from(body, 'base64').toString('utf8');
  if (/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) {
    return inJson(Object.fromEntries(new URLSearchParams(text)));
  }
  try {
    return inJson(readJson(Buffer.from(body, 'base64')));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return maskedText(text);
  }
}

const inJson = (value: unknown): string => JSON.stringify(masked(value), null, 2);

/** What a stranger sent must not move the cursor or change the colours of a terminal. */
const visible = (text: string): string =>
  text.replace(
    /[^\P{Cc}\n\t]/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

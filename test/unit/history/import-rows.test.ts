import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importRows } from '../../../local/history/import-rows.ts';
import { progressOf, rejectedFile } from '../../../local/history/progress.ts';
import { type Row, readRows } from '../../../local/history/read-rows.ts';
import { deliveryOf } from '../../../local/history/row-delivery.ts';
import type { Delivery } from '../../../shared/contract/messages.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const source = { id: sourceId('survey'), name: 'Survey', type: 'standard', public: false };
const now = new Date('2026-11-23T12:00:00Z');
const toDelivery = (values: Readonly<Record<string, string>>) =>
  deliveryOf(values, { company: { timeZone: 'UTC' }, source, scale: undefined, now });
const idOf = ({ body }: Delivery): string =>
  JSON.parse(Buffer.from(body, 'base64').toString()).data.externalId;

function aFile(rows: readonly (readonly [id: number, text: string])[]) {
  const file = join(temporaryFolder(), 'history.csv');
  writeFileSync(file, `id,text\n${rows.map((row) => `${row.join(',')}\n`).join('')}`);
  return file;
}

/** Imports until it is done, or until the queue has taken `taken` batches and then fails. */
async function importFile(file: string, sent: string[], taken = Number.POSITIVE_INFINITY) {
  let left = taken;
  const progress = await progressOf(file, 'survey here');
  const done = await importRows({
    rows: readRows(file, () => undefined),
    toDelivery,
    async send(deliveries) {
      left -= 1;
      if (left < 0) throw new Error('the queue is away');
      sent.push(...deliveries.map(idOf));
    },
    progress,
  });
  progress.finish();
  return done;
}

test('an import that was interrupted goes on where it was, and rejects a bad row once', async () => {
  const rows = Array.from({ length: 25 }, (_, at) => [at + 1, at === 3 ? '' : 'words'] as const);
  const file = aFile(rows);
  const sent: string[] = [];

  await expect(importFile(file, sent, 1)).rejects.toThrow('the queue is away');
  const done = await importFile(file, sent);

  expect(done).toEqual({ row: 25, sent: 24, rejected: 1 });
  expect(sent).toEqual(rows.filter(([, text]) => text !== '').map(([id]) => String(id)));
  const rejected = readFileSync(rejectedFile(file), 'utf8').trim().split('\n');
  expect(rejected.map((line) => JSON.parse(line))).toEqual([
    { row: 4, because: expect.stringMatching(/empty/), raw: { id: '4', text: '' } },
  ]);
  expect(existsSync(`${file}.earful-progress`)).toBe(false);
});

test('another file under the same name begins anew', async () => {
  const file = aFile(Array.from({ length: 15 }, (_, at) => [at, 'words']));
  await expect(importFile(file, [], 1)).rejects.toThrow();
  const sent: string[] = [];

  writeFileSync(file, 'id,text\n1,other words\n');
  await importFile(file, sent);

  expect(sent).toEqual(['1']);
});

test('every good row is sent, in its order, in batches that SQS takes, wherever it was interrupted', async () => {
  const row = fc.record({ isGood: fc.boolean(), length: fc.constantFrom(1, 1000, 150_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), fc.nat(3), async (made, failsAfter) => {
      const rows = made.map(({ isGood, length }, at): Row => {
        const number = at + 1;
        return isGood
          ? { kind: 'row', number, values: { id: String(number), text: 'x'.repeat(length) } }
          : { kind: 'broken', number, because: 'not JSON', raw: '' };
      });
      const sent: string[] = [];
      let done = { row: 0, sent: 0, rejected: 0 };
      let batches = 0;
      const attempt = () =>
        importRows({
          rows: (async function* () {
            yield* rows;
          })(),
          toDelivery,
          async send(deliveries) {
            if (batches === failsAfter) {
              batches += 1;
              throw new Error('the queue is away');
            }
            batches += 1;
            const bytes = deliveries.reduce((sum, one) => sum + JSON.stringify(one).length, 0);
            expect(deliveries.length).toBeLessThanOrEqual(10);
            expect(bytes).toBeLessThan(1024 * 1024);
            sent.push(...deliveries.map(idOf));
          },
          progress: {
            done,
            advance: (further) => {
              done = further;
            },
          },
        });
      await attempt().catch(attempt);

      const good = rows.filter(({ kind }) => kind === 'row');
      expect(sent).toEqual(good.map(({ number }) => String(number)));
      expect(done).toEqual({
        row: rows.length,
        sent: good.length,
        rejected: rows.length - good.length,
      });
    }),
    { numRuns: 30 },
  );
});

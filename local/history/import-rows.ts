import type { Delivery } from '../../shared/contract/messages.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { maxBatch, maxBatchBytes, type SendDeliveries } from '../deployment/deliveries.ts';
import type { Done, Progress, Rejected } from './progress.ts';
import type { Row } from './read-rows.ts';

type Needs = {
  readonly rows: AsyncIterable<Row>;
  /** Throws {@link InvalidInput} for a row that is no feedback. */
  readonly toDelivery: (values: Readonly<Record<string, string>>) => Promise<Delivery>;
  readonly send: SendDeliveries;
  readonly progress: Pick<Progress, 'done' | 'advance'>;
};

type Batch = { readonly deliveries: Delivery[]; readonly rejected: Rejected[]; bytes: number };

const emptyBatch = (): Batch => ({ deliveries: [], rejected: [], bytes: 0 });

/** Sends every row that has not been dealt with; those that are no feedback are set aside and hold up nothing. */
export async function importRows({ rows, toDelivery, send, progress }: Needs): Promise<Done> {
  let { done } = progress;
  let batch = emptyBatch();
  const flush = async (row: number) => {
    if (batch.deliveries.length > 0) await send(batch.deliveries);
    done = {
      row,
      sent: done.sent + batch.deliveries.length,
      rejected: done.rejected + batch.rejected.length,
    };
    progress.advance(done, batch.rejected);
    batch = emptyBatch();
  };

  let last = done.row;
  for await (const row of rows) {
    if (row.number <= done.row) continue;
    const found = await deliveryOrReason(row, toDelivery);
    if ('because' in found) {
      batch.rejected.push(found);
    } else {
      const bytes = found.body.length;
      if (batch.bytes + bytes > maxBatchBytes) await flush(last);
      batch.deliveries.push(found);
      batch.bytes += bytes;
    }
    last = row.number;
    if (batch.deliveries.length === maxBatch || batch.rejected.length === maxBatch)
      await flush(last);
  }
  await flush(last);
  return done;
}

async function deliveryOrReason(
  row: Row,
  toDelivery: Needs['toDelivery'],
): Promise<Delivery | Rejected> {
  const { number } = row;
  if (row.kind === 'broken') return { row: number, because: row.because, raw: row.raw };
  try {
    return await toDelivery(row.values);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { row: number, because: error.message, raw: row.values };
  }
}

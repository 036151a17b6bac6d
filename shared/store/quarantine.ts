import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { table as attributes, quarantineKey, quarantinePartition } from '../contract/keys.ts';
import { type Delivery, deliveryFrom } from '../contract/messages.ts';
import { daysBefore, monthsBack } from './months.ts';
import { expiry, holds, pages, type Row, type Table } from './table.ts';

/** A delivery that could not be read. */
export type Parked = {
  /** Exactly as it came. */
  readonly delivery: Delivery;
  readonly because: string;
  /** When we first received it. ISO 8601, UTC. */
  readonly firstSeen: string;
  /** When it was last put on the queue again, unless it has come back from there. ISO 8601, UTC. */
  readonly replayedAt?: string;
  /** How often it was parked: tells whether it came back since it was looked at. */
  readonly times: number;
};

export type Quarantine = {
  /**
   * Keeps a delivery that could not be read, exactly as it came, with the reason. One that is there already keeps its
   * place and its time, gets the new reason, and waits for a person again.
   */
  park(delivery: Delivery, because: string): Promise<void>;
  /** All that is still kept of what came in the months up to `now`: month by month, newest first. */
  list(now: Date): AsyncGenerator<Parked>;
  /** Notes that it is on the queue again; changes nothing where it has come back from there meanwhile. */
  markReplayed(parked: Parked, at: Date): Promise<void>;
};

const maxReasonLength = 1000;

export function quarantine(table: Table): Quarantine {
  const update = (
    { source, receivedAt, deliveryId }: Delivery,
    change: { readonly UpdateExpression: string; readonly ConditionExpression?: string },
    values: Row,
  ) =>
    table.dynamo.send(
      new UpdateCommand({
        ...change,
        TableName: table.name,
        Key: quarantineKey(source, receivedAt, deliveryId),
        ExpressionAttributeValues: values,
      }),
    );

  return {
    async park(delivery, because) {
      await update(delivery, parking, {
        ':delivery': delivery,
        ':because': because.slice(0, maxReasonLength),
        ':at': delivery.receivedAt,
        ':expiry': expiry(delivery.receivedAt, table.retentionDays),
        ':one': 1,
      });
    },
    async *list(now) {
      for (const month of monthsBack(now, daysBefore(now, table.retentionDays))) {
        // Whoever has seen enough of them stops.
        // biome-ignore lint/performance/noAwaitInLoops: see above
        yield* await parkedIn(month, table);
      }
    },
    async markReplayed({ delivery, times }, at) {
      const values = { ':at': at.toISOString(), ':times': times };
      await holds(update(delivery, marking, values));
    },
  };
}

const parking = {
  UpdateExpression: [
    'SET delivery = :delivery, because = :because',
    'firstSeen = if_not_exists(firstSeen, :at)',
    `${attributes.expiry} = if_not_exists(${attributes.expiry}, :expiry) ADD times :one REMOVE replayedAt`,
  ].join(', '),
};

const marking = {
  UpdateExpression: 'SET replayedAt = :at',
  ConditionExpression: 'times = :times',
};

/** A month's rows lie in the order of their sources, not of time: all of them are read. */
async function parkedIn(month: string, table: Table): Promise<readonly Parked[]> {
  const found: Parked[] = [];
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': quarantinePartition(month) },
    ConsistentRead: true,
  };
  for await (const { rows } of pages(table, query)) found.push(...rows.map(parked));
  return found.toSorted((a, b) => (b.delivery.receivedAt < a.delivery.receivedAt ? -1 : 1));
}

const parked = (row: Row): Parked => ({
  delivery: deliveryFrom(row['delivery']),
  because: String(row['because']),
  firstSeen: String(row['firstSeen']),
  times: Number(row['times']),
  ...(row['replayedAt'] === undefined ? {} : { replayedAt: String(row['replayedAt']) }),
});

import { table as attributes, quarantinePartition } from '../contract/keys.ts';
import { pages, type Table } from './table.ts';

export type QuarantineExpiry = {
  /** How many parked deliveries that nobody replayed will be gone for good within a week. */
  expiring(now: Date): Promise<number>;
};

const warningDays = 7;
const day = 86_400_000;

export const quarantineExpiry = (table: Table): QuarantineExpiry => ({
  async expiring(now) {
    const soon = new Date(now.getTime() + warningDays * day);
    const months = [now, soon].map((end) => monthBefore(end, table.retentionDays));
    const counts = await Promise.all(
      [...new Set(months)].map((month) => count(month, soon, table)),
    );
    return counts.reduce((sum, one) => sum + one, 0);
  },
});

/** The month, `yyyy-mm`, of what is deleted at that time. */
const monthBefore = (end: Date, days: number): string =>
  new Date(end.getTime() - days * day).toISOString().slice(0, 7);

async function count(month: string, until: Date, table: Table): Promise<number> {
  let found = 0;
  const query = {
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: `attribute_not_exists(replayedAt) AND ${attributes.expiry} <= :until`,
    ExpressionAttributeValues: {
      ':pk': quarantinePartition(month),
      ':until': Math.floor(until.getTime() / 1000),
    },
    Select: 'COUNT' as const,
  };
  for await (const page of pages(table, query)) found += page.count;
  return found;
}

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../aws/dynamo.ts';

/** The table and how to reach it: what every part of the store is made from. */
export type Table = {
  readonly name: string;
  readonly dynamo: Dynamo;
  /** Days after which items and quarantined deliveries are deleted. */
  readonly retentionDays: number;
};

export type Row = Readonly<Record<string, unknown>>;

/** Runs a conditional write; false where the condition did not hold. */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Every page of a query, as DynamoDB gives them. */
export async function* pages(
  { name, dynamo }: Table,
  query: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<{ readonly rows: readonly Row[]; readonly count: number }> {
  let start: Row | undefined;
  do {
    // Each page needs the key that the one before it ended with.
    // biome-ignore lint/performance/noAwaitInLoops: see above
    const page = await dynamo.send(
      new QueryCommand({ ...query, TableName: name, ExclusiveStartKey: start }),
    );
    yield { rows: page.Items ?? [], count: page.Count ?? 0 };
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

/** Seconds since 1970, as DynamoDB's time to live wants it. */
export const expiry = (from: string, days: number): number =>
  Math.floor(Date.parse(from) / 1000) + days * 86_400;

import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { bodyPrefix, itemPartition } from '../contract/keys.ts';
import type { ItemId } from '../domain/ids.ts';
import { pages, type Table } from './table.ts';

export type ItemTexts = {
  /** Deletes the rows that hold what the customer wrote; the head of the item must no longer need them. */
  drop(id: ItemId): Promise<void>;
};

export const itemTexts = (table: Table): ItemTexts => ({
  async drop(id) {
    const query = {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :body)',
      ExpressionAttributeValues: { ':pk': itemPartition(id), ':body': bodyPrefix },
      ProjectionExpression: 'pk, sk',
      ConsistentRead: true,
    };
    for await (const { rows } of pages(table, query)) {
      await Promise.all(
        rows.map(({ pk, sk }) =>
          table.dynamo.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } })),
        ),
      );
    }
  },
});

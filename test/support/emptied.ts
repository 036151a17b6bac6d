import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../shared/store/table.ts';

/** Deletes every row of a table that a test has filled, for the next one. */
export async function emptied({ dynamo, name }: Table): Promise<void> {
  const { Items = [] } = await dynamo.send(
    new ScanCommand({ TableName: name, ProjectionExpression: 'pk, sk' }),
  );
  const deleted = Items.map(({ pk, sk }) =>
    dynamo.send(new DeleteCommand({ TableName: name, Key: { pk, sk } })),
  );
  await Promise.all(deleted);
}

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { table as attributes, quarantineKey } from '../contract/keys.ts';
import type { Delivery } from '../contract/messages.ts';
import { expiry, type Table } from './table.ts';

export type Quarantine = {
  /** Keeps a delivery that could not be read, exactly as it came, with the reason. Repeating it changes nothing. */
  park(delivery: Delivery, because: string): Promise<void>;
};

export const quarantine = ({ name, dynamo, retentionDays }: Table): Quarantine => ({
  async park(delivery, because) {
    const { source, receivedAt, deliveryId } = delivery;
    await dynamo.send(
      new PutCommand({
        TableName: name,
        Item: {
          ...quarantineKey(source, receivedAt, deliveryId),
          [attributes.expiry]: expiry(receivedAt, retentionDays),
          delivery,
          because: because.slice(0, 1000),
        },
      }),
    );
  },
});

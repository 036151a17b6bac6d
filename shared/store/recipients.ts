import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { recipientKey } from '../contract/keys.ts';
import type { RecipientId } from '../domain/ids.ts';
import type { Table } from './table.ts';

export type Recipients = {
  preferences(recipient: RecipientId): Promise<{ readonly off: boolean }>;
  /** Switches the digest off or on again. `at`: ISO 8601, UTC. */
  setOff(recipient: RecipientId, off: boolean, at: string): Promise<void>;
};

export const recipients = ({ name, dynamo }: Table): Recipients => ({
  async preferences(recipient) {
    const Key = recipientKey(recipient);
    const { Item } = await dynamo.send(new GetCommand({ TableName: name, Key }));
    return { off: Item?.['off'] === true };
  },
  async setOff(recipient, off, at) {
    const Item = { ...recipientKey(recipient), off, at };
    await dynamo.send(new PutCommand({ TableName: name, Item }));
  },
});

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { announcedKey } from '../contract/keys.ts';
import type { RecipientId } from '../domain/ids.ts';
import { pages, type Table } from './table.ts';

type EditionContent = { readonly end: string; readonly contentHash: string };

/** What an edition announced of the last minutes before its cut, so that the next one does not repeat it. */
export type Announced = {
  /** Written before the edition freezes. Repeating it changes nothing. */
  put(recipient: RecipientId, of: EditionContent, keys: readonly string[]): Promise<void>;
  get(recipient: RecipientId, of: EditionContent): Promise<ReadonlySet<string>>;
};

/** A row holds at most 400 KB, and a key has about 60 characters. */
const keysPerRow = 4000;

export const announced = (table: Table): Announced => ({
  async put(recipient, of, keys) {
    const parts = Array.from({ length: Math.ceil(keys.length / keysPerRow) }, (_, part) => ({
      ...announcedKey(recipient, of, part),
      keys: keys.slice(part * keysPerRow, (part + 1) * keysPerRow),
    }));
    await Promise.all(
      parts.map((Item) => table.dynamo.send(new PutCommand({ TableName: table.name, Item }))),
    );
  },
  async get(recipient, of) {
    const { pk, sk } = announcedKey(recipient, of, 0);
    const query = {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :edition)',
      ExpressionAttributeValues: { ':pk': pk, ':edition': sk.slice(0, sk.lastIndexOf('#') + 1) },
      ConsistentRead: true,
    };
    const keys = new Set<string>();
    for await (const { rows } of pages(table, query)) {
      for (const row of rows) for (const key of row['keys'] as readonly string[]) keys.add(key);
    }
    return keys;
  },
});

import { GetCommand, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { editionKey, editionPartition } from '../contract/keys.ts';
import type { Edition } from '../domain/edition.ts';
import type { RecipientId } from '../domain/ids.ts';
import { holds, pages, type Row, type Table } from './table.ts';

/** The ledger: one row for each recipient and slot. */
export type Editions = {
  /** The editions of the latest slots, latest first. */
  recent(recipient: RecipientId, limit: number): Promise<readonly Edition[]>;
  get(recipient: RecipientId, end: string): Promise<Edition | undefined>;
  /** The edition before the one that ends at `end`. */
  before(recipient: RecipientId, end: string): Promise<Edition | undefined>;
  /** Enters an edition, unless its slot is there already. */
  open(edition: Edition): Promise<void>;
  /** Takes an edition one step further; false where somebody else has. Repeating a step that succeeded is a success. */
  advance(from: Edition, to: Edition): Promise<boolean>;
};

export function editions(table: Table): Editions {
  const { name, dynamo } = table;

  const get = async (recipient: RecipientId, end: string) => {
    const Key = editionKey(recipient, end);
    const { Item } = await dynamo.send(
      new GetCommand({ TableName: name, Key, ConsistentRead: true }),
    );
    return Item === undefined ? undefined : editionFrom(Item);
  };

  const latest = async (recipient: RecipientId, limit: number, before = '~') => {
    const query = {
      KeyConditionExpression: 'pk = :pk AND sk < :end',
      ExpressionAttributeValues: { ':pk': editionPartition(recipient), ':end': before },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: limit,
    };
    const { value } = await pages(table, query).next();
    return (value?.rows ?? []).map(editionFrom);
  };

  const put = (edition: Edition, condition: Partial<PutCommandInput>) => {
    const Item = { ...editionKey(edition.recipient, edition.slot.end), edition };
    return holds(dynamo.send(new PutCommand({ ...condition, TableName: name, Item })));
  };

  return {
    get,
    recent: latest,
    before: async (recipient, end) => (await latest(recipient, 1, end))[0],
    async open(edition) {
      await put(edition, { ConditionExpression: 'attribute_not_exists(pk)' });
    },
    async advance(from, to) {
      if (await put(to, isStill(from))) return true;
      const there = await get(to.recipient, to.slot.end);
      return there !== undefined && isSameStep(there, to);
    },
  };
}

const isStill = ({ state, attempts }: Edition) => ({
  ConditionExpression: 'edition.#state = :state AND edition.attempts = :attempts',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state, ':attempts': attempts },
});

const isSameStep = (a: Edition, b: Edition): boolean =>
  a.state === b.state && a.attempts === b.attempts && attemptOf(a) === attemptOf(b);

const attemptOf = (edition: Edition): string =>
  'attemptId' in edition ? edition.attemptId : 'contentHash' in edition ? edition.contentHash : '';

const editionFrom = (row: Row): Edition => row['edition'] as Edition;

import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { table as attributes, sightingKey, sightingPartition } from '../contract/keys.ts';
import type { Repetition } from '../domain/company.ts';
import type { ItemId, PersonKey } from '../domain/ids.ts';
import { expiry, type Row, type Table } from './table.ts';

/** A rule that counts. */
export type Counting = { readonly name: string; readonly repeated: Repetition };

/** An item for which all other conditions of the rule held. */
export type Sighting = {
  readonly id: ItemId;
  readonly person: PersonKey;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
};

export type Sightings = {
  /** Repeating it changes nothing. */
  note(rule: Counting, sighting: Sighting): Promise<void>;
  /**
   * What has been noted in the window that ends with this sighting: by `people` how many of them, by `person` how many
   * items of this one. Of what one person floods the window with, only the latest are looked at.
   */
  count(rule: Counting, sighting: Sighting): Promise<number>;
};

/** Bounds what counting costs, above every number that a rule may ask for. */
const maxRead = 200;

export const sightings = ({ dynamo, name }: Table): Sightings => ({
  async note(rule, { id, person, receivedAt }) {
    const Item = {
      ...sightingKey(rule.name, whose(rule, person), receivedAt, id),
      person,
      // A day longer than the window: a message may come late from the queue.
      [attributes.expiry]: expiry(receivedAt, Math.ceil(rule.repeated.withinHours / 24) + 1),
    };
    await dynamo.send(new PutCommand({ TableName: name, Item }));
  },
  async count(rule, { person, receivedAt }) {
    const { by, withinHours } = rule.repeated;
    const { Items = [] } = await dynamo.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': sightingPartition(rule.name, whose(rule, person)),
          ':from': `${hoursBefore(receivedAt, withinHours)}#~`,
          ':to': `${receivedAt}#~`,
        },
        ProjectionExpression: 'person',
        // Of two that note and count at once, at least one then sees the other.
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: maxRead,
      }),
    );
    return by === 'people' ? peopleIn(Items) : Items.length;
  },
});

const whose = ({ repeated }: Counting, person: PersonKey) =>
  repeated.by === 'people' ? repeated.by : person;

const peopleIn = (rows: readonly Row[]): number => new Set(rows.map((row) => row['person'])).size;

const hoursBefore = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) - hours * 3_600_000).toISOString();

/**
 * The one table, and every key in it.
 *
 * | what       | pk                   | sk              | answers                                               |
 * |------------|----------------------|-----------------|-------------------------------------------------------|
 * | item       | ITEM#id              | HEAD            | the item: place, dates, card, history                 |
 * | long text  | ITEM#id              | BODY#hash       | what does not fit into a small head; written first    |
 * | history    | ITEM#id              | LOG#version     | entries the head has no room for                      |
 * | edition    | EDITION#recipient    | slot            | was this digest sent, and what did it say?            |
 * | announced  | ANNOUNCED#recipient  | slot#hash#n     | what an edition announced just before its cut         |
 * | recipient  | RECIPIENT#id         | PREFERENCES     | digests switched off?                                 |
 * | source     | SOURCE#id            | HEALTH          | is this source silent or failing?                     |
 * | quarantine | QUARANTINE#yyyy-mm   | source#delivery | deliveries we could not read, and why                 |
 * | sighting   | RULE#rule#who        | receivedAt#id   | how often has a rule that counts held of late?        |
 * | escalation | ESCALATED#owner#hour | slot            | which items were escalated in an hour, up to the cap? |
 * | live model | MODEL                | LIVE            | which model routes, and which one before it is kept?  |
 * | model      | MODEL                | BYTES#version   | what it has learned                                   |
 * | training   | MODEL                | REPORT#version  | what it learned from, how good it is, why it is live  |
 * | forgetting | MODEL                | FORGET          | since when must what is gone from items be forgotten? |
 *
 * | index     | pk                 | sk             | answers                                            |
 * |-----------|--------------------|----------------|----------------------------------------------------|
 * | desk      | DESK#desk#shard    | dueAt#id       | what waits on a desk, most urgent first; open only |
 * | feed      | FEED#owner#shard   | enteredAt#id   | what came to an owner in a window                  |
 * | closed    | CLOSED#owner#shard | closedAt#id    | what was answered in a window, and how fast        |
 * | person    | PERSON#key         | receivedAt#id  | what one person told us                            |
 * | corrected | CORRECTED#yyyy-mm  | correctedAt#id | what people have put elsewhere than the router     |
 *
 * An index is sparse: an item is in `desk` while it is open, in `closed` while it is closed, in `corrected` while it is
 * not where the router put it. To undo a correction is to take it out again, with the same write as the rest.
 *
 * Every index key ends in the item's id: rows that tie would be lost by one emulator and unordered in AWS.
 * Instants in keys are ISO 8601 in UTC with milliseconds, so that text order is time order.
 */
import type { Desk, ItemId, Owner, PersonKey, RecipientId, SourceId } from '../domain/ids.ts';

export const table = { partitionKey: 'pk', sortKey: 'sk', expiry: 'expiresAt' } as const;

export const indexes = {
  desk: { name: 'desk', partitionKey: 'deskPk', sortKey: 'deskSk' },
  feed: { name: 'feed', partitionKey: 'feedPk', sortKey: 'feedSk' },
  closed: { name: 'closed', partitionKey: 'closedPk', sortKey: 'closedSk' },
  person: { name: 'person', partitionKey: 'personPk', sortKey: 'personSk' },
  corrected: { name: 'corrected', partitionKey: 'correctedPk', sortKey: 'correctedSk' },
} as const;

/** What every index copies of an item beside the keys: enough for a list, so that a digest reads no items. */
export const cardAttributes = [
  'id',
  'owner',
  'status',
  'receivedAt',
  'arrivedAt',
  'enteredAt',
  'dueAt',
  'closedAt',
  'card',
  'routed',
  'correctedAt',
] as const;

/** Partitions per desk. More let a desk take over 1,000 writes a second; readers ask them all. */
const shards = 1;

export const itemKey = (id: ItemId) => ({ pk: `ITEM#${id}`, sk: 'HEAD' }) as const;
export const itemPartition = (id: ItemId) => `ITEM#${id}`;
export const bodyKey = (id: ItemId, contentHash: string) =>
  ({ pk: `ITEM#${id}`, sk: `${bodyPrefix}${contentHash}` }) as const;
/** An edited feedback has a body for each of its versions. */
export const bodyPrefix = 'BODY#';
export const logKey = (id: ItemId, version: number) =>
  ({ pk: `ITEM#${id}`, sk: `LOG#${String(version).padStart(6, '0')}` }) as const;

export const editionKey = (recipient: RecipientId, end: string) =>
  ({ pk: `EDITION#${recipient}`, sk: end }) as const;
export const editionPartition = (recipient: RecipientId) => `EDITION#${recipient}`;
/** The hash is of the edition's content: of two that were composed at once, only one is sent, and has its own rows. */
export const announcedKey = (
  recipient: RecipientId,
  { end, contentHash }: { readonly end: string; readonly contentHash: string },
  part: number,
) =>
  ({
    pk: `ANNOUNCED#${recipient}`,
    sk: `${end}#${contentHash}#${String(part).padStart(4, '0')}`,
  }) as const;

export const recipientKey = (recipient: RecipientId) =>
  ({ pk: `RECIPIENT#${recipient}`, sk: 'PREFERENCES' }) as const;

export const sourceKey = (source: SourceId) => ({ pk: `SOURCE#${source}`, sk: 'HEALTH' }) as const;

export const quarantineKey = (source: SourceId, receivedAt: string, deliveryId: string) =>
  ({ pk: quarantinePartition(receivedAt.slice(0, 7)), sk: `${source}#${deliveryId}` }) as const;
/** The month is `yyyy-mm`. */
export const quarantinePartition = (month: string) => `QUARANTINE#${month}` as const;

/** Whose sightings are counted together: those of one person, or one of each of all people. */
type Counted = PersonKey | 'people';
/** The name of a rule may contain `#`; what follows it does not, so no two rules share a partition. */
export const sightingPartition = (rule: string, of: Counted) => `RULE#${rule}#${of}` as const;
export const sightingKey = (rule: string, of: Counted, receivedAt: string, id: ItemId) =>
  ({ pk: sightingPartition(rule, of), sk: `${receivedAt}#${id}` }) as const;

/** The hour is the one in which the item was received, UTC, `yyyy-mm-ddThh`. */
export const escalationPartition = (owner: Owner, receivedAt: string) =>
  `ESCALATED#${owner}#${receivedAt.slice(0, 13)}` as const;
/** Slots count from 1. */
export const escalationKey = (owner: Owner, receivedAt: string, slot: number) =>
  ({
    pk: escalationPartition(owner, receivedAt),
    sk: String(slot).padStart(2, '0'),
  }) as const;

export const modelPartition = 'MODEL';
/** The version begins with the instant of the training. */
export const modelKeys = {
  live: { pk: modelPartition, sk: 'LIVE' },
  forget: { pk: modelPartition, sk: 'FORGET' },
  bytes: (version: string) =>
    ({ pk: modelPartition, sk: `${modelPrefixes.bytes}${version}` }) as const,
  report: (version: string) =>
    ({ pk: modelPartition, sk: `${modelPrefixes.report}${version}` }) as const,
} as const;
export const modelPrefixes = { bytes: 'BYTES#', report: 'REPORT#' } as const;

export const deskPartitions = (desk: Desk): readonly string[] =>
  Array.from({ length: shards }, (_, shard) => `DESK#${desk}#${shard}`);
export const feedPartitions = (owner: Owner): readonly string[] =>
  Array.from({ length: shards }, (_, shard) => `FEED#${owner}#${shard}`);
export const closedPartitions = (owner: Owner): readonly string[] =>
  Array.from({ length: shards }, (_, shard) => `CLOSED#${owner}#${shard}`);

export const deskIndexKey = (desk: Desk, dueAt: string, id: ItemId) => ({
  deskPk: `DESK#${desk}#${shardOf(id)}`,
  deskSk: `${dueAt}#${id}`,
});
export const feedIndexKey = (owner: Owner, enteredAt: string, id: ItemId) => ({
  feedPk: `FEED#${owner}#${shardOf(id)}`,
  feedSk: `${enteredAt}#${id}`,
});
export const closedIndexKey = (owner: Owner, closedAt: string, id: ItemId) => ({
  closedPk: `CLOSED#${owner}#${shardOf(id)}`,
  closedSk: `${closedAt}#${id}`,
});
export const personIndexKey = (person: PersonKey, receivedAt: string, id: ItemId) => ({
  personPk: `PERSON#${person}`,
  personSk: `${receivedAt}#${id}`,
});
export const correctedIndexKey = (correctedAt: string, id: ItemId) => ({
  correctedPk: correctedPartition(correctedAt.slice(0, 7)),
  correctedSk: `${correctedAt}#${id}`,
});
/** The month is `yyyy-mm`. */
export const correctedPartition = (month: string) => `CORRECTED#${month}` as const;

/** Ids are hashes: their last characters spread evenly. */
const shardOf = (id: ItemId): number => Number.parseInt(id.slice(-4), 32) % shards;

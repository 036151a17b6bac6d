/** What a digest is composed of: rows as the indexes gave them, and what the edition before said. */
import type { Company } from '../domain/company.ts';
import type { Digest } from '../domain/digest.ts';
import type { Slot } from '../domain/edition.ts';
import type { ItemId, Owner } from '../domain/ids.ts';
import type { ItemRow } from '../domain/item.ts';

/**
 * An index may show a row late. So each window is read from this much before its start, and what the edition before
 * announced of that stretch is taken out again. Milliseconds.
 */
export const overlapMilliseconds = 15 * 60_000;

/** One owner's rows. */
export type OwnerReading = {
  readonly owner: Owner;
  readonly name: string;
  /** Open on the owner's desk when the window ended, and past their time by then. */
  readonly waiting: number;
  readonly overdue: number;
  /** The most urgent of what waits: enough to start with. */
  readonly first: readonly ItemRow[];
  /** Came to the owner since the window's start, less the overlap. */
  readonly arrivals: readonly ItemRow[];
  /** Closed since the window's start, less the overlap. */
  readonly closures: readonly ItemRow[];
  /** Fixed or declined by the owner, and the customer is not told yet. */
  readonly untold: readonly ItemRow[];
};

export type Reading = {
  readonly company: Company;
  readonly slot: Slot;
  /** Every department in the order of the company file, then triage. */
  readonly owners: readonly OwnerReading[];
  /** Keys of {@link announcements} that the edition before covered. */
  readonly announced: ReadonlySet<string>;
  /** The edition before this one, if there was one. */
  readonly before?: Digest;
  readonly links: Links;
};

/** Makes the signed links of one recipient's mail; absolute. */
type Links = {
  readonly item: (id: ItemId) => string;
  readonly desk: (desk: Owner) => string;
  readonly unsubscribe: string;
};

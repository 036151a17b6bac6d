import { ownersFor } from '../../shared/digests/compose.ts';
import type { OwnerReading, Reading } from '../../shared/digests/reading.ts';
import { earlier } from '../../shared/digests/window.ts';
import type { Company, Recipient } from '../../shared/domain/company.ts';
import type { Edition, Slot } from '../../shared/domain/edition.ts';
import type { Owner } from '../../shared/domain/ids.ts';
import type { ItemRow } from '../../shared/domain/item.ts';
import { expiryOf, signLink } from '../../shared/links/token.ts';
import type { Announced } from '../../shared/store/announced.ts';
import type { Desks } from '../../shared/store/desks.ts';
import type { Editions } from '../../shared/store/editions.ts';

type Needs = {
  readonly company: Company;
  readonly desks: Desks;
  readonly editions: Pick<Editions, 'before'>;
  readonly announced: Pick<Announced, 'get'>;
  readonly linkKeys: () => Promise<readonly string[]>;
  readonly now: () => Date;
};

/** Of what waits on a desk, the most urgent that a mail may show. */
const firstRows = 3;

/** Reads what the digest of a recipient is composed of: the desks of their hats, and the edition before. */
export const read =
  (needs: Needs) =>
  async (recipient: Recipient, slot: Slot): Promise<Reading> => {
    const { company, desks, editions } = needs;
    const owners = ownersFor(recipient, [...company.departments.map(({ id }) => id), 'triage']);
    const [untold, before] = await Promise.all([
      desks.all('answers'),
      editions.before(recipient.id, slot.end),
    ]);
    const digest = before !== undefined && 'digest' in before ? before.digest : undefined;
    return {
      company,
      slot,
      owners: await Promise.all(owners.map((owner) => readOwner(owner, slot, untold, needs))),
      announced: await announcedBy(before, needs),
      ...(digest === undefined ? {} : { before: digest }),
      links: linksFor(recipient, slot, company, await needs.linkKeys()),
    };
  };

async function readOwner(
  owner: Owner,
  slot: Slot,
  untold: readonly ItemRow[],
  { company, desks, now }: Needs,
): Promise<OwnerReading> {
  // Until now and not until the slot: what has been moved since still arrived in the window.
  const window = { after: earlier(slot.start), until: now().toISOString() };
  const [counts, first, arrivals, closures] = await Promise.all([
    desks.count(owner, slot.end),
    desks.waiting(owner, { limit: firstRows }),
    desks.arrivals(owner, window),
    desks.closures(owner, window),
  ]);
  return {
    owner,
    name: company.departments.find(({ id }) => id === owner)?.name ?? 'Triage',
    ...counts,
    first: first.rows,
    arrivals,
    closures,
    untold: untold.filter((row) => row.owner === owner && row.enteredAt <= slot.end),
  };
}

async function announcedBy(
  before: Edition | undefined,
  { announced }: Needs,
): Promise<ReadonlySet<string>> {
  if (before === undefined || !('contentHash' in before)) return new Set();
  const { recipient, slot, contentHash } = before;
  return announced.get(recipient, { end: slot.end, contentHash });
}

function linksFor(
  { id: recipient }: Recipient,
  { end }: Slot,
  { links: base }: Company,
  keys: readonly string[],
): Reading['links'] {
  const link = (purpose: 'item' | 'desk' | 'unsubscribe', subject: string) => {
    const expires = expiryOf(purpose, new Date(end));
    return base + signLink(keys, { purpose, subject, recipient, expires });
  };
  return {
    item: (id) => link('item', id),
    desk: (desk) => link('desk', desk),
    unsubscribe: link('unsubscribe', ''),
  };
}

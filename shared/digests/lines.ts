import type { Line } from '../domain/digest.ts';
import type { Owner } from '../domain/ids.ts';
import type { ItemRow } from '../domain/item.ts';
import type { OwnerReading, Reading } from './reading.ts';

/** An item as a list in the mail shows it. */
export function toLine(
  { id, card, receivedAt, dueAt }: ItemRow,
  { company, links }: Pick<Reading, 'company' | 'links'>,
  department?: string,
): Line {
  const source = company.sources.find((one) => one.id === card.source);
  return {
    id,
    title: card.title,
    quote: card.quote,
    ...(card.who === undefined ? {} : { who: card.who }),
    urgent: card.urgent,
    ...(card.rating === undefined ? {} : { rating: card.rating }),
    source: source?.name ?? card.source,
    public: source?.public ?? false,
    ...(department === undefined ? {} : { department }),
    receivedAt,
    dueAt,
    link: links.item(id),
  };
}

export function ownerReading(owner: Owner, { owners }: Pick<Reading, 'owners'>): OwnerReading {
  const found = owners.find((one) => one.owner === owner);
  if (found === undefined) throw new Error(`nothing was read for the desk "${owner}"`);
  return found;
}

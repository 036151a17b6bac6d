/** Items as a company's own file routes them, and what people made of them. */
import { arrive } from '../../shared/domain/arrival.ts';
import { personKey } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import { type Action, apply } from '../../shared/domain/lifecycle.ts';
import { router } from '../../shared/routing/router.ts';
import { items } from '../../shared/store/items.ts';
import type { Table } from '../../shared/store/table.ts';
import { aCompany } from './a-company.ts';
import { aFeedback, anId } from './an-item.ts';

export type Said = {
  readonly text: string;
  readonly hoursAgo: number;
  readonly person?: string;
  /** What people did, now. */
  readonly done?: readonly Action[];
  /** What became of it on arrival. */
  readonly as?: (item: Item) => Item;
};

const company = aCompany();
const { decide } = router(company);

/** Puts them there, the first with the id `0`. */
export async function storeHistory(all: readonly Said[], table: Table, now: Date): Promise<void> {
  for (const [index, said] of all.entries()) {
    const arrived = arrivedAs(said, index, now);
    const last = (said.done ?? []).reduce((item, action) => acted(item, action, now), arrived);
    // biome-ignore lint/performance/noAwaitInLoops: a handful of rows
    await items(table).add(arrived);
    await items(table).change(arrived, last);
  }
}

function arrivedAs({ text, hoursAgo, person, as }: Said, index: number, now: Date): Item {
  const at = new Date(now.getTime() - hoursAgo * 3_600_000);
  const id = anId(String(index));
  const feedback = aFeedback({ text, saidAt: at.toISOString() });
  const identity = { id, person: personKey(person ?? `p${index}`), contentHash: id };
  const context = { receivedAt: at.toISOString(), now: at, company };
  const item = arrive(feedback, decide(feedback), identity, context);
  return as === undefined ? item : as(item);
}

function acted(item: Item, action: Action, at: Date): Item {
  const result = apply(item, action, { by: 'lena', at, company });
  if (result.kind === 'refused') throw new Error(result.because);
  return result.item;
}

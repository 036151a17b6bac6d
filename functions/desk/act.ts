import type { Company } from '../../shared/domain/company.ts';
import type { ItemId } from '../../shared/domain/ids.ts';
import { type Action, apply, type Change, type Refusal } from '../../shared/domain/lifecycle.ts';
import type { Items } from '../../shared/store/items.ts';

type Needs = {
  readonly company: Company;
  readonly items: Pick<Items, 'get' | 'change'>;
  readonly now: () => Date;
};

/**
 * What somebody does to an item: one conditional change of what it is by now, tried a second time where somebody else's
 * came between. A refusal says why, in words for them.
 *
 * @param by a recipient's id
 */
export const act =
  (needs: Needs) =>
  async (id: ItemId, action: Action, by: string): Promise<Change | Refusal> =>
    (await attempt(id, action, by, needs)) ??
    (await attempt(id, action, by, needs)) ??
    refused('others are changing it at this moment: look at it, and try again');

/** Undefined where somebody else's change came between. */
async function attempt(
  id: ItemId,
  action: Action,
  by: string,
  { company, items, now }: Needs,
): Promise<Change | Refusal | undefined> {
  const item = await items.get(id);
  if (item === undefined) return refused(`there is no item "${id}"`);
  const result = apply(item, action, { by, at: now(), company });
  if (result.kind === 'refused') return result;
  return (await items.change(item, result.item)) === 'changed' ? result : undefined;
}

const refused = (because: string): Refusal => ({ kind: 'refused', because });

/** Says something as a customer would: through the source's webhook, to the desk the router puts it on. */
import type { Desk } from '../shared/domain/ids.ts';
import { deskOf } from '../shared/domain/item.ts';
import { InvalidInput } from '../shared/errors.ts';
import { idOfItem } from '../shared/sources/identity.ts';
import { items } from '../shared/store/items.ts';
import { externalIdOf, payloadOf, type Saying } from './demo/payloads.ts';
import type { Earful } from './pipeline.ts';

/** @throws {InvalidInput} when there is no such source, nothing is said, or the rating is off the scale */
export async function say(earful: Earful, told: Saying): Promise<Desk> {
  const { company, clock, table } = earful;
  const source = company.sources.find(({ id }) => id === told.source);
  if (source === undefined) throw new InvalidInput(`there is no source "${told.source}"`);
  if (told.text.trim() === '') throw new InvalidInput('say something');
  const said = { told, at: clock.now(), key: crypto.randomUUID() };
  const response = await earful.send(source.id, payloadOf(source.type, said));
  if (!response.ok) throw new InvalidInput(await response.text());
  await earful.drained();
  const item = await items(table).get(idOfItem(source.id, externalIdOf(said)));
  const desk = item && deskOf(item);
  if (desk === undefined) throw new InvalidInput('it could not be read, and is in quarantine');
  return desk;
}

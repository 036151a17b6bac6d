import { parseArgs } from 'node:util';
import { act } from '../../functions/desk/act.ts';
import { deskName } from '../../functions/desk/words.ts';
import { nearest } from '../../shared/company/nearest.ts';
import { quoted } from '../../shared/company/problem.ts';
import type { Company } from '../../shared/domain/company.ts';
import { departmentId, itemId } from '../../shared/domain/ids.ts';
import { deskOf, type Item } from '../../shared/domain/item.ts';
import type { Action } from '../../shared/domain/lifecycle.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { items } from '../../shared/store/items.ts';
import { deploymentOf } from '../deployment/deployment.ts';
import { companyOf, exactly, placeOptions, WrongUse } from './usage.ts';

const options = {
  ...placeOptions,
  to: { type: 'string' },
  undo: { type: 'boolean', default: false },
  by: { type: 'string' },
} as const;

/** `correct <item> --to <department>`: puts an item where it belongs, or back, as its reader would. */
export async function correct(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [id] = exactly(['the id of an item'], positionals);
  const company = await companyOf(values);
  const action = actionOf(values, company);
  const by = personOf(values.by, company);
  const { table, now } = await deploymentOf(values, company);
  const done = act({ company, items: items(table), now: () => now });
  const result = await done(itemId(id), action, by);
  if (result.kind === 'refused') throw new InvalidInput(`${id}: ${result.because}`);
  process.stdout.write(`${id} ${whereabouts(result.item, company)}.\n`);
}

/** @throws {WrongUse} unless one of both is given @throws {InvalidInput} when there is no such department */
function actionOf(
  { to, undo }: { readonly to?: string | undefined; readonly undo: boolean },
  { departments }: Company,
): Action {
  if (undo === (to !== undefined)) throw new WrongUse('say either --to or --undo');
  if (to === undefined) return { kind: 'undo' };
  if (to === 'spam') return { kind: 'spam' };
  const desks = ['triage', ...departments.map(({ id }) => id)];
  if (!desks.includes(to)) throw unknown('department', to, [...desks, 'spam']);
  return { kind: 'move', to: to === 'triage' ? to : departmentId(to) };
}

/** The community manager, unless another reader is named. @throws {InvalidInput} when there is no such person */
function personOf(by: string | undefined, { community, recipients }: Company): string {
  if (by === undefined) return community.person;
  const ids: readonly string[] = recipients.map(({ id }) => id);
  if (!ids.includes(by)) throw unknown('person', by, ids);
  return by;
}

function unknown(what: string, id: string, ids: readonly string[]): InvalidInput {
  const meant = nearest(id, ids);
  const hint = meant === undefined ? `there are ${ids.join(', ')}` : `did you mean "${meant}"?`;
  return new InvalidInput(`the company has no ${what} ${quoted(id)}; ${hint}`);
}

function whereabouts(item: Item, company: Company): string {
  const desk = deskOf(item);
  if (desk === undefined) return `is closed as ${item.status}`;
  const taught = item.correctedAt === undefined ? 'where it was routed to' : 'corrected';
  return `is on the desk “${deskName(desk, company)}”, ${taught}`;
}

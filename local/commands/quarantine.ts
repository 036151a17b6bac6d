import { parseArgs } from 'node:util';
import { InvalidInput } from '../../shared/errors.ts';
import { type Parked, quarantine as quarantineIn } from '../../shared/store/quarantine.ts';
import { type Deployment, deploymentOf } from '../deployment/deployment.ts';
import { shownList, shownParked } from '../show-parked.ts';
import { companyOf, exactly, placeOptions, WrongUse } from './usage.ts';

const options = { ...placeOptions, all: { type: 'boolean', default: false } } as const;

/** `quarantine list | show <id> | replay <id> | replay --all`. An id may be cut short as long as it is the only one. */
export async function quarantine(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [action = 'list', ...ids] = positionals;
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (act === undefined) throw new WrongUse(`there is no "quarantine ${action}"`);
  if (values.all && action !== 'replay') throw new WrongUse('--all is for replay');
  const wanted = action === 'list' || values.all ? exactly([], ids) : exactly(['an id'], ids);
  const deployment = await deploymentOf(values, await companyOf(values));
  process.stdout.write(await act(deployment, wanted[0]));
}

type Act = (deployment: Deployment, id: string | undefined) => Promise<string>;

const actions: Readonly<Record<string, Act>> = {
  list: async (deployment) => shownList(await all(deployment)),
  show: async (deployment, id = '') => shownParked(only(await all(deployment), id)),
  replay: async (deployment, id) => {
    const parked = await all(deployment);
    const wanted =
      id === undefined
        ? parked.filter(({ replayedAt }) => replayedAt === undefined)
        : [only(parked, id)];
    for (const one of wanted) {
      // On the queue first: a mark without a delivery would hide it for good.
      // biome-ignore lint/performance/noAwaitInLoops: one that fails leaves the rest as they are
      await deployment.deliver([one.delivery]);
      await quarantineIn(deployment.table).markReplayed(one, deployment.now);
    }
    return `${wanted.length} ${wanted.length === 1 ? 'delivery is' : 'deliveries are'} on the queue again; what still cannot be read comes back here.\n`;
  },
};

async function all({ table, now }: Deployment): Promise<readonly Parked[]> {
  const found: Parked[] = [];
  for await (const parked of quarantineIn(table).list(now)) found.push(parked);
  return found;
}

/** @throws {InvalidInput} when none or several have an id that begins so */
function only(parked: readonly Parked[], id: string): Parked {
  const found = parked.filter(({ delivery }) => delivery.deliveryId.startsWith(id));
  const exact = found.filter(({ delivery }) => delivery.deliveryId === id);
  const [one, ...others] = exact.length > 0 ? exact : found;
  if (one === undefined)
    throw new InvalidInput(`nothing in quarantine has an id that begins with "${id}"`);
  if (others.length === 0) return one;
  throw new InvalidInput(`${others.length + 1} ids begin with "${id}": give more of it`);
}

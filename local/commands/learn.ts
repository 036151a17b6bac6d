import { parseArgs } from 'node:util';
import { learn as learnFrom } from '../../functions/learn/learn.ts';
import { ownersIn } from '../../functions/learn/lessons.ts';
import { trainer } from '../../functions/learn/trainer.ts';
import type { Company } from '../../shared/domain/company.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { models } from '../../shared/store/models.ts';
import { outcomes } from '../../shared/store/outcomes.ts';
import { type Deployment, deploymentOf } from '../deployment/deployment.ts';
import { minute, shownLearned, shownReport } from '../show-training.ts';
import { companyOf, exactly, placeOptions, WrongUse } from './usage.ts';

const options = {
  ...placeOptions,
  restore: { type: 'boolean', default: false },
  report: { type: 'boolean', default: false },
} as const;

/** `learn`: a training now instead of tonight; or what the last ones did, or back to the model before. */
export async function learn(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  exactly([], positionals);
  if (values.restore && values.report) throw new WrongUse('say either --restore or --report');
  const company = await companyOf(values);
  const deployment = await deploymentOf(values, company);
  const act = values.restore ? restore : values.report ? report : train;
  process.stdout.write(await act(deployment, company));
}

async function train({ table, now }: Deployment, company: Company): Promise<string> {
  const store = models(table);
  const [before] = await store.history();
  const run = learnFrom({
    company,
    outcomes: outcomes(table, ownersIn(company)),
    models: store,
    trainer,
    now: () => now,
  });
  return shownLearned(await run(), before);
}

async function restore({ table }: Deployment): Promise<string> {
  const result = await models(table).restore();
  if (result.kind === 'refused') throw new InvalidInput(`nothing is restored: ${result.because}`);
  return `The model of ${minute(result.live.trainedAt)} is live again, until a training finds a better one. The same command takes this back.\n`;
}

async function report({ table }: Deployment): Promise<string> {
  const store = models(table);
  const [history, live] = await Promise.all([store.history(), store.live()]);
  if (history.length === 0) return 'There has been no training yet.\n';
  const shown = history.map((one, index) => shownReport(one, history[index + 1]));
  const which =
    live === undefined ? 'No model is live.' : `The model of ${minute(live.trainedAt)} is live.`;
  return `${which}\n\n${shown.join('\n')}`;
}

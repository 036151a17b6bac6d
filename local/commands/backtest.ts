import { parseArgs } from 'node:util';
import { ownersIn } from '../../functions/learn/lessons.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Owner } from '../../shared/domain/ids.ts';
import { router } from '../../shared/routing/router.ts';
import { companyFromFile } from '../company-file.ts';
import { deploymentOf } from '../deployment/deployment.ts';
import { type Known, knownIn } from '../routing/known.ts';
import { longestWindow } from '../routing/repeated.ts';
import { replayed } from '../routing/replay.ts';
import { replayInJson, type Shown, shownReplay } from '../routing/shown-replay.ts';
import { storedItems } from '../routing/stored-items.ts';
import { minute } from '../show-training.ts';
import { companyOf, exactly, placeOptions, WrongUse } from './usage.ts';

const options = {
  ...placeOptions,
  rules: { type: 'string' },
  since: { type: 'string', default: '30d' },
  json: { type: 'boolean', default: false },
} as const;

const maxItems = 50_000;
const defaultWidth = 100;
const hour = 3_600_000;

/** `backtest --rules edited.yaml`: what is stored, routed anew. Nothing is written. */
export async function backtest(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  exactly([], positionals);
  const hours = hoursOf(values.since);
  const inUse = await companyOf(values);
  const edited = values.rules === undefined ? inUse : await companyFromFile(values.rules);
  const { table, now } = await deploymentOf(values, inUse);
  const known = await knownIn({ table, now }, edited);
  const since = hoursBefore(now, hours);
  const { items, isCut } = await storedItems(
    table,
    ownersOf(inUse, edited),
    hoursBefore(now, hours + longestWindow(edited.rules)),
    maxItems,
  );
  const { trainedAt = '' } = known;
  const replay = await replayed(items, routerOf(edited, known), { since, trainedAt });
  const file = values.rules ?? values.company ?? 'company.yaml';
  const shown: Shown = { ...replay, since, isCut, by: `${file} and ${modelOf(known)}` };
  process.stdout.write(
    values.json
      ? replayInJson(shown)
      : shownReplay(shown, named(edited, inUse), process.stdout.columns ?? defaultWidth),
  );
}

/** Without the recent corrections: they would tell the answers of their own items. */
const routerOf = (company: Company, { knowledge: { lessons: _, ...model } }: Known) =>
  router(company, { ...model, lessons: [] });

/** Also those whose department is new, or gone. */
const ownersOf = (...companies: readonly Company[]): readonly Owner[] => [
  ...new Set(companies.flatMap(ownersIn)),
];

/** With the names of departments that the edited file has no more. */
const named = (edited: Company, inUse: Company): Company => ({
  ...edited,
  departments: [...edited.departments, ...inUse.departments],
});

/** @throws {WrongUse} unless it is a number of hours, days or weeks */
function hoursOf(since: string): number {
  const [, number = '', unit = ''] = /^([1-9]\d{0,3})([hdw])$/.exec(since) ?? [];
  const hours = { h: 1, d: 24, w: 168 }[unit];
  if (hours !== undefined) return Number(number) * hours;
  throw new WrongUse(
    `--since: expected a span of time like 12h, 30d or 8w, got ${JSON.stringify(since)}`,
  );
}

const hoursBefore = (now: Date, hours: number): string =>
  new Date(now.getTime() - hours * hour).toISOString();

function modelOf({ trainedAt, missing }: Known): string {
  if (trainedAt !== undefined) return `the model of ${minute(trainedAt)}`;
  return missing.length === 0 ? 'no model' : `no model (${missing.join('; ')})`;
}

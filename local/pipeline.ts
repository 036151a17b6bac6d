/** The whole pipeline in one process: emulators, functions, HTTP front, clock. What `npm start` and the tests run. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '../infra/bundle.ts';
import { functions } from '../shared/contract/functions.ts';
import type { Company } from '../shared/domain/company.ts';
import type { SourceId } from '../shared/domain/ids.ts';
import { items } from '../shared/store/items.ts';
import { type Cloud, happenings, startCloud } from './cloud.ts';
import { companyFromFile } from './company-file.ts';
import { isAbout, play } from './demo/play.ts';
import { story } from './demo/story.ts';
import { announce, type Endpoints } from './deployment/endpoints.ts';
import { sourceSecret } from './emulators/ssm.ts';
import { lockFolder } from './folder-lock.ts';
import { site } from './pages/site.ts';
import { type Clock, movableClock } from './runtime/clock.ts';
import { drained } from './runtime/drained.ts';
import { startHttpFront } from './runtime/http-front.ts';
import { type Running, runFunctions } from './runtime/run-functions.ts';
import { dailyAt, everyMinutes, type Scheduler, schedule, tick } from './runtime/scheduler.ts';
import { type Payload, signedRequest } from './sign.ts';
import { siteOf } from './site-of.ts';

export type EarfulOptions = {
  /** 0 for a free one. */
  readonly port: number;
  /** Where everything is kept; created when absent. */
  readonly dataDir: string;
  readonly companyFile?: string;
  /** Play the demo, unless it has been played on this folder already or is about another company. */
  readonly play?: boolean;
  /** Where the clock begins; it runs on from there. */
  readonly now?: Date;
  /** Sweep and learn by the clock; without it only {@link Earful.sweep} and {@link Earful.learn} do. */
  readonly schedule?: boolean;
  readonly progress?: (text: string) => void;
};

export type Earful = Omit<Cloud, 'stop'> & {
  readonly url: string;
  /** As the functions have it: its links lead here. */
  readonly company: Company;
  readonly clock: Clock;
  /** Signs as the source would, and posts. */
  send(source: SourceId, payload: Payload): Promise<Response>;
  /** Settles when every message is worked off or dead. */
  drained(): Promise<void>;
  sweep(): Promise<unknown>;
  /** Trains on what people have shown so far. */
  learn(): Promise<unknown>;
  stop(): Promise<void>;
};

/**
 * Starts everything; ready when it settles.
 *
 * @throws {InvalidInput} when the company file is wrong, another process has the folder, or the port is taken
 */
export async function startEarful(options: EarfulOptions): Promise<Earful> {
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    // The last started is the first to stop: each still finds what it needs.
    // biome-ignore lint/performance/noAwaitInLoops: see above
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    return await start(options, (one) => stops.push(one), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

const endpointsOf = ({ url, plugs, sqs }: Earful): Endpoints => ({
  url,
  dynamo: plugs.dynamo.endpoint,
  sqs: plugs.sqs.endpoint,
  deliveriesUrl: sqs.urlOf('deliveries'),
});

type OnStop = (one: () => unknown) => void;

async function start(
  options: EarfulOptions,
  onStop: OnStop,
  stop: Earful['stop'],
): Promise<Earful> {
  const { dataDir, progress = () => undefined } = options;
  const { company, clock, front } = await open(options, onStop);
  progress('packing the functions');
  const { folder: bundles } = await bundle({ company, outDir: join(dataDir, 'functions') });

  const plays =
    options.play === true && !existsSync(playedMark(dataDir)) && isAbout(story, company);
  if (plays) await forget(dataDir);
  const cloud = await startCloud(dataDir, company, clock);
  onStop(cloud.stop);
  const running = runFunctions({ ...cloud, bundles, logs: join(dataDir, 'logs'), clock });
  onStop(running.stop);
  front.mount(running.mounts);

  const earful: Earful = {
    ...cloud,
    url: front.endpoint,
    company,
    clock,
    send: (source, payload) => send(earful, source, payload),
    drained: () => drained(cloud.sqs),
    sweep: () => running.invoke('sweep', tick(clock.now())),
    learn: () => running.invoke('learn', tick(clock.now())),
    stop,
  };
  if (plays) await playOnce(dataDir, earful, progress);
  const scheduler = scheduleOf(options, company, clock, running);
  onStop(scheduler.stop);
  front.show(site(siteOf(earful, scheduler)));
  onStop(announce(dataDir, endpointsOf(earful)).withdraw);
  return earful;
}

/** Makes sure that we may start here, before anything is written or takes time. */
async function open({ port, dataDir, companyFile, now }: EarfulOptions, onStop: OnStop) {
  const company = await companyFromFile(companyFile);
  await mkdir(dataDir, { recursive: true });
  onStop(lockFolder(dataDir).release);
  const clock = movableClock();
  if (now) clock.set(now);
  const front = await startHttpFront(port, clock.now);
  onStop(front.stop);
  return { company: { ...company, links: front.endpoint }, clock, front };
}

function scheduleOf(
  { schedule: isOn = true }: EarfulOptions,
  { timeZone }: Company,
  clock: Clock,
  { invoke }: Running,
): Scheduler {
  if (!isOn) return { look: async () => undefined, stop: () => undefined };
  const { sweep, learn } = functions;
  return schedule(clock, [
    {
      periodOf: everyMinutes(sweep.trigger.everyMinutes),
      invoke: (event) => invoke('sweep', event),
    },
    {
      periodOf: dailyAt(learn.trigger.at, timeZone),
      invoke: (event) => invoke('learn', event),
    },
  ]);
}

async function send(earful: Earful, id: SourceId, payload: Payload): Promise<Response> {
  const { company, secrets, clock, url } = earful;
  const source = company.sources.find((one) => one.id === id);
  if (source === undefined) throw new Error(`no source "${id}"`);
  const { path, ...request } = signedRequest(
    source,
    sourceSecret(secrets, id),
    payload,
    clock.now(),
  );
  return fetch(`${url}${path}`, { method: 'POST', ...request });
}

async function playOnce(
  dataDir: string,
  earful: Earful,
  progress: (text: string) => void,
): Promise<void> {
  await play(story, { ...earful, items: items(earful.table) }, (done, of) =>
    progress(`playing three weeks of feedback, ${Math.floor((100 * done) / of)} %`),
  );
  await writeFile(playedMark(dataDir), '');
}

const playedMark = (dataDir: string): string => join(dataDir, 'played');

/** Leaves nothing of a demo that was interrupted: what is half told cannot be told again. */
const forget = (dataDir: string): Promise<unknown> =>
  Promise.all(happenings.map((part) => rm(join(dataDir, part), { recursive: true, force: true })));

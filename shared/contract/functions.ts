/**
 * Every function of the pipeline, in flow order: what starts it, how long it may take, what it reads from its
 * environment. `infra/` deploys from this table and `local/` runs from it, so what runs here is what is deployed.
 */
import type { TimeOfDay } from '../domain/company.ts';
import { collectEnv, deskEnv, digestEnv, learnEnv, receiveEnv, routeEnv, sweepEnv } from './env.ts';

export type QueueName = 'mails' | 'deliveries' | 'editions';

type Trigger =
  | { readonly kind: 'http'; readonly routes: readonly HttpRoute[] }
  | {
      readonly kind: 'queue';
      readonly queue: QueueName;
      readonly batchSize: number;
      /** Invocations at once, at most: a flood waits in the queue and does not throttle the table. */
      readonly concurrency: number;
    }
  | { readonly kind: 'schedule'; readonly everyMinutes: number }
  /** By the clock of the company. */
  | { readonly kind: 'daily'; readonly at: TimeOfDay };

export type HttpRoute = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'ANY';
  /** As an API Gateway HTTP API writes it, e.g. `/in/{source}/{token}`. */
  readonly path: string;
};

export type FunctionSpec = {
  readonly trigger: Trigger;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: readonly string[];
};

export const functions = {
  receive: {
    trigger: { kind: 'http', routes: [{ method: 'ANY', path: '/in/{source}/{token}' }] },
    // Senders wait 3 seconds, some less: after 2.5 they are asked to come back, see shared/edge/http-step.ts.
    timeoutSeconds: 3,
    memoryMegabytes: 512,
    environment: receiveEnv,
  },
  collect: {
    trigger: { kind: 'queue', queue: 'mails', batchSize: 10, concurrency: 2 },
    timeoutSeconds: 30,
    memoryMegabytes: 512,
    environment: collectEnv,
  },
  route: {
    trigger: { kind: 'queue', queue: 'deliveries', batchSize: 10, concurrency: 5 },
    timeoutSeconds: 30,
    memoryMegabytes: 512,
    environment: routeEnv,
  },
  sweep: {
    trigger: { kind: 'schedule', everyMinutes: 15 },
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    environment: sweepEnv,
  },
  digest: {
    trigger: { kind: 'queue', queue: 'editions', batchSize: 1, concurrency: 2 },
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    environment: digestEnv,
  },
  desk: {
    trigger: {
      kind: 'http',
      routes: [
        { method: 'ANY', path: '/i/{token}' },
        { method: 'ANY', path: '/d/{token}' },
        { method: 'ANY', path: '/u/{token}' },
      ],
    },
    timeoutSeconds: 10,
    memoryMegabytes: 512,
    environment: deskEnv,
  },
  learn: {
    // Before the first digest of the day, and at no hour that a clock change skips or repeats.
    trigger: { kind: 'daily', at: '04:00' },
    timeoutSeconds: 300,
    memoryMegabytes: 1024,
    environment: learnEnv,
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;

export type FunctionName = keyof typeof functions;

/** A message is tried this often before it goes to the dead-letter queue. */
export const maxReceiveCount = 5;

/**
 * How long a message stays hidden while it is worked on: six times the function's time-out, as AWS advises, so that
 * it cannot be handed out again while the first worker may still finish.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
 */
export const visibilitySeconds = (spec: FunctionSpec): number => spec.timeoutSeconds * 6;

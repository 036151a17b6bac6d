/** What differs between deployments, and the limits that are a matter of judgement. */
import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export type Settings = {
  /** In the name of everything we create. */
  readonly prefix: string;
  readonly stage: string;
  /** Where the secrets are, without a trailing slash. */
  readonly secretsPath: string;
};

/** @throws {Error} when the stage cannot be part of a name */
export function settingsOf(stage: string): Settings {
  if (!/^[a-z][a-z0-9]{0,11}$/.test(stage)) {
    throw new Error(`stage: expected up to 12 lower-case letters and digits, got '${stage}'`);
  }
  return { stage, prefix: `earful-${stage}`, secretsPath: `/earful/${stage}` };
}

/** Long enough to look into a complaint about last month's mail; logs hold ids, never what a customer wrote. */
export const logRetention = RetentionDays.ONE_MONTH;

/** A message is kept for the longest weekend; a parked one for a fortnight, counted from when it first arrived. */
export const queueRetention = Duration.days(4);
export const parkedRetention = Duration.days(14);

/** Restores reach this far back, and so does what was erased: a longer window would keep erased people longer. */
export const recoveryDays = 14;

/** Requests a second for each route. Unsigned junk at this rate costs about 5 dollars a day. */
export const throttle = { rateLimit: 50, burstLimit: 100 };

/** Invocations of `receive` at once: a flood must leave room for the functions that work off the queues. */
export const receiveConcurrency = 20;

/** A digest may be an hour late, and so may an item be on its desk. */
export const longestWait = Duration.hours(1);

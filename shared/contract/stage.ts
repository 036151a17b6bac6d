/** What things are called in AWS: `infra/` creates them under these names, and the command line finds them by them. */
import { InvalidInput } from '../errors.ts';
import type { QueueName } from './functions.ts';

export type Stage = {
  readonly stage: string;
  /** In the name of everything we create; the table has this name itself. */
  readonly prefix: string;
  /** Where the secrets are, without a trailing slash. */
  readonly secretsPath: string;
};

/** @throws {InvalidInput} when the stage cannot be part of a name */
export function stageOf(stage: string): Stage {
  if (!/^[a-z][a-z0-9]{0,11}$/.test(stage)) {
    throw new InvalidInput(
      `stage: expected up to 12 lower-case letters and digits, got '${stage}'`,
    );
  }
  return { stage, prefix: `earful-${stage}`, secretsPath: `/earful/${stage}` };
}

export const queueNameIn = (prefix: string, queue: QueueName): string => `${prefix}-${queue}`;

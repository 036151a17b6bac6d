/** Where a running `npm start` tells other processes of this machine how to reach its services. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { InvalidInput } from '../../shared/errors.ts';
import { isLocked } from '../folder-lock.ts';

const endpointsSchema = z.object({
  /** The HTTP front: where sources post, and what time it is here. */
  url: z.url(),
  dynamo: z.url(),
  sqs: z.url(),
  deliveriesUrl: z.url(),
});

export type Endpoints = z.infer<typeof endpointsSchema>;

const fileIn = (dataDir: string): string => join(dataDir, 'endpoints.json');

/** Tells them; what it gives takes them back. */
export function announce(dataDir: string, endpoints: Endpoints): { withdraw(): void } {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(endpoints, null, 2)}\n`, { mode: 0o600 });
  return { withdraw: () => rmSync(fileIn(dataDir), { force: true }) };
}

/** The endpoints of what runs on this folder; undefined where nothing does, whatever a killed process left behind. */
export function endpointsOf(dataDir: string): Endpoints | undefined {
  const file = fileIn(dataDir);
  if (!existsSync(file) || !isLocked(dataDir)) return undefined;
  return endpointsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** @throws {InvalidInput} when nothing runs on this folder */
export function runningOn(dataDir: string): Endpoints {
  const endpoints = endpointsOf(dataDir);
  if (endpoints !== undefined) return endpoints;
  throw new InvalidInput(
    `nothing runs on ${dataDir}: start it with npm start, or say --stage for a deployment on AWS`,
  );
}

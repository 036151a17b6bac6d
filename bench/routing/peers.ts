/** The package of classifiers to compare with, `bench/peers`: never installed with Earful, only for this benchmark. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';

const folder = join(import.meta.dirname, '../peers');
const require = createRequire(join(folder, 'package.json'));
const manifest = z.object({ version: z.string() });

export function installPeers(): void {
  // npm writes this file last, so an installation that was cut short is made again.
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  process.stdout.write('Installing the libraries to compare with into bench/peers, once …\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', '--prefix', folder, ...quiet], { stdio: 'inherit' });
}

/**
 * A module of the peers, checked as far as the schema goes. Not an import: types and lint must pass where no peer is
 * installed.
 */
export function peer<Module>(name: string, schema: z.ZodType<Module>): Module {
  const loaded: unknown = require(name);
  return schema.parse(loaded);
}

/** Its name and the version that is installed, for the table. */
export const nameOf = (name: string): string =>
  `${name} ${peer(`${name}/package.json`, manifest).version}`;

/** Something that can be called or constructed; as what, the one who asks has read in its documentation. */
export const callable = <Callable>() =>
  z.custom<Callable>((value) => typeof value === 'function', 'expected a function');

/** `npm start`: the whole pipeline on this machine, with a demo company whose three weeks of feedback it plays once. */
import { env } from 'node:process';
import { inspect } from 'node:util';
import { InvalidInput } from '../shared/errors.ts';
import { type Earful, startEarful } from './pipeline.ts';
import { thingsToTry } from './things-to-try.ts';

const { PORT: port = '4310', DATA_DIR: dataDir = '.local' } = env;

try {
  if (!/^\d{1,5}$/.test(port)) throw new InvalidInput(`PORT: expected a number, got "${port}"`);
  const earful = await startEarful({ port: Number(port), dataDir, play: true, progress: show });
  show('');
  process.stdout.write(`Earful is ready: ${earful.url}\n\n${tries(earful)}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void earful.stop().then(() => process.exit(0)));
  }
} catch (error) {
  show('');
  process.stderr.write(`${error instanceof InvalidInput ? error.message : inspect(error)}\n`);
  process.exitCode = 1;
}

/** Rewrites the last line of a terminal; a log gets none of it. */
function show(progress: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${progress}`);
}

function tries(earful: Earful): string {
  const lines = thingsToTry(earful).flatMap(({ text, command, page }, index) => [
    `${index + 1}. ${text}`,
    ...[command, page].filter((line) => line !== undefined).map((line) => `   ${line}`),
  ]);
  return `${lines.join('\n')}\n`;
}

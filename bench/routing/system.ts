/**
 * What learning costs a company of 25 departments: 10,000 items to train on, texts of 120 characters to ask about, the
 * code and the model to load. Each in a process of its own, so that one does not warm up the other.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packModules } from '../../infra/bundle.ts';
import { textTable } from '../../local/text-table.ts';
import type { Loaded, TrainedOn } from './system-steps.ts';

export async function printSystem(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earful-bench-'));
  try {
    const model = join(folder, 'model');
    const trained: TrainedOn = step('train', model);
    await packModules({ learned: 'bench/routing/learned-code.ts' }, folder);
    const code = join(folder, 'learned.mjs');
    const loaded: Loaded = step('load', model, code);
    const table = [
      ['', 'reached', 'at most'],
      ['training, 10,000 items × 25 departments', `${trained.seconds.toFixed(1)} s`, '3 s'],
      ['memory of the process that trains', `${trained.megabytes} MB`, '512 MB'],
      ['model, gzipped', `${Math.round(trained.bytes / 1000)} KB`, '390 KB'],
      ['code that asks it, minified', `${(statSync(code).size / 1000).toFixed(1)} KB`, '20 KB'],
      ['import and load of the model', `${loaded.milliseconds.toFixed(1)} ms`, '30 ms'],
      ['text of 120 characters, median', `${loaded.microseconds.toFixed(1)} µs`, '20 µs'],
      ['texts in a second', Math.round(loaded.perSecond).toLocaleString('en'), 'at least 50,000'],
    ];
    process.stdout.write(`\nEarful with 25 departments\n${textTable(table)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function step<Result>(name: string, ...args: readonly string[]): Result {
  const script = join(import.meta.dirname, 'system-steps.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=400', script, name, ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout) as Result;
}

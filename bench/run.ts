/**
 * `npm run bench [-- name]`: what things cost, each beside what it is compared with, measured in turns in one run so
 * that a noisy machine is noisy for all of them. Prints medians and ratios; nothing here passes or fails.
 * `npm run bench -- routing [set]` runs only when asked for: it installs libraries and takes minutes.
 */
import { digest } from './digest.ts';
import { receive } from './receive.ts';
import { compareRouting } from './routing/routing.ts';

export type Contender = {
  readonly name: string;
  readonly run: () => unknown;
};

/** The first contender is what the others are compared with. */
export type Comparison = {
  readonly title: string;
  readonly contenders: readonly [Contender, ...Contender[]];
};

const rounds = 15;
const roundMilliseconds = 60;

const comparisons: Readonly<Record<string, readonly Comparison[]>> = { receive, digest };
const [, , only, set] = process.argv;

async function report({ title, contenders }: Comparison): Promise<void> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of contenders) {
      // biome-ignore lint/performance/noAwaitInLoops: taking turns is the point
      const microseconds = await measure(run);
      // The first round warms up.
      if (round > 0) times.get(name)?.push(microseconds);
    }
  }
  const medians = [...times].map(([name, all]) => [name, median(all)] as const);
  const base = medians[0]?.[1] ?? Number.NaN;
  process.stdout.write(`\n${title}\n`);
  for (const [name, microseconds] of medians) {
    const ratio = (microseconds / base).toFixed(2);
    process.stdout.write(
      `  ${name.padEnd(44)} ${microseconds.toFixed(1).padStart(10)} µs  ${ratio.padStart(8)} ×\n`,
    );
  }
}

/** Microseconds per run, over as many runs as fit into a round. */
async function measure(run: () => unknown): Promise<number> {
  const start = performance.now();
  let runs = 0;
  do {
    // biome-ignore lint/performance/noAwaitInLoops: one after the other is what is measured
    await run();
    runs += 1;
  } while (performance.now() - start < roundMilliseconds);
  return ((performance.now() - start) * 1000) / runs;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const wanted = Object.entries(comparisons).flatMap(([name, group]) =>
  only === undefined || only === name ? group : [],
);
// biome-ignore lint/performance/noAwaitInLoops: two at once would disturb each other
for (const comparison of wanted) await report(comparison);
if (only === 'routing') await compareRouting(set);

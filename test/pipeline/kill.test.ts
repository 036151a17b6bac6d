import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companyFromFile } from '../../local/company-file.ts';
import { type Earful, startEarful } from '../../local/pipeline.ts';
import { signedRequest } from '../../local/sign.ts';
import { readSourceSecret } from '../../shared/contract/secrets.ts';
import type { Row } from '../../shared/store/table.ts';

const deliveries = 500;
/** The sender’s requests at once. */
const inFlight = 50;

let folder: string;
let running: ChildProcess | undefined;
let earful: Earful | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earful-kill-'));
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await earful?.stop();
  await rm(folder, { recursive: true });
});

async function startProcess(): Promise<string> {
  const script = join(import.meta.dirname, '../support/earful-process.ts');
  running = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(running.stdout as NodeJS.ReadableStream, 'data');
  return String(line).trim();
}

async function sender(url: string) {
  const company = await companyFromFile();
  const secrets = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'));
  const [source] = company.sources.filter(({ id }) => id === 'help-desk');
  if (source === undefined) throw new Error('the demo company has no help desk');
  const secret = readSourceSecret(secrets[`sources/${source.id}`]);
  /** Whether the delivery was answered with 200; false where the answer never came. */
  return async (n: number): Promise<boolean> => {
    // Every tenth is signed and unreadable.
    const body = n % 10 === 0 ? `{"n":${n}}` : feedback(n);
    const { path, ...request } = signedRequest(
      source,
      secret,
      { id: `msg_${n}`, body },
      new Date(),
    );
    try {
      return (await fetch(url + path, { method: 'POST', ...request })).status === 200;
    } catch {
      return false;
    }
  };
}

const feedback = (n: number): string =>
  JSON.stringify({
    type: 'feedback.created',
    data: {
      externalId: `n${n}`,
      body: `Order ${n}: charged twice. ${'And again. '.repeat(n % 90)}`,
    },
  });

async function all(post: (n: number) => Promise<boolean>, numbers: readonly number[]) {
  const queue = [...numbers];
  const accepted: number[] = [];
  const worker = async () => {
    for (let n = queue.shift(); n !== undefined; n = queue.shift()) {
      // biome-ignore lint/performance/noAwaitInLoops: each worker is one connection of the sender
      if (await post(n)) accepted.push(n);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return accepted;
}

async function rowsOf({ table }: Earful): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let start: Row | undefined;
  do {
    // biome-ignore lint/performance/noAwaitInLoops: each page needs the one before
    const page = await table.dynamo.send(
      new ScanCommand({ TableName: table.name, ExclusiveStartKey: start }),
    );
    rows.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return rows;
}

const isHead = (row: Row) => row['sk'] === 'HEAD';
const isParked = (row: Row) => String(row['pk']).startsWith('QUARANTINE#');

test('what was answered with 200 survives SIGKILL, as an item or in quarantine, none twice', async () => {
  const numbers = Array.from({ length: deliveries }, (_, n) => n + 1);
  const post = await sender(await startProcess());
  let answered = 0;
  const before = await all(async (n) => {
    const ok = await post(n);
    answered += ok ? 1 : 0;
    if (answered === deliveries / 2) running?.kill('SIGKILL');
    return ok;
  }, numbers);
  expect(before.length).toBeLessThan(deliveries);

  earful = await startEarful({ port: 0, dataDir: folder, schedule: false });
  await earful.drained();
  const readable = (rows: readonly Row[]) =>
    rows.filter(isHead).map((row) => (row['card'] as { title: string }).title);
  const first = await rowsOf(earful);
  const titles = new Set(readable(first));
  const parked = new Set(first.filter(isParked).map(({ sk }) => String(sk)));
  for (const n of before) {
    const kept = n % 10 === 0 ? parked.has(`help-desk#msg_${n}`) : hasOrder(titles, n);
    expect(kept, `delivery ${n} was answered with 200`).toBe(true);
  }

  // The sender repeats everything, answered or not, as one that lost its own memory would.
  const again = await all(await sender(earful.url), numbers);
  await earful.drained();
  const rows = await rowsOf(earful);
  expect(again).toHaveLength(deliveries);
  expect(rows.filter(isHead)).toHaveLength(deliveries - deliveries / 10);
  expect(rows.filter(isParked)).toHaveLength(deliveries / 10);
  expect(new Set(readable(rows)).size).toBe(deliveries - deliveries / 10);
}, 60_000);

const hasOrder = (titles: ReadonlySet<string>, n: number): boolean =>
  [...titles].some((title) => title.startsWith(`Order ${n}:`));

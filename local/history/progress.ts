/** How far an import has come, beside its file: one that was interrupted goes on from there. */
import { hash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import * as z from 'zod';

const stateSchema = z.object({
  /** Where to, and the file's beginning: what was done with another file or for another place counts for nothing. */
  of: z.string(),
  /** The last row that is dealt with. */
  row: z.int().min(0),
  sent: z.int().min(0),
  rejected: z.int().min(0),
});

export type Done = Omit<z.infer<typeof stateSchema>, 'of'>;

export type Rejected = {
  readonly row: number;
  readonly because: string;
  readonly raw: unknown;
};

export type Progress = {
  readonly done: Done;
  /** Notes rows as dealt with, once what was good in them is on the queue. */
  advance(done: Done, rejected: readonly Rejected[]): void;
  /** The end of the file is reached. */
  finish(): void;
};

const headBytes = 64 * 1024;
export const rejectedFile = (file: string): string => `${file}.rejected.jsonl`;

export async function progressOf(file: string, target: string): Promise<Progress> {
  const place = `${file}.earful-progress`;
  const of = `${target} ${hash('sha256', await headOf(file))}`;
  const done = read(place, of) ?? { row: 0, sent: 0, rejected: 0 };
  if (done.row === 0) rmSync(rejectedFile(file), { force: true });
  return {
    done,
    advance(now, rejected) {
      const lines = rejected.map((one) => `${JSON.stringify(one)}\n`);
      if (lines.length > 0) appendFileSync(rejectedFile(file), lines.join(''));
      writeFileSync(`${place}.new`, JSON.stringify({ of, ...now }));
      renameSync(`${place}.new`, place);
    },
    finish: () => rmSync(place, { force: true }),
  };
}

function read(place: string, of: string): Done | undefined {
  if (!existsSync(place)) return undefined;
  const state = stateSchema.parse(JSON.parse(readFileSync(place, 'utf8')));
  return state.of === of ? state : undefined;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

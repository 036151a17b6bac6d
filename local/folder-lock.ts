/** One process at a time on a data folder. */
import { join } from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node's modules lacks this one
import { DatabaseSync } from 'node:sqlite';
import { InvalidInput } from '../shared/errors.ts';

/**
 * Locks the folder until the lock is released or the process ends, however it ends: SQLite's own lock on a file,
 * which unlike a file with a process id cannot be left behind.
 *
 * @throws {InvalidInput} when another process has it
 */
export function lockFolder(folder: string): { release(): void } {
  const database = lockedIn(folder);
  if (database !== undefined) return { release: () => database.close() };
  throw new InvalidInput(`another Earful runs on ${folder}: stop it, or set another DATA_DIR`);
}

/** Whether a process has the folder now. */
export function isLocked(folder: string): boolean {
  const database = lockedIn(folder);
  database?.close();
  return database === undefined;
}

function lockedIn(folder: string): DatabaseSync | undefined {
  const database = new DatabaseSync(join(folder, 'lock'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return database;
  } catch {
    database.close();
    return undefined;
  }
}

import { readFile } from 'node:fs/promises';
import { InvalidInput } from '../../shared/errors.ts';

/** A whole file in UTF-8. @throws {InvalidInput} when it cannot be read, saying why */
export async function textFile(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new InvalidInput(`${file}: ${reason(cause)}`, { cause });
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder; name a file';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return 'it is not in UTF-8; save it anew as UTF-8';
  return String(error);
}

import { readFile } from 'node:fs/promises';
import { readCompany } from '../shared/company/read-company.ts';
import type { Company } from '../shared/domain/company.ts';
import { InvalidInput } from '../shared/errors.ts';

/**
 * The company that a file on this machine describes.
 *
 * @throws {InvalidInput} when the file cannot be read or anything in it is wrong
 */
export async function companyFromFile(path = 'company.yaml'): Promise<Company> {
  return readCompany(await textOf(path), path);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new InvalidInput(`${path}: cannot be read: ${reason(cause)}`, { cause });
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return String(error);
}

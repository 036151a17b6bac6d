import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { companyJsonSchema } from '../../shared/company/json-schema.ts';
import { jsonText } from '../json-text.ts';

/** `schema [file]`: prints the JSON Schema of company files, or writes it to a file. */
export async function schema(args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [file] = positionals;
  const text = jsonText(companyJsonSchema());
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
}

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { jsonText } from '../json-text.ts';
import { openapiDocument } from '../openapi/document.ts';

/** `openapi`: prints the description of the HTTP interface; docs/openapi.json is a copy. */
export async function openapi(args: readonly string[]): Promise<void> {
  parseArgs({ args: [...args] });
  const file = new URL('../../package.json', import.meta.url);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(file, 'utf8')));
  process.stdout.write(jsonText(openapiDocument(version)));
}

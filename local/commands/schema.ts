import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { companyJsonSchema } from '../../shared/company/json-schema.ts';

/** `schema [file]`: prints the JSON Schema of company files, or writes it to a file. */
export async function schema(args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [file] = positionals;
  const text = `${oneLineLists(JSON.stringify(companyJsonSchema(), null, 2))}\n`;
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
}

/** Lists of words on one line where they fit: as the formatter of this repository wants them. */
const oneLineLists = (json: string): string =>
  json.replace(
    /^( *(?:"[^"]*": )?)\[\n\s+("[^"]*"(?:,\n\s+"[^"]*")*)\n\s+\](,?)$/gm,
    (lines, start: string, words: string, end: string) => {
      const line = `${start}[${words.replace(/,\n\s+/g, ', ')}]${end}`;
      return line.length <= 100 ? line : lines;
    },
  );

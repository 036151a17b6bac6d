/** JSON as the formatter of this repository wants it. */
export const jsonText = (value: unknown): string =>
  `${oneLineLists(JSON.stringify(value, null, 2))}\n`;

/** Lists of words and numbers on one line where they fit: as the formatter of this repository wants them. */
const oneLineLists = (json: string): string =>
  json.replace(
    /^( *(?:"[^"]*": )?)\[\n\s+((?:"[^"]*"|\d+)(?:,\n\s+(?:"[^"]*"|\d+))*)\n\s+\](,?)$/gm,
    (lines, start: string, entries: string, end: string) => {
      const line = `${start}[${entries.replace(/,\n\s+/g, ', ')}]${end}`;
      return line.length <= 100 ? line : lines;
    },
  );

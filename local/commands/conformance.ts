import { parseArgs } from 'node:util';
import { InvalidInput } from '../../shared/errors.ts';
import { conformanceOf, outcomes, type Row } from '../conformance/conformance.ts';
import { exactly } from './usage.ts';

/** How much of a text or a reason a line has room for. */
const shownLength = 70;

/** `conformance <folder>`: what every adapter makes of the payloads that real providers sent. */
export async function conformance(args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [folder] = exactly(['a folder with a folder of payloads for each provider'], positionals);
  const rows = await conformanceOf(folder, new Date());
  process.stdout.write(`${tableOf(rows)}\n${countsOf(rows)}\n`);
  const failed = rows.filter(({ outcome }) => outcome === 'failed').length;
  if (failed > 0) throw new InvalidInput(`${failed} of ${filesOf(rows)} files could not be read`);
}

function tableOf(rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(({ file }) => file.length));
  const outcomeWidth = Math.max(...outcomes.map((outcome) => outcome.length));
  const lines = rows.map(({ folder, file, outcome, what }, index) => {
    const heading = rows[index - 1]?.folder === folder ? '' : `${folder}\n`;
    const line = `  ${file.padEnd(width)}  ${outcome.padEnd(outcomeWidth)}  ${shortened(what)}`;
    return `${heading}${line.trimEnd()}\n`;
  });
  return lines.join('');
}

function countsOf(rows: readonly Row[]): string {
  const counts = outcomes.map(
    (outcome) => `${rows.filter((row) => row.outcome === outcome).length} ${outcome}`,
  );
  return `${filesOf(rows)} files: ${counts.join(', ')}`;
}

const filesOf = (rows: readonly Row[]): number =>
  new Set(rows.map(({ folder, file }) => `${folder}/${file}`)).size;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line;
}

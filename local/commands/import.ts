import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Source } from '../../shared/domain/company.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { deploymentOf } from '../deployment/deployment.ts';
import { columnsIn, shownColumns } from '../history/columns.ts';
import { importRows } from '../history/import-rows.ts';
import { type Done, type Progress, progressOf, rejectedFile } from '../history/progress.ts';
import { progressBar } from '../history/progress-bar.ts';
import { readRows } from '../history/read-rows.ts';
import { deliveryOf, type Scale } from '../history/row-delivery.ts';
import { companyOf, exactly, placeOptions, sourceOf, WrongUse } from './usage.ts';

const options = {
  ...placeOptions,
  source: { type: 'string' },
  scale: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** `import <file> --source <id>`: the feedback of the past, from a CSV file or JSON lines; stored, and on no desk. */
export async function importHistory(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file] = exactly(['a file'], positionals);
  if (values.source === undefined) throw new WrongUse('--source is missing');
  const scale = scaleOf(values.scale);
  const company = await companyOf(values);
  const source = sourceOf(company, values.source);
  refuseOtherFormats(source);
  process.stdout.write(`${await headingsOf(file, scale)}\n`);

  const dryRun = values['dry-run'];
  const { deliver, now } = dryRun ? nowhere : await deploymentOf(values, company);
  const target = `${source.id} ${values.stage ?? 'here'}`;
  const progress = dryRun ? unkept : await progressOf(file, target);
  if (progress.done.row > 0) process.stdout.write(`Going on after row ${progress.done.row}.\n`);
  const done = await withBar(file, (rows) => {
    const toDelivery = (one: Values) => deliveryOf(one, { company, source, scale, now });
    return importRows({ rows, toDelivery, send: deliver, progress });
  });
  progress.finish();
  tell(done, file, dryRun);
}

type Values = Readonly<Record<string, string>>;

async function withBar(
  file: string,
  work: (rows: ReturnType<typeof readRows>) => Promise<Done>,
): Promise<Done> {
  const bar = progressBar((await stat(file)).size);
  let bytes = 0;
  const rows = readRows(file, (more) => {
    bytes += more;
    bar.show(bytes);
  });
  try {
    return await work(rows);
  } finally {
    bar.end();
  }
}

/** Checks everything and sends nothing. */
const nowhere = { deliver: async () => undefined, now: new Date() };

const unkept: Progress = {
  done: { row: 0, sent: 0, rejected: 0 },
  advance: (_, rejected) => {
    for (const { row, because } of rejected) process.stdout.write(`row ${row}: ${because}\n`);
  },
  finish: () => undefined,
};

/** @throws {InvalidInput} when rows were rejected: whoever runs this from a script must notice */
function tell({ sent, rejected }: Done, file: string, dryRun: boolean): void {
  const counted = `${sent} ${sent === 1 ? 'row' : 'rows'}`;
  process.stdout.write(
    dryRun ? `${counted} could be imported; nothing was sent.\n` : `${counted} imported.\n`,
  );
  if (rejected === 0) return;
  const where = dryRun ? '' : `; they are in ${rejectedFile(file)}, each with the reason`;
  throw new InvalidInput(`${rejected} could not be read${where}`);
}

function scaleOf(text: string | undefined): Scale | undefined {
  if (text === undefined) return undefined;
  const [, min, max] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (min !== undefined && max !== undefined && Number(min) < Number(max)) {
    return { min: Number(min), max: Number(max) };
  }
  throw new WrongUse(`--scale: expected e.g. 1-5 or 0-10, got "${text}"`);
}

function refuseOtherFormats(source: Source): void {
  if (source.type === 'standard') return;
  throw new InvalidInput(
    `history is imported as our own JSON, which ${source.id} (${source.type}) does not send: add a source of the type standard for it`,
  );
}

/** What is taken from the file, told by its first row. @throws {InvalidInput} when nothing can be */
async function headingsOf(file: string, scale: Scale | undefined): Promise<string> {
  for await (const row of readRows(file, () => undefined)) {
    if (row.kind === 'broken') continue;
    const headings = Object.keys(row.values);
    const columns = columnsIn(headings);
    if (columns.rating !== undefined && scale === undefined) {
      throw new InvalidInput(`"${columns.rating}" is a rating: say its scale, e.g. --scale 1-5`);
    }
    return shownColumns(columns, headings);
  }
  throw new InvalidInput(`${file}: there is no row in it`);
}

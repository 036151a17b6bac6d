/** The command line: `npm run earful -- <command>`. A command is one function in commands/ and one row here. */
import { nearest } from '../shared/company/nearest.ts';
import { quoted } from '../shared/company/problem.ts';
import { InvalidInput } from '../shared/errors.ts';

type Command = {
  readonly use: string;
  readonly does: string;
  /** Loaded only when asked for: some commands bring emulators along. Fails by throwing {@link InvalidInput}. */
  readonly load: () => Promise<(args: readonly string[]) => Promise<void>>;
};

const commands: Readonly<Record<string, Command>> = {
  check: {
    use: 'check [file]',
    does: 'Check a company file (company.yaml) and sum it up',
    load: async () => (await import('./commands/check.ts')).check,
  },
  schema: {
    use: 'schema [file]',
    does: 'Print the JSON Schema of company files, or write it to a file',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
};

/** Exit code: 0 done, 1 the input is wrong, 2 the command line is wrong. Anything else that fails is a bug and throws. */
async function run(name: string, args: readonly string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return fail(2, unknown(name));
  try {
    const act = await command.load();
    await act(args);
    return 0;
  } catch (error) {
    if (error instanceof InvalidInput) return fail(1, error.message);
    if (isUsageError(error)) return fail(2, `${error.message}\nUse: earful ${command.use}`);
    throw error;
  }
}

function fail(code: number, message: string): number {
  process.stderr.write(`${message}\n`);
  return code;
}

function help(): string {
  const width = Math.max(...Object.values(commands).map(({ use }) => use.length));
  const rows = Object.values(commands).map(({ use, does }) => `  ${use.padEnd(width)}  ${does}\n`);
  return `earful <command>\n\n${rows.join('')}`;
}

function unknown(name: string): string {
  const meant = nearest(name, Object.keys(commands));
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return `There is no command ${quoted(name)}.${hint} "earful help" lists them all.`;
}

/** What parseArgs throws for an option nobody knows. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const [name = 'help', ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);

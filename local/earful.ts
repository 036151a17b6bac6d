/** The command line: `npm run earful -- <command>`. A command is one function in commands/ and one row here. */
import { nearest } from '../shared/company/nearest.ts';
import { quoted } from '../shared/company/problem.ts';
import { InvalidInput } from '../shared/errors.ts';
import { WrongUse } from './commands/usage.ts';

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
  'try-source': {
    use: 'try-source <source> <payload.json> [--header name=value]... [--company file]',
    does: 'Show what a source makes of a payload, and which desk it would come to',
    load: async () => (await import('./commands/try-source.ts')).trySource,
  },
  conformance: {
    use: 'conformance <folder>',
    does: 'Show what all adapters make of saved payloads, a folder for each provider',
    load: async () => (await import('./commands/conformance.ts')).conformance,
  },
  secret: {
    use: 'secret <source> [--set value] [--rotate] [--drop-previous] [--stage name] [--company file]',
    does: 'Make, rotate or set the secret of a source, and print it once with the address',
    load: async () => (await import('./commands/secret.ts')).secret,
  },
  quarantine: {
    use: 'quarantine list | show <id> | replay <id> | replay --all [--stage name] [--company file]',
    does: 'See the deliveries that could not be read, and put them on the queue again',
    load: async () => (await import('./commands/quarantine.ts')).quarantine,
  },
  import: {
    use: 'import <file.csv|file.jsonl> --source id [--scale 1-5] [--dry-run] [--stage name] [--company file]',
    does: 'Take over the feedback of the past, which is on nobody’s desk',
    load: async () => (await import('./commands/import.ts')).importHistory,
  },
  learn: {
    use: 'learn [--restore | --report] [--stage name] [--company file]',
    does: 'Train the router on what people have corrected, restore the model before, or see the reports',
    load: async () => (await import('./commands/learn.ts')).learn,
  },
  correct: {
    use: 'correct <item> --to department|triage|spam | --undo [--by person] [--stage name] [--company file]',
    does: 'Put an item where it belongs, which teaches the router, or take that back',
    load: async () => (await import('./commands/correct.ts')).correct,
  },
  route: {
    use: 'route "text" [--title text] [--source id] [--rating n|n/max] [--author name] [--stage name] [--company file]',
    does: 'Explain where one text would go, how urgent it would be, and why',
    load: async () => (await import('./commands/route.ts')).route,
  },
  backtest: {
    use: 'backtest [--rules company.yaml] [--since 30d] [--json] [--stage name] [--company file]',
    does: 'Replay what is stored through an edited company file: what would move, and would it be right',
    load: async () => (await import('./commands/backtest.ts')).backtest,
  },
  evaluate: {
    use: 'evaluate --train a.jsonl --test b.jsonl... [--json] [--seeds s.json] [--backlog c.jsonl] [--corrections n]',
    does: 'Train on labelled texts and test on others: how good and how fast the router learns',
    load: async () => (await import('./commands/evaluate.ts')).evaluate,
  },
  openapi: {
    use: 'openapi',
    does: 'Print the description of the HTTP interface, OpenAPI 3.1',
    load: async () => (await import('./commands/openapi.ts')).openapi,
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
  if (args.includes('--help')) {
    process.stdout.write(`${command.does}\nUse: earful ${command.use}\n`);
    return 0;
  }
  try {
    const act = await command.load();
    await act(args);
    return 0;
  } catch (error) {
    if (error instanceof InvalidInput) return fail(1, error.message);
    if (error instanceof WrongUse || isUsageError(error))
      return fail(2, `${error.message}\nUse: earful ${command.use}`);
    if (isOutage(error)) return fail(1, `a service did not answer, try again: ${error.message}`);
    throw error;
  }
}

function fail(code: number, message: string): number {
  process.stderr.write(`${message}\n`);
  return code;
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(
    ([name, { does }]) => `  ${name.padEnd(width)}  ${does}\n`,
  );
  return `earful <command>\n\n${rows.join('')}\n"earful <command> --help" says how to use one.\n`;
}

function unknown(name: string): string {
  const meant = nearest(name, Object.keys(commands));
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return `There is no command ${quoted(name)}.${hint} "earful help" lists them all.`;
}

/** What parseArgs throws for an option nobody knows. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** What the SDK throws for a service that it tried in vain, or that refused. */
const isOutage = (error: unknown): error is Error => error instanceof Error && '$metadata' in error;

const [name = 'help', ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);

/** One JSON line per event, for CloudWatch Logs. Ids, counts and codes only: never a text, a name or an address. */

type Level = 'info' | 'warn' | 'error';
type Fields = Readonly<Record<string, unknown>>;

export function log(level: Level, message: string, fields: Fields = {}): void {
  const { error, ...rest } = fields;
  const line = {
    level,
    message,
    ...rest,
    ...(error === undefined ? {} : { error: described(error) }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Never the whole error: an SDK error carries the request, and with it what the customer wrote. */
function described(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  return {
    name: error.name,
    message: error.message.slice(0, 500),
    stack: error.stack?.slice(0, 1500),
  };
}

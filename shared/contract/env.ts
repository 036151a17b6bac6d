/** What each function needs from its environment. Infra and `npm start` must supply exactly these names. */
import { InvalidInput } from '../errors.ts';

/** Where the build put the checked company file, as JSON. */
const company = 'COMPANY_FILE';
/** The path of the parameters that hold secrets, e.g. `/earful/prod`; see shared/contract/secrets.ts. */
const secrets = 'SECRETS_PATH';
const table = 'TABLE_NAME';

export const receiveEnv = [company, secrets, 'DELIVERIES_QUEUE_URL'] as const;
export const collectEnv = ['MAILS_BUCKET', 'DELIVERIES_QUEUE_URL'] as const;
export const routeEnv = [company, secrets, table] as const;
export const sweepEnv = [company, table, 'EDITIONS_QUEUE_URL'] as const;
export const digestEnv = [company, secrets, table, 'CONFIGURATION_SET'] as const;
export const deskEnv = [company, secrets, table] as const;
export const learnEnv = [company, table] as const;

export type EnvOf<Names extends readonly string[]> = { readonly [Name in Names[number]]: string };

/**
 * Reads the named variables, all at once, so that a bad deployment reports every missing name.
 *
 * @throws {InvalidInput} when any is missing or empty
 */
export function readEnv<const Names extends readonly string[]>(
  names: Names,
  from: Readonly<Record<string, string | undefined>> = process.env,
): EnvOf<Names> {
  const missing = names.filter((name) => !from[name]);
  if (missing.length > 0) throw new InvalidInput(`missing environment: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, from[name]])) as EnvOf<Names>;
}

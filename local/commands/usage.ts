import type { parseArgs } from 'node:util';
import { nearest } from '../../shared/company/nearest.ts';
import { quoted } from '../../shared/company/problem.ts';
import type { Company, Source } from '../../shared/domain/company.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { companyFromFile } from '../company-file.ts';

/** The command line itself is wrong: answered with how to use the command, and exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** What most commands that work on a deployment understand. */
export const placeOptions = {
  stage: { type: 'string' },
  company: { type: 'string' },
} as const satisfies Options;

/**
 * The company of the `--company` file, or of company.yaml.
 *
 * @throws {InvalidInput} when the file cannot be read or is wrong
 */
export const companyOf = ({ company }: { readonly company?: string | undefined }) =>
  companyFromFile(company);

/** @throws {InvalidInput} when the company has no such source */
export function sourceOf({ sources }: Company, id: string): Source {
  const found = sources.find((source) => source.id === id);
  if (found !== undefined) return found;
  const ids = sources.map((source) => source.id);
  const meant = nearest(id, ids);
  const hint = meant === undefined ? `there are ${ids.join(', ')}` : `did you mean "${meant}"?`;
  throw new InvalidInput(`the company has no source ${quoted(id)}; ${hint}`);
}

/** @throws {WrongUse} when there are more or fewer than the command takes */
export function exactly<const Names extends readonly string[]>(
  names: Names,
  positionals: readonly string[],
): { readonly [Name in keyof Names]: string } {
  const missing = names[positionals.length];
  if (missing !== undefined) throw new WrongUse(`${missing} is missing`);
  const [more] = positionals.slice(names.length);
  if (more !== undefined) throw new WrongUse(`${quoted(more)} is one too many`);
  return positionals as never;
}

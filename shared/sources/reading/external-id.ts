import type { Mapping } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import type { Scope } from './path.ts';
import { wholeAt } from './value.ts';

/** Longer is no id but a text in its place. */
export const maxIdLength = 256;

/**
 * The feedback's own id, with all of its parts; undefined where the definition names none.
 *
 * @throws {InvalidInput} when it or a part of it is missing, or it is longer than 256 characters
 */
export function externalIdAt(
  { externalId, idOptional }: Mapping,
  scope: Scope,
): string | undefined {
  if (externalId === undefined) return undefined;
  const id = wholeAt(externalId, scope);
  if (id === undefined && idOptional) return undefined;
  if (id !== undefined && id.length <= maxIdLength) return id;
  const came = id === undefined ? 'nothing or half of one' : `${id.length} characters`;
  throw new InvalidInput(
    `${JSON.stringify(externalId)}: expected an id of at most ${maxIdLength} characters, got ${came}`,
  );
}

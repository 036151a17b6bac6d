import type { Override } from '../domain/company.ts';
import type { Author } from '../domain/feedback.ts';

/**
 * Finds what the company file says of a person: by address, handle or the id at the source, else by the domain of the
 * address. A domain is that domain only, not those below it. Capitals make no difference, nor does the @ of a handle.
 * Where several entries are about one person, the most exact one that routes does, and one that says VIP is enough.
 */
export function overriding(
  overrides: readonly Override[],
): (author: Author) => Override | undefined {
  const known = new Map(overrides.map((override) => [keyOf(override.who), override]));
  return (author) => {
    const found = keysOf(author).flatMap((key) => known.get(key) ?? []);
    const [decisive = found[0]] = found.filter(({ to }) => to !== undefined);
    return decisive && { ...decisive, vip: found.some(({ vip }) => vip) };
  };
}

/** A dot tells the domain of `@name.example` from the handle `@name`. */
const keyOf = (who: string): string =>
  who.startsWith('@') && who.includes('.') ? who.toLowerCase() : exact(who);

/** The most exact first. */
function keysOf({ email = '', handle = '', id = '' }: Author): readonly string[] {
  const at = email.lastIndexOf('@');
  const domain = at > 0 ? [email.slice(at).toLowerCase()] : [];
  return [...[email, handle, id].map(exact).filter(Boolean), ...domain];
}

/** Without any @ before it, so that nobody who calls himself `@@name.example` is taken for a domain. */
const exact = (name: string): string => name.toLowerCase().replace(/^@+/, '');

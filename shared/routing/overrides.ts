import type { Override } from '../domain/company.ts';
import type { Author } from '../domain/feedback.ts';

/** Finds what the company file says of a person: by address or handle, else by the domain of the address. */
export const overriding =
  (_overrides: readonly Override[]) =>
  (_author: Author): Override | undefined =>
    undefined;

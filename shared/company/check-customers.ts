import { type Problem, quoted } from './problem.ts';
import { valuesAt } from './values-at.ts';

/** Entries for one and the same customer: one of them would never count. */
export function checkCustomers(data: unknown): readonly Problem[] {
  const found = valuesAt(data, ['customers', '*', 'who']);
  const names = found.map(({ value }) => (typeof value === 'string' ? sameName(value) : value));
  return found.flatMap(({ path, value }, index) =>
    typeof value !== 'string' || names.indexOf(names[index]) === index
      ? []
      : [{ path, message: `${quoted(value)} is in this list twice; remove one` }],
  );
}

/** As shared/routing/overrides.ts compares: without the @ of a handle, with that of a domain. */
const sameName = (who: string): string => who.toLowerCase().replace(/^@(?=[^.]*$)/, '');

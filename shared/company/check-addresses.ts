import type { Problem } from './problem.ts';
import { valuesAt } from './values-at.ts';

/** Addresses where a mail would come twice, or where our own digests would come. */
export function checkAddresses(data: unknown): readonly Problem[] {
  const [from] = valuesAt(data, ['from']).map(({ value }) => lower(value));
  const found = valuesAt(data, ['sources', '*', 'address']);
  const addresses = found.map(({ value }) => lower(value));
  return found.flatMap(({ path }, index) => {
    const address = addresses[index];
    if (address === from) {
      return {
        path,
        message: 'is the sender of the digests: customers need an address of their own',
      };
    }
    if (addresses.indexOf(address) === index) return [];
    return { path, message: 'is the address of another source too: each mail would come twice' };
  });
}

/** SES takes capitals and small letters of an address for the same. */
const lower = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase() : value;

import { checkAddresses } from './check-addresses.ts';
import { checkCustomers } from './check-customers.ts';
import { checkHats } from './check-hats.ts';
import { checkReferences } from './check-references.ts';
import { checkRules } from './check-rules.ts';
import type { Problem } from './problem.ts';

/**
 * What is wrong between the parts of a company file. Takes the file as it came, of whatever shape, so that these
 * problems are told together with those of single values.
 */
export const checkCompany = (data: unknown): readonly Problem[] => [
  ...checkReferences(data),
  ...checkAddresses(data),
  ...checkHats(data),
  ...checkCustomers(data),
  ...checkRules(data),
];

import { readFileSync } from 'node:fs';
import type { Company } from '../domain/company.ts';

/** The company file as the build checked it and put it beside the handler: JSON of our own making. */
export const bundledCompany = (path: string): Company =>
  JSON.parse(readFileSync(path, 'utf8')) as Company;

import { readCompany } from '../../shared/company/read-company.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { aCompanyFile } from './a-company.ts';

/** What readCompany says about the text, line by line; nothing when it is fine. Any other error is thrown on. */
export function problemsOf(text: string): readonly string[] {
  try {
    readCompany(text, 'c.yaml');
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.message.split('\n');
    throw error;
  }
}

/** What is wrong with the valid file of {@link aCompanyFile} once these pieces are replaced. */
export const problemsAfter = (changes: Readonly<Record<string, string>>): readonly string[] =>
  problemsOf(aCompanyFile(changes));

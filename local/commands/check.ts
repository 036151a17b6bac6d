import { parseArgs } from 'node:util';
import type { Company } from '../../shared/domain/company.ts';
import { companyFromFile } from '../company-file.ts';

/** `check [file]`: says what is wrong with a company file, or what it describes. */
export async function check(args: readonly string[]): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [file = 'company.yaml'] = positionals;
  const company = await companyFromFile(file);
  process.stdout.write(`${file} is fine.\n\n${summary(company)}`);
}

function summary({ name, recipients, departments, overrides, rules, sources }: Company): string {
  const nameOf = new Map(recipients.map((recipient) => [recipient.id, recipient.name]));
  const lines = departments.map(
    (department) => `  ${department.name}: ${nameOf.get(department.head)}`,
  );
  const special = overrides.length === 0 ? [] : [counted(overrides.length, 'special customer')];
  return [
    name,
    `${counted(recipients.length, 'person', 'people')}, ${counted(departments.length, 'department')}:`,
    ...lines,
    [...special, counted(rules.length, 'rule'), counted(sources.length, 'source')].join(', '),
    '',
  ].join('\n');
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

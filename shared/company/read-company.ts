import type { Company } from '../domain/company.ts';
import { InvalidInput } from '../errors.ts';
import { checkCompany } from './check-company.ts';
import type { Located } from './locate.ts';
import { pathText } from './problem.ts';
import { companySchema } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';
import { toCompany } from './to-company.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/**
 * The company that a file describes, checked as a whole and with every default filled in.
 *
 * @throws {InvalidInput} when anything is wrong; its message has one line for each problem, in the order of the file,
 *   like `company.yaml:31:11 departments.payments.head: there is no person "dan"; did you mean "dana"?`
 */
export function readCompany(text: string, fileName = 'company.yaml'): Company {
  const yaml = readYaml(text);
  if (yaml.data === undefined) throw invalid(fileName, yaml, yaml.problems);
  const parsed = companySchema.safeParse(yaml.data, { reportInput: true });
  const problems = [...schemaProblems(parsed.error?.issues ?? []), ...checkCompany(yaml.data)];
  const located = [...yaml.problems, ...problems.map(yaml.locate)];
  if (!parsed.success || located.length > 0) throw invalid(fileName, yaml, located);
  return toCompany(parsed.data);
}

function invalid(fileName: string, yaml: YamlFile, problems: readonly Located[]): InvalidInput {
  const lines = problems
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, path, message }) => {
      const { line, col } = yaml.lineAndColumn(offset);
      const about = path.length === 0 ? '' : `${pathText(path)}: `;
      return `${fileName}:${line}:${col} ${about}${message}`;
    });
  return new InvalidInput(lines.join('\n'));
}

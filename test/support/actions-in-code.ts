import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const services: Readonly<Record<string, string>> = {
  GetObject: 's3:GetObject',
  SendMessage: 'sqs:SendMessage',
  GetParameter: 'ssm:GetParameter',
  SendRawEmail: 'ses:SendRawEmail',
  Get: 'dynamodb:GetItem',
  Put: 'dynamodb:PutItem',
  Query: 'dynamodb:Query',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  BatchGet: 'dynamodb:BatchGetItem',
};

/** The IAM actions for every SDK command in a file and all that it imports, sorted. */
export function actionsInCode(entry: string): readonly string[] {
  const commands = [...filesBehind(entry)].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new (\w+)Command\(/g)].map(([, name = '']) => name),
  );
  return [...new Set(commands)].map((name) => services[name] ?? `unknown:${name}`).toSorted();
}

function filesBehind(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type)[^;]* from '(\.[^']+)';/gm);
  for (const [, target = ''] of imports) {
    filesBehind(posix.join(posix.dirname(file), target), seen);
  }
  return seen;
}

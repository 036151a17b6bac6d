import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCompanyFile } from '../../support/a-company.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earful-'));
});
afterAll(() => rm(folder, { recursive: true }));

function earful(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['local/earful.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function companyFile(text: string): string {
  const path = join(folder, 'c.yaml');
  writeFileSync(path, text);
  return path;
}

test('check sums a valid file up', () => {
  const path = companyFile(aCompanyFile());

  expect(earful('check', path)).toEqual({
    status: 0,
    stderr: '',
    stdout: `${path} is fine.

Hollin Cycles
4 people, 2 departments:
  Payments: Dana Weiss
  App and website: Priya Raman
3 rules, 3 sources
`,
  });
});

test('check counts the customers who are treated by who they are', () => {
  const path = companyFile(
    aCompanyFile({ 'ceo: mira': 'ceo: mira\ncustomers: [{ who: ida, vip: true }]' }),
  );

  expect(earful('check', path).stdout).toContain('\n1 special customer, 3 rules, 3 sources\n');
});

test('check tells what is wrong with a file, and fails', () => {
  const path = companyFile(aCompanyFile({ 'ceo: mira': 'ceo: mirra' }));

  expect(earful('check', path)).toEqual({
    status: 1,
    stderr: `${path}:21:6 ceo: there is no person "mirra"; did you mean "mira"?\n`,
    stdout: '',
  });
});

test('check says so when there is no file', () => {
  expect(earful('check', 'nowhere.yaml')).toEqual({
    status: 1,
    stderr: 'nowhere.yaml: cannot be read: there is no such file\n',
    stdout: '',
  });
});

test('schema prints what editors read, company.schema.json', () => {
  expect(earful('schema').stdout).toBe(readFileSync('company.schema.json', 'utf8'));
});

test('an unknown command is answered with the nearest one', () => {
  expect(earful('chekc')).toEqual({
    status: 2,
    stderr: 'There is no command "chekc". Did you mean "check"? "earful help" lists them all.\n',
    stdout: '',
  });
});

test('an unknown option is answered with how to use the command', () => {
  const { status, stderr } = earful('check', '--loud');

  expect(status).toBe(2);
  expect(stderr).toMatch(/'--loud'[\s\S]*Use: earful check \[file\]/);
});

test('no command at all lists the commands', () => {
  const { status, stdout } = earful();

  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {2}check +Check a company file .*\n {2}schema +Print the JSON Schema/m);
});

test('--help says what a command does and how to use it', () => {
  expect(earful('check', '--help')).toEqual({
    status: 0,
    stderr: '',
    stdout: 'Check a company file (company.yaml) and sum it up\nUse: earful check [file]\n',
  });
});

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { secret } from '../../../local/commands/secret.ts';
import { readSourceSecret } from '../../../shared/contract/secrets.ts';
import { aCompanyFile } from '../../support/a-company.ts';
import { earful } from '../../support/earful-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function aFolder() {
  const folder = temporaryFolder();
  const company = join(folder, 'company.yaml');
  const dataDir = join(folder, 'data');
  const file = join(dataDir, 'secrets.json');
  writeFileSync(company, aCompanyFile());
  const run = (args: readonly string[], input = '') =>
    earful(['secret', ...args, '--company', company], { dataDir, input });
  const stored = (id: string) =>
    readSourceSecret(JSON.parse(readFileSync(file, 'utf8'))[`sources/${id}`]);
  return { company, run, stored, file };
}

describe('on this machine', () => {
  test('makes the secret of a source, and shows it only then', async () => {
    const { run, stored, file } = aFolder();

    const first = await run(['help-desk']);
    const second = await run(['help-desk']);

    const { token, signing } = stored('help-desk');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain(`/in/help-desk/${token}`);
    expect(first.stdout).toContain(`Secret:  ${signing[0]}\n`);
    expect(signing[0]).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(second).toMatchObject({ status: 1, stdout: '' });
    expect(second.stderr).not.toContain(signing[0]);
  });

  test('keeps the current secret valid while the sender changes over, until told to drop it', async () => {
    const { run, stored } = aFolder();
    await run(['github']);
    const before = stored('github');

    const { stdout } = await run(['github', '--rotate']);
    const during = stored('github');
    await run(['github', '--drop-previous']);

    expect(during).toEqual({ ...before, signing: [during.signing[0], before.signing[0]] });
    expect(during.signing[0]).not.toBe(before.signing[0]);
    expect(stdout).toContain(during.signing[0]);
    expect(stdout).not.toContain(before.signing[0]);
    expect(stored('github').signing).toEqual([during.signing[0]]);
    expect((await run(['github', '--drop-previous'])).stderr).toBe(
      'github has no previous secret\n',
    );
  });

  test('takes the secret that a provider made, and prints none', async () => {
    const { run, stored } = aFolder();
    await run(['github']);
    const { token } = stored('github');

    const { stdout } = await run(['github', '--set', '-'], 'made-by-the-provider\n');

    expect(stored('github')).toEqual({ token, signing: ['made-by-the-provider'] });
    expect(stdout).not.toContain('made-by-the-provider');
  });

  test('refuses what would not work', async () => {
    const { run, file } = aFolder();

    expect(await run(['help-desk', '--set', 'too-short'])).toMatchObject({
      status: 1,
      stderr: 'signing secret: not of any scheme of this source\n',
    });
    expect(await run(['helpdesk'])).toMatchObject({
      status: 1,
      stderr: 'the company has no source "helpdesk"; did you mean "help-desk"?\n',
    });
    expect(await run(['help-desk', '--rotate'])).toMatchObject({ status: 1 });
    expect(await run(['help-desk', '--rotate', '--drop-previous'])).toMatchObject({ status: 2 });
    expect(await run(['help-desk', '--stage', 'Prod!'])).toMatchObject({ status: 1 });
    expect(existsSync(file)).toBe(false);
  });
});

test('on AWS it is a SecureString below the path that the functions read', async () => {
  const { company } = aFolder();
  const ssm = mockClient(SSMClient);
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => {
    write.mockRestore();
    ssm.restore();
  });
  const current = { token: 'a-token-of-22-characters', signing: ['the-current-one'] };
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: JSON.stringify(current) } });
  ssm.on(PutParameterCommand).resolves({});

  await secret(['github', '--rotate', '--stage', 'prod', '--company', company]);

  const [call] = ssm.commandCalls(PutParameterCommand);
  const { Value = '', ...put } = call?.args[0].input ?? {};
  expect(put).toEqual({
    Name: '/earful/prod/sources/github',
    Type: 'SecureString',
    Overwrite: true,
  });
  expect(readSourceSecret(Value).signing).toEqual([expect.any(String), 'the-current-one']);
  expect(write.mock.calls.join()).toContain(
    'https://feedback.hollin.example/in/github/a-token-of-22-characters',
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { expect, onTestFinished, test } from 'vitest';
import { companyFromFile } from '../../local/company-file.ts';
import { credentials, region } from '../../local/emulators/loopback.ts';
import { openSecrets, sourceSecret, startSsm } from '../../local/emulators/ssm.ts';
import { adapterFor } from '../../shared/sources/adapters.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const company = await companyFromFile();

test('makes a secret for every source once, and each is one that the source accepts', () => {
  const file = join(temporaryFolder(), 'secrets.json');

  const first = openSecrets(file, company);

  for (const source of company.sources) {
    const { signing } = sourceSecret(first, source.id);
    expect(() => adapterFor(source).verifier(signing)).not.toThrow();
  }
  const written = readFileSync(file, 'utf8');
  openSecrets(file, company);
  expect(readFileSync(file, 'utf8')).toBe(written);
});

test('answers the real client: the parameter, or that there is none', async () => {
  const ssm = await startSsm(new Map([['keys/person', 'a secret']]), '/earful/local');
  const client = new SSMClient({ endpoint: ssm.endpoint, region, credentials });
  onTestFinished(ssm.stop);
  const get = (Name: string) => client.send(new GetParameterCommand({ Name }));

  expect((await get('/earful/local/keys/person')).Parameter?.Value).toBe('a secret');
  await expect(get('/earful/prod/keys/person')).rejects.toMatchObject({
    name: 'ParameterNotFound',
  });
});

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bundles, bundle, packModules } from '../../infra/bundle.ts';
import { functions } from '../../shared/contract/functions.ts';
import { aCompany } from '../support/a-company.ts';

const folder = mkdtempSync(join(tmpdir(), 'earful-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bundle of', () => {
  let bundles: Bundles;
  beforeAll(async () => {
    bundles = await bundle({ company: aCompany(), outDir: folder });
  }, 60_000);

  test.each(Object.entries(functions))(
    '%s starts with nothing but its environment',
    async (name, spec) => {
      const names = spec.environment.filter((variable) => variable !== 'COMPANY_FILE');
      const exported = await inPlainNode(
        `console.log(Object.keys(await import(${JSON.stringify(join(folder, name, 'index.mjs'))})).join())`,
        {
          ...Object.fromEntries(names.map((variable) => [variable, 'x'])),
          COMPANY_FILE: join(folder, name, 'company.json'),
        },
      );

      expect(exported).toBe('handler');
    },
  );

  test('every function is small enough to start fast', () => {
    // route alone reads every provider's payloads and mail, in ten languages.
    for (const [name, bytes] of Object.entries(bundles.bytes)) {
      expect(bytes, name).toBeLessThan(name === 'route' ? 670_000 : 500_000);
    }
  });

  test('every function has the company as it was checked', () => {
    for (const name of Object.keys(functions)) {
      const company = JSON.parse(readFileSync(join(folder, name, 'company.json'), 'utf8'));
      expect(company).toEqual(aCompany());
    }
  });
});

describe('the client for secrets, bundled,', () => {
  const credentials = {
    AWS_ACCESS_KEY_ID: 'AKIDLAMBDA',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'session',
  };
  const bundled = join(folder, 'ssm.mjs');
  const askFor = (name: string) =>
    `const { secretsBelow } = await import(${JSON.stringify(bundled)});
     const ask = secretsBelow('/earful/test', (text) => text, () => new Date());
     console.log(await ask(${JSON.stringify(name)}).catch(({ name }) => name));`;
  beforeAll(() => packModules({ ssm: 'shared/aws/ssm.ts' }, folder));

  test('signs with the credentials that Lambda puts into the environment', async () => {
    const { url, nextRequest } = await aParameterStore(200, { Parameter: { Value: 'value' } });

    const [printed, headers] = await Promise.all([
      inPlainNode(askFor('keys/person'), { AWS_ENDPOINT_URL: url, ...credentials }),
      nextRequest,
    ]);

    expect(printed).toBe('value');
    expect(headers.authorization).toContain('Credential=AKIDLAMBDA/');
    expect(headers['x-amz-security-token']).toBe('session');
  });

  test('still gives an error its name', async () => {
    const { url } = await aParameterStore(400, { __type: 'ParameterNotFound' });

    const printed = await inPlainNode(askFor('keys/person'), {
      AWS_ENDPOINT_URL: url,
      ...credentials,
    });

    expect(printed).toBe('ParameterNotFound');
  });
});

/** Runs a module as Lambda would: no package can be found, and the environment holds only what is given. */
async function inPlainNode(code: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', code],
    { cwd: folder, env: { AWS_REGION: 'eu-central-1', ...env } },
  );
  return stdout.trim();
}

async function aParameterStore(status: number, answer: unknown) {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer));
    server.close();
  });
  const nextRequest = once(server, 'request').then(
    ([request]): IncomingHttpHeaders => request.headers,
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, nextRequest };
}

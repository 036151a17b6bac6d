/** SSM Parameter Store on this machine: `GetParameter` from a file of secrets, which is made on the first start. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import {
  linkKeysName,
  personKeyName,
  readSourceSecret,
  type SourceSecret,
  sourceSecretName,
} from '../../shared/contract/secrets.ts';
import type { Company, Source, SourceType } from '../../shared/domain/company.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { start } from './loopback.ts';

/** Parameter names below SECRETS_PATH, and their values. */
export type Secrets = ReadonlyMap<string, string>;

export type SsmEmulator = { readonly endpoint: string; stop(): Promise<void> };

/** Reads the secrets and adds random ones for what the company's sources lack. They are worth nothing elsewhere. */
export function openSecrets(file: string, company: Company): Secrets {
  const stored: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = new Map([
    [personKeyName, token()],
    [linkKeysName, JSON.stringify([token()])],
    ...company.sources.map(randomSourceSecret),
    ...Object.entries(z.record(z.string(), z.string()).parse(stored)),
  ]);
  const content = JSON.stringify(Object.fromEntries(secrets), null, 2);
  writeFileSync(file, `${content}\n`, { mode: 0o600 });
  return secrets;
}

/** @throws {Error} when the source is not one of the company's */
export function sourceSecret(secrets: Secrets, source: SourceId): SourceSecret {
  const value = secrets.get(sourceSecretName(source));
  if (value === undefined) throw new Error(`no secret for the source ${source}`);
  return readSourceSecret(value);
}

export function startSsm(secrets: Secrets, path: string): Promise<SsmEmulator> {
  return start(async (request, response) => {
    const body = await text(request);
    if (request.headers['x-amz-target'] !== 'AmazonSSM.GetParameter') {
      return answer(response, 400, { __type: 'UnknownOperationException' });
    }
    const { Name } = getParameterSchema.parse(JSON.parse(body));
    const value = Name.startsWith(`${path}/`)
      ? secrets.get(Name.slice(path.length + 1))
      : undefined;
    if (value === undefined) return answer(response, 400, { __type: 'ParameterNotFound' });
    answer(response, 200, { Parameter: { Name, Type: 'SecureString', Value: value, Version: 1 } });
  });
}

const getParameterSchema = z.object({ Name: z.string() });

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
}

const randomSourceSecret = ({ id, type }: Source): readonly [string, string] => [
  sourceSecretName(id),
  JSON.stringify({ token: token().slice(0, 32), signing: [signingKeys[type]()] }),
];

const signingKeys: Readonly<Record<SourceType, () => string>> = {
  standard: () => `whsec_${randomBytes(32).toString('base64')}`,
  github: () => randomBytes(20).toString('hex'),
};

const token = (): string => randomBytes(32).toString('base64url');

/** SSM Parameter Store on this machine: `GetParameter` from a file of secrets, which is made on the first start. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import {
  linkKeysName,
  personKeyName,
  readSourceSecret,
  type SourceSecret,
  sourceSecretName,
} from '../../shared/contract/secrets.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { newSourceSecret } from '../new-secret.ts';
import { start } from './loopback.ts';

/** Values by their names below SECRETS_PATH. The file is what counts: another process may change it at any time. */
export type Secrets = {
  get(name: string): string | undefined;
  put(name: string, value: string): void;
};

export type SsmEmulator = { readonly endpoint: string; stop(): Promise<void> };

/** Reads the secrets and adds random ones for what the company's sources lack. They are worth nothing elsewhere. */
export function openSecrets(file: string, company: Company): Secrets {
  // Whoever writes a mail signs nothing.
  const signing = company.sources.filter(({ address }) => address === undefined);
  const sources = signing.map((source) => [
    sourceSecretName(source.id),
    JSON.stringify(newSourceSecret(source)),
  ]);
  const random = {
    [personKeyName]: token(),
    [linkKeysName]: JSON.stringify([token()]),
    ...Object.fromEntries(sources),
  };
  write(file, { ...random, ...read(file) });
  return secretsIn(file);
}

/** The secrets as they are in the file at the time they are asked for; none where there is no file. */
export const secretsIn = (file: string): Secrets => ({
  get: (name) => read(file)[name],
  put: (name, value) => write(file, { ...read(file), [name]: value }),
});

type Values = Readonly<Record<string, string>>;

const read = (file: string): Values =>
  existsSync(file)
    ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
    : {};

/** All at once: whoever reads it meanwhile finds the old content or the new. */
function write(file: string, values: Values): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** @throws {Error} when the source is not one of the company's */
export function sourceSecret(secrets: Pick<Secrets, 'get'>, source: SourceId): SourceSecret {
  const value = secrets.get(sourceSecretName(source));
  if (value === undefined) throw new Error(`no secret for the source ${source}`);
  return readSourceSecret(value);
}

export function startSsm(secrets: Pick<Secrets, 'get'>, path: string): Promise<SsmEmulator> {
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

const token = (): string => randomBytes(32).toString('base64url');

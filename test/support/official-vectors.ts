/** Signatures that the providers publish themselves, read beside the checkout and never copied. */
import { existsSync, readFileSync } from 'node:fs';
import type { Auth, HmacAuth } from '../../shared/domain/source-definition.ts';
import {
  bodySignature,
  hubSignature,
  standardWebhooks,
} from '../../shared/sources/auth/presets.ts';
import type { SignedRequest } from '../../shared/sources/auth/signed-request.ts';

/** As the files have them; each file lacks most of it. */
type Vector = {
  readonly name: string;
  readonly ok: boolean;
  readonly secret?: string;
  readonly secrets?: readonly string[];
  readonly publicKey?: string;
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
  readonly nowSeconds?: number;
  // Of the generic ones, which say themselves how they were signed.
  readonly algorithm?: HmacAuth['algorithm'];
  readonly encoding?: HmacAuth['encoding'];
  readonly prefix?: string;
  readonly signed?: string;
  readonly signatureHeader?: string;
  // Of Stripe's, which are a payload and its digest.
  readonly payload?: string;
  readonly expected?: string;
  // Of HubSpot's.
  readonly version?: string;
};

const slack: Auth = {
  ...hubSignature('x-slack-signature', 'sha256'),
  prefix: 'v0=',
  signed: ['=v0:', 'header:x-slack-request-timestamp', '=:', 'body'],
  timestamp: { from: 'header:x-slack-request-timestamp', unit: 'seconds', toleranceSeconds: 300 },
};

const hubspot = ({ version }: Vector): Auth => ({
  ...bodySignature('x-hubspot-signature', 'sha256', 'hex'),
  construction: 'hash',
  signed: version === 'v1' ? ['body'] : ['method', 'url', 'body'],
});

function generic({
  algorithm = 'sha256',
  encoding = 'hex',
  prefix,
  signed,
  signatureHeader = '',
}: Vector): Auth {
  const base = {
    scheme: 'hmac',
    header: signatureHeader,
    algorithm,
    encoding,
    key: 'text',
  } as const;
  if (signed === '{body}') return { ...base, signed: ['body'], ...(prefix ? { prefix } : {}) };
  return {
    ...base,
    prefix: 'v0=',
    separator: ',',
    signed: ['field:t', '=.', 'body'],
    timestamp: { from: 'field:t', unit: 'seconds', toleranceSeconds: 300 },
  };
}

const authOf: Readonly<Record<string, (vector: Vector) => Auth>> = {
  'generic-hmac': generic,
  github: () => hubSignature('x-hub-signature-256', 'sha256'),
  hubspot,
  jira: () => hubSignature('x-hub-signature', 'sha256'),
  shopify: () => bodySignature('x-shopify-hmac-sha256', 'sha256', 'base64'),
  slack: () => slack,
  'standard-webhooks': () => standardWebhooks,
  stripe: () => bodySignature('x-digest', 'sha256', 'hex'),
  twilio: () => ({ scheme: 'twilio' }),
};

export const folder = '../shared/vectors';
export const officialVectors = existsSync(folder)
  ? Object.entries(authOf).flatMap(([provider, auth]) =>
      vectorsOf(provider).map((vector) => ({ provider, auth: auth(vector), ...vector })),
    )
  : [];

function vectorsOf(provider: string): readonly Vector[] {
  const file: { readonly vectors: readonly Vector[] } = JSON.parse(
    readFileSync(`${folder}/${provider}.json`, 'utf8'),
  );
  return file.vectors;
}

const formOf = (params: NonNullable<Vector['params']>): string =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  ).toString();

export const requestOf = (vector: Vector): SignedRequest => ({
  method: vector.method ?? 'POST',
  url: vector.url ?? 'https://feedback.example/in/desk/4fd1',
  headers: vector.headers ?? { 'x-digest': vector.expected },
  body: Buffer.from(vector.params ? formOf(vector.params) : (vector.body ?? vector.payload ?? '')),
});

export const secretsOf = ({ secret, secrets, publicKey }: Vector): readonly string[] =>
  secrets ?? [secret ?? publicKey ?? ''];

export const timeOf = ({ nowSeconds = 0 }: Vector): Date => new Date(nowSeconds * 1000);

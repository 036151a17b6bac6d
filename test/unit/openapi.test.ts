import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { desk } from '../../functions/desk/desk.ts';
import { receive } from '../../functions/receive/receive.ts';
import { openapiDocument } from '../../local/openapi/document.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import type { HttpRequest } from '../../shared/edge/http-step.ts';
import { httpStep } from '../../shared/edge/http-step.ts';
import { providers } from '../../shared/sources/adapters.ts';
import { aCompany } from '../support/a-company.ts';
import { earful } from '../support/earful-command.ts';

type Operation = { readonly responses: Readonly<Record<string, unknown>> };
const paths = openapiDocument('1').paths as Readonly<
  Record<string, Readonly<Record<string, Operation>>>
>;
const documented = (path: string, method: string) =>
  Object.keys(paths[path]?.[method]?.responses ?? {}).map(Number);

test('docs/openapi.json is what the command prints', async () => {
  expect((await earful(['openapi'])).stdout).toBe(readFileSync('docs/openapi.json', 'utf8'));
});

describe('/in/{source}/{token} documents', () => {
  const path = '/in/{source}/{token}';
  const source = sourceId('github');
  const retired = aCompany({
    sources: aCompany().sources.map((one) => ({ ...one, state: 'retired' as const })),
  });
  const request = (about: Partial<HttpRequest>): HttpRequest => ({
    method: 'POST',
    path: '/in/github/token',
    parameters: { source, token: 'token' },
    query: {},
    rawQuery: '',
    headers: { 'content-type': 'application/json', 'x-github-event': 'issues' },
    body: Buffer.from('{}'),
    ...about,
  });
  const statusOf = async (
    about: Partial<HttpRequest>,
    { isGenuine = true, mayPass = true, isRetired = false } = {},
  ) => {
    const keys = {
      token: 'token',
      verify: () =>
        isGenuine
          ? ({ kind: 'genuine' } as const)
          : ({ kind: 'refused', reason: 'mismatch' } as const),
    };
    const step = receive({
      company: isRetired ? retired : aCompany(),
      keysOf: async () => keys,
      freshKeysOf: async () => keys,
      send: async () => undefined,
      mayPass: () => mayPass,
      report: () => undefined,
      now: () => new Date('2026-11-23T12:00:00Z'),
      newReceiptId: () => 'receipt',
    });
    return (await step(request(about))).status;
  };

  test.each([
    [{}, {}, 200],
    [{ headers: { 'content-type': 'application/json', 'x-github-event': 'ping' } }, {}, 200],
    [{ body: Buffer.alloc(0) }, {}, 400],
    [{}, { isGenuine: false }, 401],
    [{ parameters: { source, token: 'other' } }, {}, 404],
    [{ method: 'PUT' }, {}, 405],
    [{}, { isRetired: true }, 410],
    [{ body: Buffer.alloc(300_000) }, {}, 413],
    [{ headers: { 'content-type': 'text/plain' } }, {}, 415],
    [{}, { mayPass: false }, 429],
    [{ method: 'HEAD' }, {}, 200],
    [{ method: 'HEAD', parameters: {} }, {}, 404],
    [{ method: 'GET' }, {}, 405],
  ] as const)('what receive answers: %j, %j → %i', async (about, world, status) => {
    const answered = await statusOf(about, world);

    expect(answered).toBe(status);
    const method: string = 'method' in about ? about.method.toLowerCase() : 'post';
    expect(documented(path, method === 'put' ? 'post' : method)).toContain(answered);
  });

  test('what providers want to hear, the answer to a wrong verify token, and our own failure', async () => {
    const acks = Object.values(providers).flatMap(({ ack }) => ack?.status ?? []);
    const failing = httpStep(async () => {
      throw new Error('away');
    });
    const event = { routeKey: path, requestContext: { http: { method: 'POST' } } };
    const { statusCode } = await failing(event as never, {} as never);

    expect(documented(path, 'post')).toEqual(expect.arrayContaining([...acks, 204, statusCode]));
    expect(documented(path, 'get')).toEqual(expect.arrayContaining([200, 403, statusCode]));
  });

  test('nothing that receive never answers', () => {
    expect(documented(path, 'post')).toEqual([
      200, 204, 400, 401, 404, 405, 410, 413, 415, 429, 503,
    ]);
  });
});

test.each(['/i/{token}', '/d/{token}', '/u/{token}'])(
  '%s documents the methods it takes',
  async (path) => {
    const refused = await desk({} as never)({ method: 'TRACE', path } as HttpRequest);

    const methods = refused.headers?.['allow']?.toLowerCase().split(', ');
    expect(Object.keys(paths[path] ?? {}).filter((key) => key !== 'parameters')).toEqual(methods);
    for (const method of methods ?? []) {
      expect(documented(path, method)).toEqual(expect.arrayContaining([200, 403, 404, 410, 503]));
    }
  },
);

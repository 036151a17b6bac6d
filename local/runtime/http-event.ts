/**
 * API Gateway's HTTP API, payload format 2.0: what a request looks like to a function, and its result as a response.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { HttpRoute } from '../../shared/contract/functions.ts';

export type Match = {
  readonly route: HttpRoute;
  /** The variable parts of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
};

/** The first route that takes the method and path; an empty part of the path matches none. */
export function match(
  routes: readonly HttpRoute[],
  method: string,
  path: string,
): Match | undefined {
  for (const route of routes) {
    if (route.method !== 'ANY' && route.method !== method) continue;
    const pattern = route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (!found) continue;
    const parameters = Object.entries(found.groups ?? {});
    return {
      route,
      parameters: Object.fromEntries(parameters.map(([name, value]) => [name, decode(value)])),
    };
  }
  return undefined;
}

/** The event for a request with this body. `at` is when it came. */
export function eventOf(
  request: IncomingMessage,
  body: Buffer,
  { route, parameters }: Match,
  at: Date,
) {
  const url = new URL(request.url ?? '/', 'http://local');
  const { cookie, ...headers } = joined(request.headersDistinct);
  const { host = '', 'user-agent': userAgent = '', 'content-type': type = '' } = headers;
  const sourceIp = request.socket.remoteAddress ?? '';
  const routeKey = `${route.method} ${route.path}`;
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers: { ...headers, 'x-forwarded-for': sourceIp, 'x-forwarded-proto': 'http' },
    ...(url.search.length > 1 && { queryStringParameters: queryOf(url) }),
    pathParameters: parameters,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent,
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: at.toUTCString(),
      timeEpoch: at.getTime(),
    },
    ...bodyOf(body, type),
  };
}

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const resultSchema = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), headerValue).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

export type HttpResult = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

/** What API Gateway makes of a function's result; undefined where that is no valid one. */
export function resultOf(result: unknown): HttpResult | undefined {
  if (result === null || result === undefined) return undefined;
  if (typeof result !== 'object' || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result);
    return { status: 200, headers: json, body: Buffer.from(body) };
  }
  const parsed = resultSchema.safeParse(result);
  if (!parsed.success) return undefined;
  const { statusCode, headers = {}, cookies, body = '', isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: { ...headers, ...(cookies && { 'set-cookie': cookies }) },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** API Gateway's own answers. */
export const gatewayAnswer = (status: number, message: string): HttpResult => ({
  status,
  headers: json,
  body: Buffer.from(JSON.stringify({ message })),
});

const json = { 'content-type': 'application/json' } as const;

/** Text travels as it is and everything else in base 64; so does text that is not valid UTF-8, to lose nothing. */
function bodyOf(body: Buffer, type: string) {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = body.toString('utf8');
  const plain = /^(text\/|application\/(json|javascript|xml))/.test(type);
  return plain && Buffer.from(text).equals(body)
    ? { body: text, isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
}

function joined(headers: Readonly<Record<string, readonly string[] | undefined>>) {
  const entries = Object.entries(headers).map(([name, values = []]) => [name, values.join(',')]);
  return Object.fromEntries(entries) as Record<string, string | undefined>;
}

function queryOf(url: URL): Record<string, string> {
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

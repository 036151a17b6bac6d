import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { log } from './log.ts';

export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  /** The variable parts of the route, e.g. `{source}`. */
  readonly parameters: Readonly<Partial<Record<string, string>>>;
  readonly query: Readonly<Partial<Record<string, string>>>;
  /** The query as it was sent, without its question mark; some providers sign it. */
  readonly rawQuery: string;
  /** Lower-case names; a header sent twice is joined with commas, as API Gateway does. */
  readonly headers: Readonly<Partial<Record<string, string>>>;
  /** The exact bytes that were sent. */
  readonly body: Uint8Array;
};

export type HttpResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Before its time is up a function answers by itself: a sender should hear of us, and not of a gateway. */
const reserveMs = 500;
/** Seconds after which a sender may try again. */
const retryAfterSeconds = 30;

/**
 * A Lambda handler for an HTTP API route (payload format 2.0).
 *
 * Whatever the step throws is our fault, and the answer is 503 with Retry-After: senders come back after a 503,
 * while several disable the hook for good after a 4xx or count a 500 towards it.
 */
export function httpStep(step: (request: HttpRequest) => Promise<HttpResponse>) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    timeoutEarlyInMillis: reserveMs,
    timeoutEarlyResponse: unavailable,
  })
    .onError((request) => {
      log('error', 'request failed', { route: request.event.routeKey, error: request.error });
      request.response = unavailable();
    })
    .handler(async (event) => write(await step(read(event))));
}

function unavailable(): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 503,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': String(retryAfterSeconds),
    },
    body: JSON.stringify({
      title: 'Temporarily unavailable',
      status: 503,
      detail: `This is our fault, and nothing was stored. Send the same request again in ${retryAfterSeconds} seconds.`,
    }),
  };
}

function read(event: APIGatewayProxyEventV2): HttpRequest {
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    parameters: defined(event.pathParameters),
    query: defined(event.queryStringParameters),
    rawQuery: event.rawQueryString,
    headers: defined(event.headers),
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

const write = (response: HttpResponse): APIGatewayProxyStructuredResultV2 => ({
  statusCode: response.status,
  headers: { 'cache-control': 'no-store', ...response.headers },
  body: response.body ?? '',
});

function defined(
  values: Readonly<Record<string, string | undefined>> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

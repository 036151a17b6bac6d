import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { expect, test } from 'vitest';
import { type HttpRequest, type HttpResponse, httpStep } from '../../../shared/edge/http-step.ts';

const event = (about: Partial<APIGatewayProxyEventV2> = {}) =>
  ({
    rawPath: '/in/a/b',
    rawQueryString: 'x=1',
    routeKey: 'ANY /in/{source}/{token}',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST' } },
    ...about,
  }) as unknown as APIGatewayProxyEventV2;

const context = (remaining: number) =>
  ({ getRemainingTimeInMillis: () => remaining }) as unknown as Context;

const call = (
  step: (request: HttpRequest) => Promise<HttpResponse>,
  about = {},
  remaining = 3000,
) => httpStep(step)(event(about), context(remaining)) as Promise<APIGatewayProxyStructuredResultV2>;

test('hands over the exact bytes, whichever way the gateway wrapped them', async () => {
  const seen: string[] = [];
  const step = async ({ body }: HttpRequest) => {
    seen.push(Buffer.from(body).toString('hex'));
    return { status: 200 };
  };
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0xff]);
  await call(step, { body: bytes.toString('base64'), isBase64Encoded: true });
  await call(step, { body: 'ä\r\n', isBase64Encoded: false });
  await call(step);

  expect(seen).toEqual(['efbbbf0d0aff', 'c3a40d0a', '']);
});

test.each<[string, unknown]>([
  ['an error', new Error('SQS is down')],
  ['something that is no error', undefined],
])('%s is our fault: 503, and when to come back', async (_, thrown) => {
  const response = await call(() => Promise.reject(thrown));

  expect(response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '30' } });
  expect(response.body).not.toContain('SQS');
});

test('a step that takes too long is answered for, before the gateway gives up on us', async () => {
  const response = await call(() => new Promise(() => undefined), {}, 550);

  expect(response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '30' } });
});

import { expect, onTestFinished, test } from 'vitest';
import { startHttpFront } from '../../local/runtime/http-front.ts';

type Event = Readonly<Record<string, unknown>>;

/** A front whose only function answers `/in/{source}/{token}` like this. */
async function aFront(handler: (event: Event) => unknown) {
  const front = await startHttpFront(0, () => new Date('2026-11-23T07:00:00Z'));
  onTestFinished(front.stop);
  front.mount([
    {
      routes: [{ method: 'ANY', path: '/in/{source}/{token}' }],
      invoke: async (event) => handler(event as Event),
    },
  ]);
  front.show(async () => new Response('a page'));
  return (path: string, init: RequestInit = {}) => fetch(`${front.endpoint}${path}`, init);
}

test('gives a function the request as API Gateway does', async () => {
  const request = await aFront((event) => event);
  const headers = [
    ['X-Twice', 'one'],
    ['X-Twice', 'two'],
    ['Cookie', 'a=1; b=2'],
    ['Content-Type', 'application/json'],
  ] as [string, string][];

  const answer = await request('/in/app%20reviews/t?q=1&q=2', {
    method: 'POST',
    headers,
    body: '{"text":"naïve"}',
  });

  expect(await answer.json()).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /in/{source}/{token}',
    rawPath: '/in/app%20reviews/t',
    rawQueryString: 'q=1&q=2',
    queryStringParameters: { q: '1,2' },
    pathParameters: { source: 'app reviews', token: 't' },
    headers: { 'x-twice': 'one, two' },
    cookies: ['a=1', 'b=2'],
    body: '{"text":"naïve"}',
    isBase64Encoded: false,
    requestContext: { http: { method: 'POST', path: '/in/app%20reviews/t' } },
  });
});

test.each(['application/json', 'application/octet-stream'])(
  'loses no byte of a body that is no text and says it is %s',
  async (type) => {
    const bytes = Uint8Array.from([0, 0xff, 0xfe, 0x80, 10]);
    const request = await aFront((event) => event);

    const headers = { 'content-type': type };
    const answer = await request('/in/a/b', { method: 'POST', headers, body: bytes });

    expect(await answer.json()).toMatchObject({
      body: Buffer.from(bytes).toString('base64'),
      isBase64Encoded: true,
    });
  },
);

test.each([
  ['failing function', () => Promise.reject(new Error('secret'))],
  ['nonsensical answer', () => ({ statusCode: 'fine' })],
  ['missing answer', () => undefined],
])('a %s is a 500 that says nothing', async (_, handler) => {
  const request = await aFront(handler);

  const answer = await request('/in/a/b');

  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('{"message":"Internal Server Error"}');
});

test('refuses a body that Lambda would not take', async () => {
  const request = await aFront(() => ({ statusCode: 200 }));
  const body = Buffer.alloc(6 * 1024 * 1024 + 1);

  const answer = await request('/in/a/b', { method: 'POST', body });

  expect(answer.status).toBe(413);
});

test('answers HEAD like GET without the body, and leaves other paths to the pages', async () => {
  const request = await aFront(() => ({ statusCode: 200, headers: { 'x-a': 'b' }, body: 'hello' }));

  const head = await request('/in/a/b', { method: 'HEAD' });

  expect([head.headers.get('x-a'), head.headers.get('content-length')]).toEqual(['b', '5']);
  expect(await head.text()).toBe('');
  expect(await (await request('/in/a')).text()).toBe('a page');
});

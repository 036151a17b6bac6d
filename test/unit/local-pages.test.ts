import { expect, test, vi } from 'vitest';
import type { Message } from '../../local/emulators/sqs.ts';
import { type Site, site } from '../../local/pages/site.ts';
import { InvalidInput } from '../../shared/errors.ts';

const raw = Buffer.from(
  [
    'Subject: 3 overdue',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<head><style>@media (prefers-color-scheme: dark) { p { color: red } }</style></head><p>Hi</p>',
  ].join('\r\n'),
);
const mail = {
  id: 'm1',
  at: '2026-11-23T07:00:00Z',
  destinations: ['dana@hollin.example'],
  tags: {},
  raw,
};
const aPlug = () => ({ isIn: true, pull: vi.fn(), putBack: vi.fn() });
const empty = { ready: [], hidden: [] };

/** The pages of a pipeline that has sent one mail. */
function pages(changes: Partial<Site> = {}) {
  const needs: Site = {
    company: 'Hollin Cycles',
    timeZone: 'Europe/Berlin',
    tries: [],
    mailbox: {
      keep: async () => 'm1',
      list: async () => [mail],
      get: async (id) => (id === 'm1' ? mail : undefined),
    },
    failing: 'curl',
    queues: () => [{ name: 'deliveries', queue: empty, dead: empty }],
    desks: async () => [],
    clock: () => ({
      now: new Date(0),
      nextDigest: { name: 'Dana', at: new Date(0) },
      timeZone: 'UTC',
    }),
    move: vi.fn(),
    plugs: { sqs: aPlug(), dynamo: aPlug(), s3: aPlug(), ses: aPlug(), ssm: aPlug() },
    sources: [],
    say: vi.fn(async () => 'Payments'),
    ...changes,
  };
  const answer = site(needs);
  const request = (path: string, init: RequestInit = {}) =>
    answer(new Request(`http://127.0.0.1:4310${path}`, init));
  const show = async (path: string) => (await request(path)).text();
  return { needs, request, show };
}

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers,
  body: new URLSearchParams(fields),
});

test('shows a mail light or dark as asked, whatever the page around it is', async () => {
  const { show } = pages();

  expect(await show('/mailbox/m1/html?scheme=dark')).toContain('@media all {');
  expect(await show('/mailbox/m1/html?scheme=light')).toContain('@media not all {');
  expect(await show('/mailbox/m1/html?style=off')).not.toContain('<style');
});

test('a mail in its frame can run nothing and load nothing', async () => {
  const { request } = pages();
  const policy = (await request('/mailbox/m1/html')).headers.get('content-security-policy');

  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/^sandbox /);
  expect(policy).not.toContain('allow-scripts');
});

test('shows what is stuck in a queue as text, never as markup', async () => {
  const said = Buffer.from('{"text":"<script>alert(1)</script>"}').toString('base64');
  const stuck = {
    messageId: 'stuck-1',
    approximateReceiveCount: 6,
    sentTimestamp: 0,
    body: JSON.stringify({ v: 1, source: 'app-reviews', body: said }),
  } as Message;
  const dead = { ready: [stuck], hidden: [] };
  const { show } = pages({ queues: () => [{ name: 'deliveries', queue: empty, dead }] });

  const page = await show('/queues');

  expect(page).toContain('stuck-1');
  expect(page).toContain('app-reviews');
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script>');
});

test.each([{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }])(
  'takes no form from another site: %o',
  async (headers: Record<string, string>) => {
    const { needs, request } = pages();

    expect((await request('/clock', form({ move: 'day' }, headers))).status).toBe(403);
    expect(needs.move).not.toHaveBeenCalled();
  },
);

test('takes forms from its own pages and from a command line', async () => {
  const { needs, request } = pages();
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };

  expect((await request('/clock', form({ move: 'day' }, own))).status).toBe(303);
  expect((await request('/say', form({ source: 's', text: 'hi', rating: '' }))).status).toBe(303);
  expect(needs.move).toHaveBeenCalledWith('day');
  expect(needs.say).toHaveBeenCalledWith({ source: 's', text: 'hi' });
});

test('says what is wrong with a form', async () => {
  const { request } = pages({
    say: async () => {
      throw new InvalidInput('there is no source "x"');
    },
  });

  const answer = await request('/say', form({ source: 'x', text: 'hi' }));

  expect([answer.status, await answer.text()]).toEqual([400, 'there is no source "x"\n']);
  expect((await request('/clock', form({ move: 'back to 1999' }))).status).toBe(400);
});

test('pulls a plug only when asked to, and only of a service there is', async () => {
  const { needs, request } = pages();
  await request('/services');
  expect(needs.plugs.sqs.pull).not.toHaveBeenCalled();

  expect((await request('/services', form({ service: 'sqs', plug: 'out' }))).status).toBe(303);
  expect(needs.plugs.sqs.pull).toHaveBeenCalledOnce();
  expect((await request('/services', form({ service: 'toaster', plug: 'out' }))).status).toBe(400);
});

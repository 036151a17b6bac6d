import { expect, test } from 'vitest';
import { aForm, aRequest, deskWorld, linkTo } from '../support/desk-world.ts';

const link = linkTo('unsubscribe', '');

test('switches the digest off with one click of a mail program, whichever way it encodes the form', async () => {
  const multipart = [
    '--limit',
    'Content-Disposition: form-data; name="List-Unsubscribe"',
    '',
    'One-Click',
    '--limit--',
    '',
  ].join('\r\n');
  const forms = [
    aForm(link, 'List-Unsubscribe=One-Click'),
    aForm(link, multipart, 'multipart/form-data; boundary=limit'),
  ];
  for (const form of forms) {
    const { visit, writes } = deskWorld();
    // biome-ignore lint/performance/noAwaitInLoops: each in a world of its own
    const { status } = await visit(form);

    expect(status).toBe(200);
    expect(writes).toEqual(['dana off 2026-11-23T07:00:00.000Z']);
  }
});

test('switching off twice is switching off once', async () => {
  const { visit, writes } = deskWorld();
  await visit(aForm(link, 'List-Unsubscribe=One-Click'));
  const { status } = await visit(aForm(link, 'digest=off'));

  expect(status).toBe(200);
  expect(writes).toHaveLength(1);
});

test('offers the opposite of what is: off while it is on, and on again when it is off', async () => {
  const { visit, writes } = deskWorld();
  const pages = [
    await visit(aRequest(link)),
    await visit(aForm(link, 'digest=off')),
    await visit(aRequest(link)),
    await visit(aForm(link, 'digest=on')),
  ];

  const offers = pages.map(
    ({ body }) => /<button name="digest" value="(\w+)">/.exec(body ?? '')?.[1],
  );
  expect(offers).toEqual(['off', 'on', 'on', 'off']);
  expect(writes.map((write) => write.split(' ')[1])).toEqual(['off', 'on']);
});

test.each([
  ['an empty body', '', 'application/x-www-form-urlencoded'],
  ['another form', 'digest=maybe', 'application/x-www-form-urlencoded'],
  ['another one-click value', 'List-Unsubscribe=Two-Clicks', 'application/x-www-form-urlencoded'],
  ['text that is no form', 'List-Unsubscribe=One-Click', 'text/plain'],
  ['no content type', 'digest=off', ''],
  ['a broken multipart form', '--limit\r\nnothing', 'multipart/form-data; boundary=limit'],
  [
    'a form of unlikely length',
    `digest=off&x=${'x'.repeat(5000)}`,
    'application/x-www-form-urlencoded',
  ],
])('does nothing on %s', async (_, body, type) => {
  const { visit, writes } = deskWorld();
  const { status } = await visit(aForm(link, body, type));

  expect(status).toBe(400);
  expect(writes).toEqual([]);
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { itemId } from '../../shared/domain/ids.ts';
import { aForm, anItem, aRequest, company, deskWorld, linkTo } from '../support/desk-world.ts';

const item = anItem();
const other = anItem({ id: itemId('v'.repeat(26)), owner: 'triage' });
const links = [linkTo('item', item.id), linkTo('desk', 'payments'), linkTo('unsubscribe', '')];

describe('opening a link', () => {
  test('changes nothing, however often a mail scanner does it', async () => {
    const { visit, writes } = deskWorld([item]);
    const requests = links.flatMap((link) =>
      ['GET', 'HEAD', 'GET', 'HEAD'].map((method) => aRequest(link, { method })),
    );
    const answers = await Promise.all(requests.map(visit));

    expect(answers.map(({ status }) => status)).toEqual(requests.map(() => 200));
    expect(writes).toEqual([]);
  });

  test('with HEAD gives the headers of GET and nothing else', async () => {
    const { visit } = deskWorld([item]);
    const [whole, heads] = await Promise.all(
      ['GET', 'HEAD'].map((method) =>
        Promise.all(links.map((link) => visit(aRequest(link, { method })))),
      ),
    );

    expect(whole?.every(({ body }) => body?.startsWith('<!doctype html>'))).toBe(true);
    expect(heads).toEqual(whole?.map(({ body: _, ...rest }) => rest));
  });

  test.each([
    ['an item', linkTo('item', item.id), 'POST', 'GET, HEAD'],
    ['a desk', linkTo('desk', 'payments'), 'DELETE', 'GET, HEAD'],
    ['the digest switch', linkTo('unsubscribe', ''), 'PUT', 'GET, HEAD, POST'],
  ])('of %s refuses other methods and says which there are', async (_, link, method, allow) => {
    const { visit, writes } = deskWorld([item]);
    const answer = await visit(aRequest(link, { method, body: Buffer.from('digest=off') }));

    expect(answer).toMatchObject({ status: 405, headers: { allow } });
    expect(writes).toEqual([]);
  });
});

describe('a link shows no more than it was made for', () => {
  const swap = (link: string, to: 'i' | 'd' | 'u') => link.replace(/^\/./, `/${to}`);

  test.each([
    ['an item link as a desk link', swap(linkTo('item', item.id), 'd')],
    ['a desk link as an item link', swap(linkTo('desk', 'payments'), 'i')],
    ['an item link as a digest switch', swap(linkTo('item', item.id), 'u')],
    ['an item link with another item put in', linkTo('item', item.id).replace(item.id, other.id)],
    [
      'a desk link with another desk put in',
      linkTo('desk', 'payments').replace('payments', 'triage'),
    ],
    ['an unsigned path', `/i/${item.id}`],
    ['nothing', '/d/'],
  ])('%s is refused', async (_, link) => {
    const { visit } = deskWorld([item, other]);
    const answer = await visit(aRequest(link));

    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain(item.card.title);
  });

  test('a forged or foreign link switches no digest off', async () => {
    const { visit, writes } = deskWorld([item]);
    const forged = [
      linkTo('unsubscribe', '').replace('dana', 'mira'),
      swap(linkTo('item', item.id), 'u'),
    ];
    const answers = await Promise.all(
      forged.map((link) => visit(aForm(link, 'List-Unsubscribe=One-Click'))),
    );

    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(writes).toEqual([]);
  });

  test('an expired link says what to do instead, and shows and changes nothing', async () => {
    const { visit, writes } = deskWorld([item]);
    const ended = new Date('2026-11-22T00:00:00.000Z');
    const answers = await Promise.all([
      visit(aRequest(linkTo('item', item.id, { expires: ended }))),
      visit(aRequest(linkTo('desk', 'payments', { expires: ended }))),
      visit(aForm(linkTo('unsubscribe', '', { expires: ended }), 'digest=off')),
    ]);

    for (const { status, body } of answers) {
      expect(status).toBe(410);
      expect(body).toContain('newest digest');
      expect(body).not.toContain(item.card.title);
    }
    expect(writes).toEqual([]);
  });

  test('a link of somebody who has left the company opens nothing', async () => {
    const { visit } = deskWorld([item]);
    const answer = await visit(aRequest(linkTo('item', item.id, { recipient: 'gone' })));

    expect(answer.status).toBe(410);
    expect(answer.body).not.toContain(item.card.title);
  });
});

test('says so when an item or a department is gone', async () => {
  const { visit } = deskWorld([]);
  const gone = [linkTo('item', item.id), linkTo('desk', 'catering'), '/favicon.ico', '/'];
  const answers = await Promise.all(gone.map((link) => visit(aRequest(link))));

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test('every page, refusals too, keeps itself out of caches, search engines, frames and referrers', async () => {
  const { visit } = deskWorld([item]);
  const requests = [...links, '/i/forged', '/elsewhere', linkTo('item', other.id)].map((link) =>
    aRequest(link),
  );
  const answers = await Promise.all([
    ...requests.map(visit),
    visit(aRequest(linkTo('item', item.id), { method: 'POST' })),
    visit(aForm(linkTo('unsubscribe', ''), 'digest=maybe')),
  ]);

  for (const { headers, body = '' } of answers) {
    const [, styles = ''] = /<style>([^<]*)<\/style>/.exec(body) ?? [];
    const hash = createHash('sha256').update(styles).digest('base64');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    });
    expect(body).not.toMatch(/<script|<img|<link|<iframe|style="| on\w+=|url\(|@import/i);
  }
});

test('names the person a link was made for', async () => {
  const { visit } = deskWorld([item]);
  const links = company.recipients.map(({ id }) => linkTo('item', item.id, { recipient: id }));
  const answers = await Promise.all(links.map((link) => visit(aRequest(link))));

  for (const [index, { name }] of company.recipients.entries()) {
    expect(answers[index]?.body).toContain(`made for ${name}`);
  }
});

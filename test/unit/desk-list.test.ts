import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemId } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import { readLink } from '../../shared/links/token.ts';
import { anItem, aRequest, deskWorld, keys, linkTo, now } from '../support/desk-world.ts';

const link = linkTo('desk', 'payments');
const id = (index: number) => itemId(String(index).padStart(26, '0'));
const due = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;

const itemLinks = (body = ''): string[] =>
  [...body.matchAll(/href="\.\.\/i\/([^"]+)"/g)].map(([, token = '']) => token);
const next = (body = ''): string | undefined => /href="(\?after=[^"]+)"/.exec(body)?.[1];
const idOf = (token: string): string => {
  const read = readLink(keys, 'item', token, now);
  return read.kind === 'valid' ? read.subject : read.kind;
};

async function everyPage(items: readonly Item[]): Promise<string[][]> {
  const { visit } = deskWorld(items);
  const pages: string[][] = [];
  let query: string | undefined = '';
  while (query !== undefined && pages.length < 5) {
    // biome-ignore lint/performance/noAwaitInLoops: each page says where the next one begins
    const { body }: { body?: string } = await visit(aRequest(link + query));
    pages.push(itemLinks(body).map(idOf));
    query = next(body);
  }
  return pages;
}

test('going from page to page shows every item once, most urgent first', async () => {
  // Without `size` fast-check would hardly ever fill a page.
  const piles = fc.array(fc.integer({ min: 10, max: 28 }), { maxLength: 170, size: 'max' });
  await fc.assert(
    fc.asyncProperty(piles, async (days) => {
      const items = days.map((day, index) => anItem({ id: id(index), dueAt: due(day) }));
      const expected = items.map((item) => `${item.dueAt}#${item.id}`).sort();

      const pages = await everyPage(items);

      expect(pages.flat()).toEqual(expected.map((key) => key.split('#')[1]));
      expect(pages.slice(0, -1).every(({ length }) => length === 50)).toBe(true);
      expect(pages.at(-1)?.length).toBeLessThanOrEqual(50);
    }),
    { numRuns: 15 },
  );
});

test('shows this desk only', async () => {
  const items = [
    anItem({ id: id(1) }),
    anItem({ id: id(2), owner: 'triage' }),
    anItem({ id: id(3), status: 'fixed' }),
    anItem({ id: id(4), status: 'answered' }),
  ];
  const { visit } = deskWorld(items);
  const desks = ['payments', 'triage', 'answers', 'app'];
  const bodies = await Promise.all(
    desks.map(async (desk) => (await visit(aRequest(linkTo('desk', desk)))).body),
  );

  expect(bodies.map((body) => itemLinks(body).map(idOf))).toEqual([[id(1)], [id(2)], [id(3)], []]);
});

test('links each item for the same person and no longer than the list itself', async () => {
  const expires = new Date('2026-11-25T00:00:00.000Z');
  const { visit } = deskWorld([anItem()]);
  const { body } = await visit(
    aRequest(linkTo('desk', 'payments', { expires, recipient: 'lena' })),
  );

  const [token = ''] = itemLinks(body);
  expect(readLink(keys, 'item', token, now)).toEqual({
    kind: 'valid',
    subject: anItem().id,
    recipient: 'lena',
    expires,
  });
});

test('says how many wait and how many of them are past their time', async () => {
  const items = [10, 12, 29].map((day) => anItem({ id: id(day), dueAt: due(day) }));
  const { visit } = deskWorld(items);
  const [some, none] = await Promise.all(
    [link, linkTo('desk', 'app')].map((address) => visit(aRequest(address))),
  );

  expect(some?.body).toContain('<h1 dir="auto">Payments: 3 waiting</h1>');
  expect(some?.body).toContain('2 past their time');
  expect(some?.body?.match(/\d+ days over/g)).toEqual(['12 days over', '10 days over']);
  expect(some?.body).toContain('Answer by <time datetime="2026-11-29T09:00:00.000Z">');
  expect(none?.body).toContain('Nothing waits here');
});

test('a made-up place in the list never reaches the table', async () => {
  const asked: unknown[] = [];
  const { visit } = deskWorld([], {
    desks: {
      count: async () => ({ waiting: 0, overdue: 0 }),
      waiting: async (_, page) => {
        asked.push(page);
        return { rows: [] };
      },
    },
  });
  const places = ['', '~', '"><script>', 'é', 'x'.repeat(2000)].map(encodeURIComponent);
  const answers = await Promise.all(
    places.map((place) => visit(aRequest(`${link}?after=${place}`))),
  );

  expect(answers.map(({ status }) => status)).toEqual(places.map(() => 400));
  expect(asked).toEqual([]);
});

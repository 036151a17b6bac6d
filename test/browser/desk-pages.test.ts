import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
// biome-ignore lint/correctness/noUnresolvedImports: Biome does not follow this package's own re-exports
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dark, light } from '../../shared/digests/palette.ts';
import { itemId } from '../../shared/domain/ids.ts';
import { anItem, aRequest, deskWorld, linkTo } from '../support/desk-world.ts';

const executablePath = '/usr/bin/chromium';
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const long = `${'Geschwindigkeitsbegrenzung'.repeat(14)} 👩‍👩‍👧‍👦`;
const items = [
  anItem(
    {
      history: [...anItem().history, ...anItem().history].map((entry) => ({
        ...entry,
        note: long,
      })),
    },
    {
      text: `Two weeks, four agents, four dates 😡\n\n${long}\n\nדفعت مرتين ولم يصلني أي رد`,
      rating: { value: 1, min: 1, max: 5 },
      url: `https://reviews.example/${'r'.repeat(200)}`,
      author: { name: 'Marta K.', email: 'marta@customers.example' },
      originalLength: 30_000,
    },
  ),
  anItem(
    { id: itemId('b'.repeat(26)) },
    { title: 'دفعت مرتين ولم يصلني أي رد حتى الآن', text: long },
  ),
  anItem({ id: itemId('c'.repeat(26)), dueAt: '2026-11-24T09:00:00.000Z' }, { title: long }),
  ...Array.from({ length: 52 }, (_, index) =>
    anItem({ id: itemId(String(index).padStart(26, '0')), dueAt: '2026-11-25T09:00:00.000Z' }),
  ),
];

/** The step behind a real server, for a real browser. */
function serve(): Promise<Server> {
  const { visit } = deskWorld(items);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const type = request.headers['content-type'] ?? '';
    const answer = await visit(
      aRequest(request.url ?? '/', {
        method: request.method ?? 'GET',
        headers: { 'content-type': type },
        body: Buffer.concat(chunks),
      }),
    );
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

const pages = {
  'the page of an item': linkTo('item', anItem().id),
  'the list of a desk': linkTo('desk', 'payments'),
  'the digest switch': linkTo('unsubscribe', ''),
  'a refusal': '/i/forged',
};
describe.skipIf(!existsSync(executablePath))('in a browser', () => {
  let browser: Browser;
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = await serve();
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath, args });
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** Gives a fresh page, and checks that it complained about nothing and asked nobody else for anything. */
  async function inPage(
    colorScheme: 'light' | 'dark',
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 667 },
      colorScheme,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(base)) complaints.push(request.url());
    });
    await use(page);
    await context.close();
    expect(complaints.filter((complaint) => !complaint.includes('status of 403'))).toEqual([]);
  }

  describe.each([
    ['light', light],
    ['dark', dark],
  ] as const)('in the %s', (colorScheme, palette) => {
    test.each(Object.entries(pages))('%s is accessible and fits', async (_, address) => {
      await inPage(colorScheme, async (page) => {
        await page.goto(base + address);
        const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');

        expect(ground).toBe(rgb(palette.page));
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain('color-contrast');
        expect([await overflow(page, 375), await overflow(page, 320)]).toEqual([0, 0]);
      });
    });
  });

  test('a keyboard is enough to get from a desk to an item, and to its next page', async () => {
    await inPage('light', async (page) => {
      await page.goto(base + linkTo('desk', 'payments'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/i/*');
      const heading = await page.textContent('h1');

      await page.goBack();
      await page.focus('nav a');
      await page.keyboard.press('Enter');
      await page.waitForURL('**?after=*');

      expect(heading).toBe(anItem().card.title);
      expect(await page.locator('li').count()).toBe(items.length - 50);
    });
  });

  test('the digest is switched off and on again with one button, under the strict policy', async () => {
    await inPage('light', async (page) => {
      await page.goto(base + linkTo('unsubscribe', ''));
      for (const heading of ['Your digest is switched off', 'Switch off your digest?']) {
        // biome-ignore lint/performance/noAwaitInLoops: one press after the other
        await page.getByRole('button').press('Enter');
        await page.getByRole('heading', { name: heading }).waitFor({ timeout: 5000 });
      }
    });
  });
});

/** How many pixels of the page a reader would have to scroll sideways for. */
async function overflow(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 667 });
  return page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}

const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

import { existsSync } from 'node:fs';
// biome-ignore lint/correctness/noUnresolvedImports: Biome does not follow this package's own re-exports
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDigest } from '../../shared/digests/render.ts';
import { aBriefing, aDeskSection, aDigest, aRow, aSummarySection } from '../support/a-digest.ts';
import { hostileLines, hostileTexts } from '../support/hostile-texts.ts';

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

const many = { now: 50_000, before: 43_210 };
const manyReports = {
  received: many,
  answered: many,
  waiting: many,
  overdue: { now: 12_345, before: 6789 },
};

const digests = {
  'of a head': aDigest(),
  'of the CEO': aBriefing(),
  'of several hats, over 50,000 reports': aBriefing({
    sections: [
      aSummarySection({
        ...manyReports,
        departments: [aRow('Payments', [50_000, 43_210], [0, 0], [0, 0], [12_345, 6789], 9999)],
      }),
      aDeskSection({ ...manyReports, arrived: many }),
    ],
  }),
  'of hostile customers': aBriefing({
    sections: [
      aSummarySection({
        waitingLongest: hostileLines,
        departments: hostileTexts.map((name) => aRow(name, [9, 9], [0, 0], [0, 0], [1, 1], 9999)),
      }),
      aDeskSection({ name: 'W'.repeat(300), startWith: hostileLines, fresh: hostileLines }),
    ],
  }),
};

const withoutStyles = (html: string) => html.replace(/<style>.*?<\/style>/gs, '');

describe.skipIf(!existsSync(executablePath))(`in a browser (needs ${executablePath})`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
  }, 30_000);
  afterAll(() => browser.close());

  const looks = [320, 375, 600].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  );

  describe.each(looks)('$width pixels wide, $colorScheme', ({ width, colorScheme }) => {
    test.each(Object.entries(digests))(
      'the mail %s fits, with styles and without',
      async (_, digest) => {
        const { html } = renderDigest(digest);
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        for (const source of [html, withoutStyles(html)]) {
          // biome-ignore lint/performance/noAwaitInLoops: one page shows one mail after the other
          await page.setContent(source);
          expect(await widths(page)).toEqual({ scrolled: width, overflowing: [] });
        }
        await page.close();
      },
    );
  });

  test("a phone's first screen has the headline, the sentences and the four numbers", async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 650 } });
    for (const digest of [aDigest(), aBriefing()]) {
      // biome-ignore lint/performance/noAwaitInLoops: one page shows one mail after the other
      await page.setContent(renderDigest(digest).html);
      const bottom = await page.evaluate<number>(
        `document.querySelector('h2').getBoundingClientRect().top`,
      );
      // What comes before the first heading: headline, period, sentences, numbers.
      expect(bottom).toBeLessThanOrEqual(650);
    }
    await page.close();
  });

  test('dark replaces every colour: nothing of the light palette is left behind', async () => {
    const page = await browser.newPage({
      viewport: { width: 375, height: 650 },
      colorScheme: 'dark',
    });
    await page.setContent(
      renderDigest(aBriefing({ sections: [aSummarySection(), aDeskSection()] })).html,
    );
    expect(await page.evaluate(textOnTheWrongGround)).toEqual([]);
    await page.close();
  });
});

/** The width the mail takes, and what sticks out of the card although nothing scrolls. */
function widths(page: Page) {
  return page.evaluate<{ scrolled: number; overflowing: string[] }>(`({
    scrolled: document.documentElement.scrollWidth,
    overflowing: [...document.querySelectorAll('td, th, p, div, a, span')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => element.textContent.trim().slice(0, 40)),
  })`);
}

/** Every text whose colour is too close to the ground it stands on. */
const textOnTheWrongGround = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((channel) => {
      const value = channel / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? ground(element.parentElement) : colour;
  };
  const contrast = (one, other) => {
    const [brighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (brighter + 0.05) / (darker + 0.05);
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .filter((element) => element.offsetParent !== null)
    .filter((element) => contrast(getComputedStyle(element).color, ground(element)) < 4.5)
    .map((element) => element.textContent.trim().slice(0, 40));
})()`;

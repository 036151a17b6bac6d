import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../../shared/digests/render.ts';
import type { Section } from '../../../shared/domain/digest.ts';
import {
  aBriefing,
  aDeskSection,
  aDigest,
  aLine,
  anIdleDesk,
  aRow,
  aSummarySection,
} from '../../support/a-digest.ts';
import { hostileLines } from '../../support/hostile-texts.ts';
import { blockHeadings, shownInHtml } from './shown.ts';

const htmlOf = (...sections: Section[]) => renderDigest(aDigest({ sections })).html;
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe('the markup', () => {
  const html = htmlOf(aSummarySection(), aDeskSection());

  test('names its language, direction and title, and has one headline', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr"/);
    expect(html).toMatch(/<title>29 overdue, [^<]+<\/title>/);
    expect(count(html, /<h1/g)).toBe(1);
  });

  test('has a heading for each section, and one for each of its blocks', () => {
    expect(count(html, /<h2/g)).toBe(2);
    expect(blockHeadings(html)).toEqual([
      'All departments',
      'Departments thin bar: the time before',
      'Time to answer',
      'Waiting longest 3 of 29 overdue',
      'Payments',
      'Start with these 3 past their time',
      'New since Fri 08:00 5 of 9, heaviest first',
      'Fixed by you, customer not told yet 2',
    ]);
  });

  test('tells layout from data: every table is presentation but the one with scopes', () => {
    const tables = html.match(/<table[^>]*>/g) ?? [];
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toHaveLength(1);
    expect(count(html, /<th scope="col"/g)).toBe(5);
    // Six departments, what is not routed, and the total.
    expect(count(html, /<th scope="row"/g)).toBe(8);
  });

  test('names the typeface once, and serif only for headlines and quotes', () => {
    expect(count(html, /font-family:-apple-system/g)).toBe(1);
  });

  test('closes what it opens, whatever customers write', () => {
    const hostile = htmlOf(
      aSummarySection({ waitingLongest: hostileLines }),
      aDeskSection({ startWith: hostileLines, fresh: hostileLines }),
    );
    for (const tag of ['table', 'tr', 'td', 'th', 'div', 'p', 'a', 'span', 'h1', 'h2', 'h3']) {
      expect(count(hostile, new RegExp(`<${tag}[ >]`, 'g'))).toBe(
        count(hostile, new RegExp(`</${tag}>`, 'g')),
      );
    }
  });

  test("lets the customer's words find their own direction", () => {
    expect(html).toMatch(/<div dir="auto"[^>]*><a [^>]*>دفعت/);
    expect(html).toContain('<span dir="auto">سارة</span>');
    expect(html).toMatch(/dir="auto"[^>]*>“I paid/);
  });
});

describe('what customers write', () => {
  const html = htmlOf(aDeskSection({ startWith: hostileLines, fresh: hostileLines }));

  test('is shown and never obeyed', () => {
    expect(html).not.toMatch(/<script|<img|<b>/i);
    expect(html).not.toMatch(/<[a-z][^>]* on\w+=/i);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('&quot;onerror=');
  });

  test('is cut with an ellipsis, and an empty title is said to be empty', () => {
    const shown = shownInHtml(html);
    expect(shown).toContain(`${'A'.repeat(31)}…`);
    expect(shown).toContain('(no title)');
    expect(shown).toContain('word word…');
    const wordsWithSpaces = shown.split(' ').filter((word) => !/\p{sc=Han}/u.test(word));
    // In quotation marks.
    for (const word of wordsWithSpaces) expect(word.length).toBeLessThanOrEqual(32 + 2);
  });
});

describe('blocks', () => {
  test('without content are left out', () => {
    expect(blockHeadings(htmlOf(anIdleDesk()))).toEqual([]);
    expect(htmlOf(anIdleDesk())).not.toContain('class="bt"');
  });

  test('of a quiet day are one calm line and the four numbers', () => {
    const shown = shownInHtml(htmlOf(anIdleDesk({ answered: { now: 31 } })));
    expect(shown).toContain('All quiet: nothing new, nothing overdue');
    expect(shown).toContain('Waiting 0 Overdue 0 New 0 since Fri 08:00 Answered 31');
  });

  test('that show some of many say how many more and lead to them', () => {
    const html = htmlOf(aDeskSection({ freshTotal: 9 }));
    expect(html).toMatch(
      /and 4 more: <a [^>]*href="https:\/\/feedback.hollin.example\/d\/payments"/,
    );
    expect(htmlOf(aDeskSection({ freshTotal: 5 }))).not.toContain(' more: ');
  });

  test('say of something new when its answer is due, or that it is late already', () => {
    const about = (dueAt: string) =>
      shownInHtml(htmlOf(aDeskSection({ fresh: [aLine({ dueAt })] })));
    expect(about('2026-11-23T16:00:00.000Z')).toContain('Zendesk · answer by today 17:00');
    expect(about('2026-11-24T09:00:00.000Z')).toContain('Zendesk · answer by Tue 10:00');
    expect(about('2026-11-22T09:00:00.000Z')).toContain('Zendesk · past its time');
  });

  test('of the community manager ask to route', () => {
    const section = aDeskSection({ desk: 'triage', name: 'Triage', waiting: { now: 6 } });
    const shown = shownInHtml(htmlOf(section));
    expect(shown).toContain('6 reports to route, 3 past their time');
    expect(shown).toContain('To route 6');
    expect(shown).toContain('Route the 6 waiting');
    expect(shown).not.toContain('Fixed by you');
  });

  test('of what waits speak of one in the singular', () => {
    const one = { now: 1 };
    const shown = shownInHtml(htmlOf(aDeskSection({ waiting: one, overdue: one, arrived: one })));
    expect(shown).toContain('1 report is past its time; 1 new');
    expect(shown).toContain('Open the one that waits');
  });
});

describe('the briefing', () => {
  const summaryOf = (about: Parameters<typeof aSummarySection>[0]) =>
    renderDigest(aBriefing({ sections: [aSummarySection(about)] })).html;

  test('says in three sentences who waits, how fast answers come and how much came in', () => {
    expect(shownInHtml(summaryOf({}))).toContain(
      '29 reports wait too long , 9 more than the week before; 17 of them in Shipping. The oldest has waited 12 days.',
    );
    expect(shownInHtml(summaryOf({}))).toContain(
      'Answers got faster: half came within 7 h (was 9 h).',
    );
    expect(shownInHtml(summaryOf({}))).toContain(
      '412 reports came in , 9% more than the week before; 371 answered.',
    );
  });

  test('without answers has no sentence, no bar and no time for them', () => {
    const {
      times: _,
      timesBefore: __,
      ...section
    } = aSummarySection({
      answered: { now: 0 },
      speed: { underFourHours: 0, underOneDay: 0, underThreeDays: 0, longer: 0 },
    });
    const shown = shownInHtml(renderDigest(aBriefing({ sections: [section] })).html);
    expect(shown).toContain('Typical answer –');
    expect(shown).not.toMatch(/Answers got|Time to answer|Nine in ten came/);
  });

  test('of a first period compares nothing', () => {
    const first = aSummarySection();
    const now = ({ now: count }: { now: number }) => ({ now: count });
    const rows = [...first.departments, first.notRouted].map((row) => ({
      ...row,
      received: now(row.received),
      overdue: now(row.overdue),
    }));
    const { timesBefore: _, ...section } = first;
    const shown = shownInHtml(
      renderDigest(
        aBriefing({
          sections: [
            {
              ...section,
              received: now(first.received),
              answered: now(first.answered),
              overdue: now(first.overdue),
              departments: rows.slice(0, -1),
              notRouted: rows.at(-1) ?? first.notRouted,
            },
          ],
        }),
      ).html,
    );
    expect(shown).not.toMatch(/[▲▼]|was \d|before|no change|same/);
  });

  test('shows every row, what is not routed and a total that they add up to', () => {
    const shown = shownInHtml(summaryOf({}));
    const figures = [...shown.matchAll(/(\d+) was (\d+)/g)].map(([, now, before]) => [
      Number(now),
      Number(before),
    ]);
    const total = figures.at(-1);
    const sum = (index: 0 | 1) =>
      figures.slice(0, -1).reduce((all, figure) => all + (figure[index] ?? 0), 0);

    expect(figures).toHaveLength(8);
    expect(shown).toContain('Not routed yet 6 was 12');
    expect([sum(0), sum(1)]).toEqual(total);
    expect(total).toEqual([412, 378]);
  });

  test('of many departments merges the last ones, and the rows still add up', () => {
    const departments = Array.from({ length: 40 }, (_, index) =>
      aRow(`Department ${index}`, [2, 1], [0, 0], [0, 0], [1, 0]),
    );
    const shown = shownInHtml(summaryOf({ departments }));
    expect(shown).toContain('29 other departments 58 was 29');
    expect(shown).toContain('Department 10 2 was 1');
    expect(shown).not.toContain('Department 11 ');
  });

  test('says in words what the stacked bar shows, in counts where they are few', () => {
    expect(shownInHtml(summaryOf({}))).toContain(
      'under 4 h 38% under 1 day 29% under 3 days 22% longer 11%',
    );
    const few = {
      answered: { now: 4 },
      speed: { underFourHours: 3, underOneDay: 0, underThreeDays: 0, longer: 1 },
    };
    expect(shownInHtml(summaryOf(few))).toContain(
      'under 4 h 3 under 1 day 0 under 3 days 0 longer 1',
    );
  });
});

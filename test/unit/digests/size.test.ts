import { describe, expect, test } from 'vitest';
import { mimeOf } from '../../../shared/digests/mime.ts';
import { renderDigest } from '../../../shared/digests/render.ts';
import { styleBlock } from '../../../shared/digests/style-block.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
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

/** A desk section and a summary over so many reports, as the composer bounds them. */
function digestOver(reports: number): Digest {
  if (reports === 0) return aDigest({ sections: [anIdleDesk()] });
  const all = { now: reports, before: reports };
  const lines = (count: number) => Array.from({ length: count }, () => aLine());
  const section = aSummarySection({
    received: all,
    answered: all,
    waiting: all,
    overdue: all,
    departments: Array.from({ length: 12 }, (_, index) =>
      aRow(`Department ${index}`, [reports, 1], [reports, 1], [reports, 1], [reports, 1], 9999),
    ),
  });
  const desk = aDeskSection({
    waiting: all,
    overdue: all,
    arrived: all,
    answered: all,
    startWith: lines(3),
    fresh: lines(5),
    freshTotal: reports,
    untold: { total: reports, lines: lines(2) },
  });
  return aBriefing({ sections: [section, desk, { ...desk, desk: 'triage', name: 'Triage' }] });
}

const sizes = async (digest: Digest) => ({
  html: Buffer.byteLength(renderDigest(digest).html),
  mime: (await mimeOf(digest)).length,
});

describe('the size of a mail', () => {
  test.each([0, 50, 500, 50_000])(
    'over %d reports stays far below what Gmail clips',
    async (count) => {
      const { html, mime } = await sizes(digestOver(count));

      expect(html).toBeLessThanOrEqual(60 * 1024);
      expect(mime).toBeLessThanOrEqual(80 * 1024);
    },
  );

  test('hardly depends on how much came in', async () => {
    const [some, many] = await Promise.all([sizes(digestOver(500)), sizes(digestOver(50_000))]);
    expect(many.html - some.html).toBeLessThan(1024);
    expect(many.mime - some.mime).toBeLessThan(1024);
  });

  test('stays within the budget for 60 departments and for somebody with eight desks', async () => {
    const departments = Array.from({ length: 60 }, (_, index) =>
      aRow(`Department ${index}`, [9, 1], [9, 1], [9, 1], [9, 1], 9999),
    );
    const desks = Array.from({ length: 8 }, () => aDeskSection());
    const digest = aBriefing({ sections: [aSummarySection({ departments }), ...desks] });
    const { html, mime } = await sizes(digest);

    expect(html).toBeLessThanOrEqual(60 * 1024);
    expect(mime).toBeLessThanOrEqual(80 * 1024);
  });

  test('the style block leaves room below the 16 KB that Gmail reads', () => {
    expect(Buffer.byteLength(styleBlock)).toBeLessThan(4096);
  });
});

describe('what no mail contains', () => {
  const startWith = hostileLines.slice(0, 8);
  const fresh = hostileLines.slice(8);
  const digest = aDigest({
    sections: [
      aSummarySection({ waitingLongest: hostileLines }),
      aDeskSection({ startWith, fresh }),
    ],
  });

  test('images, scripts, remote styles or anything else that a client strips', () => {
    const { html } = renderDigest(digest);
    expect(html).not.toMatch(/<img|<svg|<script|<link|<form|<input|@import|var\(/i);
    expect(html).not.toMatch(/(href|src|background)="?data:|url\(/i);
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  test('controls, line separators, torn characters or overlong lines', async () => {
    const { subject, preheader, html, text } = renderDigest(digest);
    for (const part of [subject, preheader, html, text]) {
      expect(part).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029]/u);
      expect(part.isWellFormed()).toBe(true);
    }
    const lines = Buffer.from(await mimeOf(digest))
      .toString('latin1')
      .split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998);
  });
});

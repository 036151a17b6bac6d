import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../../shared/digests/render.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import { aBriefing, aDeskSection, aDigest, aSummarySection } from '../../support/a-digest.ts';

/** The text without line breaks. */
const said = (digest: Digest) => renderDigest(digest).text.replace(/\s+/g, ' ');

describe('the period in a mail', () => {
  test("is its window, to the minute, in the recipient's zone", () => {
    expect(said(aDigest({ timeZone: 'America/New_York' }))).toContain(
      'Fri 20 Nov 2026, 02:00 to Mon 23 Nov 2026, 02:00, New York time, weekend included.',
    );
    expect(said(aDigest({ timeZone: 'UTC' }))).toContain('Mon 23 Nov 2026, 07:00, UTC, weekend');
  });

  test('says that a weekend is included where one is, and only in a daily mail', () => {
    const tuesday = aDigest({ start: '2026-11-23T07:00:00.000Z', end: '2026-11-24T07:00:00.000Z' });
    expect(said(aDigest())).toContain('weekend included');
    expect(said(tuesday)).not.toContain('weekend');
    expect(said(aBriefing())).not.toContain('weekend');
  });

  test('is followed by what it is compared with, where it is compared at all', () => {
    expect(said(aBriefing())).toContain('Compared with the week before.');
    const first = aSummarySection({ received: { now: 4 } });
    expect(said(aBriefing({ sections: [first] }))).not.toContain('Compared with');
  });
});

describe('the end of a mail', () => {
  test('says as of when the numbers are and how many wait to be routed', () => {
    expect(said(aBriefing())).toContain(
      'About these numbers. As of Mon 23 Nov 2026, 08:00, Berlin time. 6 reports wait to be routed.',
    );
  });

  test('says why it comes, how often, and whom a reply reaches', () => {
    expect(said(aDigest())).toContain(
      'You get this every working day at 08:00 (Europe/Berlin) because you are the head of Payments. When there is nothing to say, there is no mail. A reply to this mail reaches Lena Ortiz.',
    );
    expect(said(aBriefing())).toContain(
      'You get this every Monday at 08:00 (Europe/Berlin) because you lead the company.',
    );
  });

  test('does not send the community manager to themselves', () => {
    const triage = aDeskSection({ desk: 'triage', name: 'Triage' });
    const digest = aDigest({ email: 'lena@hollin.example', sections: [triage, aDeskSection()] });
    expect(said(digest)).not.toMatch(/reply to this mail|Wrong department/);
    expect(said(digest)).toContain(
      'because you route what no department claims and are the head of Payments.',
    );
  });

  test('always has the way out', () => {
    const { html, text } = renderDigest(aDigest());
    expect(html).toMatch(/href="https:\/\/feedback.hollin.example\/u\/k3f9"[^>]*>Unsubscribe</);
    expect(text).toContain('Unsubscribe:\nhttps://feedback.hollin.example/u/k3f9\n');
  });

  test('is the same next year: nothing depends on when it is rendered', () => {
    expect(renderDigest(aBriefing())).toEqual(renderDigest(structuredClone(aBriefing())));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../../shared/digests/render.ts';
import type { DeskSection, Digest } from '../../../shared/domain/digest.ts';
import {
  aBriefing,
  aDeskSection,
  aDigest,
  aLine,
  anIdleDesk,
  aRow,
  aSummarySection,
} from '../../support/a-digest.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

const ofDesk = (about: Partial<DeskSection>) =>
  renderDigest(aDigest({ sections: [aDeskSection(about)] })).subject;

describe('the subject', () => {
  test('says whose it is, what is late and how long', () => {
    expect(ofDesk({})).toBe('Payments: 3 overdue, 9 new (oldest waits 6 days), 23 Nov');
    expect(ofDesk({ overdue: { now: 0 }, startWith: [] })).toBe(
      'Payments: 9 new, nothing overdue, 23 Nov',
    );
  });

  test('of a day with nothing new and nothing overdue says so', () => {
    const quiet = anIdleDesk({ answered: { now: 31 } });
    const { subject } = renderDigest(aDigest({ sections: [quiet] }));
    expect(subject).toBe('Payments: all quiet, 31 answered, 23 Nov');
  });

  test('of the community manager says what there is to route', () => {
    expect(ofDesk({ desk: 'triage', name: 'Triage', waiting: { now: 6 }, startWith: [] })).toBe(
      'Triage: 6 to route, 3 overdue, 23 Nov',
    );
  });

  test('of the CEO leads with overdue where it grew by a quarter, else with the volume', () => {
    const subject = (about: Parameters<typeof aSummarySection>[0]) =>
      renderDigest(aBriefing({ sections: [aSummarySection(about)] })).subject;

    expect(subject({})).toBe('29 overdue, 9 more; 412 reports, 9% more, 23 Nov');
    expect(subject({ overdue: { now: 29, before: 28 } })).toBe(
      '412 reports, 9% more; 29 overdue, 23 Nov',
    );
    expect(subject({ overdue: { now: 0, before: 3 } })).toBe(
      '412 reports, 9% more; all on time, 23 Nov',
    );
  });

  test('of somebody with several hats is led by the company, whatever the order', () => {
    const { subject } = renderDigest(aDigest({ sections: [aDeskSection(), aSummarySection()] }));
    expect(subject).toMatch(/^29 overdue/);
  });

  test('gives way where a department has a long name, but keeps the numbers and the date', () => {
    expect(ofDesk({ name: 'International Payments, Billing and Refunds' })).toBe(
      'International Payments, Billing…: 3 overdue, 9 new, 23 Nov',
    );
  });

  test('differs from slot to slot, even when nothing changed', () => {
    const next = { start: '2026-11-23T07:00:00.000Z', end: '2026-11-24T07:00:00.000Z' };
    expect(renderDigest(aDigest(next)).subject).not.toBe(renderDigest(aDigest()).subject);
  });
});

const count = fc.integer({ min: 0, max: 9_999_999 });
const compared = fc.record({ now: count, before: count }, { requiredKeys: ['now'] });
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(...hostileTexts),
);
const line = fc.record({ title: text, quote: text }).map(aLine);
const desk = fc
  .record({
    name: text,
    waiting: compared,
    overdue: compared,
    arrived: compared,
    answered: compared,
    startWith: fc.array(line, { maxLength: 3 }),
    fresh: fc.array(line, { maxLength: 5 }),
    freshTotal: count,
  })
  .map((about) => aDeskSection(about));
const summary = fc
  .record({ received: compared, answered: compared, overdue: compared, name: text })
  .map(({ name, ...about }) =>
    aSummarySection({ ...about, departments: [aRow(name, [1, 1], [1, 1], [1, 1], [1, 1])] }),
  );
const digest: fc.Arbitrary<Digest> = fc
  .tuple(fc.array(fc.oneof(desk, summary), { minLength: 1, maxLength: 3 }), text)
  .map(([sections, name]) =>
    aDigest({ sections, replyTo: { name, email: 'lena@hollin.example' } }),
  );

test('whatever customers and departments are called, subject and preheader keep their lengths', () => {
  fc.assert(
    fc.property(digest, (any) => {
      const { subject, preheader } = renderDigest(any);

      expect(subject.length).toBeLessThanOrEqual(60);
      expect(subject).toMatch(/\S.*, 23 Nov$/);
      expect(preheader.length).toBeGreaterThanOrEqual(100);
      expect(preheader.length).toBeLessThanOrEqual(140);
      expect(subject + preheader).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      expect(preheader.startsWith(subject.slice(0, 30))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

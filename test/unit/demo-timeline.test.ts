import { expect, test } from 'vitest';
import { companyFromFile } from '../../local/company-file.ts';
import { story } from '../../local/demo/story.ts';
import { timeline } from '../../local/demo/timeline.ts';

const company = await companyFromFile();

test.each(['2026-11-23T05:30:00Z', '2026-11-23T23:00:00Z', '2027-03-28T12:00:00Z'])(
  'tells the whole story in order, and all of it before %s',
  (text) => {
    const now = new Date(text);
    const steps = timeline(story, company, now);
    const times = steps.map(({ at }) => at.getTime());

    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(steps.filter(({ at }) => at > now)).toEqual([]);
    expect(steps.filter(({ kind }) => kind === 'said')).toHaveLength(story.length);
  },
);

test('a digest is due at every slot of everybody', () => {
  const steps = timeline(story, company, new Date('2026-11-23T23:00:00Z'));
  const moments = steps.filter(({ kind }) => kind === 'digests').map(({ at }) => at.toISOString());

  expect(moments.at(-1)?.slice(0, 10)).toBe('2026-11-23');
  expect(new Set(moments).size).toBe(moments.length);
  expect(moments.length).toBeGreaterThanOrEqual(15);
});

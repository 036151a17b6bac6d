import { expect, test } from 'vitest';
import { isQuiet } from '../../../shared/digests/quiet.ts';
import { aDeskSection, anIdleDesk, aSummarySection } from '../../support/a-digest.ts';

test('a head with nothing new, overdue, waiting or answered has a quiet day', () => {
  expect(isQuiet({ sections: [anIdleDesk(), anIdleDesk()] })).toBe(true);
});

test.each(['waiting', 'overdue', 'arrived', 'answered'] as const)(
  'one report %s is worth a mail',
  (what) => {
    expect(isQuiet({ sections: [anIdleDesk(), anIdleDesk({ [what]: { now: 1 } })] })).toBe(false);
  },
);

test('what was there yesterday and is gone is no reason to write', () => {
  expect(isQuiet({ sections: [anIdleDesk({ waiting: { now: 0, before: 4 } })] })).toBe(true);
});

test('the CEO and the community manager always get their mail', () => {
  expect(isQuiet({ sections: [anIdleDesk({ desk: 'triage' })] })).toBe(false);
  expect(isQuiet({ sections: [anIdleDesk(), aSummarySection()] })).toBe(false);
  expect(isQuiet({ sections: [aDeskSection()] })).toBe(false);
});

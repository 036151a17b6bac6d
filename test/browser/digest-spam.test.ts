import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mimeOf } from '../../shared/digests/mime.ts';
import { aBriefing, aDigest, anIdleDesk } from '../support/a-digest.ts';

const spamassassin = '/usr/bin/spamassassin';

describe.skipIf(!existsSync(spamassassin))(`for a spam filter (needs ${spamassassin})`, () => {
  test.each([
    ['of a head', aDigest()],
    ['of a quiet day', aDigest({ sections: [anIdleDesk()] })],
    ['of the CEO', aBriefing()],
  ])(
    'the mail %s has nothing to complain about',
    async (_, digest) => {
      // Local rules only: no look-up leaves the machine.
      const { stdout } = spawnSync(spamassassin, ['-L', '-t'], { input: await mimeOf(digest) });
      const report = stdout.toString();
      const score = /^X-Spam-Status:.*?score=(-?[\d.]+)/m.exec(report)?.[1];

      expect(Number(score), report.slice(report.indexOf('Content analysis'))).toBeLessThanOrEqual(
        0.5,
      );
    },
    60_000,
  );
});

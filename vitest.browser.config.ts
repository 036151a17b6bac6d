import { defineConfig } from 'vitest/config';

/** What needs Debian’s Chromium or SpamAssassin; `.ci/run` installs both. A test whose program is absent is skipped. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Slower, and they need a browser: `npm run test:browser`.
    exclude: ['test/browser/**'],
    setupFiles: ['test/setup.ts'],
    // Modules here keep nothing that one test could leave behind for another, and loading them anew costs half the time.
    isolate: false,
    // What passing tests log is what production logs: of interest only where one fails.
    silent: 'passed-only',
    testTimeout: 20_000,
  },
});

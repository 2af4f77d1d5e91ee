/** What every test starts with: time enough on a busy machine, and property tests that are the same each time. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'src/build/prepare-tests.ts',
    setupFiles: ['test/steady.ts'],
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Everything that runs without a browser. The end-to-end tests are Playwright's. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'test/{unit,engine,security,faults}/**/*.test.ts',
      'renderer/**/*.test.ts',
      'resources/**/*.test.ts',
    ],
    // Real files are read, encrypted and laid out; two slow cores are enough.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 15_000,
    // A process each: SQLite's binary and worker threads of our own stay apart from other tests.
    pool: 'forks',
    // Both cores, where there are two: by itself Vitest leaves one to the terminal.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    restoreMocks: true,
    unstubEnvs: true,
  },
});

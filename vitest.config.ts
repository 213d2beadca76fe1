import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const ALL = [
  'test/{unit,engine,security,faults}/**/*.test.ts',
  'renderer/**/*.test.ts',
  'resources/**/*.test.ts',
];
/** Functions of their arguments alone: nothing is left behind that the next file could see. */
const PURE = ['test/unit/{domain,contract}/**/*.test.ts', 'renderer/**/*.test.ts'];

/** Everything that runs without a browser. The end-to-end tests are Playwright's. */
export default defineConfig({
  test: {
    environment: 'node',
    // Real files are read, encrypted and laid out; two slow cores are enough.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 15_000,
    // Processes: SQLite's binary and worker threads of our own stay apart from other tests.
    pool: 'forks',
    // Both cores, where there are two: by itself Vitest leaves one to the terminal.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'engine', include: ALL, exclude: ['**/node_modules/**', ...PURE] } },
      // Files that share a process share what it has loaded: half the time.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
    ],
  },
});

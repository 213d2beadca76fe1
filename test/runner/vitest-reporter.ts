/** Writes what Vitest counted, with the notes of the tests that were left out: its JSON report drops them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { UNEXPLAINED } from './reports.ts';
import type { Counts } from './step.ts';

export const VITEST_REPORT = path.resolve(import.meta.dirname, '../../test-results/vitest.json');

function count(counts: Counts, test: TestCase): void {
  const result = test.result();
  if (result.state === 'passed') counts.passed += 1;
  else if (result.state === 'skipped') {
    counts.skipped.push({ name: test.fullName, why: result.note ?? UNEXPLAINED });
  } else counts.failed += 1;
}

export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      const before = counts.failed;
      for (const test of module.children.allTests()) count(counts, test);
      // A file that cannot be loaded has no tests that could fail.
      if (module.state() === 'failed' && counts.failed === before) counts.failed += 1;
    }
    mkdirSync(path.dirname(VITEST_REPORT), { recursive: true });
    writeFileSync(VITEST_REPORT, `${JSON.stringify(counts, null, 2)}\n`);
  }
}

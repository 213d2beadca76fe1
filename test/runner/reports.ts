/**
 * What the test runners counted, read from their JSON reports. A runner that ends badly has failed at least
 * once, whatever its report says or whether there is one.
 */
import type { Counts, Skip } from './step.ts';

type Json = Readonly<Record<string, unknown>>;

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function settle(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** What is said of a test that was left out without a note: its condition stands in its name or its file. */
export const UNEXPLAINED = 'its own condition, see its name';

/** Counts as `vitest-reporter.ts` wrote them. */
export function readVitest(report: unknown, exitCode: number): Counts {
  const { passed, failed, skipped } = record(report);
  return settle(
    {
      passed: typeof passed === 'number' ? passed : 0,
      failed: typeof failed === 'number' ? failed : 0,
      skipped: list(skipped).map(({ name, why }) => ({ name: text(name), why: text(why) })),
    },
    exitCode,
  );
}

function playwrightSkip(title: string, run: Json): Skip {
  const notes = list(run.annotations).filter(({ type }) => type === 'skip' || type === 'fixme');
  const why = notes.map(({ description }) => text(description)).filter((note) => note !== '');
  return { name: title, why: why.join('; ') || UNEXPLAINED };
}

/** Counts of a Playwright JSON report. */
export function readPlaywright(report: unknown, exitCode: number): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: [] };
  const visit = (suite: Json): void => {
    for (const spec of list(suite.specs)) {
      for (const run of list(spec.tests)) {
        if (run.status === 'expected' || run.status === 'flaky') counts.passed += 1;
        else if (run.status === 'skipped') counts.skipped.push(playwrightSkip(text(spec.title), run));
        else counts.failed += 1;
      }
    }
    for (const inner of list(suite.suites)) visit(inner);
  };
  for (const suite of list(record(report).suites)) visit(suite);
  return settle(counts, exitCode);
}

/**
 * `npm test`: lint, types, unit and engine tests, the build, the end-to-end tests. Every step runs even if one
 * before it failed, unless it stands on it. Ends with the line that says how many passed and failed.
 */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { findTestBrowser } from './e2e/support/browser.ts';
import { readPlaywright, readVitest } from './runner/reports.ts';
import { type Counts, type Outcome, oneTest, runNode, step } from './runner/step.ts';
import { VITEST_REPORT } from './runner/vitest-reporter.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const MODULES = path.join(ROOT, 'node_modules');
const RESULTS = path.join(ROOT, 'test-results');
const PLAYWRIGHT_REPORT = path.join(RESULTS, 'playwright.json');
const TYPE_PROJECTS = ['.', 'shared', 'renderer', 'test/e2e'];

/** The program of a package, run without the shell that would look it up. */
function program(...steps: string[]): string {
  return path.join(MODULES, ...steps);
}

async function report(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Without a report the exit code alone counts.
    return null;
  }
}

async function lint(): Promise<Counts> {
  return oneTest(await runNode([program('@biomejs/biome/bin/biome'), 'check', '.'], ROOT));
}

async function types(): Promise<Counts> {
  let failed = 0;
  for (const project of TYPE_PROJECTS) {
    if ((await runNode([program('typescript/bin/tsc'), '-p', project], ROOT)) !== 0) failed += 1;
  }
  return oneTest(failed);
}

async function unit(): Promise<Counts> {
  await rm(VITEST_REPORT, { force: true });
  const code = await runNode(
    [
      program('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=./test/runner/vitest-reporter.ts',
    ],
    ROOT,
  );
  return readVitest(await report(VITEST_REPORT), code);
}

async function build(): Promise<Counts> {
  await rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
  return oneTest(
    await runNode([program('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], ROOT),
  );
}

async function endToEnd(): Promise<Counts> {
  const browser = await findTestBrowser();
  if (browser === null) {
    const why = 'no Chrome, Edge or Chromium on this machine, $CHROME_PATH not set';
    return { passed: 0, failed: 0, skipped: [{ name: 'all end-to-end tests', why }] };
  }
  console.log(`browser: ${browser.executablePath}`);
  await rm(PLAYWRIGHT_REPORT, { force: true });
  const config = path.join(ROOT, 'test/e2e/playwright.config.ts');
  const code = await runNode([program('playwright/cli.js'), 'test', '--config', config], ROOT);
  return readPlaywright(await report(PLAYWRIGHT_REPORT), code);
}

function summarise(outcomes: readonly Outcome[]): void {
  console.log('\n=== summary');
  for (const { title, seconds, passed, failed, skipped } of outcomes) {
    const time = `${seconds.toFixed(1)} s`.padStart(9);
    console.log(`${time}  ${title}: ${passed} ok, ${failed} bad, ${skipped.length} left out`);
  }
  for (const { title, skipped } of outcomes) {
    for (const { name, why } of skipped) console.log(`left out (${title}): ${name} — ${why}`);
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  const skipped = outcomes.reduce((sum, outcome) => sum + outcome.skipped.length, 0);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

const outcomes = [
  await step('lint', lint),
  await step('types', types),
  await step('unit and engine tests', unit),
];
const built = await step('build', build);
outcomes.push(built);
if (built.failed === 0) outcomes.push(await step('end-to-end tests', endToEnd));
else
  outcomes.push({
    title: 'end-to-end tests (nothing was built)',
    seconds: 0,
    passed: 0,
    failed: 1,
    skipped: [],
  });
summarise(outcomes);

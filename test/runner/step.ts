/** One step of the test run: a program whose output streams through, and what it counted. */
import { spawn } from 'node:child_process';

export interface Skip {
  name: string;
  why: string;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: Skip[];
}

export interface Outcome extends Counts {
  title: string;
  seconds: number;
}

/** Runs a Node program with the Node that runs this; the exit code, 1 if it could not run or was stopped. */
export function runNode(parameters: readonly string[], cwd: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, parameters, { cwd, stdio: 'inherit' });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A step that is itself one test. */
export function oneTest(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}

/** Names the step, runs it, and says how long it took. */
export async function step(title: string, run: () => Promise<Counts>): Promise<Outcome> {
  console.log(`\n=== ${title}`);
  const from = performance.now();
  const counts = await run();
  const seconds = (performance.now() - from) / 1000;
  return { title, seconds, ...counts };
}

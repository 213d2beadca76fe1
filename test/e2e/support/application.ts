/** The built application in its own empty home: started for one test, gone after it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
const ENTRY = path.join(ROOT, 'dist/main/local.js');
const STOP_WITHIN_MS = 15_000;

export interface Application {
  /** The address with the one-time token. */
  url: string;
  /** Where workspaces and settings lie. */
  home: string;
  /** What the application said on stderr so far. */
  complaints(): string;
  stop(): Promise<void>;
}

async function readUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the application has no output');
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('http://127.0.0.1:')) return line;
  }
  throw new Error('the application ended without an address');
}

export async function startApplication(): Promise<Application> {
  if (!existsSync(ENTRY)) throw new Error('nothing is built: run npm run build first');
  const home = await mkdtemp(path.join(tmpdir(), 'doisoat-e2e-'));
  const child = spawn(process.execPath, [ENTRY, '--no-browser'], {
    cwd: home,
    env: { ...process.env, DOISOAT_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    if (child.exitCode === null && child.signalCode === null) await exited;
    clearTimeout(late);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { url: await readUrl(child), home, complaints: () => said, stop };
  } catch (cause) {
    await stop();
    throw new Error(`the application did not start: ${said}`, { cause });
  }
}

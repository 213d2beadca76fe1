/** The desktop application: in Electron where its program is here, and as it was built in any case. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from 'playwright/test';
import { findElectron } from '../../../electron/desktop/binary.ts';
import { ReconcilePage } from '../pages/reconcile.ts';
import { StartPage } from '../pages/start.ts';
import { ROOT } from '../support/application.ts';
import { sandboxWorks } from '../support/browser.ts';

function whyNot(program: string | null): string | null {
  if (program === null) return "Electron's program was not downloaded on this machine";
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  return process.platform === 'linux' && !display ? 'Electron needs a display and there is none' : null;
}

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a test needs.
test('the desktop application opens the sample', async ({}, info) => {
  const program = findElectron(ROOT);
  const reason = whyNot(program);
  info.skip(reason !== null, reason ?? '');
  const home = await mkdtemp(path.join(tmpdir(), 'doisoat-desktop-'));
  const app = await _electron.launch({
    executablePath: program ?? '',
    args: [...(sandboxWorks() ? [] : ['--no-sandbox']), ROOT],
    env: { ...process.env, DOISOAT_HOME: home },
  });
  const page = await app.firstWindow();
  expect(page.url()).toBe('app://doisoat/');
  await new StartPage(page).openSample();
  await new ReconcilePage(page).show();
  await app.close();
  await rm(home, { recursive: true, force: true });
});

test('the built preload script loads nothing but electron, the built page nothing inline', async () => {
  const preload = await readFile(path.join(ROOT, 'dist/preload/preload.cjs'), 'utf8');
  const loaded = [...preload.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name);
  expect(loaded).toEqual(['electron']);
  expect(preload).not.toMatch(/^import /m);
  const page = await readFile(path.join(ROOT, 'dist/renderer/index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script\b([^>]*)>([^<]*)/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes, body] of scripts)
    expect([attributes?.includes('src='), body]).toEqual([true, '']);
});

/** Finds a browser of the Chromium family that is already on this computer. Nothing is ever downloaded. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface Machine {
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  exists(file: string): boolean;
}

const THIS_MACHINE: Machine = { platform: process.platform, environment: process.env, exists: existsSync };

const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['CocCoc', 'Browser', 'Application', 'browser.exe'],
];
const MAC_PLACES = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];
const UNIX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];
const UNIX_FOLDERS = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/opt/microsoft/msedge',
];

function windowsFiles(environment: NodeJS.ProcessEnv): string[] {
  const bases = [
    environment.PROGRAMFILES,
    environment['PROGRAMFILES(X86)'],
    environment.PROGRAMW6432,
    environment.LOCALAPPDATA,
  ].filter((base) => base !== undefined && base !== '');
  return WINDOWS_PLACES.flatMap((place) => bases.map((base) => path.win32.join(base ?? '', ...place)));
}

function unixFiles(environment: NodeJS.ProcessEnv): string[] {
  const folders = [...(environment.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'))];
  const all = [...new Set([...folders, ...UNIX_FOLDERS])];
  return UNIX_NAMES.flatMap((name) => all.map((folder) => path.posix.join(folder, name)));
}

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'win32') return windowsFiles(environment);
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(environment.HOME ?? homedir(), 'Applications')];
    return MAC_PLACES.flatMap((place) => folders.map((folder) => path.posix.join(folder, place)));
  }
  return unixFiles(environment);
}

/** `$CHROME_PATH` if it is set, else Chrome, Edge or Chromium where their installers put them; null: none. */
export function findBrowser(machine: Machine = THIS_MACHINE): string | null {
  const chosen = machine.environment.CHROME_PATH;
  if (chosen !== undefined && chosen !== '' && machine.exists(chosen)) return chosen;
  return candidates(machine).find((file) => machine.exists(file)) ?? null;
}

/** A browser that ends with a fault this soon never showed a page. */
const STARTED_AFTER_MS = 1500;

/**
 * Opens an address in a window without tabs and address bar, by the user's own browser and profile.
 * @returns whether the browser started; it may have handed the address to one that runs already
 */
export function openAppWindow(browser: string, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(browser, [`--app=${url}`, '--no-first-run'], { detached: true, stdio: 'ignore' });
    const started = setTimeout(() => resolve(true), STARTED_AFTER_MS);
    const ended = (good: boolean) => {
      clearTimeout(started);
      resolve(good);
    };
    child.once('error', () => ended(false));
    child.once('exit', (code) => ended(code === 0));
    child.unref();
  });
}

/** The browser of the end-to-end tests: the first one there is, and how it must be started here. */
import { chmod } from 'node:fs/promises';
import { findBrowser } from '../../../electron/local/browser.ts';

export interface TestBrowser {
  executablePath: string;
  args: string[];
  /** The browser's own sandbox does not work for root, nor in most containers of a CI. */
  sandbox: boolean;
}

/** Nothing but the application is talked to. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=vi',
];

/** Chromium's own sandbox, in a browser and in Electron alike. */
export function sandboxWorks(): boolean {
  return process.platform !== 'linux' || (process.getuid?.() !== 0 && !process.env.CI);
}

/** A Chromium inside an npm package, for Linux; null where the package was not installed. */
async function packagedChromium(): Promise<{ executablePath: string; args: string[] } | null> {
  const name = '@sparticuz/chromium';
  let found: unknown;
  try {
    found = await import(name);
  } catch {
    return null;
  }
  const chromium: unknown = Reflect.get(Object(found), 'default');
  const executablePath: unknown = Reflect.get(Object(chromium), 'executablePath');
  if (typeof executablePath !== 'function') throw new Error(`${name} has no executablePath()`);
  const file: unknown = await executablePath.call(chromium);
  if (typeof file !== 'string') throw new Error(`${name} gave no file`);
  await chmod(file, 0o755);
  // It is built for places without a graphics card and with little shared memory.
  return {
    executablePath: file,
    args: ['--disable-dev-shm-usage', '--use-gl=angle', '--use-angle=swiftshader'],
  };
}

/** `$CHROME_PATH`, an installed browser, or the packaged one; null: there is none. */
export async function findTestBrowser(): Promise<TestBrowser | null> {
  const installed = findBrowser();
  const found = installed === null ? await packagedChromium() : { executablePath: installed, args: [] };
  if (found === null) return null;
  return { executablePath: found.executablePath, args: [...QUIET, ...found.args], sandbox: sandboxWorks() };
}

import { describe, expect, test } from 'vitest';
import { findBrowser, openAppWindow } from '../../../electron/local/browser.ts';

function find(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, files: string[]): string | null {
  return findBrowser({ platform, environment, exists: (file) => files.includes(file) });
}

describe('findBrowser', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  const windows = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local',
  };

  test('takes what CHROME_PATH names, if it is there', () => {
    const environment = { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' };
    expect(find('linux', environment, ['/opt/mine', '/usr/bin/chromium'])).toBe('/opt/mine');
    expect(find('linux', environment, ['/usr/bin/chromium'])).toBe('/usr/bin/chromium');
  });

  test('finds Edge and Chrome on Windows, for all users or for one', () => {
    expect(find('win32', windows, [edge])).toBe(edge);
    expect(find('win32', windows, [edge, chrome])).toBe(chrome);
  });

  test('finds browsers on macOS and Linux', () => {
    const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(find('darwin', { HOME: '/Users/a' }, [mac])).toBe(mac);
    expect(find('linux', { PATH: '/home/a/bin:relative' }, ['/home/a/bin/chromium'])).toBe(
      '/home/a/bin/chromium',
    );
    expect(find('linux', {}, ['/usr/bin/google-chrome'])).toBe('/usr/bin/google-chrome');
  });

  test('never takes a program of the current folder', () => {
    expect(find('linux', { PATH: '.:' }, ['chromium', './chromium'])).toBeNull();
    expect(find('win32', {}, ['chrome.exe'])).toBeNull();
  });
});

describe('openAppWindow', () => {
  test('tells when the browser cannot be started or ends at once', async () => {
    expect(await openAppWindow('/nowhere/chromium', 'http://127.0.0.1:1/')).toBe(false);
    // Node knows no --app and ends with a fault.
    expect(await openAppWindow(process.execPath, 'http://127.0.0.1:1/')).toBe(false);
  });
});

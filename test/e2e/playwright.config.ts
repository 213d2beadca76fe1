import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { findTestBrowser } from './support/browser.ts';

const root = path.resolve(import.meta.dirname, '../..');
const browser = await findTestBrowser();
if (browser === null) throw new Error('no Chrome, Edge or Chromium was found; set CHROME_PATH');

export default defineConfig({
  testDir: 'specs',
  outputDir: path.join(root, 'test-results/e2e'),
  reporter: [['list'], ['json', { outputFile: path.join(root, 'test-results/playwright.json') }]],
  // Each test has an application of its own; two cores are what there is.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    actionTimeout: 30_000,
    // Recording slows every test; `--trace retain-on-failure` does it for one that is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      chromiumSandbox: browser.sandbox,
    },
  },
});

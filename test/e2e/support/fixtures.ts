/**
 * Each test gets the built application in an empty home and its page, opened through the one-time address. A
 * test fails if the page complains (a script error, something that its policy forbids) or talks to anybody else.
 */
import { test as base, expect, type Page } from 'playwright/test';
import { type Application, startApplication } from './application.ts';

interface Fixtures {
  application: Application;
  app: Page;
}

function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:blob|data):/.test(url))
      complaints.push(`left this computer: ${url}`);
  });
  return complaints;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  application: async ({}, use, info) => {
    const application = await startApplication();
    await use(application);
    if (info.status !== info.expectedStatus) {
      await info.attach('stderr of the application', { body: application.complaints() });
    }
    await application.stop();
  },
  app: async ({ page, application }, use) => {
    const { origin } = new URL(application.url);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const complaints = watch(page, origin);
    await page.goto(application.url);
    await use(page);
    expect(complaints, 'what the page complained about').toEqual([]);
    expect(application.complaints(), 'what the application complained about').toBe('');
  },
});

export { expect };

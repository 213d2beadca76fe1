/**
 * Entry of the application in a browser on this computer.
 *
 *     node dist/main/local.js                opens an installed browser, or prints the address
 *     node dist/main/local.js --no-browser   prints the address, alone on a line, and opens nothing
 */
import { defaultFolders } from '../engine/folders.ts';
import { startEngineThread } from '../engine/thread/index.ts';
import { appVersion, RENDERER_FOLDER, RESOURCES_FOLDER } from '../pages/layout.ts';
import { findBrowser, openAppWindow } from './browser.ts';
import { startLocalHost } from './server.ts';

const OPEN_BY_HAND = 'Không mở được trình duyệt nào. Hãy mở địa chỉ sau bằng trình duyệt trên máy này:';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function present(url: string, mayOpen: boolean): Promise<void> {
  if (!mayOpen) return say(url);
  const browser = findBrowser();
  if (browser !== null && (await openAppWindow(browser, url))) return;
  say(OPEN_BY_HAND);
  say(url);
}

const engine = startEngineThread({
  ...defaultFolders(),
  resourcesFolder: RESOURCES_FOLDER,
  version: appVersion(),
});
const host = await startLocalHost({ engine, rendererFolder: RENDERER_FOLDER });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.close());
await present(host.url, !process.argv.includes('--no-browser'));
await host.ended;
await engine.close();

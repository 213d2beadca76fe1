/** The desktop application from start to end: one instance, one engine, one window. */
import path from 'node:path';
import { app, BrowserWindow, dialog, protocol } from 'electron';
import { defaultFolders } from '../engine/folders.ts';
import { type EngineThread, startEngineThread } from '../engine/thread/index.ts';
import { Assets } from '../pages/assets.ts';
import { appVersion, PRELOAD_FILE, RENDERER_FOLDER, RESOURCES_FOLDER } from '../pages/layout.ts';
import { chooseWorkspace, registerWorkspace } from './dialogs.ts';
import { connectPages } from './ipc.ts';
import { setMenu } from './menu.ts';
import { registerScheme, servePages } from './protocol.ts';
import { confineEverything, denyPermissions, openWindow } from './window.ts';

const WORKSPACE_EXTENSION = '.doisoat';

/** The workspace file that a double click in the system's file manager put on the command line, if any. */
export function workspaceArgument(parameters: readonly string[]): string | null {
  const named = parameters.filter((parameter) => !parameter.startsWith('-'));
  return named.find((parameter) => path.extname(parameter).toLowerCase() === WORKSPACE_EXTENSION) ?? null;
}

function mainWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows().find((window) => !window.isDestroyed()) ?? null;
}

function showAndRegister(engine: EngineThread, parameters: readonly string[], folder: string): void {
  const window = mainWindow();
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
  const file = workspaceArgument(parameters);
  if (file !== null) void registerWorkspace(window, engine, path.resolve(folder, file));
}

function closeEngineBeforeQuitting(engine: EngineThread): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** Undefined where the system cannot say: a start without that folder is better than none. */
function documentsFolder(): string | undefined {
  try {
    return app.getPath('documents');
  } catch {
    return undefined;
  }
}

async function open(): Promise<void> {
  await app.whenReady();
  const engine = startEngineThread({
    ...defaultFolders(process.env, documentsFolder()),
    resourcesFolder: RESOURCES_FOLDER,
    version: appVersion(),
  });
  closeEngineBeforeQuitting(engine);
  denyPermissions();
  servePages(protocol, Assets.list(RENDERER_FOLDER));
  connectPages(engine, () => BrowserWindow.getAllWindows());
  setMenu({
    chooseWorkspace: () => {
      const window = mainWindow();
      if (window !== null) void chooseWorkspace(window, engine);
    },
  });
  app.on('second-instance', (_event, parameters, folder) => showAndRegister(engine, parameters, folder));
  app.on('window-all-closed', () => app.quit());
  const window = openWindow(PRELOAD_FILE);
  const file = workspaceArgument(process.argv.slice(1));
  if (file !== null)
    window.webContents.once(
      'did-finish-load',
      () => void registerWorkspace(window, engine, path.resolve(file)),
    );
}

/** Starts the application, or hands over to the instance that runs already. */
export function runDesktop(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  registerScheme();
  confineEverything();
  open().catch((error: unknown) => {
    dialog.showErrorBox(
      'Đối Soát không khởi động được',
      error instanceof Error ? error.message : String(error),
    );
    app.exit(1);
  });
}

/** The one window and everything that is forbidden to what it shows. */
import { app, BrowserWindow, session, type WebContents, type WebPreferences } from 'electron';
import { isOurs, START_URL } from './channels.ts';
import { confirmLosing } from './dialogs.ts';

/** Electron's defaults, written out so that no update changes them quietly, and what is stricter than them. */
const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // Words of a report would go to a dictionary service, and Vietnamese has none here.
  spellcheck: false,
} as const satisfies WebPreferences;

/**
 * Copying rows (the browser checks that only plain kinds are written) and, behind a button, pasting a table: all
 * that our own pages may ask for.
 */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'clipboard-read']);

/** Denies every permission but copying and pasting, every device and every screen capture. */
export function denyPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(GRANTED.has(permission) && isOurs(details.requestingUrl));
  });
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.has(permission) && isOurs(origin),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  defaultSession.setSpellCheckerEnabled(false);
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isOurs(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isOurs(details.url)) details.preventDefault();
  });
}

/** Confines whatever shows pages, whoever made it. */
export function confineEverything(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/** Opens the window; it shows itself once there is something to see. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Đối Soát',
    backgroundColor: '#ffffff',
    webPreferences: { ...WEB_PREFERENCES, preload },
  });
  window.once('ready-to-show', () => window.show());
  // Electron asks nothing by itself: without this, a page with unsaved edits could not be closed at all.
  window.webContents.on('will-prevent-unload', (event) => {
    if (confirmLosing(window)) event.preventDefault();
  });
  void window.loadURL(START_URL);
  return window;
}

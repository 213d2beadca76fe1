import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('electron', () => import('./electron-mock.ts'));
const fake = await import('./electron-mock.ts');
const { confineEverything, denyPermissions, openWindow } = await import(
  '../../../electron/desktop/window.ts'
);

function lastCall(mock: { mock: { calls: unknown[][] } }): unknown[] {
  return mock.mock.calls.at(-1) ?? [];
}

function first<T>(mock: { mock: { calls: unknown[][] } }): (...values: unknown[]) => T {
  const [handler] = lastCall(mock);
  if (typeof handler !== 'function') throw new Error('no handler was set');
  return (...values) => handler(...values);
}

beforeEach(() => {
  fake.FakeWindow.made.length = 0;
});

describe('the window', () => {
  test('is made with every setting that keeps a page in its place', () => {
    openWindow('/dist/preload/preload.cjs');
    expect(fake.FakeWindow.made).toHaveLength(1);
    expect(fake.FakeWindow.made[0]?.options.webPreferences).toEqual({
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
      spellcheck: false,
      preload: '/dist/preload/preload.cjs',
    });
  });

  test('loads our own page and shows itself when there is something to see', () => {
    openWindow('/preload.cjs');
    const [window] = fake.FakeWindow.made;
    expect(window?.loadURL).toHaveBeenCalledExactlyOnceWith('app://doisoat/');
    expect(window?.show).not.toHaveBeenCalled();
    window?.emit('ready-to-show');
    expect(window?.show).toHaveBeenCalledOnce();
  });
});

describe('a page with unsaved edits', () => {
  test.each([
    ['stays where a person stays', 0, false],
    ['closes where a person says so', 1, true],
  ])('%s', (_name, button, closes) => {
    fake.dialog.showMessageBoxSync.mockReturnValueOnce(button);
    openWindow('/preload.cjs');
    const event = { preventDefault: vi.fn() };
    fake.FakeWindow.made[0]?.webContents.emit('will-prevent-unload', event);
    expect(fake.dialog.showMessageBoxSync.mock.lastCall).toMatchObject([{}, { defaultId: 0, cancelId: 0 }]);
    expect(event.preventDefault).toHaveBeenCalledTimes(closes ? 1 : 0);
  });
});

describe('whatever shows pages', () => {
  function contents(): InstanceType<typeof fake.FakeContents> {
    fake.app.removeAllListeners();
    confineEverything();
    const made = new fake.FakeContents();
    fake.app.emit('web-contents-created', {}, made);
    return made;
  }

  test('opens no window', () => {
    const { openHandler } = contents();
    for (const url of ['https://evil.example', 'app://doisoat/', 'about:blank', 'file:///etc/passwd']) {
      expect(openHandler?.({ url })).toEqual({ action: 'deny' });
    }
  });

  test('attaches no webview', () => {
    const event = { preventDefault: vi.fn() };
    contents().emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  test.each([
    'https://evil.example/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/',
    'app://doisoat.evil/',
    'app://doisoat@evil/',
    'javascript:alert(1)',
    'data:text/html,x',
    'nonsense',
  ])('goes nowhere: %s', (url) => {
    const made = contents();
    for (const name of ['will-frame-navigate', 'will-redirect']) {
      const details = { url, isMainFrame: true, preventDefault: vi.fn() };
      made.emit(name, details);
      expect(details.preventDefault).toHaveBeenCalled();
    }
  });

  test('may load its own page, in the top frame alone', () => {
    const made = contents();
    const own = { url: 'app://doisoat/index.html', isMainFrame: true, preventDefault: vi.fn() };
    made.emit('will-frame-navigate', own);
    expect(own.preventDefault).not.toHaveBeenCalled();
    const framed = { url: 'app://doisoat/', isMainFrame: false, preventDefault: vi.fn() };
    made.emit('will-frame-navigate', framed);
    expect(framed.preventDefault).toHaveBeenCalled();
  });
});

describe('permissions', () => {
  const { defaultSession } = fake.session;
  const denied = ['media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'usb'];

  beforeEach(() => {
    denyPermissions();
  });

  test.each(denied)('%s is denied to our own page too', (permission) => {
    const callback = vi.fn();
    const requestingUrl = 'app://doisoat/';
    first(defaultSession.setPermissionRequestHandler)(null, permission, callback, { requestingUrl });
    expect(callback).toHaveBeenCalledExactlyOnceWith(false);
    expect(first(defaultSession.setPermissionCheckHandler)(null, permission, 'app://doisoat')).toBe(false);
  });

  test.each([
    ['copying', 'clipboard-sanitized-write'],
    ['pasting', 'clipboard-read'],
  ])('%s is granted to our own page alone', (_, permission) => {
    const check = first<boolean>(defaultSession.setPermissionCheckHandler);
    expect(check(null, permission, 'app://doisoat/')).toBe(true);
    expect(check(null, permission, 'https://evil.example')).toBe(false);
    const answers: boolean[] = [];
    for (const requestingUrl of ['app://doisoat/', 'https://evil.example/']) {
      first(defaultSession.setPermissionRequestHandler)(
        null,
        permission,
        (granted: boolean) => answers.push(granted),
        { requestingUrl },
      );
    }
    expect(answers).toEqual([true, false]);
  });

  test('no device, no screen, no dictionary service', () => {
    expect(first(defaultSession.setDevicePermissionHandler)({})).toBe(false);
    const callback = vi.fn();
    first(defaultSession.setDisplayMediaRequestHandler)({}, callback);
    expect(callback).toHaveBeenCalledExactlyOnceWith({});
    expect(defaultSession.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });
});

/** Dialogs, menu, the pages' scheme, and the order in which the application starts and ends. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Assets } from '../../../electron/pages/assets.ts';

vi.mock('electron', () => import('./electron-mock.ts'));
const fake = await import('./electron-mock.ts');
const { openWindow } = await import('../../../electron/desktop/window.ts');
const { chooseWorkspace } = await import('../../../electron/desktop/dialogs.ts');
const { menuTemplate } = await import('../../../electron/desktop/menu.ts');
const { registerScheme, servePages } = await import('../../../electron/desktop/protocol.ts');
const { runDesktop, workspaceArgument } = await import('../../../electron/desktop/lifecycle.ts');

beforeEach(() => {
  vi.clearAllMocks();
  fake.app.removeAllListeners();
  fake.FakeWindow.made.length = 0;
});

describe('choosing a workspace elsewhere', () => {
  const answers = new Map<string, unknown>();
  const dispatch = vi.fn(async (name: string, _input: unknown, _options: unknown) => answers.get(name));
  async function choose(): Promise<InstanceType<typeof fake.FakeWindow>> {
    await chooseWorkspace(openWindow('/preload.cjs'), { dispatch: dispatch as never });
    const [made] = fake.FakeWindow.made;
    if (!made) throw new Error('no window');
    return made;
  }

  beforeEach(() => {
    answers.set('workspace.register', { ok: true, value: { id: 'w' } });
    answers.set('workspace.current', { ok: true, value: null });
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/d/a.doisoat'] });
  });

  test('asks a person, tells the engine as a host, and lets the start page read its list', async () => {
    const window = await choose();
    expect(fake.dialog.showOpenDialog.mock.calls[0]?.[1]).toMatchObject({
      properties: ['openFile', 'dontAddToRecent'],
      filters: [{ extensions: ['doisoat'] }],
    });
    expect(dispatch).toHaveBeenCalledWith(
      'workspace.register',
      { path: '/d/a.doisoat' },
      { audience: 'host' },
    );
    expect(window.webContents.reload).toHaveBeenCalledOnce();
  });

  test('does not disturb work on an open workspace', async () => {
    answers.set('workspace.current', { ok: true, value: { id: 'other' } });
    expect((await choose()).webContents.reload).not.toHaveBeenCalled();
  });

  test('does nothing when the person changes their mind', async () => {
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    await choose();
    expect(dispatch).not.toHaveBeenCalled();
  });

  test('says in words why a file is refused', async () => {
    answers.set('workspace.register', { ok: false, error: { code: 'WORKSPACE_NOT_OURS', details: {} } });
    const window = await choose();
    expect(fake.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      detail: expect.stringContaining('không phải sổ của Đối Soát'),
    });
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });
});

describe('the menu', () => {
  const template = menuTemplate({ chooseWorkspace: vi.fn() });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

  test('offers neither developer tools nor reloading', () => {
    const roles = items.map(({ role }) => role);
    for (const role of ['toggleDevTools', 'reload', 'forceReload'] as const)
      expect(roles).not.toContain(role);
  });

  test('is Vietnamese throughout, in NFC', () => {
    const labels = [...template, ...items]
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label);
    expect(labels).not.toContain(undefined);
    expect(labels).toEqual(labels.map((label) => label?.normalize('NFC')));
  });
});

describe("the pages' scheme", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'doisoat-pages-'));
    await writeFile(path.join(folder, 'index.html'), 'Đối Soát');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function get(url: string, method = 'GET'): Promise<Response> {
    const handle = vi.fn();
    servePages({ handle }, Assets.list(folder));
    const [scheme, handler] = handle.mock.calls[0] ?? [];
    expect(scheme).toBe('app');
    return handler({ url, method });
  }

  test('is a secure one of its own, without the privileges it does not need', () => {
    registerScheme();
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('serves the pages with the same policy as the loopback host', async () => {
    const page = await get('app://doisoat/');
    expect([page.status, await page.text()]).toEqual([200, 'Đối Soát']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each<[string, string, number]>([
    ['app://evil/', 'GET', 403],
    ['app://doisoat/../../etc/passwd', 'GET', 404],
    ['app://doisoat/%2e%2e/%2e%2e/etc/passwd', 'GET', 404],
    ['app://doisoat/..%2f..%2fetc/passwd', 'GET', 404],
    ['app://doisoat/', 'POST', 405],
  ])('%s by %s is answered %i', async (url, method, status) => {
    const refused = await get(url, method);
    expect([refused.status, await refused.text()]).toEqual([status, '']);
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('start and end', () => {
  test('a second instance hands over and leaves', () => {
    fake.app.requestSingleInstanceLock.mockReturnValueOnce(false);
    runDesktop();
    expect(fake.app.quit).toHaveBeenCalledOnce();
    expect(fake.app.whenReady).not.toHaveBeenCalled();
  });

  test('sandbox, scheme and confinement stand before anything is shown', () => {
    fake.app.whenReady.mockReturnValueOnce(new Promise(() => {}));
    runDesktop();
    expect(fake.app.enableSandbox).toHaveBeenCalledOnce();
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce();
    expect(fake.app.listenerCount('web-contents-created')).toBe(1);
    expect(fake.FakeWindow.made).toEqual([]);
  });

  test('a start that fails says so and ends', async () => {
    fake.app.whenReady.mockRejectedValueOnce(new Error('không có màn hình'));
    runDesktop();
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(1));
    expect(fake.dialog.showErrorBox.mock.calls[0]?.[1]).toBe('không có màn hình');
  });

  test.each<[string[], string | null]>([
    [['app.exe', 'D:\\a b\\2024.doisoat'], 'D:\\a b\\2024.doisoat'],
    [['app.exe', '--flag', '2024.DOISOAT'], '2024.DOISOAT'],
    [['app.exe', '--x=.doisoat', 'a.xlsx'], null],
  ])('finds the workspace in %j', (parameters, expected) => {
    expect(workspaceArgument(parameters)).toBe(expected);
  });
});

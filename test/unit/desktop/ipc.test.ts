import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DispatchOptions } from '../../../electron/engine/thread/index.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';

vi.mock('electron', () => import('./electron-mock.ts'));
const fake = await import('./electron-mock.ts');
const { openWindow } = await import('../../../electron/desktop/window.ts');
const { connectPages } = await import('../../../electron/desktop/ipc.ts');
const { exposeBridge } = await import('../../../electron/desktop/bridge.ts');

const EVENT: EngineEvent = { type: 'progress', task: 't', phase: 'Đang đọc bảng', done: 1, total: 2 };
const forward = vi.fn(async (_name: unknown, _input: unknown, _options: DispatchOptions) => ({
  ok: true as const,
  value: 1 as unknown,
}));
let windows: ReturnType<typeof openWindow>[] = [];
let tell: (event: EngineEvent) => void = () => {};

function connect(): (event: unknown, message: unknown) => unknown {
  connectPages(
    {
      forward,
      onEvent: (listener) => {
        tell = listener;
        return () => {};
      },
    },
    () => windows,
  );
  const [channel, handler] = fake.ipcMain.handle.mock.calls.at(-1) ?? [];
  expect(channel).toBe('doisoat:dispatch');
  if (typeof handler !== 'function') throw new Error('nothing is handled');
  return (event, message) => handler(event, message);
}

const from = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } });
const OWN = from('app://doisoat/');

beforeEach(() => {
  vi.clearAllMocks();
  fake.FakeWindow.made.length = 0;
});

describe('the one handler', () => {
  test('is the only one', () => {
    connect();
    expect(fake.ipcMain.handle).toHaveBeenCalledOnce();
  });

  test('passes a question on as coming from a page', async () => {
    const bytes = new Uint8Array([1]);
    const question = { name: 'intake.read', input: { fileName: 'a.xlsx', bytes }, task: 't' };
    expect(await connect()(OWN, question)).toEqual({ ok: true, value: 1 });
    expect(forward).toHaveBeenCalledExactlyOnceWith('intake.read', question.input, {
      audience: 'page',
      task: 't',
    });
  });

  test.each<[string, unknown]>([
    ['another site', from('https://evil.example/')],
    ['another host of our scheme', from('app://evil/')],
    ['a file', from('file:///etc/passwd')],
    ['a frame inside our page', from('app://doisoat/', { url: 'app://doisoat/' })],
    ['a frame that is gone', { senderFrame: null }],
  ])('refuses %s', (_name, sender) => {
    const handle = connect();
    expect(() => handle(sender, { name: 'app.info', input: {} })).toThrow('refused');
    expect(forward).not.toHaveBeenCalled();
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'app.info'],
    ['a list', ['app.info']],
    ['a claim to be a host', { name: 'workspace.openAt', input: {}, audience: 'host' }],
    ['a task that is too long', { name: 'app.info', input: {}, task: 'x'.repeat(65) }],
    ['an empty task', { name: 'app.info', input: {}, task: '' }],
  ])('refuses %s', (_name, message) => {
    const handle = connect();
    expect(() => handle(OWN, message)).toThrow('refused');
    expect(forward).not.toHaveBeenCalled();
  });
});

describe('the event stream', () => {
  test('reaches every window that is still there', () => {
    connect();
    windows = [openWindow('/preload.cjs'), openWindow('/preload.cjs')];
    const [there, gone] = fake.FakeWindow.made;
    if (!there || !gone) throw new Error('no windows');
    gone.destroyed = true;
    tell(EVENT);
    expect(there.webContents.send).toHaveBeenCalledExactlyOnceWith('doisoat:event', EVENT);
    expect(gone.webContents.send).not.toHaveBeenCalled();
  });
});

describe('what a page gets', () => {
  function exposed(): Record<string, (...values: unknown[]) => unknown> {
    exposeBridge();
    expect(fake.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
    const [name, api] = fake.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
    expect(name).toBe('doisoat');
    return api;
  }

  test('is one call and one stream', () => {
    expect(Object.keys(exposed()).sort()).toEqual(['dispatch', 'onEvent']);
  });

  test('the call names no channel', () => {
    exposed().dispatch?.('app.info', {}, { task: 't' });
    expect(fake.ipcRenderer.invoke).toHaveBeenCalledWith('doisoat:dispatch', {
      name: 'app.info',
      input: {},
      task: 't',
    });
  });

  test('the stream hands over the event and not its sender, until it is stopped', () => {
    const listener = vi.fn();
    const stop = exposed().onEvent?.(listener);
    const [channel, receive] = fake.ipcRenderer.on.mock.calls[0] ?? [];
    receive({ sender: 'electron' }, EVENT);
    expect([channel, listener.mock.calls]).toEqual(['doisoat:event', [[EVENT]]]);
    if (typeof stop === 'function') stop();
    expect(fake.ipcRenderer.off).toHaveBeenCalledExactlyOnceWith('doisoat:event', receive);
  });
});

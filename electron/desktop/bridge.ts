/**
 * Runs in the sandboxed preload: exposes one typed call and one event stream, and nothing of Electron.
 * The page never holds `ipcRenderer`, an event object or a channel name.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Client } from '../../shared/contract/client.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { DISPATCH_CHANNEL, EVENT_CHANNEL } from './channels.ts';

const client: Client = {
  dispatch: (name, input, options) =>
    ipcRenderer.invoke(DISPATCH_CHANNEL, {
      name,
      input,
      ...(options?.task === undefined ? {} : { task: options.task }),
    }),
  onEvent(listener) {
    const receive = (_event: IpcRendererEvent, event: EngineEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, receive);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, receive);
    };
  },
};

/** Puts `window.doisoat` into the page's world. */
export function exposeBridge(): void {
  contextBridge.exposeInMainWorld('doisoat', client);
}

/**
 * Files are named here, by a person in a dialog of the system, and never by a page: the chosen workspace is
 * registered with the engine, and the start page lists it.
 */
import { type BrowserWindow, dialog } from 'electron';
import { errorMessage } from '../../shared/contract/messages.ts';
import type { EngineThread } from '../engine/thread/index.ts';

type Engine = Pick<EngineThread, 'dispatch'>;
const HOST = { audience: 'host' } as const;

/** Lists a workspace file on the start page; says in words why it cannot. */
export async function registerWorkspace(window: BrowserWindow, engine: Engine, path: string): Promise<void> {
  const answer = await engine.dispatch('workspace.register', { path }, HOST);
  if (!answer.ok) {
    await dialog.showMessageBox(window, {
      type: 'error',
      title: 'Đối Soát',
      message: 'Không thêm được sổ',
      detail: errorMessage(answer.error),
      buttons: ['Đóng'],
      noLink: true,
    });
    return;
  }
  const current = await engine.dispatch('workspace.current', {}, HOST);
  // The start page reads its list as it loads; work on an open workspace is not disturbed.
  if (current.ok && current.value === null) window.webContents.reload();
}

/** Asks for a workspace file outside the usual folder. */
export async function chooseWorkspace(window: BrowserWindow, engine: Engine): Promise<void> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Chọn tệp sổ',
    buttonLabel: 'Thêm vào danh sách',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'Sổ Đối Soát', extensions: ['doisoat'] }],
  });
  const [path] = filePaths;
  if (!canceled && path !== undefined) await registerWorkspace(window, engine, path);
}

const STAY = 0;

/** The page has something unsaved and the window is to close: whether a person says to close it nevertheless. */
export function confirmLosing(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'Đối Soát',
    message: 'Có nội dung chưa lưu',
    detail: 'Nếu đóng cửa sổ bây giờ, nội dung chưa lưu sẽ mất.',
    buttons: ['Ở lại để lưu', 'Đóng không lưu'],
    defaultId: STAY,
    cancelId: STAY,
    noLink: true,
  });
  return choice !== STAY;
}

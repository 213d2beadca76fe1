/** The desktop's end of the bridge: one handler, one event stream, and a check of who sends. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Answer } from '../../shared/contract/errors.ts';
import type { EngineThread } from '../engine/thread/index.ts';
import { forwardPageQuestion, readQuestion } from '../pages/question.ts';
import { DISPATCH_CHANNEL, EVENT_CHANNEL, isOurs } from './channels.ts';

/** Only the top frame of one of our own pages: not a frame inside it, not a page that it was led to. */
function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}

/** Answers what pages ask and tells every event to `windows()`. */
export function connectPages(
  engine: Pick<EngineThread, 'forward' | 'onEvent'>,
  windows: () => readonly BrowserWindow[],
): void {
  ipcMain.handle(DISPATCH_CHANNEL, (event, message: unknown): Promise<Answer<unknown>> => {
    if (!isOurPage(event)) throw new Error('refused: not a page of this application');
    const question = readQuestion(message);
    if (question === null) throw new Error('refused: not a question');
    return forwardPageQuestion(engine, question);
  });
  engine.onEvent((event) => {
    for (const window of windows()) {
      if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
    }
  });
}

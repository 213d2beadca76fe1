/** The thread's side of the conversation: runs what is asked and sends back the answers and the events. */
import type { MessagePort } from 'node:worker_threads';
import type { Answer } from '../../../shared/contract/errors.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import type { DispatchOptions, FromThread, ToThread } from './messages.ts';
import { transferable } from './transfer.ts';

export interface ServedEngine {
  dispatch(name: unknown, input: unknown, options: DispatchOptions): Promise<Answer<unknown>>;
  close(): Promise<void>;
}

const INTERNAL: Answer<unknown> = { ok: false, error: { code: 'INTERNAL', details: {} } };

/**
 * Serves one engine until it is told to close; the thread then ends by itself.
 * The bytes of an answer belong to the receiver: an engine must not keep them.
 * @param report told of what went wrong inside; the asker only sees `INTERNAL`
 */
export function serveEngine(
  port: MessagePort,
  create: (emit: (event: EngineEvent) => void) => ServedEngine,
  report: (error: unknown) => void,
): void {
  const send = (message: FromThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
  const engine = create((event) => send({ type: 'event', event }));

  async function answer(id: number, message: ToThread & { type: 'dispatch' }): Promise<void> {
    try {
      const result = await engine.dispatch(message.name, message.input, message.options);
      send({ type: 'answer', id, answer: result }, transferable(result));
    } catch (error) {
      report(error);
      send({ type: 'answer', id, answer: INTERNAL });
    }
  }

  port.on('message', (message: ToThread) => {
    switch (message.type) {
      case 'dispatch':
        void answer(message.id, message);
        return;
      case 'close':
        engine
          .close()
          .catch(report)
          .finally(() => port.close());
        return;
    }
  });
}

/**
 * The engine over the loopback host, for an installed browser. Frames are the contract's own, so that
 * files travel as bytes; the cookie that the host set says who we are.
 */
import type { Client } from '../../shared/contract/client.ts';
import type { CommandName, CommandOutput } from '../../shared/contract/commands.ts';
import type { Answer } from '../../shared/contract/errors.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { decodeFrame, encodeFrame } from '../../shared/contract/frame.ts';

const FRAME_TYPE = 'application/octet-stream';

function unreachable<T>(reason: string): Answer<T> {
  return { ok: false, error: { code: 'INTERNAL', details: { reason } } };
}

async function post(body: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const response = await fetch('/api/dispatch', {
    method: 'POST',
    headers: { 'content-type': FRAME_TYPE },
    body,
    credentials: 'same-origin',
  });
  if (response.headers.get('content-type')?.startsWith(FRAME_TYPE) !== true) {
    throw new Error(`HTTP ${response.status}`);
  }
  return decodeFrame(new Uint8Array(await response.arrayBuffer()));
}

export function httpClient(): Client {
  return {
    async dispatch<Name extends CommandName>(name: Name, input: unknown, options?: { task?: string }) {
      try {
        const frame = encodeFrame({ name, input, task: options?.task });
        return (await post(new Uint8Array(frame))) as Answer<CommandOutput<Name>>;
      } catch (reason) {
        return unreachable(reason instanceof Error ? reason.message : String(reason));
      }
    },
    onEvent(listener) {
      const source = new EventSource('/api/events');
      source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as EngineEvent);
      return () => source.close();
    },
  };
}

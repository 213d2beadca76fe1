/** Bytes of an answer change hands instead of being copied: an annex or a workbook can have megabytes. */
import { isMarkedAsUntransferable } from 'node:worker_threads';

const MAX_DEPTH = 6;

/** Only a buffer that the view owns whole may go: a pooled `Buffer` shares its memory with strangers. */
function ownsItsBuffer(bytes: Uint8Array): boolean {
  return (
    bytes.buffer instanceof ArrayBuffer &&
    bytes.byteOffset === 0 &&
    bytes.byteLength === bytes.buffer.byteLength &&
    bytes.byteLength > 0 &&
    !isMarkedAsUntransferable(bytes.buffer)
  );
}

/** The buffers inside `value` (down to a few levels) that can be transferred; the rest is cloned. */
export function transferable(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (item: unknown, depth: number): void => {
    if (item instanceof Uint8Array) {
      if (ownsItsBuffer(item) && item.buffer instanceof ArrayBuffer) found.add(item.buffer);
    } else if (depth < MAX_DEPTH && typeof item === 'object' && item !== null && !Array.isArray(item)) {
      for (const inner of Object.values(item)) visit(inner, depth + 1);
    }
  };
  visit(value, 0);
  return [...found];
}

import type { Answer } from '../../shared/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../shared/contract/limits.ts';

/** The bytes of a file that a person chose; what is too large is refused before it is read. */
export async function readChosen(file: File): Promise<Answer<Uint8Array>> {
  if (file.size > MAX_FILE_BYTES) {
    const details = { file: file.name, maximumMegabytes: MAX_FILE_MEGABYTES };
    return { ok: false, error: { code: 'FILE_TOO_LARGE', details } };
  }
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // A folder, a file that was moved or changed since it was chosen, one that may not be read.
    return { ok: false, error: { code: 'FILE_UNREADABLE', details: { file: file.name } } };
  }
}

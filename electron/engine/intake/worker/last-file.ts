/** The file that was read last, opened: a changed mapping then needs no second parse. */
import type { Task } from '../../task.ts';
import { type OpenedFile, openFile, type SubmittedFile, sha256Of } from '../read.ts';

/** A file with more cells than this is opened anew each time. */
const MAX_CELLS = 2_000_000;
/** Who changes a mapping does it soon. */
const KEPT_FOR_MS = 5 * 60_000;

export class LastFile {
  #key = '';
  #opened: OpenedFile | null = null;
  #forgetting: NodeJS.Timeout | undefined;

  /** @throws AppError as `openFile` */
  async open(file: SubmittedFile, keepOriginal: readonly string[], task: Task): Promise<OpenedFile> {
    clearTimeout(this.#forgetting);
    const sha256 = sha256Of(file.bytes);
    const key = JSON.stringify([sha256, file.fileName, keepOriginal]);
    if (this.#opened === null || this.#key !== key) {
      // Forgotten before the next is opened: two large files do not fit into the thread together.
      this.#opened = null;
      const opened = await openFile(file, keepOriginal, task, sha256);
      if (cellsOf(opened) > MAX_CELLS) return opened;
      this.#opened = opened;
      this.#key = key;
    }
    this.#forgetting = setTimeout(() => {
      this.#opened = null;
    }, KEPT_FOR_MS).unref();
    return this.#opened;
  }
}

function cellsOf({ grids }: OpenedFile): number {
  return grids.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.cells.length ?? 0), 0);
}

/** Reading and writing the files that a person names on the command line. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../engine/limits.ts';

/** The npm scripts that take paths. */
const SCRIPTS: ReadonlySet<string | undefined> = new Set(['cli', 'demo']);

/** A path as the person meant it: npm runs its scripts in the folder of the package, wherever it was called. */
export function fromCaller(file: string): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return path.resolve(SCRIPTS.has(script) && INIT_CWD ? INIT_CWD : process.cwd(), file);
}

/**
 * Only an ordinary file of a size that the intake takes is opened: a pipe or a device may never end.
 * @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `FILE_TOO_LARGE`
 */
export function readInput(file: string): { fileName: string; bytes: Uint8Array } {
  const fileName = path.basename(file).normalize('NFC');
  const target = fromCaller(file);
  try {
    const { size } = regularFile(target);
    if (size > MAX_FILE_BYTES) {
      throw new AppError('FILE_TOO_LARGE', { file, maximumMegabytes: MAX_FILE_MEGABYTES });
    }
    return { fileName, bytes: new Uint8Array(readFileSync(target)) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new AppError(missing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', { file }, { cause });
  }
}

function regularFile(target: string): { size: number } {
  const found = statSync(target);
  if (!found.isFile()) throw new Error('not a file');
  return found;
}

/** Writes a whole file or none: a half-written annex must never lie where a finished one is expected. */
export function writeOutput(file: string, bytes: Uint8Array): void {
  const target = fromCaller(file);
  const draft = `${target}.${process.pid}.new`;
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, target);
  } catch (cause) {
    removeDraft(draft);
    throw new AppError('OUTPUT_UNWRITABLE', { file }, { cause });
  }
}

/** What could not be written often cannot be removed either: the first fault is the one to tell. */
function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    return;
  }
}

/** Reading and writing the files that a person names on the command line. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';

/** @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE` */
export function readInput(file: string): { fileName: string; bytes: Uint8Array } {
  const fileName = path.basename(file).normalize('NFC');
  try {
    return { fileName, bytes: new Uint8Array(readFileSync(file)) };
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new AppError(missing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', { file }, { cause });
  }
}

/** Writes a whole file or none: a half-written annex must never lie where a finished one is expected. */
export function writeOutput(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}.new`;
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new AppError('OUTPUT_UNWRITABLE', { file }, { cause });
  }
}

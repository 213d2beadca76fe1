/** Temporary folders for tests, and the places of the real files. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const REPOSITORY = path.resolve(import.meta.dirname, '../..');
export const RESOURCES = path.join(REPOSITORY, 'resources');

/** A new empty folder; `remove` takes it away with all that is in it. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'doi-soat-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const SHARED = path.resolve(REPOSITORY, '../shared');

/** Whether the real submissions lie beside the checkout. */
export const REAL_FILES_PRESENT = existsSync(path.join(SHARED, 'submissions'));
export const WHY_SKIPPED = 'needs the real submissions in ../shared, which are not beside this checkout';

export function submissionPath(name: string): string {
  return path.join(SHARED, 'submissions', name);
}

export function truthPath(name: string): string {
  return path.join(SHARED, 'truth', name);
}

export function dataPath(name: string): string {
  return path.join(SHARED, 'data', name);
}

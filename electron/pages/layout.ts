/**
 * Where the application's own files lie. From source this file is `electron/pages/layout.ts`, bundled it is
 * part of `dist/main/*.js`: two folders below the root both times, inside app.asar as well.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The built pages. */
export const RENDERER_FOLDER = path.join(ROOT, 'dist', 'renderer');
/** The built preload script. */
export const PRELOAD_FILE = path.join(ROOT, 'dist', 'preload', 'preload.cjs');
/** Fonts, forms, catalogues, the sample. */
export const RESOURCES_FOLDER = path.join(ROOT, 'resources');

/** The application's version, as package.json has it. */
export function appVersion(): string {
  const description: unknown = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const version =
    typeof description === 'object' && description !== null ? Reflect.get(description, 'version') : null;
  if (typeof version !== 'string') throw new Error('package.json has no version');
  return version;
}

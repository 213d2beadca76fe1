/** Where Electron's program lies, if it was ever downloaded. Imports nothing of Electron. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Looks where the electron package looks; importing that package would start a download instead.
 * @param root the folder with node_modules
 */
export function findElectron(root: string): string | null {
  const folder = path.join(root, 'node_modules', 'electron');
  const pathFile = path.join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : '';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const file = override
    ? path.join(override, name || (process.platform === 'win32' ? 'electron.exe' : 'electron'))
    : path.join(folder, 'dist', name);
  return (override || name) && existsSync(file) ? file : null;
}

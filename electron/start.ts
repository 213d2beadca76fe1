/** `npm start`: the desktop application, or the same application in a browser where Electron cannot be had. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectron } from './desktop/binary.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INSTEAD =
  'Không có chương trình Electron trên máy này: Đối Soát được mở trong trình duyệt, dữ liệu vẫn chỉ ở trên máy này.';

function run(program: string, parameters: readonly string[]): void {
  const child = spawn(program, parameters, { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

const electron = findElectron(ROOT);
if (electron !== null) {
  run(electron, [ROOT]);
} else {
  console.log(INSTEAD);
  run(process.execPath, [path.join(ROOT, 'dist', 'main', 'local.js')]);
}

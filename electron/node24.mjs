/**
 * Runs a command on the project's own Node 24, whatever Node the machine has: `node electron/node24.mjs
 * vitest run`. Every npm script begins with it.
 *
 * The binary comes as an optional npm package for this system. npm should link it into node_modules/.bin,
 * where it would come first by itself, but npm 10 and early npm 11 take the link away again with the package
 * of the other system; so it is put in front of the path here. Plain JavaScript, for Node 20 runs it.
 *
 * What Node has compiled it keeps for the next process: a command then starts in half the time, and the tests, of
 * which every file has a process of its own, take a quarter less.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NEEDED = 24;
const root = path.resolve(import.meta.dirname, '..');
const system = process.platform === 'win32' ? 'win' : process.platform;
const bundled = path.join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin');
const present = existsSync(path.join(bundled, process.platform === 'win32' ? 'node.exe' : 'node'));

if (!present && Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.stderr.write(
    `Cần Node ${NEEDED} (đang có ${process.versions.node}); gói npm kèm Node chỉ dành cho Windows và Linux x64.\n`,
  );
  process.exit(1);
}

const folders = [path.join(root, 'node_modules', '.bin'), process.env.PATH ?? process.env.Path ?? ''];
const [command = 'node', ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  stdio: 'inherit',
  // On Windows the tools in node_modules/.bin are .cmd files, which only a shell starts.
  shell: process.platform === 'win32' && command !== 'node',
  env: {
    NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'node-compiled'),
    ...process.env,
    PATH: [...(present ? [bundled] : []), ...folders].join(path.delimiter),
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});

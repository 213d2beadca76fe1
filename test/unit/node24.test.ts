/** The launcher of every npm script: the right Node, the exit code of the command, its output untouched. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const LAUNCHER = path.resolve(import.meta.dirname, '../../electron/node24.mjs');

function launch(...args: string[]) {
  return spawnSync(process.execPath, [LAUNCHER, ...args], { encoding: 'utf8' });
}

it('runs the command, and what that runs, on Node 24', () => {
  const nested = `process.stdout.write(require('node:child_process').execSync('node --version'))`;
  expect(launch('node', '-e', nested)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^v24\./) });
});

it('finds the tools of the project', () => {
  expect(launch('tsc', '--version').stdout).toMatch(/^Version 7\./);
});

it('passes arguments, output and exit code on as they are', () => {
  const script = `console.log(JSON.stringify(process.argv.slice(1))); console.error('lỗi'); process.exit(3)`;
  const odd = ['có dấu cách', '"', '', '--json', '*'];
  const done = launch('node', '-e', script, '--', ...odd);
  expect(done).toMatchObject({ status: 3, stderr: 'lỗi\n' });
  expect(JSON.parse(done.stdout)).toEqual(odd);
});

it('says so when there is no such command', () => {
  expect(launch('khong-co-lenh-nay').status).toBe(1);
});

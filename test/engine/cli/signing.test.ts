/** Signing and checking a PDF from the command line, without a workspace. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignatureReport } from '../../../shared/contract/annex.ts';
import { holder, keyFile, PASSWORD, SIGNER } from '../../support/certificates.ts';
import { REPOSITORY, temporaryFolder } from '../../support/folders.ts';
import { paper } from '../signing/papers.ts';

const place = temporaryFolder();
const at = (name: string): string => path.join(place.folder, name);

beforeAll(async () => {
  writeFileSync(at('phu-luc.pdf'), await paper());
  const [from, to] = [-1, 1].map((years) => new Date(Date.now() + years * 365 * 86_400_000));
  writeFileSync(at('khoa.p12'), keyFile(holder({ from, to })));
});
afterAll(() => place.remove());

function cli(args: string[], password: string | null = PASSWORD) {
  const { DOISOAT_P12_PASSWORD: _unset, ...inherited } = process.env;
  const run = spawnSync(process.execPath, [path.join(REPOSITORY, 'electron/cli/main.ts'), ...args], {
    encoding: 'utf8',
    env: {
      ...inherited,
      DOISOAT_HOME: at('home'),
      ...(password === null ? {} : { DOISOAT_P12_PASSWORD: password }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('sign and verify', () => {
  it('sign a file and find it valid, in words', () => {
    const signing = [
      'sign',
      at('phu-luc.pdf'),
      '--p12',
      at('khoa.p12'),
      '--out',
      at('da-ky.pdf'),
      '--reason',
      'Duyệt',
    ];
    expect(cli(signing)).toMatchObject({ status: 0, stderr: '' });
    const told = cli(['verify', at('da-ky.pdf')]);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toContain('Chữ ký số hợp lệ');
    expect(told.stdout).toContain(SIGNER);
    expect(told.stdout).toContain('Lý do: Duyệt');
  });

  it('answer 1 for a file without signatures', () => {
    const told = cli(['verify', at('phu-luc.pdf'), '--json']);
    expect(told.status).toBe(1);
    const report: Partial<SignatureReport> = JSON.parse(told.stdout);
    expect(report).toMatchObject({ verdict: 'unsigned', sealed: null });
  });

  it('leave no file where the password is wrong or not given', () => {
    const signing = ['sign', at('phu-luc.pdf'), '--p12', at('khoa.p12'), '--out', at('sai.pdf')];
    expect(cli(signing, 'khác')).toMatchObject({ status: 1, stdout: '' });
    expect(cli(signing, null).stderr).toContain('CERTIFICATE_PASSWORD_MISSING');
    expect(existsSync(at('sai.pdf'))).toBe(false);
  });
});

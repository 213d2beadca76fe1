/** An annex from draft to its signed second version, as a script makes it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnexDetail, SignatureReport } from '../../../shared/contract/annex.ts';
import { holder, keyFile, PASSWORD } from '../../support/certificates.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';
import { REPOSITORY, RESOURCES, temporaryFolder } from '../../support/folders.ts';

const place = temporaryFolder();
const at = (name: string) => path.join(place.folder, name);
const workspace = at('sổ.doisoat');
const YEAR = path.join(RESOURCES, 'sample/bao-cao-nam-2024.xlsx');
const LAN = 'Nguyễn Thị Lan';
const BINH = 'Trần Văn Bình';
const NAME = 'Phụ lục năm 2024';

afterAll(() => place.remove());

beforeAll(async () => {
  const test = startTestEngine();
  const host = { audience: 'host' } as const;
  await test.dispatch('workspace.createAt', { path: workspace, passphrase: PASSPHRASE }, host);
  const { draftId } = await test.run('intake.open', { fileName: 'năm.xlsx', bytes: readFileSync(YEAR) });
  await test.run('intake.accept', { draftId, set: 'Kế hoạch', period: 'Năm 2024', agency: null });
  const pin = '246813';
  await test.run('people.add', { name: LAN, position: 'Chuyên viên', role: 'administrator', pin });
  await test.run('people.add', { name: BINH, position: 'Phó Giám đốc', role: 'approver', pin });
  await test.stop();
  writeFileSync(at('khóa ký.p12'), keyFile(holder()));
}, 60_000);

function cli(args: string[], more: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [path.join(REPOSITORY, 'electron/cli/main.ts'), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DOISOAT_PASSPHRASE: PASSPHRASE,
      DOISOAT_HOME: at('home'),
      DOISOAT_PIN: '246813',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const IN = ['--workspace', workspace];
const by = (person: string) => [...IN, '--annex', NAME, '--person', person, '--json'];

function read<Value>(done: ReturnType<typeof cli>): Value {
  expect(done).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(done.stdout) as Value;
}

describe('an annex at the command line', () => {
  let sealed: AnnexDetail;

  it('is made, reviewed by one and sealed by another', () => {
    const year = ['--set', 'Kế hoạch', '--period', 'Năm 2024', '--person', LAN];
    const made = cli(['annex-new', ...IN, ...year, '--name', NAME, '--form', 'plan-year', '--json']);
    expect(read<AnnexDetail>(made)).toMatchObject({
      name: NAME,
      state: 'draft',
      spec: { form: { id: 'plan-year' } },
    });
    expect(read<AnnexDetail>(cli(['annex-review', ...by(LAN)]))).toMatchObject({ state: 'reviewed' });
    sealed = read<AnnexDetail>(cli(['annex-seal', ...by(BINH)]));
    expect(sealed).toMatchObject({ state: 'sealed', versions: [{ version: 1 }] });
  });

  it('is written byte for byte as it was sealed, and checked', () => {
    const out = at('phụ lục.pdf');
    expect(cli(['annex', ...IN, '--annex', NAME, '--out', out])).toMatchObject({ status: 0, stderr: '' });
    const hash = createHash('sha256').update(readFileSync(out)).digest('hex');
    expect(hash).toBe(sealed.versions[0]?.files[0]?.sha256);
    const unsigned = cli(['verify', out, ...IN, '--json']);
    expect(unsigned.status).toBe(1);
    expect(JSON.parse(unsigned.stdout) as SignatureReport).toMatchObject({
      verdict: 'unsigned',
      sealed: { version: 1 },
    });
  });

  it('is signed with a certificate whose password is no argument', () => {
    const sign = ['annex-sign', ...by(BINH), '--p12', at('khóa ký.p12'), '--signatory', '1'];
    expect(cli(sign).stderr).toContain('CERTIFICATE_PASSWORD_MISSING');
    const signed = read<AnnexDetail>(cli(sign, { DOISOAT_P12_PASSWORD: PASSWORD }));
    expect(signed).toMatchObject({
      state: 'signed',
      versions: [{ records: [{ report: { verdict: 'valid' } }] }],
    });
  });

  it('used wrongly is told how', () => {
    expect(cli(['annex', ...IN, '--annex', NAME, '--out', at('a.txt')])).toMatchObject({ status: 2 });
    expect(cli(['annex-seal', ...IN, '--annex', NAME])).toMatchObject({ status: 2 });
  });
});

/** Deciding, approving and checking as a script does it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingsReport } from '../../../shared/contract/findings.ts';
import type { JournalCheck } from '../../../shared/contract/journal.ts';
import type { ReconciliationState } from '../../../shared/domain/decisions.ts';
import type { Reconciliation } from '../../../shared/domain/reconciliation.ts';
import { flipByte } from '../../support/flip.ts';
import { REPOSITORY, RESOURCES, temporaryFolder } from '../../support/folders.ts';

const place = temporaryFolder();
const workspace = path.join(place.folder, 'sổ.doisoat');
const sample = (name: string) => path.join(RESOURCES, 'sample', name);
const NINE_MONTHS = sample('bao-cao-9-thang-2024.docx');
const YEAR = sample('bao-cao-nam-2024.xlsx');
const LAN = 'Nguyễn Thị Lan';
const BINH = 'Trần Văn Bình';
const AGENCY = 'Sở Thông tin và Truyền thông';

afterAll(() => place.remove());

function cli(args: string[], more: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [path.join(REPOSITORY, 'electron/cli/main.ts'), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DOISOAT_PASSPHRASE: 'mật khẩu kiểm thử',
      DOISOAT_HOME: path.join(place.folder, 'home'),
      DOISOAT_PIN: '246813',
      DOISOAT_NEW_PIN: '246813',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const IN = ['--workspace', workspace];
const COMPARED = [...IN, '--set', 'Kế hoạch', '--base', '9 tháng 2024', '--against', 'Năm 2024'];
const as = (person: string) => [...COMPARED, '--person', person, '--json'];

function stateOf(done: ReturnType<typeof cli>): ReconciliationState {
  expect(done).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(done.stdout) as ReconciliationState;
}

beforeAll(() => {
  expect(cli(['init', ...IN]).status).toBe(0);
  const into = (period: string) => [...IN, '--set', 'Kế hoạch', '--period', period, '--agency', AGENCY];
  expect(cli(['import', NINE_MONTHS, ...into('9 tháng 2024')]).status).toBe(0);
  expect(cli(['import', YEAR, ...into('Năm 2024')]).status).toBe(0);
}, 60_000);

describe('two people at the command line', () => {
  it('are added: the first by themself, the next by who looks after the workspace', () => {
    const first = ['person', ...IN, '--name', LAN, '--position', 'Chuyên viên', '--role', 'administrator'];
    expect(cli(first)).toMatchObject({ status: 0, stderr: '' });
    const second = ['person', ...IN, '--name', BINH, '--position', 'Phó Giám đốc', '--role', 'approver'];
    expect(cli(second).stderr).toContain('PERSON_NEEDED');
    expect(cli([...second, '--by', LAN], { DOISOAT_PIN: '999999' }).stderr).toContain('PIN_WRONG');
    expect(cli([...second, '--by', LAN])).toMatchObject({ status: 0, stderr: '' });
  });

  it('decide, ask, and are told what stands in the way of an approval', () => {
    const latest = ['--choice', 'takeLater', '--reason', 'laterIsFinal'];
    const asked = [
      '--choice',
      'ask',
      '--reason',
      'otherSource',
      '--question',
      'Số nào đúng?',
      '--agency',
      AGENCY,
    ];
    const state = stateOf(cli(['decide', ...as(LAN), '--rows', '1.1', ...asked]));
    expect(state.progress).toMatchObject({ decided: 0, asked: 1 });
    const all = stateOf(cli(['decide', ...as(LAN), '--rows', 'undecided', ...latest]));
    expect(all.progress.decided).toBe(all.progress.pairs - 1);
    const refused = cli(['approve', ...as(BINH)]);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('APPROVAL_BLOCKED');
    expect(cli(['decide', ...as(LAN), '--rows', '99.9', ...latest]).stderr).toContain('ROW_NOT_FOUND');
    expect(
      cli(['decide', ...as(LAN), '--rows', '1.1', '--choice', 'maybe', '--reason', 'other']).status,
    ).toBe(2);
  });

  it('make letters for the agency that is asked', () => {
    const form = path.join(place.folder, 'mau.json');
    const signature = { authority: '', position: 'GIÁM ĐỐC', name: '' };
    const head = { parent: 'ỦY BAN NHÂN DÂN TỈNH', issuer: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', place: 'An Giang' };
    const body = { symbol: 'SKHCN', number: '', date: '', answerBy: '2025-01-15', subject: 'làm rõ số liệu' };
    writeFileSync(form, JSON.stringify({ ...head, ...body, signature, recipients: ['Lưu: VT'] }));
    const out = path.join(place.folder, 'cong-van');
    const made = cli(['letters', ...as(LAN), '--form', form, '--out', out]);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(
      readdirSync(out)
        .map((name) => path.extname(name))
        .sort(),
    ).toEqual(['.docx', '.pdf', '.xlsx']);
  });

  it('approve once all is decided, and every error dismissed with its reason', () => {
    const corrected = [
      '--choice',
      'correct',
      '--reason',
      'agencyConfirmed',
      '--explanation',
      'Theo công văn trả lời',
      '--note',
    ];
    stateOf(cli(['decide', ...as(LAN), '--rows', '1.1', ...corrected, '--result', '88,2%']));
    const found = JSON.parse(cli(['reconcile', ...COMPARED, '--json']).stdout) as Reconciliation;
    const suggested = found.pairs.filter(({ pairing }) => pairing.class === 'suggested');
    const rows = suggested.map(({ against }) => against.ordinal).join(',');
    expect(cli(['approve', ...as(BINH)]).stderr).toContain('cặp ghép chờ xác nhận');
    stateOf(cli(['pair', ...as(LAN), '--rows', rows]));
    const all = [...found.pairs.flatMap(({ findings }) => findings), ...found.documents.findings];
    const errors = new Set(all.filter(({ severity }) => severity === 'error').map(({ code }) => code));
    for (const code of errors) {
      stateOf(cli(['dismiss', ...as(LAN), '--code', code, '--reason', 'Đã kiểm tra với đơn vị']));
    }
    const approved = stateOf(cli(['approve', ...as(BINH)]));
    expect(approved.approval).toMatchObject({ blockers: [], last: { by: { name: BINH }, valid: true } });
    const annex = path.join(place.folder, 'phu-luc.pdf');
    const print = ['annex', ...IN, '--set', 'Kế hoạch', '--period', 'Năm 2024', '--out', annex];
    expect(cli(print)).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(annex)).toBe(true);
    const after = ['--rows', '1.1', '--choice', 'takeLater', '--reason', 'laterIsFinal'];
    expect(stateOf(cli(['decide', ...as(LAN), ...after])).approval.last?.valid).toBe(false);
  }, 120_000);

  it('find the journal whole, and then a byte that was flipped in the file', () => {
    const whole = cli(['journal', ...IN, '--verify', '--json']);
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    const { ok, head } = JSON.parse(whole.stdout) as JournalCheck;
    expect(ok).toBe(true);
    expect(cli(['journal', ...IN, '--verify', '--head', head]).status).toBe(0);
    const other = cli(['journal', ...IN, '--verify', '--head', '1'.repeat(64)]);
    expect(other).toMatchObject({ status: 1, stderr: '' });
    expect(other.stdout).toContain('HEAD_DIFFERS');
    flipByte(workspace, statSync(workspace).size - 700);
    const flipped = cli(['journal', ...IN, '--verify']);
    expect(flipped).toMatchObject({ status: 1, stderr: '' });
    expect(flipped.stdout).toMatch(/KHÔNG nguyên vẹn: 1 trong \d+ trang.*\n.*PAGE_DAMAGED/);
  });
});

describe('findings of files alone', () => {
  it('names each file, what was found in it, and where', () => {
    const done = cli(['findings', NINE_MONTHS, YEAR, '--json']);
    expect(done).toMatchObject({ status: 0, stderr: '' });
    const report = JSON.parse(done.stdout) as FindingsReport;
    expect(report.files.map(({ fileName }) => fileName)).toEqual([
      path.basename(NINE_MONTHS),
      path.basename(YEAR),
    ]);
    const all = [...report.files.flatMap(({ findings }) => findings), ...report.across];
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ places }) => places.length > 0)).toBe(true);
    const total = Object.values(report.summary.bySeverity).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(all.length);
    expect(cli(['findings']).status).toBe(2);
    expect(cli(['findings', NINE_MONTHS]).stdout).toMatch(/phát hiện\n/);
  });
});

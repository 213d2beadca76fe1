/** The command line as a script sees it: exit status, stdout, stderr. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SetSummary } from '../../../shared/contract/commands.ts';
import { ERROR_CODES } from '../../../shared/contract/errors.ts';
import type { Reconciliation } from '../../../shared/domain/reconciliation.ts';
import type { ReadResult } from '../../../shared/domain/submission.ts';
import { REPOSITORY, RESOURCES, temporaryFolder } from '../../support/folders.ts';

const place = temporaryFolder();
const workspace = path.join(place.folder, 'sổ.doisoat');
const sample = (name: string) => path.join(RESOURCES, 'sample', name);
const NINE_MONTHS = sample('bao-cao-9-thang-2024.docx');
const YEAR = sample('bao-cao-nam-2024.xlsx');

afterAll(() => place.remove());

function cli(
  args: string[],
  environment: Record<string, string> = { DOISOAT_PASSPHRASE: 'mật khẩu kiểm thử' },
) {
  const { DOISOAT_PASSPHRASE: _unset, ...inherited } = process.env;
  const run = spawnSync(process.execPath, [path.join(REPOSITORY, 'electron/cli/main.ts'), ...args], {
    encoding: 'utf8',
    env: {
      ...inherited,
      DOISOAT_HOME: path.join(place.folder, 'home'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe('used as the usage says', () => {
  beforeAll(() => {
    expect(cli(['init', '--workspace', workspace])).toMatchObject({ status: 0, stderr: '' });
    for (const [file, period] of [
      [NINE_MONTHS, '9 tháng 2024'],
      [YEAR, 'Năm 2024'],
    ] as const) {
      const done = cli([
        'import',
        file,
        '--workspace',
        workspace,
        '--set',
        'Kế hoạch',
        '--period',
        period,
        '--json',
      ]);
      expect(done).toMatchObject({ status: 0, stderr: '' });
      expect(JSON.parse(done.stdout)).toMatchObject({ period: { name: period } });
    }
  });

  it('read --json prints one document on stdout and nothing else', () => {
    const done = cli(['read', NINE_MONTHS, '--json'], {});
    expect(done).toMatchObject({ status: 0, stderr: '' });
    const read = JSON.parse(done.stdout) as ReadResult;
    expect(read.file).toEqual({
      name: path.basename(NINE_MONTHS),
      sha256: digest(NINE_MONTHS),
      format: 'docx',
    });
    expect(read.tables[0]?.rows.some((row) => row.kind === 'section')).toBe(true);
  });

  it('read tells a person tables, layout and text; import how the file stands to the workspace', () => {
    const { stdout } = cli(['read', NINE_MONTHS], {});
    expect(stdout).toMatch(/Bảng 1: .*\n.* chỉ tiêu, .*\n.*Cột: .*→.*\n.*Bố cục tự nhận, độ tin cậy \d+%/);
    expect(stdout).toMatch(/Đoạn văn ngoài bảng: \d+/);
    const again = ['import', YEAR, '--workspace', workspace, '--set', 'Kế hoạch', '--period', '9 tháng 2024'];
    const done = cli(again);
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toMatch(/thay cho báo cáo trước/);
    expect(done.stdout).toMatch(
      /So với sổ: \d+ chỉ tiêu mới, \d+ có số liệu lần đầu, [1-9]\d* thay đổi, \d+ giữ nguyên, \d+ không còn/,
    );
  });

  it('sets --json lists what was imported', () => {
    const sets = JSON.parse(cli(['sets', '--workspace', workspace, '--json']).stdout) as SetSummary[];
    expect(sets.map((set) => [set.name, set.periods.length])).toEqual([['Kế hoạch', 2]]);
  });

  it('reconcile --json tells pairs, differences and findings', () => {
    const args = [
      '--workspace',
      workspace,
      '--set',
      'Kế hoạch',
      '--base',
      '9 tháng 2024',
      '--against',
      'Năm 2024',
    ];
    const done = cli(['reconcile', ...args, '--json']);
    expect(done).toMatchObject({ status: 0, stderr: '' });
    const result = JSON.parse(done.stdout) as Reconciliation;
    expect(result.summary.pairs).toBe(result.pairs.length);
    expect(cli(['reconcile', ...args]).stdout).toContain('Phát hiện:');
  });

  it.each(['pdf', 'xlsx'])('annex writes a %s', (ending) => {
    const out = path.join(place.folder, `phụ lục.${ending}`);
    const done = cli([
      'annex',
      '--workspace',
      workspace,
      '--set',
      'Kế hoạch',
      '--period',
      'Năm 2024',
      '--out',
      out,
    ]);
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(out).subarray(0, 4).toString('latin1')).toBe(
      ending === 'pdf' ? '%PDF' : 'PK\u0003\u0004',
    );
  });

  it('demo writes annex and list, and leaves no trace in the folders of the user', () => {
    const out = path.join(place.folder, 'out');
    const home = path.join(place.folder, 'untouched');
    const done = cli(['demo', '--out', out], { DOISOAT_HOME: home });
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toMatch(/Chênh lệch:.*\n.*Đánh giá/);
    expect(
      readdirSync(out)
        .map((name) => path.extname(name))
        .sort(),
    ).toEqual(['.docx', '.pdf', '.xlsx', '.xlsx']);
    expect(existsSync(home)).toBe(false);
  });
});

describe('input at fault: exit status 1, a sentence with its code, the workspace as it was', () => {
  const bad = (name: string) => path.join(place.folder, name);
  const target = ['--workspace', workspace, '--set', 'Kế hoạch', '--period', 'Quý I/2025'];

  beforeAll(async () => {
    writeFileSync(bad('trống.xlsx'), '');
    writeFileSync(bad('văn bản.xlsx'), 'đây không phải bảng tính');
    const empty = new ExcelJS.Workbook();
    empty.addWorksheet('Trang tính 1');
    await empty.xlsx.writeFile(bad('không có ô.xlsx'));
    const headless = new ExcelJS.Workbook();
    headless.addWorksheet('Trang tính 1').addRows([
      ['một', 'hai'],
      ['ba', 'bốn'],
    ]);
    await headless.xlsx.writeFile(bad('không tiêu đề.xlsx'));
    writeFileSync(bad('cắt.docx'), readFileSync(NINE_MONTHS).subarray(0, 4000));
  });

  it.each([
    ['FILE_NOT_FOUND', 'vắng mặt.xlsx'],
    ['FILE_EMPTY', 'trống.xlsx'],
    ['FILE_FORMAT_UNKNOWN', 'văn bản.xlsx'],
    ['FILE_WITHOUT_CELLS', 'không có ô.xlsx'],
    ['FILE_WITHOUT_HEADER', 'không tiêu đề.xlsx'],
    ['FILE_DAMAGED', 'cắt.docx'],
  ])('%s', (code, name) => {
    const before = digest(workspace);
    const done = cli(['import', bad(name), ...target, '--json']);
    expect(done).toMatchObject({ status: 1, stdout: '' });
    expect(done.stderr).toMatch(new RegExp(`^Lỗi ${code}: \\p{Lu}.{20,}\\n$`, 'u'));
    expect(digest(workspace)).toBe(before);
    if (code === 'FILE_WITHOUT_HEADER') return;
    expect(cli(['read', bad(name), '--json'], {})).toMatchObject({ status: 1, stdout: '' });
  });

  it('a file without a table is still read: its text, and why there is no table', () => {
    const read = JSON.parse(cli(['read', bad('không tiêu đề.xlsx'), '--json'], {}).stdout) as ReadResult;
    expect(read.tables).toEqual([]);
    expect(read.text.map(({ paragraph }) => paragraph).join(' ')).toMatch(/một.*hai.*ba.*bốn/);
    expect(read.warnings.map(({ code }) => code)).toContain('SHEET_WITHOUT_TABLE');
  });

  it.each([
    ['WORKSPACE_PASSPHRASE_WRONG', ['sets', '--workspace', workspace], { DOISOAT_PASSPHRASE: 'không phải' }],
    ['WORKSPACE_PASSPHRASE_MISSING', ['sets', '--workspace', workspace], {}],
    ['WORKSPACE_NOT_FOUND', ['sets', '--workspace', `${workspace}.khác`], undefined],
    ['WORKSPACE_EXISTS', ['init', '--workspace', workspace], undefined],
    [
      'SET_NOT_FOUND',
      ['reconcile', '--workspace', workspace, '--set', 'X', '--base', '2023', '--against', '2024'],
      undefined,
    ],
    [
      'PERIOD_NOT_FOUND',
      ['annex', '--workspace', workspace, '--set', 'Kế hoạch', '--period', '1999', '--out', '/tmp/a.pdf'],
      undefined,
    ],
  ])('%s', (code, args, environment) => {
    const done = cli(args, environment);
    expect(done).toMatchObject({ status: 1, stdout: '' });
    expect(done.stderr).toContain(`Lỗi ${code}: `);
  });
});

describe('used wrongly: exit status 2 and the usage', () => {
  it.each([
    [[]],
    [['không-có']],
    [['read']],
    [['read', 'a', 'b']],
    [['read', NINE_MONTHS, '--passphrase', 'x']],
    [['import', NINE_MONTHS, '--workspace', 'w']],
    [['sets', '--workspace', '']],
    [['annex', '--workspace', 'w', '--set', 's', '--period', 'p', '--out', 'a.odt']],
    [['read', '']],
    [['sets', '--workspace', 'a', '--workspace', 'b']],
  ])('%j', (args) => {
    const done = cli(args);
    expect(done.status).toBe(2);
    expect(done.stdout + done.stderr).toContain('Mã thoát');
  });
});

describe('files as a person names them', () => {
  it('says in Vietnamese which argument is wrong', () => {
    expect(cli(['read', NINE_MONTHS, '--la']).stderr).toMatch(/^Không có tham số --la\.\n/);
    expect(cli(['read', NINE_MONTHS, '--json=1']).stderr).toMatch(/^Tham số --json không nhận giá trị\.\n/);
    expect(cli(['sets', '--workspace']).stderr).toMatch(/^Thiếu giá trị của tham số --workspace\.\n/);
  });

  it('a path is meant from where npm was called', () => {
    const called = { npm_lifecycle_event: 'cli', INIT_CWD: path.dirname(YEAR) };
    expect(cli(['read', path.basename(YEAR), '--json'], called)).toMatchObject({ status: 0, stderr: '' });
    const other = { npm_lifecycle_event: 'test', INIT_CWD: path.dirname(YEAR) };
    expect(cli(['read', path.basename(YEAR), '--json'], other)).toMatchObject({ status: 1, stdout: '' });
  });

  it('does not wait for what is no file, and does not load what is too large', () => {
    expect(cli(['read', place.folder]).stderr).toContain('FILE_UNREADABLE');
    expect(cli(['read', '/dev/zero']).stderr).toMatch(/FILE_UNREADABLE|FILE_NOT_FOUND/);
    const large = path.join(place.folder, 'lớn.xlsx');
    writeFileSync(large, '');
    truncateSync(large, 65 * 1024 * 1024);
    expect(cli(['read', large])).toMatchObject({ status: 1, stdout: '' });
    expect(cli(['read', large]).stderr).toContain('FILE_TOO_LARGE');
  });

  it('refuses the same file again, and says where it counts for two agencies', () => {
    const other = path.join(place.folder, 'hai cơ quan.doisoat');
    expect(cli(['init', '--workspace', other])).toMatchObject({ status: 0 });
    const where = ['--workspace', other, '--set', 'Kế hoạch', '--period', 'Năm 2024'];
    const of = (agency: string) => cli(['import', YEAR, ...where, '--agency', agency]);
    expect(of('Sở A').stdout).not.toContain('cả hai nơi');
    expect(of('Sở A')).toMatchObject({ status: 1, stdout: '' });
    expect(of('Sở A').stderr).toContain('SUBMISSION_DUPLICATE');
    const beside = of('Sở B');
    expect(beside).toMatchObject({ status: 0, stderr: '' });
    expect(beside.stdout).toMatch(/vẫn đang được tính trong kỳ này của “Sở A”: số liệu có ở cả hai nơi/);
  });

  it('ends quietly when nobody reads on', () => {
    const script = path.join(REPOSITORY, 'electron/cli/main.ts');
    const command = `"${process.execPath}" "${script}" read "${YEAR}" --json | head -c 1`;
    const run = spawnSync(command, { shell: true, encoding: 'utf8' });
    expect(run).toMatchObject({ stdout: '{', stderr: '' });
  });
});

it('every error has a sentence of its own that names no code', async () => {
  const { errorMessage } = await import('../../../shared/contract/messages.ts');
  const sentences = ERROR_CODES.map((code) => errorMessage({ code, details: {} }));
  expect(new Set(sentences).size).toBe(ERROR_CODES.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+[.]$/u);
});

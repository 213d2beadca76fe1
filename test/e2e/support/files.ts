/** The submissions that the tests import, the sample's and the real ones, and files that are none. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import ExcelJS, { type CellErrorValue } from 'exceljs';
import { ROOT } from './application.ts';

export interface Submission {
  file: string;
  period: string;
}

export interface SubmissionPair {
  title: string;
  set: string;
  base: Submission;
  against: Submission;
  /** Rows of the comparison: pairs, and what only one side has. */
  rows: number;
  /** Why the pair cannot be used here, or null. */
  missing: string | null;
}

const SAMPLE = path.join(ROOT, 'resources/sample');
const REAL = path.resolve(ROOT, '../shared/submissions');

export const SAMPLE_PAIR: SubmissionPair = {
  title: 'the sample',
  set: 'Kế hoạch chuyển đổi số 2024',
  base: { file: path.join(SAMPLE, 'bao-cao-9-thang-2024.docx'), period: '9 tháng 2024' },
  against: { file: path.join(SAMPLE, 'bao-cao-nam-2024.xlsx'), period: 'năm 2024' },
  rows: 20,
  missing: null,
};

export const REAL_PAIR: SubmissionPair = {
  title: 'the real submissions',
  set: 'Kế hoạch chuyển đổi số 2024',
  base: { file: path.join(REAL, '2024-9-thang.docx'), period: '9 tháng 2024' },
  against: { file: path.join(REAL, '2024-ca-nam.xlsx'), period: 'năm 2024' },
  rows: 32,
  missing: existsSync(REAL)
    ? null
    : 'needs the real submissions in ../shared, which are not beside this checkout',
};

/** One cell's text of every indicator row, as the command line reads the file. */
export async function readColumn(file: string, field: string): Promise<string[]> {
  const command = [path.join(ROOT, 'electron/cli/main.ts'), 'read', file, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 64 * 1024 * 1024 });
  const {
    tables,
  }: { tables: { rows: { kind: string; cells: Record<string, { text: string } | undefined> }[] }[] } =
    JSON.parse(stdout);
  return tables
    .flatMap(({ rows }) => rows)
    .filter(({ kind }) => kind === 'indicator')
    .map(({ cells }) => cells[field]?.text ?? '');
}

type Rows = readonly (readonly string[])[];

/** A workbook with these sheets, or with these rows on its only one. */
export async function workbook(content: Rows | Readonly<Record<string, Rows>>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheets = Array.isArray(content) ? { 'Trang 1': content } : content;
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A report with one indicator for each result: "Chỉ tiêu thử số 1", … */
export async function report(
  name: string,
  results: readonly (string | CellErrorValue)[],
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  sheet.addRow(['STT', 'Chỉ tiêu', 'Mục tiêu', 'Cơ quan chủ trì', 'Kết quả thực hiện', 'Đánh giá']);
  for (const [index, result] of results.entries()) {
    sheet.addRow([String(index + 1), `Chỉ tiêu thử số ${index + 1}`, '80%', 'Sở A', result, 'Đạt']);
  }
  return { name, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

/**
 * `npm run bench [-- ROWS]`: a workbook of 100,000 rows by 12 columns is read by exceljs's streaming reader alone,
 * by the reading thread, and goes the whole way through the application into an encrypted workspace; then two tables of
 * as many rows are compared beside daff (`reconcile.ts`), and an annex of as many is written as a workbook beside exceljs
 * (`annex-excel.ts`), and one of 5,000 as PDF beside LibreOffice (`annex-pdf.ts`). Each in a process of its own, in one
 * run. Prints time and peak memory as tables.
 */
import { execFile } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../support/folders.ts';
import { measureAnnexExcel } from './annex-excel.ts';
import { measureAnnexPdf } from './annex-pdf.ts';
import { type Measured, tableOf } from './measure.ts';
import { measureReconcile } from './reconcile.ts';
import { writeWorkbook } from './workbook.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
const CHILD = path.join(import.meta.dirname, 'child.ts');
const run = promisify(execFile);

const { folder, remove } = temporaryFolder();
process.on('exit', remove);
const file = path.join(folder, 'báo cáo.xlsx');
await writeWorkbook(file, ROWS);
const megabytes = (statSync(file).size / 1024 / 1024).toFixed(1);
const today = new Date().toISOString().slice(0, 10);
process.stdout.write(`${today}, Node ${process.version}, ${cpus().length} processors\n\n`);
process.stdout.write(`${ROWS} rows × 12, ${megabytes} MB\n\n`);
const measured: Measured[] = [];
for (const what of ['exceljs', 'reading', 'application']) {
  const workspace = path.join(folder, what);
  const { stdout } = await run(process.execPath, [CHILD, what, file, workspace], { maxBuffer: 1 << 24 });
  const rows: Measured[] = JSON.parse(stdout);
  measured.push(...rows);
  rmSync(workspace, { recursive: true, force: true });
}
process.stdout.write(`${tableOf(measured)}\n`);
rmSync(file);

process.stdout.write(`\n${ROWS} + ${ROWS} rows × 8 as CSV, compared\n\n`);
process.stdout.write(`${tableOf(await measureReconcile(folder, ROWS))}\n`);

const ANNEX_ROWS = Math.min(ROWS, 5_000);
process.stdout.write(`\n${ANNEX_ROWS} rows × 7 as an annex\n\n`);
process.stdout.write(`${tableOf(await measureAnnexPdf(folder, ANNEX_ROWS))}\n`);

process.stdout.write(`\n${ROWS} rows × 7, an annex as a workbook\n\n`);
process.stdout.write(`${tableOf(await measureAnnexExcel(folder, ROWS))}\n`);

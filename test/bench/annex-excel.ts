/**
 * An annex of 100,000 rows by 7 columns as a workbook, beside exceljs's streaming writer alone: with nothing but the same
 * texts, and with the look that a printed annex needs. Each in a process of its own, in one run.
 */
import { execFile } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './measure.ts';

const CHILD = path.join(import.meta.dirname, 'annex-excel-child.ts');
const run = promisify(execFile);

export async function measureAnnexExcel(folder: string, rows: number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const what of ['exceljs', 'exceljs-styled', 'annex']) {
    const file = path.join(folder, `${what}.xlsx`);
    const { stdout } = await run(process.execPath, [CHILD, what, String(rows), file]);
    const one: Measured = JSON.parse(stdout);
    measured.push({ ...one, note: `${one.note}, ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB` });
    rmSync(file);
  }
  return measured;
}

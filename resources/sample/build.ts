/** Builds both files of the sample in memory; the same facts give the same bytes. */
import { buildNineMonths } from './docx.ts';
import { repack } from './package-parts.ts';
import { REPORTS } from './reports.ts';
import { buildYearEnd } from './xlsx.ts';

/** The bytes of each sample file, by file name. */
export async function buildSample(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    [REPORTS.nineMonths.fileName, repack(await buildNineMonths(), '2024-11-09T08:00:00')],
    [REPORTS.yearEnd.fileName, repack(await buildYearEnd(), '2025-01-06T08:00:00')],
  ]);
}

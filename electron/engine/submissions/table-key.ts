/**
 * By what a table that was left out is known again in the next file: its header, and its sheet or title. The header
 * alone would not do: the sheets of a workbook often have the same one.
 */
import { createHash } from 'node:crypto';
import { layoutWords } from '../../../shared/domain/headers/layout.ts';
import type { ReadingTable } from '../../../shared/domain/submission.ts';

export interface TableKey {
  /** `TableLayout.fingerprint` */
  fingerprint: string;
  /** Sheet and title without years and periods. */
  name: string;
}

const PREFIX = 'left-out ';
const HASH_LENGTH = 16;

export function tableKeyOf({ layout, title, rows }: ReadingTable): TableKey {
  const [first] = rows.slice(0, 1);
  const source = Object.values(first?.cells ?? {})[0]?.source;
  const sheet = source !== undefined && 'sheet' in source ? source.sheet : '';
  return { fingerprint: layout.fingerprint, name: `${layoutWords(sheet)}\n${layoutWords(title ?? '')}` };
}

export function isSameTable(one: TableKey, other: TableKey): boolean {
  return one.fingerprint === other.fingerprint && one.name === other.name;
}

/** What a table is remembered under, beside the fingerprints of layouts. */
export function keptUnder({ fingerprint, name }: TableKey): string {
  const digest = createHash('sha256').update(`${fingerprint}\n${name}`).digest('hex');
  return PREFIX + digest.slice(0, HASH_LENGTH);
}

/** Whether something is remembered of a table that was left out, not of a layout. */
export function isOfTable(keptAs: string): boolean {
  return keptAs.startsWith(PREFIX);
}

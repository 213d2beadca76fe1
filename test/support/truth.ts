/** What stands in the annexes of the real documents, cell by cell, as it was written down by hand. */
import { readFileSync } from 'node:fs';
import type { BaseField } from '../../shared/domain/fields.ts';
import { truthPath } from './folders.ts';

export type TruthName = 'T9M' | 'T2024' | 'TDTI';

export interface TruthFootnote {
  column: string;
  after: string;
  mark: string;
  /** The cell without its mark. */
  clean: string;
}

export interface TruthRow {
  kind: 'section' | 'indicator';
  cells: Record<string, string>;
  footnotes?: TruthFootnote[];
}

export interface Truth {
  document_title: string[];
  title: string;
  attached_to: string | null;
  closing: string | null;
  columns: { key: string; header: string }[];
  rows: TruthRow[];
  footnotes: { mark: string; text: string }[];
}

const FIELDS: Readonly<Record<string, BaseField>> = {
  stt: 'ordinal',
  muc_tieu: 'name',
  chi_so: 'name',
  chi_tieu_2024: 'target',
  co_quan_chu_tri: 'lead',
  don_vi_thuc_hien: 'lead',
  co_quan_phoi_hop: 'supporting',
  ket_qua: 'result',
  danh_gia: 'evaluation',
  ghi_chu: 'note',
  cach_tinh: 'scoring',
  thoi_gian: 'deadline',
  chi_tieu_phan_dau: 'targetPoints',
  diem_toi_da: 'maxPoints',
};

export function readTruth(name: TruthName): Truth {
  return JSON.parse(readFileSync(truthPath(`${name}.json`), 'utf8')) as Truth;
}

/** The field behind a column of a truth file. */
export function truthField(key: string): BaseField {
  const field = FIELDS[key];
  if (field === undefined) throw new Error(`no field for the column ${key}`);
  return field;
}

/** The cells of a row by field, footnote marks taken out. */
export function truthTexts({ cells, footnotes = [] }: TruthRow): Partial<Record<BaseField, string>> {
  return Object.fromEntries(
    Object.entries(cells).map(([key, text]) => [
      truthField(key),
      footnotes.find(({ column }) => column === key)?.clean ?? text,
    ]),
  );
}

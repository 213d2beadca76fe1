/** The annexes of the province, as sources of an annex of ours: from the files that say what stands in them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnnexSource, AnnexSourceTable } from '../../../electron/engine/annex/index.ts';
import type { Field } from '../../../shared/domain/fields.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/truth');

const FIELDS: Readonly<Record<string, Field>> = {
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

interface TruthTable {
  columns: { key: string; header: string }[];
  rows: {
    kind: 'section' | 'indicator';
    cells: Record<string, string>;
    footnotes?: { column: string; after: string; mark: string; clean: string }[];
  }[];
  footnotes: { mark: string; text: string }[];
  attached_to: string | null;
  document_title: string[];
}

export type TruthName = 'T9M' | 'T2024' | 'TDTI';

/** Whether the files are there; where not, tests that need them say so. */
export const TRUTH_PRESENT = existsSync(FOLDER);
if (!TRUTH_PRESENT) console.log(`Bỏ qua: không có ${path.relative(process.cwd(), FOLDER)}`);

export function truthSource(name: TruthName): AnnexSource {
  const truth: TruthTable = JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));
  const field = (key: string): Field => FIELDS[key] ?? 'other1';
  const table: AnnexSourceTable = {
    title: null,
    columns: truth.columns.map(({ key, header }) => ({ field: field(key), header })),
    rows: truth.rows.map((row) => {
      const texts = Object.fromEntries(Object.entries(row.cells).map(([key, text]) => [field(key), text]));
      for (const { column, clean } of row.footnotes ?? []) texts[field(column)] = clean;
      const footnotes = (row.footnotes ?? []).map(({ column, after, mark }) => ({
        field: field(column),
        after,
        mark,
      }));
      return { kind: row.kind, texts, footnotes };
    }),
    footnotes: truth.footnotes,
  };
  return {
    set: { id: name, name: 'Kế hoạch chuyển đổi số năm 2024' },
    period: { id: name, name: 'năm 2024' },
    settings: {
      heading: 'Phụ lục',
      title: truth.document_title.slice(1).join('\n'),
      attachedTo: {
        documentKind: 'Báo cáo',
        number: '384/BC-STTTT',
        date: '2024-11-09',
        issuer: 'Sở Thông tin và Truyền thông',
      },
      mode: 'paper',
      signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Bình' },
    },
    tables: [table],
  };
}

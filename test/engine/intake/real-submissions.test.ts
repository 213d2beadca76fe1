/** The files that offices really send, compared with what stands in the documents, cell by cell. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { suggestFromRead } from '../../../electron/engine/intake/index.ts';
import type { BaseField } from '../../../shared/domain/fields.ts';
import { codesOf, read } from './builders.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared');

interface Truth {
  title: string;
  attached_to: string;
  closing: string | null;
  columns: { key: string; header: string }[];
  rows: {
    kind: string;
    cells: Record<string, string>;
    footnotes?: { column: string; after: string; mark: string; clean: string }[];
  }[];
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

const FILES = [
  { file: '2024-9-thang.docx', truth: 'T9M', period: '9 tháng 2024' },
  { file: '2024-9-thang.xlsx', truth: 'T9M', period: '9 tháng 2024' },
  { file: '2024-ca-nam.docx', truth: 'T2024', period: 'Năm 2024' },
  { file: '2024-ca-nam.xlsx', truth: 'T2024', period: 'Năm 2024' },
  { file: 'bao-cao-2024-9-thang.docx', truth: 'T9M', period: '9 tháng 2024' },
  { file: 'dti-2026.docx', truth: 'TDTI', period: 'Năm 2026' },
  { file: 'cong-van-dti-2026.docx', truth: 'TDTI', period: 'Năm 2026' },
];

const present = existsSync(path.join(SHARED, 'truth'));
if (!present) console.log(`Skipped: no real submissions at ${SHARED}.`);

function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(path.join(SHARED, 'truth', `${name}.json`), 'utf8'));
}

function fieldOf(key: string): BaseField {
  const field = FIELDS[key];
  if (field === undefined) throw new Error(`no field for ${key}`);
  return field;
}

describe.skipIf(!present)('real submissions', () => {
  it.each(FILES)('$file equals $truth in every row and cell', async ({ file, truth, period }) => {
    const expected = truthOf(truth);
    const bytes = new Uint8Array(readFileSync(path.join(SHARED, 'submissions', file)));
    const result = await read(bytes, file);
    expect(result.tables).toHaveLength(1);
    const [table] = result.tables;

    expect(table?.rows.map(({ kind, cells }) => ({ kind, cells: texts(cells) }))).toEqual(
      expected.rows.map(({ kind, cells, footnotes = [] }) => ({
        kind,
        cells: Object.fromEntries(
          Object.entries(cells).map(([key, text]) => [
            fieldOf(key),
            footnotes.find(({ column }) => column === key)?.clean ?? text,
          ]),
        ),
      })),
    );
    expect(table?.columns).toEqual(
      expected.columns.map(({ key, header }) => ({ field: fieldOf(key), header })),
    );
    expect(table?.title).toBe(expected.title);
    expect(table?.attachedTo).toBe(expected.attached_to);
    expect(table?.closing ?? null).toBe(expected.closing);
    expect(table?.footnotes).toEqual(expected.footnotes);
    expect(suggestFromRead(result).period).toBe(period);
  });

  it.each(FILES.filter(({ file }) => file.endsWith('.docx')))(
    '$file lists the footnote marks and has nothing to warn of',
    async ({ file, truth }) => {
      const result = await read(new Uint8Array(readFileSync(path.join(SHARED, 'submissions', file))), file);
      const expected = truthOf(truth).rows.map(({ footnotes = [] }) =>
        footnotes.map(({ column, after, mark }) => ({ field: fieldOf(column), after, mark })),
      );
      expect(result.tables[0]?.rows.map(({ footnotes = [] }) => footnotes)).toEqual(expected);
      expect(codesOf(result)).toEqual([]);
    },
  );

  it('says that the workbooks have footnotes without marks', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(SHARED, 'submissions/2024-9-thang.xlsx')));
    expect(codesOf(await read(bytes))).toEqual(['FOOTNOTE_WITHOUT_MARK', 'FOOTNOTE_WITHOUT_MARK']);
  });

  it('points to the cell of every value', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(SHARED, 'submissions/2024-ca-nam.xlsx')));
    const row = (await read(bytes)).tables[0]?.rows.find(({ cells }) => cells.ordinal?.text === '1.14');
    expect(row?.cells.result).toMatchObject({
      text: '85,42%',
      raw: '0.8542000000000001',
      source: { ref: 'F20' },
    });
  });
});

function texts(cells: Partial<Record<string, { text: string }>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell?.text]));
}

/** What a person wants left out of an import: whole tables, single columns. */
import { describe, expect, it } from 'vitest';
import { type ReadFileResult, readFile } from '../../../electron/engine/intake/read.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { NO_CHOICES, type ReadingChoices } from '../../../shared/domain/reading-choices.ts';
import { workbook } from './builders.ts';

const SAMPLE = [
  ['KẾT QUẢ CHỈ TIÊU NĂM 2024'],
  ['STT', 'Chỉ tiêu', 'Số liệu cột A', 'Kết quả'],
  ['1', 'Nhóm', '', ''],
  ['1.1', 'Hồ sơ', 'a', '5%'],
  ['1.2', '', 'b', '6%'],
];

async function readWith(bytes: Uint8Array, more: Partial<ReadingChoices> = {}): Promise<ReadFileResult> {
  const options = { choices: { ...NO_CHOICES, ...more }, remembered: [] };
  return readFile({ fileName: 'báo cáo', bytes }, options, UNWATCHED);
}

const codesOf = ({ reading }: ReadFileResult) => reading.warnings.map(({ code }) => code);

describe('a grid whose table is not wanted', () => {
  const twoSheets = () =>
    workbook((sheet, book) => {
      sheet.addRows(SAMPLE);
      book.addWorksheet('Trang khác').addRows([
        ['STT', 'Chỉ tiêu', 'Kết quả'],
        ['1', 'Chữ ký số', '7%'],
      ]);
    });

  it('is read as text, without a warning; the others stay as recognised', async () => {
    const bytes = await twoSheets();
    expect((await readWith(bytes)).reading.tables).toHaveLength(2);
    const after = await readWith(bytes, { ignored: [1] });
    expect(after.reading.tables.map(({ layout }) => [layout.grid, layout.basis])).toEqual([
      [0, 'recognised'],
    ]);
    expect(after.reading.text.map(({ paragraph }) => paragraph).join(' ')).toContain('Chữ ký số');
    expect(codesOf(after)).toEqual(['COLUMN_UNKNOWN', 'ROW_WITHOUT_NAME']);
  });

  it('may be any, all of them too, but one that the file has', async () => {
    const bytes = await twoSheets();
    expect((await readWith(bytes, { tables: [], ignored: [0, 1] })).reading.tables).toEqual([]);
    await expect(readWith(bytes, { ignored: [2] })).rejects.toMatchObject({
      code: 'MAPPING_INVALID',
      details: { reason: 'table' },
    });
  });
});

describe('a column that is set aside', () => {
  it('is told as kept where its header is understood, until a person has seen it', async () => {
    const bytes = await workbook((sheet) =>
      sheet.addRows([
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
        ['1', 'Thuê bao', 'máy', '15'],
      ]),
    );
    const before = await readWith(bytes, {});
    expect(codesOf(before)).toEqual(['COLUMN_KEPT']);
    expect(before.reading.tables[0]?.layout.confidence).toBe(1);
    const fields: Field[] = ['ordinal', 'name', 'other1', 'result'];
    const choice = { grid: 0, header: { from: 0, to: 1 }, end: null, fields };
    expect(codesOf(await readWith(bytes, { tables: [choice] }))).toEqual([]);
  });

  it('is not asked about again, one that nobody understood is', async () => {
    const bytes = await workbook((sheet) => sheet.addRows(SAMPLE));
    const codes = async (fields: Field[]) =>
      codesOf(
        await readWith(bytes, { tables: [{ grid: 0, header: { from: 1, to: 2 }, end: null, fields }] }),
      );
    expect(await codes(['ordinal', 'name', 'target', 'other1'])).not.toContain('COLUMN_UNKNOWN');
    expect(await codes(['ordinal', 'name', 'other1', 'result'])).toContain('COLUMN_UNKNOWN');
  });
});

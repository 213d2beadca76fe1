import { describe, expect, it } from 'vitest';
import { mapColumns, suggestFromRead } from '../../../electron/engine/intake/index.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { ReadResult } from '../../../shared/domain/submission.ts';
import { codesOf, HEADER, read, rowsOf, workbook } from './builders.ts';

async function sample(): Promise<ReadResult> {
  return read(
    await workbook((sheet) => {
      sheet.addRow(['Phụ lục']);
      sheet.addRow(['KẾT QUẢ CHỈ TIÊU NĂM 2024']);
      sheet.addRow(['(Kèm theo Báo cáo số 5 ngày 09/11/2024 của Sở Y tế)']);
      sheet.addRow(['STT', 'Chỉ tiêu', 'Số liệu cột A', 'Kết quả']);
      sheet.addRow(['1', 'Nhóm', '', '']);
      sheet.addRow(['1.1', 'Hồ sơ', 'a', '5%']);
      sheet.addRow(['1.2', '', 'b', '6%']);
      sheet.getCell('D6').value = {
        richText: [{ text: '5%' }, { text: '*', font: { vertAlign: 'superscript' } }],
      };
      sheet.addRow(['* Ước']);
    }),
  );
}

describe('mapColumns', () => {
  it('renames fields, keeps everything else and does not change what was read', async () => {
    const before = await sample();
    const copy = structuredClone(before);
    const after = mapColumns(before, [{ index: 0, fields: ['ordinal', 'name', 'target@2025', 'note'] }]);
    expect(before).toEqual(copy);
    const [table] = after.tables;
    expect(table?.columns.map(({ field, header }) => [field, header])).toEqual([
      ['ordinal', 'STT'],
      ['name', 'Chỉ tiêu'],
      ['target@2025', 'Số liệu cột A'],
      ['note', 'Kết quả'],
    ]);
    expect(table?.rows[1]?.footnotes).toEqual([{ field: 'note', after: '5%', mark: '*' }]);
    expect(codesOf(before)).toEqual(['COLUMN_UNKNOWN', 'ROW_WITHOUT_NAME']);
    expect(codesOf(after)).toEqual(['ROW_WITHOUT_NAME']);
    expect(table?.footnotes).toEqual(before.tables[0]?.footnotes);
  });

  it('works out the kinds of the rows anew', async () => {
    const read = await sample();
    expect(read.tables[0] && rowsOf(read.tables[0]).map(([kind]) => kind)).toEqual([
      'section',
      'indicator',
      'indicator',
    ]);
    const points = mapColumns(read, [{ index: 0, fields: ['ordinal', 'name', 'other1', 'maxPoints'] }]);
    expect(points.tables[0]?.rows.map(({ kind }) => kind)).toEqual(['section', 'indicator', 'indicator']);
    const swapped = mapColumns(read, [{ index: 0, fields: ['ordinal', 'note', 'name', 'result'] }]);
    expect(swapped.tables[0]?.rows.map(({ kind }) => kind)).toEqual(['indicator', 'indicator', 'indicator']);
    expect(codesOf(swapped)).toEqual(['ROW_WITHOUT_NAME']);
  });

  it.each<[string, number, Field[]]>([
    ['table', 3, ['ordinal', 'name', 'note', 'result']],
    ['count', 0, ['ordinal', 'name', 'note']],
    ['duplicate', 0, ['ordinal', 'name', 'note', 'note']],
    ['name', 0, ['ordinal', 'lead', 'note', 'result']],
  ])('refuses a mapping with the wrong %s', async (reason, index, fields) => {
    const before = await sample();
    expect(() => mapColumns(before, [{ index, fields }])).toThrow(
      expect.objectContaining({ code: 'MAPPING_INVALID', details: expect.objectContaining({ reason }) }),
    );
  });

  it('refuses a table named twice', async () => {
    const fields: Field[] = ['ordinal', 'name', 'note', 'result'];
    const before = await sample();
    expect(() =>
      mapColumns(before, [
        { index: 0, fields },
        { index: 0, fields },
      ]),
    ).toThrow('MAPPING_INVALID');
  });
});

describe('suggestFromRead', () => {
  it('offers what title and "(Kèm theo …)" say; the title of a result report names no plan', async () => {
    expect(suggestFromRead(await sample())).toEqual({
      set: null,
      period: 'Năm 2024',
      agency: 'Sở Y tế',
    });
  });

  it.each([
    ['2. Mục tiêu theo Kế hoạch chuyển đổi số năm 2024:', 'Kế hoạch chuyển đổi số năm 2024'],
    ['PHỤ LỤC\nCHỈ SỐ DTI TỈNH AN GIANG NĂM 2026', 'CHỈ SỐ DTI TỈNH AN GIANG NĂM 2026'],
    ['Kết quả thực hiện Nghị quyết 17', 'Nghị quyết 17'],
    ['KẾT QUẢ THỰC HIỆN MỤC TIÊU NĂM 2024', null],
    [null, null],
  ])('finds the plan that a title names: %j', async (title, set) => {
    const read = await sample();
    const tables = read.tables.map((table) => ({ ...table, title }));
    expect(suggestFromRead({ ...read, tables }).set).toBe(set);
  });

  it('offers nothing where the file says nothing or two things', async () => {
    const silent = await read(
      await workbook((sheet) =>
        sheet.addRows([HEADER.with(2, 'Chỉ tiêu giao'), ['1', 'A', '', '', '5', '']]),
      ),
    );
    expect(suggestFromRead(silent)).toEqual({ set: null, period: null, agency: null });
    const two = await read(
      await workbook((sheet) =>
        sheet.addRows([
          ['KẾT QUẢ NĂM 2023'],
          HEADER,
          ['1', 'A', '', '', '5', ''],
          ['KẾT QUẢ NĂM 2024'],
          HEADER,
          ['1', 'A', '', '', '5', ''],
        ]),
      ),
    );
    expect(two.tables).toHaveLength(2);
    expect(suggestFromRead(two)).toEqual({ set: null, period: null, agency: null });
  });
});

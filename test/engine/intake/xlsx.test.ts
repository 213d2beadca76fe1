import { describe, expect, it } from 'vitest';
import { codesOf, errorOf, fieldsOf, HEADER, read, readOne, rowsOf, workbook } from './builders.ts';

describe('workbooks', () => {
  it('reads title rows, sections, an unfilled indicator, closing line and footnotes', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(['SỞ Y TẾ', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
        sheet.addRow(['Số: 12/BC-SYT', '', '', 'An Giang, ngày 05 tháng 10 năm 2024']);
        sheet.addRow(['Phụ lục I']);
        sheet.addRow(['KẾT QUẢ CHUYỂN ĐỔI SỐ']);
        sheet.addRow(['(Kèm theo Báo cáo số 12/BC-SYT']);
        sheet.addRow(['ngày 05/10/2024 của Sở Y tế)']);
        sheet.addRow([]);
        sheet.addRow(HEADER);
        sheet.addRow(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']);
        sheet.addRow(['I. CHÍNH QUYỀN SỐ']);
        sheet.mergeCells('A10:F10');
        sheet.addRow(['1', 'Hồ sơ trực tuyến', 0.5, 'Sở Y tế', 0.8542, 'Đạt']);
        sheet.getCell('C11').numFmt = '0%';
        sheet.getCell('E11').numFmt = '0.00%';
        sheet.addRow(['2', 'Bệnh án điện tử']);
        sheet.addRow(['II', 'Kinh tế số']);
        sheet.addRow(['1', 'Thuê bao', 'Tăng 7%', '', 1234567, '']);
        sheet.getCell('E14').numFmt = '#,##0';
        sheet.addRow([]);
        sheet.addRow(['* Số liệu đến tháng 9']);
        sheet.addRow(['Danh mục gồm: 3 chỉ tiêu./.']);
        sheet.addRow([]);
        sheet.addRow(['', 'NGƯỜI LẬP BIỂU', '', '', 'GIÁM ĐỐC']);
      }),
    );
    expect(table.title).toBe('Phụ lục I\nKẾT QUẢ CHUYỂN ĐỔI SỐ');
    expect(table.attachedTo).toBe('(Kèm theo Báo cáo số 12/BC-SYT ngày 05/10/2024 của Sở Y tế)');
    expect(rowsOf(table)).toEqual([
      ['section', 'I', 'CHÍNH QUYỀN SỐ', '', '', '', ''],
      ['indicator', '1', 'Hồ sơ trực tuyến', '50%', 'Sở Y tế', '85,42%', 'Đạt'],
      ['indicator', '2', 'Bệnh án điện tử', '', '', '', ''],
      ['section', 'II', 'Kinh tế số', '', '', '', ''],
      ['indicator', '1', 'Thuê bao', 'Tăng 7%', '', '1.234.567', ''],
    ]);
    expect(table.footnotes).toEqual([{ mark: '*', text: 'Số liệu đến tháng 9' }]);
    expect(table.closing).toBe('Danh mục gồm: 3 chỉ tiêu./.');
  });

  it('reads a header on two rows with bands, and merges downwards', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(['TT', 'Chỉ tiêu', 'Mục tiêu', '', 'Cơ quan', '', 'Kết quả đạt được']);
        sheet.addRow(['', '', '2025', 2030, 'Chủ trì', 'Phối hợp', '']);
        for (const range of ['A1:A2', 'B1:B2', 'G1:G2', 'C1:D1', 'E1:F1']) sheet.mergeCells(range);
        sheet.addRow(['1', 'Hồ sơ', '50%', '80%', 'Sở Tư pháp', 'UBND xã', '77%']);
        sheet.addRow(['2', 'Báo cáo', '60%', '90%', '', 'Sở Nội vụ', '66%']);
        sheet.mergeCells('E3:E4');
      }),
    );
    expect(fieldsOf(table)).toEqual([
      'ordinal',
      'name',
      'target@2025',
      'target@2030',
      'lead',
      'supporting',
      'result',
    ]);
    expect(table.rows[1]?.cells.lead).toEqual({
      text: 'Sở Tư pháp',
      source: { sheet: 'Biểu 1', ref: 'E4' },
      inherited: true,
    });
    expect(table.rows[0]?.cells.lead).not.toHaveProperty('inherited');
  });

  it('drops repeated headers and begins a new table at a title or another header', async () => {
    const { tables } = await read(
      await workbook((sheet) => {
        sheet.addRow(['1. Bảng thứ nhất:']);
        sheet.addRow(HEADER);
        sheet.addRow(['1', 'A', '1%', 'X', '2%', 'Đạt']);
        sheet.addRow(HEADER);
        sheet.addRow(['2', 'B', '1%', 'X', '2%', 'Đạt']);
        sheet.addRow([]);
        sheet.addRow(['2. Bảng thứ hai:']);
        sheet.addRow(HEADER);
        sheet.addRow(['1', 'C', '1%', 'X', '2%', 'Đạt']);
        sheet.addRow(['STT', 'Nhiệm vụ', 'Thời hạn', 'Sản phẩm']);
        sheet.addRow(['1', 'D', 'Quý I', 'Báo cáo']);
      }),
    );
    expect(tables.map((table) => [table.title, table.rows.length])).toEqual([
      ['1. Bảng thứ nhất:', 2],
      ['2. Bảng thứ hai:', 1],
      [null, 1],
    ]);
    expect(tables[2] && fieldsOf(tables[2])).toEqual(['ordinal', 'name', 'deadline', 'output']);
  });

  it('takes superscript marks out and keeps units', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow(['1', 'Đất số hóa', '5 km²', 'Sở A', '', 'Đạt']);
        sheet.getCell('E2').value = {
          richText: [
            { text: '94,2%\n(179/188' },
            { text: '1', font: { vertAlign: 'superscript' } },
            { text: ' cơ quan, 20 m' },
            { text: '2', font: { vertAlign: 'superscript' } },
            { text: ')' },
          ],
        };
        sheet.addRow(['2', 'Thửa đất²', '', '', '7', '']);
        sheet.addRow(['1 188 cơ quan gồm các sở']);
        sheet.addRow(['2 Theo bản đồ']);
      }),
    );
    expect(table.rows[0]?.cells.result).toMatchObject({
      text: '94,2%\n(179/188 cơ quan, 20 m²)',
      raw: '94,2%\n(179/1881 cơ quan, 20 m2)',
    });
    expect(table.rows[0]?.cells.target?.text).toBe('5 km²');
    expect(table.rows.map(({ footnotes }) => footnotes)).toEqual([
      [{ field: 'result', after: '179/188', mark: '1' }],
      [{ field: 'name', after: 'đất', mark: '2' }],
    ]);
    expect(table.footnotes).toEqual([
      { mark: '1', text: '188 cơ quan gồm các sở' },
      { mark: '2', text: 'Theo bản đồ' },
    ]);
  });

  it('reads formulas, errors, dates and booleans as Excel shows them', async () => {
    const result = await read(
      await workbook((sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow([
          '1',
          'Tỷ lệ',
          { formula: 'A1*2', result: 0.25 },
          { formula: 'B1' },
          { error: '#N/A' },
          true,
        ]);
        sheet.getCell('C2').numFmt = '0.0%';
        sheet.addRow([
          '2',
          'Ngày',
          new Date(Date.UTC(2024, 10, 9)),
          0.125,
          { formula: '1/0', result: { error: '#DIV/0!' } },
        ]);
        sheet.getCell('C3').numFmt = 'dd/mm/yyyy';
      }),
    );
    expect(result.tables[0] && rowsOf(result.tables[0])).toEqual([
      ['indicator', '1', 'Tỷ lệ', '25,0%', '', '#N/A', 'TRUE'],
      ['indicator', '2', 'Ngày', '09/11/2024', '0,125', '#DIV/0!', ''],
    ]);
    expect(codesOf(result)).toEqual(['FORMULA_WITHOUT_VALUE', 'CELL_ERROR', 'CELL_ERROR']);
  });

  it('reads hidden rows, columns and sheets and says so', async () => {
    const result = await read(
      await workbook((sheet, book) => {
        sheet.addRow(HEADER);
        sheet.addRow(['1', 'A', '1%', 'X', '2%', 'Đạt']);
        sheet.addRow(['2', 'B', '1%', 'X', '2%', 'Đạt']).hidden = true;
        sheet.getColumn(4).hidden = true;
        const other = book.addWorksheet('Nháp', { state: 'hidden' });
        other.addRow(HEADER);
        other.addRow(['1', 'C', '1%', 'X', '2%', 'Đạt']);
        book.addWorksheet('Trống');
        book.addWorksheet('Lời dẫn').addRow(['Các đơn vị điền vào biểu 1']);
      }),
    );
    expect(result.tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(codesOf(result).toSorted()).toEqual([
      'HIDDEN_COLUMN',
      'HIDDEN_ROW',
      'HIDDEN_SHEET',
      'SHEET_WITHOUT_TABLE',
    ]);
    expect(result.warnings.find(({ code }) => code === 'HIDDEN_ROW')).toMatchObject({
      message: 'Bảng có dòng bị ẩn, vẫn được đọc: 3.',
      source: { sheet: 'Biểu 1', ref: 'B3' },
    });
  });

  it('keeps unknown columns, names rows without a name and text below the table', async () => {
    const result = await read(
      await workbook((sheet) => {
        sheet.addRow(['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả', '']);
        sheet.addRow(['1', 'Thuê bao', 'máy', '15', 'cột lạ']);
        sheet.addRow(['2', '', '%', '20']);
        sheet.addRow([]);
        sheet.addRow(['Đề nghị các đơn vị gửi trước ngày 20']);
      }),
    );
    const [table] = result.tables;
    expect(table && fieldsOf(table)).toEqual(['ordinal', 'name', 'other1', 'result', 'other2']);
    expect(table && rowsOf(table)).toEqual([
      ['indicator', '1', 'Thuê bao', 'máy', '15', 'cột lạ'],
      ['indicator', '2', '', '%', '20', ''],
    ]);
    expect(codesOf(result)).toEqual([
      'COLUMN_KEPT',
      'COLUMN_UNKNOWN',
      'ROW_WITHOUT_NAME',
      'TEXT_BELOW_TABLE',
    ]);
  });

  it('normalises text and keeps the raw one', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(HEADER);
        sheet.addRow(['1', '  Tỷ lệ  hồ\u00a0sơ \r\n\n trực tuyến '.normalize('NFD'), '', '', '5', '']);
      }),
    );
    expect(table.rows[0]?.cells.name?.text).toBe('Tỷ lệ hồ sơ\ntrực tuyến');
    expect(table.rows[0]?.cells.name?.raw).toContain('  Tỷ lệ  hồ'.normalize('NFD'));
  });

  it('comes back from a merge over a whole sheet and from styled empty rows', async () => {
    const table = await readOne(
      await workbook((sheet) => {
        sheet.addRow(['Phụ lục']);
        sheet.addRow(HEADER);
        sheet.addRow(['1', 'A', '1%', 'X', '2%', 'Đạt']);
        sheet.getCell('XFD1048576').font = { bold: true };
        sheet.mergeCells('A1:F1');
      }),
    );
    expect(rowsOf(table)).toEqual([['indicator', '1', 'A', '1%', 'X', '2%', 'Đạt']]);
  });

  it('refuses workbooks without cells, and reads one without a header as text', async () => {
    expect(await errorOf(await workbook(() => {}))).toBe('FILE_WITHOUT_CELLS');
    expect(await errorOf(await workbook((sheet) => sheet.addRow(['', ''])))).toBe('FILE_WITHOUT_CELLS');
    const list = await workbook((sheet) => {
      for (const row of [
        ['Táo', 'Cam'],
        ['3', '4'],
        ['Nội dung', '5'],
      ])
        sheet.addRow(row);
    });
    const result = await read(list);
    expect(result.tables).toEqual([]);
    expect(codesOf(result)).toEqual(['SHEET_WITHOUT_TABLE']);
    expect(result.text.map((found) => found.paragraph)).toEqual(['Táo', 'Cam', '3', '4', 'Nội dung', '5']);
  });
});

/** What other programs and careless hands store in a workbook: cells as the XML has them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codesOf, errorOf, HEADER, read, workbook } from './builders.ts';

const RESULT = 'E2';
const SHEET = 'xl/worksheets/sheet1.xml';

async function changed(edit: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(
    await workbook((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['1', 'Tỷ lệ', '80%', 'Sở A', '90%', 'Đạt']);
      sheet.addRow(['2', 'Số hồ sơ', '80%', 'Sở A', '95%', 'Đạt']);
    }),
  );
  edit(parts);
  return zipSync(parts);
}

function editSheet(parts: Record<string, Uint8Array>, edit: (xml: string) => string): void {
  parts[SHEET] = strToU8(edit(strFromU8(parts[SHEET] ?? new Uint8Array())));
}

/** The workbook with another XML in the place of the first result. */
async function withResult(cell: string): Promise<Uint8Array> {
  return changed((parts) =>
    editSheet(parts, (xml) => xml.replace(new RegExp(`<c r="${RESULT}".*?</c>`), cell)),
  );
}

async function resultOf(bytes: Uint8Array): Promise<[string | undefined, string[]]> {
  const found = await read(bytes);
  return [found.tables[0]?.rows[0]?.cells.result?.text, codesOf(found)];
}

describe('stored cells', () => {
  it.each([
    ['a date in words', '<c r="E2" t="d"><v>2024-05-01T00:00:00</v></c>', '01/05/2024', []],
    ['a formula that gives no text', '<c r="E2" t="str"><f>""</f><v></v></c>', '', []],
    ['a formula without a value', '<c r="E2"><f>A1</f></c>', '', ['FORMULA_WITHOUT_VALUE']],
    ['escaped characters', '<c r="E2" t="str"><v>a_x000A_b_x005F_x</v></c>', 'a\nb_x', []],
    [
      'a formatted text in the cell',
      '<c r="E2" t="inlineStr"><is><r><t>9</t></r><r><t xml:space="preserve"> hồ sơ</t></r></is></c>',
      '9 hồ sơ',
      [],
    ],
    ['a number', '<c r="E2"><v>0.125</v></c>', '0,125', []],
    ['a format that is not in the file', '<c r="E2" s="99"><v>0.9</v></c>', '0,9', ['NUMBER_FORMAT_UNKNOWN']],
  ])('%s', async (_, cell, text, codes) => {
    expect(await resultOf(await withResult(cell))).toEqual([text, codes]);
  });

  it('a text that is not in the file is a damaged file, not an empty cell', async () => {
    expect(await errorOf(await withResult('<c r="E2" t="s"><v>999</v></c>'))).toBe('FILE_DAMAGED');
    expect(await errorOf(await withResult('<c r="E0"><v>1</v></c>'))).toBe('FILE_DAMAGED');
    const without = await changed((parts) => {
      delete parts['xl/sharedStrings.xml'];
    });
    expect(await errorOf(without)).toBe('FILE_DAMAGED');
  });

  it('cells without addresses and parts in another case', async () => {
    const bytes = await changed((parts) => {
      editSheet(parts, (xml) => xml.replace(/<(c|row) r="\w+"/g, '<$1'));
      parts['xl/SharedStrings.xml'] = parts['xl/sharedStrings.xml'] ?? new Uint8Array();
      delete parts['xl/sharedStrings.xml'];
    });
    expect(await resultOf(bytes)).toEqual(['90%', []]);
  });

  it('names what a merged cell covers', async () => {
    const bytes = await changed((parts) =>
      editSheet(parts, (xml) =>
        xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="E2:E3"/></mergeCells>'),
      ),
    );
    const found = await read(bytes);
    expect(found.warnings).toMatchObject([
      { code: 'CELL_UNDER_MERGE', source: { sheet: 'Biểu 1', ref: 'E3' } },
    ]);
    expect(found.warnings[0]?.message).toContain('95%');
  });
});

describe('number formats', () => {
  it.each([
    [86, '0\\%', '86%'],
    [605172000, '#,##0 \\h\\ồ \\s\\ơ', '605.172.000 hồ sơ'],
    [12.5, '#,##0.0 \\h', '12,5 h'],
    [0.8542, '0.0%', '85,4%'],
    [45413, 'mm-dd-yy', '01/05/2024'],
  ])('%s as %s', async (value, format, text) => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['1', 'Tỷ lệ', '80%', 'Sở A', value, 'Đạt']).getCell(5).numFmt = format;
    });
    expect(await resultOf(bytes)).toEqual([text, []]);
  });

  it.each([
    ['Excel has no such format, and the file does not say what it is', 183, '0,9', ['NUMBER_FORMAT_UNKNOWN']],
    ['a format of East Asian versions', 30, '0,9', ['NUMBER_FORMAT_UNKNOWN']],
    ["one of Excel's own", 9, '90%', []],
    ["one of Excel's own with the currency of the machine", 7, '0,90 ₫', []],
  ])('%s: number %s', async (_, id, text, codes) => {
    const bytes = await changed((parts) => {
      const path = 'xl/styles.xml';
      const styles = strFromU8(parts[path] ?? new Uint8Array());
      parts[path] = strToU8(
        styles.replace(/(<cellXfs[^>]*>).*?(?=<\/cellXfs>)/s, `$1<xf numFmtId="${id}"/>`),
      );
      editSheet(parts, (xml) => xml.replace(/<c r="E2".*?<\/c>/, '<c r="E2" s="0"><v>0.9</v></c>'));
    });
    expect(await resultOf(bytes)).toEqual([text, codes]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = await workbook((sheet, book) => {
      book.properties.date1904 = true;
      sheet.addRow(HEADER);
      const date = new Date(Date.UTC(2024, 4, 1));
      sheet.addRow(['1', 'Ngày', '', 'Sở A', date, 'Đạt']).getCell(5).numFmt = 'dd/mm/yyyy';
      sheet.addRow(['2', 'Số', '', 'Sở A', 1904, 'Đạt']);
    });
    const { tables } = await read(bytes);
    expect(tables[0]?.rows.map((row) => row.cells.result?.text)).toEqual(['01/05/2024', '1904']);
  });

  it('says where a number is formatted away', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['1', 'Tỷ lệ', '80%', 'Sở A', 12, 'Đạt']).getCell(5).numFmt = ';;;';
    });
    expect(await resultOf(bytes)).toEqual(['', ['NUMBER_HIDDEN']]);
  });
});

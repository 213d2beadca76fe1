import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { AnnexSource } from '../../../electron/engine/annex/index.ts';
import { buildAnnex, renderAnnexExcel } from '../../../electron/engine/annex/index.ts';
import { printedText } from '../../../electron/engine/annex/model.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { itReal } from '../../support/real.ts';
import { COLUMNS, indicator, longText, SETTINGS, section, source } from './sources.ts';
import { truthSource } from './truth.ts';
import { cellsOf, partsOf } from './xlsx.ts';

async function write(made: AnnexSource) {
  const model = buildAnnex(made);
  const { bytes } = await renderAnnexExcel(model, UNWATCHED);
  const parts = partsOf(bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('không có trang tính');
  return {
    model,
    parts,
    workbook,
    sheet,
    cells: cellsOf(parts),
    xml: parts['xl/worksheets/sheet1.xml'] ?? '',
  };
}

describe('renderAnnexExcel', () => {
  it('keeps every value as text and makes none a formula', async () => {
    const values = ['=1+1', '+84', '-5%', '@SUM(A1)', '85,42%', '1.234', '00123', '_x0041_', "'a", '<b>&"'];
    const { cells } = await write(
      source(values.map((result, index) => indicator(String(index + 1), { result }))),
    );
    for (const value of values) {
      const found = cells.filter(({ text }) => text === value);
      expect(found, value).toHaveLength(1);
      expect(found[0]).toMatchObject({ type: 's', formula: false });
    }
    expect(cells.filter(({ formula, type }) => formula || type !== 's')).toEqual([]);
  });

  it('formats cells as text, so that an edited value stays text too', async () => {
    const { sheet } = await write(source([indicator('1')]));
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.numFmt).toBe('@')));
  });

  it('merges section rows behind STT and sets them bold', async () => {
    const { sheet } = await write(source([section('1', 'Nhóm'), indicator('1.1')]));
    const row = sheet.getRow(6);
    expect(row.getCell(1).value).toBe('1');
    expect(row.getCell(2).value).toBe('Nhóm');
    expect(row.getCell(2).font.bold).toBe(true);
    expect(sheet.getCell('G6').master.address).toBe('B6');
    expect(sheet.getCell('A6').isMerged).toBe(false);
    expect(sheet.getCell('G6').border.right?.style).toBe('thin');
  });

  it('repeats the header row and prints landscape A4, one page wide, with the margins of the decree', async () => {
    const { parts, sheet, xml } = await write(source([indicator('1')]));
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$5:\$5</);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Area"[^>]*>[^<]*\$A\$1:\$G\$8</);
    expect(sheet.getRow(5).getCell(1).value).toBe('STT');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    const { left, right, top, bottom } = sheet.pageSetup.margins ?? {};
    expect([left, right, top, bottom].map((inches) => Math.round((inches ?? 0) * 25.4))).toEqual([
      30, 15, 20, 20,
    ]);
    expect(xml).toContain('differentFirst="1"');
    expect(xml).toContain(
      '<oddHeader>&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;13&amp;P</oddHeader>',
    );
    expect(xml).not.toContain('<firstHeader>');
  });

  it('is set in Times New Roman and carries the properties of the document', async () => {
    const { workbook, sheet } = await write(source([section('1', 'Nhóm'), indicator('1.1')]));
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.font.name).toBe('Times New Roman')));
    expect(workbook).toMatchObject({
      creator: 'Đối Soát',
      title: 'Phụ lục – KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024',
    });
  });

  it('has no formulas, links or connections to other files', async () => {
    const { parts } = await write(source([indicator('1', { note: 'https://dichvucong.example.vn' })]));
    const names = Object.keys(parts);
    expect(names.filter((name) => /externalLink|connections|vbaProject/i.test(name))).toEqual([]);
    expect(Object.values(parts).filter((part) => /TargetMode="External"|<hyperlink/.test(part))).toEqual([]);
  });

  it('sets footnote marks as superscript behind the text and notes under the table', async () => {
    const row = {
      ...indicator('1.7', { result: '94,2%\n(179/188 cơ quan)' }),
      footnotes: [{ field: 'result' as const, after: '179/188', mark: '1' }],
    };
    const { cells, sheet } = await write(
      source([row], {}, { footnotes: [{ mark: '1', text: '188 cơ quan gồm …' }] }),
    );
    expect(sheet.getCell('E6').value).toMatchObject({
      richText: [{ text: '94,2%\n(179/188 cơ quan)' }, { text: '(1)', font: { vertAlign: 'superscript' } }],
    });
    expect(cells.map(({ text }) => text)).toContain('(1) 188 cơ quan gồm …');
  });

  it('ends with the closing line and the signature in one row', async () => {
    const { cells } = await write(source([indicator('1')]));
    const [closing, signature] = cells.slice(-2);
    expect(closing?.text).toBe('Danh mục gồm: 1 chỉ tiêu./.');
    expect(signature?.text.split('\n').filter((line) => line !== '')).toEqual([
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Trần Thị Ánh',
    ]);
    expect(signature?.ref.replace(/\D/g, '')).toBe(closing?.ref.replace(/\D/g, ''));
    const unsigned = await write(
      source([indicator('1')], {
        settings: { ...SETTINGS, signature: { authority: '', position: '', name: '' } },
      }),
    );
    expect(unsigned.cells.at(-1)?.text).toBe('Danh mục gồm: 1 chỉ tiêu./.');
  });

  it('gives a row that is higher than Excel allows several sheet rows, its text whole in one cell', async () => {
    const note = longText(15_000);
    const { cells, sheet, xml } = await write(source([indicator('1', { note }), indicator('2')]));
    expect(cells.filter(({ text }) => text === note)).toHaveLength(1);
    const heights = [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409.5);
    expect(sheet.getCell('G7').master.address).toBe('G6');
    const merged = heights.filter((_, index) => sheet.getCell(index + 1, 7).master.address === 'G6');
    // 15,000 letters of 11 pt on a column of some 14 cm: more than 150 lines of at least 12.6 points.
    expect(merged.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(150 * 12.6);
  });

  it('refuses a text that no cell can hold', async () => {
    const model = buildAnnex(source([indicator('1'), indicator('2', { note: 'a '.repeat(20_000) })]));
    await expect(renderAnnexExcel(model, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
      details: { place: expect.stringContaining('dòng 2') },
    });
  });

  it('gives each of several tables a sheet with its own print titles', async () => {
    const table = { columns: COLUMNS, rows: [indicator('1')], footnotes: [] };
    const { workbook, parts } = await write(
      source([], {
        tables: [
          { ...table, title: 'I. A' },
          { ...table, title: 'II. B' },
        ],
      }),
    );
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Phụ lục', 'Phụ lục (2)']);
    expect(parts['xl/workbook.xml']?.match(/Print_Titles/g)).toHaveLength(2);
    expect(cellsOf(parts, 2).map(({ text }) => text)).toContain('II. B');
    expect(cellsOf(parts, 2).at(-2)?.text).toBe('Danh mục gồm: 2 chỉ tiêu./.');
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('differentFirst="1"');
  });

  itReal('holds every cell of the province’s annex, letter for letter', async () => {
    const { model, cells } = await write(truthSource('T2024'));
    const wanted = model.tables
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(printedText)))
      .filter((text) => text !== '');
    expect(wanted.length).toBeGreaterThan(200);
    const texts = cells.map(({ text }) => text);
    const start = texts.indexOf('Ghi chú') + 1;
    expect(texts.slice(start, start + wanted.length)).toEqual(wanted);
  });
});

import { describe, expect, it } from 'vitest';
import { renderAnnexExcel } from '../../../../electron/engine/annex/excel/render.ts';
import { buildAnnex } from '../../../../electron/engine/annex/index.ts';
import type { AnnexModel, AnnexRow } from '../../../../electron/engine/annex/model.ts';
import { printedText } from '../../../../electron/engine/annex/model.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { itReal } from '../../../support/real.ts';
import { annexModel, cell, MODEL_COLUMNS, modelRow, modelSection, modelTable } from '../models.ts';
import { truthSource } from '../truth.ts';
import { write } from './written.ts';
import { cellsOf } from './xlsx.ts';

/** One table. */
const writeRows = (rows: readonly AnnexRow[], changes: Partial<AnnexModel> = {}) =>
  write(annexModel([modelTable(rows)], changes));

/** A row whose first cells are given; the others are empty. */
function rowOf(...cells: AnnexRow['cells']): AnnexRow {
  const columns = cells.reduce((sum, { span }) => sum + span, 0);
  const rest = MODEL_COLUMNS.slice(columns).map(() => cell(''));
  return { kind: 'indicator', cells: [...cells, ...rest], origin: null };
}

describe('renderAnnexExcel: texts', () => {
  it('keeps every value as text and makes none a formula', async () => {
    const values = [
      '=1+1',
      '+84',
      '-5%',
      '@SUM(A1)',
      '85,42%',
      '1.234',
      '00123',
      '12/2024',
      '_x0041_',
      '_x000D_',
      '_x005F_x0041_',
      "'a",
      '<b>&"',
      ']]>',
      '&amp;',
      'a  b',
      'TRUE',
      '😀',
      'dòng một\ndòng hai',
      'từ\u00a0liền',
    ];
    const { cells, sheet } = await writeRows(values.map((result) => modelRow({ result })));
    for (const [index, value] of values.entries()) {
      expect(cells.filter(({ text }) => text === value)).toMatchObject([
        { ref: `E${6 + index}`, type: 'inlineStr', formula: false },
      ]);
    }
    expect(cells.filter(({ formula, type }) => formula || type !== 'inlineStr')).toEqual([]);
    expect(sheet.getCell('E6').value).toBe('=1+1');
  });

  it('formats cells as text in Times New Roman, so that an edited value stays text too', async () => {
    const { sheet, parts } = await writeRows([modelSection('I', 'Nhóm'), modelRow({ name: 'Chỉ tiêu' })]);
    sheet.eachRow((row) =>
      row.eachCell((one) => {
        if (one.master !== one) return;
        expect(one.numFmt).toBe('@');
        expect(one.font.name).toBe('Times New Roman');
      }),
    );
    expect(parts['xl/styles.xml']).not.toContain('Calibri');
  });

  it.each([
    ['a control character', 'a\u0007b', 'U+0007'],
    ['a tab', 'a\tb', 'U+0009'],
    ['half a letter', 'a\ud800b', 'U+D800'],
    ['no letter at all', 'a\uffffb', 'U+FFFF'],
  ])('refuses %s, with its place', async (_, note, codePoint) => {
    await expect(writeRows([modelRow({}), modelRow({ note })])).rejects.toMatchObject({
      code: 'ANNEX_LETTER_MISSING',
      details: { codePoint, place: 'dòng 2, cột “Ghi chú”' },
    });
  });

  it('refuses a text that no cell can hold, and takes the longest that one can', async () => {
    const longest = 'ă'.repeat(32_767);
    await expect(writeRows([modelRow({}), modelRow({ note: `${longest}b` })])).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
      details: { place: expect.stringContaining('dòng 2, cột “Ghi chú”: ô dài hơn 32.767') },
    });
    const { cells } = await writeRows([modelRow({ note: longest })]);
    expect(cells.filter(({ text }) => text === longest)).toHaveLength(1);
  });

  it('sets footnote marks as superscript behind the text and notes under the table', async () => {
    const row = rowOf(
      cell('1'),
      cell('94,2%\n(179/188 cơ quan)', { marks: ['1', '2'] }),
      cell('', { marks: ['3'] }),
    );
    const { cells, sheet } = await write(
      annexModel([modelTable([row], { footnotes: [{ mark: '1', text: '188 cơ quan gồm …' }] })]),
    );
    expect(sheet.getCell('B6').value).toMatchObject({
      richText: [
        { text: '94,2%\n(179/188 cơ quan)' },
        { text: '(1)(2)', font: { vertAlign: 'superscript' } },
      ],
    });
    expect(sheet.getCell('C6').value).toMatchObject({ richText: [{ text: '(3)' }] });
    expect(cells.map(({ text }) => text)).toContain('(1) 188 cơ quan gồm …');
  });

  itReal('holds every cell of the province’s annex, letter for letter', async () => {
    const model = buildAnnex(truthSource('T2024'));
    const { cells } = await write(model);
    const wanted = model.tables
      .flatMap(({ rows }) => [...rows].flatMap((row) => row.cells.map(printedText)))
      .filter((text) => text !== '');
    expect(wanted.length).toBeGreaterThan(200);
    const texts = cells.map(({ text }) => text);
    const start = texts.indexOf('Ghi chú') + 1;
    expect(texts.slice(start, start + wanted.length)).toEqual(wanted);
  });
});

describe('renderAnnexExcel: tables', () => {
  it('merges section rows behind STT and sets them bold', async () => {
    const { sheet, merges } = await writeRows([modelSection('1', 'Nhóm'), modelRow({ ordinal: '1.1' })]);
    const row = sheet.getRow(6);
    expect([row.getCell(1).value, row.getCell(2).value]).toEqual(['1', 'Nhóm']);
    expect(row.getCell(2).font.bold).toBe(true);
    expect(merges).toContain('B6:G6');
    expect(sheet.getCell('G6').border.right?.style).toBe('thin');
  });

  it('merges cells downwards, with borders around all that they cover', async () => {
    const { sheet, merges, cells } = await writeRows([
      rowOf(cell('1'), cell('Gộp', { span: 2, down: 3 })),
      rowOf(cell('2'), cell('', { span: 2, down: 0 })),
      rowOf(cell('3'), cell('', { span: 2, down: 0 })),
      rowOf(cell('4'), cell('Sau'), cell('')),
    ]);
    expect(merges).toContain('B6:C8');
    expect(sheet.getCell('C8').border.bottom?.style).toBe('thin');
    expect(cells.find(({ text }) => text === 'Sau')?.ref).toBe('B9');
  });

  it('gives rows under a merged cell the height that its text needs', async () => {
    const text = 'Sở Khoa học và Công nghệ chủ trì, phối hợp với các cơ quan liên quan. '.repeat(8).trim();
    const { sheet } = await writeRows([
      rowOf(cell('1'), cell('a'), cell('b'), cell(text, { down: 2 })),
      rowOf(cell('2'), cell('a'), cell('b'), cell('', { down: 0 })),
    ]);
    const [first = 0, second = 0] = [6, 7].map((row) => sheet.getRow(row).height);
    // 550 letters of 11 pt on 40 mm are at least 20 lines.
    expect(first + second).toBeGreaterThan(20 * 12);
    expect(first).toBeCloseTo(second, 0);
  });

  it('heads grouped columns in two rows, which are both repeated on every page', async () => {
    const columns = MODEL_COLUMNS.map((column, index) => ({
      ...column,
      group: index === 2 || index === 3 ? 'Mục tiêu' : index === 5 ? 'Khác' : '',
    }));
    const { merges, parts, cells } = await write(
      annexModel([modelTable([modelRow({ name: 'a' })], { columns })]),
    );
    expect(merges).toEqual(expect.arrayContaining(['A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'G5:G6']));
    expect(merges.filter((ref) => /^F/.test(ref))).toEqual([]);
    expect(cells.filter(({ ref }) => /^[C-F][56]$/.test(ref)).map(({ ref, text }) => [ref, text])).toEqual([
      ['C5', 'Mục tiêu'],
      ['E5', 'Kết quả thực hiện'],
      ['F5', 'Khác'],
      ['C6', 'Mục tiêu'],
      ['D6', 'Cơ quan chủ trì'],
      ['F6', 'Đánh giá kết quả'],
    ]);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$5:\$6</);
  });

  it.each(['left', 'center', 'right', 'justify'] as const)('aligns a column %s', async (align) => {
    const columns = MODEL_COLUMNS.map((column) => ({ ...column, align }));
    const { sheet } = await write(annexModel([modelTable([modelRow({ result: '85%' })], { columns })]));
    expect(sheet.getCell('E6').alignment).toMatchObject({ horizontal: align, wrapText: true });
  });

  it('gives a row that is higher than Excel allows several sheet rows, its text whole in one cell', async () => {
    const note = 'Ghi chú dài về nguồn số liệu của chỉ tiêu. '.repeat(350).trim();
    const { cells, sheet, merges, xml } = await writeRows([modelRow({ note }), modelRow({ ordinal: '2' })]);
    expect(cells.filter(({ text }) => text === note)).toMatchObject([{ ref: 'G6' }]);
    const heights = [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409.5);
    const last = Number(/^G6:G(\d+)$/.exec(merges.find((ref) => ref.startsWith('G6:')) ?? '')?.[1]);
    const high = heights.slice(5, last).reduce((sum, height) => sum + height, 0);
    // 15,000 letters of 11 pt on 36 mm: more than 400 lines of at least 12.6 points.
    expect(high).toBeGreaterThan(400 * 12.6);
    expect(sheet.getCell(`A${last + 1}`).value).toBe('2');
  });

  it('gives each of several tables a sheet with its headings and print titles; page numbers run on', async () => {
    const { workbook, parts } = await write(
      annexModel([
        modelTable([modelRow({ name: 'a' })], { part: 'I. TỈNH A', title: '1. Kế hoạch' }),
        modelTable([modelRow({ name: 'b' })], { part: null, title: '2. Nghị quyết' }),
      ]),
    );
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Phụ lục', 'Phụ lục (2)']);
    expect(parts['xl/workbook.xml']?.match(/Print_Titles/g)).toHaveLength(2);
    const texts = [1, 2].map((sheet) => cellsOf(parts, sheet).map(({ text }) => text));
    expect(texts[0]).toEqual(expect.arrayContaining(['I. TỈNH A', '1. Kế hoạch']));
    expect(texts[1]?.[0]).toBe('2. Nghị quyết');
    expect(texts[1]?.at(-2)).toBe('Danh mục gồm: 1 chỉ tiêu./.');
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('differentFirst="1"');
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('useFirstPageNumber');
  });

  it.each([
    ['a cell under a merged one is not marked as covered', [cell('a', { down: 2 })], [cell('b')]],
    ['a covered cell has a text', [cell('a', { down: 2 })], [cell('b', { down: 0 })]],
    ['a cell is covered by none', [cell('a')], [cell('', { down: 0 })]],
  ])('refuses a model in which %s', async (_, upper, lower) => {
    await expect(writeRows([rowOf(...upper), rowOf(...lower)])).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
      details: { place: expect.stringMatching(/^dòng 2, cột “.*” \(tệp Excel\)$/) },
    });
  });

  it('refuses a row that does not fill its columns', async () => {
    const short = { ...modelRow({}), cells: [cell('a')] };
    await expect(writeRows([modelRow({}), short])).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
      details: { place: expect.stringContaining('dòng 2') },
    });
  });
});

describe('renderAnnexExcel: the work', () => {
  it('tells how far it is, in writing and in comparing, and ends when it is cancelled', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => modelRow({ ordinal: String(index) }));
    const phases = new Set<string>();
    const model = annexModel([modelTable(rows)]);
    await renderAnnexExcel(model, { step: async (phase) => void phases.add(phase) });
    expect([...phases]).toEqual(['Đang lập tệp Excel', 'Đang ghi tệp Excel', 'Đang đối chiếu tệp Excel']);
    const stopped = new Error('dừng');
    const step = async (_: string, done: number) => {
      if (done >= 200) throw stopped;
    };
    await expect(renderAnnexExcel(model, { step })).rejects.toBe(stopped);
  });

  it('refuses an annex without a table', async () => {
    await expect(renderAnnexExcel(annexModel([]), UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_WITHOUT_ROWS',
    });
  });
});

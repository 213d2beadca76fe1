/** What stands in the records of an .xls beside its values: fonts, raised marks, comments, what is hidden. */
import { describe, expect, it } from 'vitest';
import type { Grid, ReadBlocks } from '../../../electron/engine/intake/blocks.ts';
import { readOldWorkbook } from '../../../electron/engine/intake/xls/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError } from '../../../shared/contract/errors.ts';

type Bytes = readonly number[];

const u16 = (value: number): Bytes => [value & 255, (value >> 8) & 255];
const u32 = (value: number): Bytes => [...u16(value), ...u16(value >>> 16)];
const wide = (text: string): Bytes => [...Buffer.from(text, 'utf16le')];
const latin = (text: string): Bytes => [...Buffer.from(text, 'latin1')];
const zeros = (count: number): Bytes => new Array<number>(count).fill(0);
const record = (kind: number, ...data: Bytes[]): Bytes => {
  const bytes = data.flat();
  return [...u16(kind), ...u16(bytes.length), ...bytes];
};
const cell = (kind: number, row: number, column: number, style: number, ...data: Bytes[]): Bytes =>
  record(kind, u16(row), u16(column), u16(style), ...data);

const begin = (version: number, kind: number) => record(0x809, u16(version), u16(kind), zeros(12));
const END = record(0x0a);
const SHEET_NAME = 'Biểu 1';

interface Workbook {
  globals: Bytes[];
  sheet: Bytes[];
  hidden?: number;
}

/** A workbook of Excel 97 (version 8) or 95 with one sheet, without a container around it. */
function workbook(version8: boolean, { globals, sheet, hidden = 0 }: Workbook): Uint8Array {
  const version = version8 ? 0x600 : 0x500;
  const name = version8 ? [SHEET_NAME.length, 1, ...wide(SHEET_NAME)] : [3, ...latin('Bie')];
  const list = (position: number) => record(0x85, u32(position), [hidden, 0], name);
  const before = [begin(version, 5), ...globals].flat();
  const start = [...before, ...list(0), ...END].length;
  return new Uint8Array([
    ...before,
    ...list(start),
    ...END,
    ...begin(version, 0x10),
    ...sheet.flat(),
    ...END,
  ]);
}

function font(name: string, script = 0, version8 = true, flags = 0): Bytes {
  const text = version8 ? [name.length, 0, ...latin(name)] : [name.length, ...latin(name)];
  return record(0x31, u16(240), u16(flags), zeros(4), u16(script), zeros(4), text);
}
const style = (fontIndex: number, format = 0) => record(0xe0, u16(fontIndex), u16(format), zeros(16));
const FONTS = [font('Times New Roman'), font('A'), font('B'), font('C'), font('.VnTime'), font('Arial', 1)];

async function readGrid(bytes: Uint8Array): Promise<{ grid: Grid; result: ReadBlocks }> {
  const result = await readOldWorkbook(bytes, UNWATCHED);
  const grid = result.blocks.find((block) => block.kind === 'grid');
  if (grid === undefined) throw new Error('no grid');
  return { grid, result };
}

describe('Excel 97 to 2003', () => {
  it('takes a raised mark out of a shared text, also where a record ends inside it', async () => {
    const before = '94,2% (179/188';
    const text = `${before}1 cơ quan)`;
    const header = [...u16(text.length), 1 | 8, ...u16(2)];
    // Fonts are counted without number 4: 6 is the sixth of the list.
    const changes = [...u16(before.length), ...u16(6), ...u16(before.length + 1), ...u16(0)];
    const cut = 10;
    const strings = [
      record(0xfc, u32(2), u32(2), [...u16(2), 0, ...latin('mo')], header, wide(text.slice(0, cut))),
      record(0x3c, [1], wide(text.slice(cut)), changes),
    ];
    const bytes = workbook(true, {
      globals: [...FONTS, style(0), ...strings],
      sheet: [cell(0xfd, 0, 0, 0, u32(1)), cell(0xfd, 0, 1, 0, u32(0))],
    });
    const { grid } = await readGrid(bytes);
    expect(grid.sheet).toBe(SHEET_NAME);
    expect(grid.rows[0]?.cells[0]).toMatchObject({
      text: '94,2% (179/188 cơ quan)',
      marks: [{ after: '179/188', mark: '1' }],
    });
    expect(grid.rows[0]?.cells[1]?.text).toBe('mo');
  });

  it('keeps the font of a text that may be in a legacy encoding', async () => {
    const text = 'Tû lÖ hå s¬';
    const bytes = workbook(true, {
      globals: [...FONTS, style(5), record(0xfc, u32(1), u32(1), [...u16(text.length), 0, ...latin(text)])],
      sheet: [cell(0xfd, 0, 0, 0, u32(0))],
    });
    const { grid } = await readGrid(bytes);
    expect(grid.rows[0]?.cells[0]?.runs).toEqual([{ text, font: '.VnTime' }]);
  });

  it('tells what is struck through, and reads the tick of a font of pictures', async () => {
    const bytes = workbook(true, {
      globals: [
        font('Arial'),
        font('Arial', 0, true, 8),
        font('Wingdings'),
        style(1),
        style(2),
        style(0),
        record(0xfc, u32(2), u32(2), [...u16(3), 0, ...latin('50%')], [...u16(1), 0, ...latin('ü')]),
      ],
      sheet: [
        cell(0xfd, 0, 0, 0, u32(0)),
        cell(0x27e, 0, 1, 0, u32((45 << 2) | 2)),
        cell(0xfd, 0, 2, 1, u32(1)),
        cell(0xfd, 0, 3, 2, u32(0)),
      ],
    });
    const { grid, result } = await readGrid(bytes);
    expect(grid.rows[0]?.cells.map(({ text, raw }) => [text, raw])).toEqual([
      ['50%', '50%'],
      ['45', '45'],
      ['✓', 'ü'],
      ['50%', '50%'],
    ]);
    expect(result.warnings).toMatchObject([
      { code: 'TEXT_STRUCK', source: { ref: 'A1' } },
      { code: 'TEXT_STRUCK', source: { ref: 'B1' } },
    ]);
  });

  it('number formats are those of the file alone', async () => {
    const custom = '0.0" điểm"';
    const format = (id: number, text: string) => record(0x41e, u16(id), u16(text.length), [1], wide(text));
    const numbers = (formats: Bytes[]) =>
      workbook(true, {
        globals: [...formats, ...FONTS, style(0, 170), style(0, 14), style(0, 10)],
        sheet: [0, 1, 2].map((xf) => cell(0x27e, 0, xf, xf, u32((45_605 << 2) | 2))),
      });
    const { grid } = await readGrid(numbers([format(170, custom)]));
    expect(grid.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '45605,0 điểm',
      '09/11/2024',
      '4560500,00%',
    ]);
    const without = await readGrid(numbers([]));
    expect(without.grid.rows[0]?.cells[0]?.text).toBe('45605');
    expect(without.result.warnings).toMatchObject([{ code: 'NUMBER_FORMAT_UNKNOWN', source: { ref: 'A1' } }]);
  });

  it('hidden rows, columns and sheets, comments, a formula whose text is not there', async () => {
    const value = (special: number) => [special, 0, 0, 0, 0, 0, 0xff, 0xff];
    const formula = (column: number, result: Bytes) =>
      cell(0x06, 1, column, 0, result, zeros(6), u16(3), [0x1e, 7, 0]);
    const note = 'Số liệu tạm';
    const bytes = workbook(true, {
      hidden: 1,
      globals: [...FONTS, style(0)],
      sheet: [
        record(0x7d, u16(1), u16(2), u16(256), u16(0), u16(1), zeros(2)),
        record(0x208, u16(1), zeros(10), u32(0x20)),
        cell(0x203, 0, 0, 0, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]),
        formula(0, value(0)),
        formula(1, value(0)),
        record(0x207, u16(4), [1], wide('Đạt!')),
        formula(2, value(3)),
        formula(3, value(1)),
        record(0x5d, u16(0x15), u16(18), u16(25), u16(9), zeros(14)),
        record(0x1b6, zeros(10), u16(note.length), u16(16), zeros(4)),
        record(0x3c, [1], wide(note)),
        record(0x1c, u16(0), u16(0), u16(0), u16(9), u16(0), [0, 0]),
      ],
    });
    const { grid, result } = await readGrid(bytes);
    expect(grid.rows.map((row) => row.cells.map(({ text }) => text))).toEqual([
      ['1', '', '', ''],
      ['', 'Đạt!', '', 'FALSE'],
    ]);
    expect(grid.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect([...grid.hiddenColumns]).toEqual([1, 2]);
    expect(result.warnings.map(({ code, source }) => [code, source])).toEqual([
      ['FORMULA_WITHOUT_VALUE', { sheet: SHEET_NAME, ref: 'A2' }],
      ['CELL_COMMENT', { sheet: SHEET_NAME, ref: 'A1' }],
      ['HIDDEN_SHEET', { sheet: SHEET_NAME, ref: 'A1' }],
    ]);
    expect(result.warnings[1]?.message).toContain(note);
  });

  it('a link over the whole sheet and a formula that is not known do not stop it', async () => {
    const area = [...u16(0), ...u16(0xffff), ...u16(0), ...u16(0xffff)];
    const bytes = workbook(true, {
      globals: [...FONTS, style(0)],
      sheet: [
        cell(0x06, 0, 0, 0, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f], zeros(6), u16(4), [0x18, 0x19, 0xff, 0x60]),
        record(0x1b8, area, zeros(40)),
        record(0x7d, u16(0), u16(0xffff), zeros(8)),
      ],
    });
    const start = performance.now();
    const { grid } = await readGrid(bytes);
    expect(grid.rows[0]?.cells[0]?.text).toBe('1');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('a text that the file does not hold, a cell far away', async () => {
    const failure = async (sheet: Bytes[]) =>
      readGrid(workbook(true, { globals: [...FONTS, style(0)], sheet })).then(
        () => 'none',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      );
    expect(await failure([cell(0xfd, 0, 0, 0, u32(7))])).toBe('FILE_DAMAGED');
    const one = [0, 0, 0, 0, 0, 0, 0xf0, 0x3f];
    expect(await failure([cell(0x203, 3, 0xfffe, 0, one)])).toBe('FILE_TOO_HEAVY');
    expect(await failure([cell(0x203, 0xfffe, 255, 0, one)])).toBe('FILE_TOO_HEAVY');
  });
});

describe('Excel 5 and 95', () => {
  it('texts in the code of the file, raised marks, comments', async () => {
    const text = 'Ðat 12';
    const label = (bytes: Bytes, ...runs: number[]) => [
      ...u16(bytes.length),
      ...bytes,
      runs.length / 2,
      ...runs,
    ];
    const bytes = workbook(false, {
      globals: [
        record(0x42, u16(1258)),
        ...FONTS.slice(0, 5).map(() => font('Arial', 0, false)),
        font('Arial', 1, false),
        record(0xe0, u16(0), u16(0), zeros(12)),
      ],
      sheet: [
        cell(0xd6, 0, 0, 0, label([0xd0, ...latin('at 12')], 5, 6)),
        record(0x1c, u16(0), u16(0), u16(5), latin('tam 1')),
      ],
    });
    const { grid, result } = await readGrid(bytes);
    expect(grid.rows[0]?.cells[0]).toMatchObject({
      raw: text.replace('Ð', 'Đ'),
      text: 'Đat 1',
      marks: [{ after: '1', mark: '2' }],
    });
    expect(result.warnings).toMatchObject([
      { code: 'CELL_COMMENT', message: expect.stringContaining('tam 1') },
    ]);
  });
});

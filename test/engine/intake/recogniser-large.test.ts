/** A sheet of a hundred thousand rows: rows are made when they are asked for, and the work can be stopped. */
import { describe, expect, it } from 'vitest';
import type { Grid, GridCell, GridRow } from '../../../electron/engine/intake/blocks.ts';
import { recognise } from '../../../electron/engine/intake/recogniser/index.ts';
import { MAX_WARNINGS_OF_CODE } from '../../../electron/engine/intake/warning-list.ts';
import { type Task, UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { NO_CHOICES } from '../../../shared/domain/reading-choices.ts';
import { read } from './builders.ts';

const ROWS = 100_000;
const HEADER = ['STT', 'Tên chỉ tiêu', 'Kế hoạch 2024', 'Cơ quan chủ trì', 'Kết quả', 'Đánh giá', 'Ghi chú'];

/** @param name the name in a row, counted from 1 */
function gridOf(rows: number, name: (row: number) => string): Grid {
  const cellOf = (text: string, row: number, column: number): GridCell => ({
    text,
    raw: text,
    marks: [],
    width: 1,
    inherited: false,
    get source() {
      return { table: 1, row, column };
    },
  });
  const rowOf = (texts: readonly string[], row: number): GridRow => ({
    cells: texts.map((text, column) => cellOf(text, row, column)),
    hidden: false,
  });
  const data = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    return rowOf([`${row}`, name(row), `${row % 90}%`, `Sở ${row % 30}`, `${row % 100}%`, 'Đạt', ''], row);
  });
  return { kind: 'grid', sheet: 'Biểu', rows: [rowOf(HEADER, 0), ...data], hiddenColumns: new Set() };
}

function recogniseGrid(grid: Grid, task: Task = UNWATCHED) {
  const blocks = { blocks: [grid], footnotes: new Map(), warnings: [] };
  return recognise(blocks, { choices: NO_CHOICES, remembered: [] }, task);
}

describe('a large table', () => {
  it('gives its rows one by one, from anywhere', async () => {
    const { tables } = await recogniseGrid(gridOf(ROWS, (row) => `Chỉ tiêu ${row}`));
    const rows = tables[0]?.rows;
    expect(rows?.length).toBe(ROWS);
    expect(rows?.slice(99_998).map(({ cells }) => cells.name?.text)).toEqual([
      'Chỉ tiêu 99999',
      'Chỉ tiêu 100000',
    ]);
    expect(rows?.slice(-1)).toEqual(rows?.slice(ROWS - 1, ROWS));
    expect(rows?.slice(5, 5)).toEqual([]);
    expect([...(rows ?? [])].at(41)?.cells.result).toMatchObject({ text: '42%', source: { row: 42 } });
    expect(tables[0]?.layout).toMatchObject({ confidence: 1, end: ROWS + 1 });
  }, 30_000);

  it('names the first rows that are wrong, and says how many more there are', async () => {
    const { warnings } = await recogniseGrid(gridOf(1234, () => ''));
    const list = warnings.list();
    expect(list).toHaveLength(MAX_WARNINGS_OF_CODE + 1);
    expect(list.at(-1)).toMatchObject({ code: 'MORE_WARNINGS', message: expect.stringContaining('1.034') });
  });

  it('may be ended early by a person: what is left is text, up to a limit', async () => {
    const blocks = { blocks: [gridOf(ROWS, (row) => `Chỉ tiêu ${row}`)], footnotes: new Map(), warnings: [] };
    const tables = [{ grid: 0, header: { from: 0, to: 1 }, end: 11, fields: null }];
    const found = await recognise(
      blocks,
      { choices: { tables, keepOriginal: [] }, remembered: [] },
      UNWATCHED,
    );
    expect(found.tables[0]?.rows.length).toBe(10);
    expect(found.text.length).toBe(50_000);
    const list = found.warnings.list();
    const cells = (ROWS - 10) * 6;
    expect(list.filter(({ code }) => code === 'TEXT_BELOW_TABLE')).toHaveLength(MAX_WARNINGS_OF_CODE);
    expect(list.find(({ code }) => code === 'MORE_WARNINGS')?.message).toContain(
      (cells - MAX_WARNINGS_OF_CODE).toLocaleString('vi-VN'),
    );
    expect(list.some(({ code }) => code === 'TEXT_CUT')).toBe(true);
  }, 30_000);

  it('can be stopped while it is searched and while it is read', async () => {
    const grid = gridOf(20_000, (row) => `Chỉ tiêu ${row}`);
    for (const phase of ['Đang nhận bảng', 'Đang đọc các dòng']) {
      const task: Task = {
        step: async (now, done) => {
          if (now === phase && done > 0) throw new AppError('CANCELLED');
        },
      };
      await expect(recogniseGrid(grid, task)).rejects.toMatchObject({ code: 'CANCELLED' });
    }
  });
});

it('a large sheet without a header is running text, up to the limit', async () => {
  const { rows, ...sheet } = gridOf(40_000, (row) => `Dòng ghi chép ${row}`);
  const { tables, text } = await recogniseGrid({ ...sheet, rows: rows.slice(1) });
  expect(tables).toEqual([]);
  expect(text).toHaveLength(50_000);
});

it('a header that is repeated thousands of times is read in time', { timeout: 10_000 }, async () => {
  const page = (at: number) => `STT;Chỉ tiêu;Kết quả\n${at + 1};Chỉ tiêu ${at};5%`;
  const bytes = new TextEncoder().encode(Array.from({ length: 5000 }, (_, at) => page(at)).join('\n'));
  const { tables } = await read(bytes, 'báo cáo.csv');
  expect(tables.map(({ rows }) => rows.length)).toEqual([5000]);
});

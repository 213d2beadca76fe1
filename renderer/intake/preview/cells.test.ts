import { describe, expect, it } from 'vitest';
import type { DraftTable } from '../../../shared/contract/intake.ts';
import type { ReadRow } from '../../../shared/contract/view.ts';
import { fieldAt, fieldBelow, likelyRow, mayBeInHeader, tableLabel } from './cells.ts';

const ROW: ReadRow = {
  kind: 'indicator',
  cells: {
    name: { text: 'Tỷ lệ', source: { sheet: 'Biểu 1', ref: 'B7' } },
    result: { text: '80%', source: { sheet: 'Biểu 1', ref: 'AE7' } },
  },
};

const TABLE: DraftTable = {
  title: 'Phụ lục\nCác chỉ tiêu',
  attachedTo: null,
  columns: [],
  footnotes: [],
  rowCount: 9,
  sections: 0,
  indicators: 9,
  layout: {
    grid: 0,
    header: { from: 4, to: 6 },
    end: 15,
    confidence: 1,
    doubts: [],
    basis: 'recognised',
    fingerprint: '',
  },
};

describe('cells by place', () => {
  it('finds the cell that stands there', () => {
    expect(fieldAt(ROW, { sheet: 'Biểu 1', ref: 'AE7' })).toBe('result');
    expect(fieldAt(ROW, { sheet: 'Biểu 2', ref: 'AE7' })).toBeNull();
  });

  it('finds the cell around a place on a page, or beneath a head', () => {
    const cell = { text: 'a', source: { page: 2, box: [50, 200, 150, 240] as const } };
    const row: ReadRow = { kind: 'indicator', cells: { name: cell } };
    expect(fieldAt(row, { page: 2, box: [60, 210, 90, 220] })).toBe('name');
    expect(fieldAt(row, { page: 2, box: [0, 100, 500, 800] })).toBe('name');
    expect(fieldAt(row, { page: 3, box: [60, 210, 90, 220] })).toBeNull();
    expect(fieldAt(row, { page: 2, box: [10, 210, 40, 220] })).toBeNull();
    expect(fieldBelow(row, { page: 2, box: [50, 180, 150, 200] })).toBe('name');
    expect(fieldBelow(row, { page: 2, box: [50, 80, 150, 100] })).toBeNull();
    expect(fieldBelow(row, { page: 2, box: [160, 180, 200, 200] })).toBeNull();
  });

  it('finds the cell beneath a head', () => {
    expect(fieldBelow(ROW, { sheet: 'Biểu 1', ref: 'AE5' })).toBe('result');
    expect(fieldBelow(ROW, { sheet: 'Biểu 2', ref: 'AE5' })).toBeNull();
    expect(fieldBelow(ROW, { page: 1, box: [0, 0, 1, 1] })).toBeNull();
  });

  it.each([
    [{ sheet: 'Biểu 1', ref: 'B4' }, false, 0],
    [{ sheet: 'Biểu 1', ref: 'B5' }, true, 0],
    [{ sheet: 'Biểu 1', ref: 'B6' }, true, 0],
    [{ sheet: 'Biểu 1', ref: 'B7' }, false, 0],
    [{ table: 1, row: 10, column: 2 }, false, 3],
    [{ line: 12, column: 2 }, false, 5],
    [{ page: 3, box: [0, 0, 1, 1] as const }, true, 0],
  ])('%j', (source, inHeader, row) => {
    expect(mayBeInHeader(source, TABLE)).toBe(inHeader);
    expect(likelyRow(source, TABLE)).toBe(row);
  });

  it('calls a table by its title, or its number', () => {
    expect(tableLabel(TABLE, 1)).toBe('Bảng 2: Phụ lục – Các chỉ tiêu');
    expect(tableLabel({ title: null }, 1)).toBe('Bảng 2');
  });
});

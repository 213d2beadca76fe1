import { describe, expect, it } from 'vitest';
import { readHeadings } from '../../../../electron/engine/annex/spec/headings.ts';

describe('readHeadings', () => {
  it('takes four tables under two parts apart, as the plan of two provinces has them', () => {
    const found = readHeadings([
      'Phụ lục I\nĐÁNH GIÁ NĂM 2024\nI. TỈNH AN GIANG\n1. Theo Chương trình số 553\nđịnh hướng đến năm 2030:',
      '2. Theo Kế hoạch năm 2024:',
      '3. Theo Quyết định số 60:',
      'II. TỈNH KIÊN GIANG',
    ]);
    expect(found).toEqual({
      heading: 'Phụ lục I',
      title: 'ĐÁNH GIÁ NĂM 2024',
      tables: [
        { part: 'I. TỈNH AN GIANG', heading: '1. Theo Chương trình số 553\nđịnh hướng đến năm 2030:' },
        { part: null, heading: '2. Theo Kế hoạch năm 2024:' },
        { part: null, heading: '3. Theo Quyết định số 60:' },
        { part: 'II. TỈNH KIÊN GIANG', heading: '' },
      ],
    });
  });

  it.each([
    ['PHỤ LỤC', 'Phụ lục'],
    ['Phụ lục 02', 'Phụ lục II'],
    ['phụ lục iv:', 'Phụ lục IV'],
    ['Phụ lục 40', 'Phụ lục XL'],
  ])('writes %s as the decree does', (line, heading) => {
    expect(readHeadings([`${line}\nKẾT QUẢ`])).toMatchObject({ heading, title: 'KẾT QUẢ' });
  });

  it.each([
    ['2. Mục tiêu theo Kế hoạch năm 2024:', 'Mục tiêu theo Kế hoạch năm 2024'],
    ['I. KẾT QUẢ NĂM 2024', 'KẾT QUẢ NĂM 2024'],
  ])('makes a title of the heading of the only table: %s', (line, title) => {
    expect(readHeadings([line])).toEqual({ heading: null, title, tables: [{ part: null, heading: '' }] });
  });

  it('keeps the part of the only table where that has a heading, too', () => {
    expect(readHeadings(['I. TỈNH AN GIANG\n1. Theo Kế hoạch:'])).toEqual({
      heading: null,
      title: 'Theo Kế hoạch',
      tables: [{ part: 'I. TỈNH AN GIANG', heading: '' }],
    });
  });

  it('gives tables of equal headings each its own', () => {
    const { tables } = readHeadings(['KẾT QUẢ', 'Cấp huyện', 'Cấp huyện']);
    expect(tables.map(({ heading }) => heading)).toEqual(['', 'Cấp huyện', 'Cấp huyện']);
  });

  it('keeps the lines of later tables, but not what the annex says already', () => {
    const { title, tables } = readHeadings(['PHỤ LỤC\nKẾT QUẢ', 'Phụ lục\nKẾT QUẢ\nCấp huyện', null]);
    expect(title).toBe('KẾT QUẢ');
    expect(tables.map(({ heading }) => heading)).toEqual(['', 'Cấp huyện', '']);
  });

  it('takes a Roman numeral before small letters for no part', () => {
    const { title, tables } = readHeadings(['I. Kết quả\nnăm 2024', null]);
    expect([title, tables[0]?.part]).toEqual(['I. Kết quả\nnăm 2024', null]);
  });

  it('answers nothing for a submission that says nothing', () => {
    expect(readHeadings([null])).toEqual({ heading: null, title: '', tables: [{ part: null, heading: '' }] });
  });
});

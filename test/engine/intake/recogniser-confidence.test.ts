/** How sure the recogniser is of a table, and what it says where it is not. */
import { describe, expect, it } from 'vitest';
import { HEADER, readOne, workbook } from './builders.ts';

type Row = readonly (string | number | null)[];

const sheetOf = (rows: readonly Row[]) => workbook((sheet) => sheet.addRows(rows.map((row) => [...row])));

describe('confidence', () => {
  const row: Row = ['1', 'Hồ sơ', '80%', 'Sở A', '90%', 'Đạt'];

  async function layoutOf(rows: readonly Row[]) {
    return (await readOne(await sheetOf(rows))).layout;
  }

  it('is whole for a plain table', async () => {
    expect(await layoutOf([HEADER, row, row])).toMatchObject({ confidence: 1, doubts: [] });
  });

  it.each<[string, Row[], RegExp]>([
    ['an unknown header', [HEADER.with(2, 'Chuyện khác'), row], /Chuyện khác/],
    ['a second result', [HEADER.with(2, 'Kết quả năm 2024'), row], /Kết quả năm 2024.*chỉ/],
    ['a misspelt header', [HEADER.with(4, 'Kêt quả thực hiện'), row], /chính tả.*Kêt quả/],
    ['no ordinals', [HEADER.slice(1), row.slice(1)], /số thứ tự/],
    ['no rows', [HEADER], /không có dòng/],
    ['rows without a name', [HEADER, row, row.with(1, null), row.with(1, null)], /2 trong 3 dòng/],
    ['ratings that are none', [HEADER, ...Array(3).fill(row.with(5, 'Sở B'))], /Đánh giá/],
    ['results without any number', [HEADER, ...Array(3).fill(row.with(4, 'tốt'))], /con số/],
    ['a text right below', [HEADER, row, ['Ghi chú: tạm tính']], /Ghi chú: tạm tính/],
  ])('is less with %s', async (_, rows, doubt) => {
    const { confidence, doubts } = await layoutOf(rows);
    expect(confidence).toBeLessThan(1);
    expect(doubts).toContainEqual(expect.stringMatching(doubt));
  });
});

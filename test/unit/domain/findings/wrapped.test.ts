import { describe, expect, it } from 'vitest';
import { joinWrapped } from '../../../../shared/domain/findings/wrapped.ts';

const views = (lines: readonly string[]) =>
  lines.map((text, at) => ({ text, source: { paragraph: at + 1 } }));

const ITEM = [
  '- Trong kỳ đã tiếp nhận tổng số 1.200 hồ sơ của người dân và doanh',
  'nghiệp trên địa bàn, trong đó hồ sơ nộp trực tuyến là 900 hồ sơ, tỷ lệ đạt',
  '75%, cao hơn cùng kỳ.',
];

describe('files in which every line is a paragraph', () => {
  it('are put together again, and keep the place of the first line', () => {
    const lines = [
      'I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM TRONG KỲ BÁO CÁO NĂM',
      ...Array(9).fill(ITEM).flat(),
    ];
    const joined = joinWrapped(views(lines));
    expect(joined).toHaveLength(10);
    expect(joined[0]?.text).toBe(lines[0]);
    expect(joined[2]).toEqual({ text: ITEM.join(' '), source: { paragraph: 5 } });
  });

  it('are told from files of whole paragraphs, which stay as they are', () => {
    const whole = views([
      ...Array(20).fill('Sở Y tế báo cáo kết quả thực hiện nhiệm vụ được giao trong kỳ như sau, cụ thể.'),
      ...ITEM,
    ]);
    expect(joinWrapped(whole)).toBe(whole);
    const few = views([...ITEM, ...ITEM]);
    expect(joinWrapped(few)).toBe(few);
  });

  it('never begin a paragraph in the middle of a list', () => {
    const list = ['a) Kiện toàn tổ công nghệ số cộng đồng ở tất cả các xã, phường', '1. Sở Y tế chủ trì'];
    const lines = [...Array(9).fill(ITEM).flat(), ...list];
    expect(joinWrapped(views(lines)).map(({ text }) => text)).toEqual([
      ...Array(9).fill(ITEM.join(' ')),
      ...list,
    ]);
  });
});

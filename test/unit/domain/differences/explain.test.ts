import { describe, expect, it } from 'vitest';
import { compareRows } from '../../../../shared/domain/differences/compare.ts';
import { roundingOf } from '../../../../shared/domain/differences/rounding.ts';
import { row } from '../findings/row.ts';

const results = (from: string, to: string) => compareRows(row({ result: from }), row({ result: to }));

describe('the sentence of a change', () => {
  it.each([
    ['50% (94/188)', '55% (110/200)', 'Tăng 5 điểm %: tử số làm tăng 8,26, mẫu số làm giảm 3,26.'],
    ['50% (94/188)', '47% (94/200)', 'Giảm 3 điểm %: mẫu số làm giảm 3.'],
    ['94,2% (179/188)', '95,74% (179/188)', 'Tăng 1,54 điểm %, nhưng tử số và mẫu số không đổi.'],
    ['66,2%', '71,29%', 'Tăng 5,09 điểm %.'],
    ['100%', '98%', 'Giảm 2 điểm %.'],
    ['118 doanh nghiệp', '59 doanh nghiệp', 'Giảm 59 doanh nghiệp (50,0%).'],
    ['0 hồ sơ', '15 hồ sơ', 'Tăng 15 hồ sơ.'],
    ['Chưa có số liệu', '67,14%', 'Kỳ trước không có số liệu, kỳ sau có số thực hiện: 67,14%.'],
    ['67,14%', 'Chưa có số liệu', 'Kỳ trước có số thực hiện: 67,14%, kỳ sau không có số liệu.'],
    ['Ước đạt 90%', '92,1%', 'Số ước được thay bằng số thực hiện; tăng 2,1 điểm %.'],
    ['Ước đạt 90%', '90%', 'Số ước kỳ trước thành số thực hiện ở kỳ sau, con số không đổi.'],
    ['Ước đạt 8 – 9%', 'Ước đạt 8 – 10%', 'Cận trên tăng 1 điểm %.'],
    ['8 – 9%', '8,5%', 'Kỳ trước là một khoảng, kỳ sau là số thực hiện; nằm trong khoảng đã ước.'],
    ['8 – 9%', '7,2%', 'Kỳ trước là một khoảng, kỳ sau là số thực hiện; nằm ngoài khoảng đã ước.'],
    ['88,18%', '88,1%', '88,1% là 88,18% bỏ bớt chữ số thập phân, không làm tròn; giảm 0,08 điểm %.'],
  ])('%s → %s: %s', (from, to, sentence) => {
    expect(results(from, to).find(({ kind }) => kind === 'value')?.explanation).toBe(sentence);
  });

  it('tells what kind of figure became what', () => {
    const natureOf = (from: string, to: string) => results(from, to)[0]?.nature;
    expect(natureOf('Ước đạt 90%', '92,1%')).toEqual({ from: 'estimate', to: 'figure' });
    expect(natureOf('Trên 90%', '92,1%')).toEqual({ from: 'bound', to: 'figure' });
    expect(natureOf('8 – 9%', 'Chưa có số liệu')).toEqual({ from: 'range', to: 'none' });
    expect(natureOf('90%', '92,1%')).toBeUndefined();
  });

  it('says which level of a cell changed, whatever their order', () => {
    const [change, ...more] = results(
      '- Cấp xã: 65%\n- Cấp tỉnh: 90%\n- Cấp huyện: 80%',
      '- Cấp tỉnh: 90%\n- Cấp huyện: 80%\n- Cấp xã: 66%',
    );
    expect(change).toMatchObject({ part: { label: 'Cấp xã' }, explanation: 'Tăng 1 điểm %.' });
    expect(more).toEqual([]);
  });
});

describe('rounding', () => {
  it.each([
    ['88,18%', '88,2%'],
    ['88,2% (605.172/686.283)', '88,18% (605.172/686.283)'],
    ['90%', '90,4%'],
  ])('%s and %s are one value', (from, to) => {
    const [only, ...more] = results(from, to);
    expect(only).toMatchObject({ kind: 'wording' });
    expect(only?.explanation).toContain('bằng nhau sau khi làm tròn');
    expect(more).toEqual([]);
  });

  it.each([
    ['88,18%', '88,3%'],
    ['99,6%', '100%'],
    ['88,2%', '88,3%'],
    ['50,2% (100/199)', '50% (94/188)'],
  ])('%s and %s are two', (from, to) => {
    expect(results(from, to).map(({ kind }) => kind)).toContain('value');
  });

  it('knows what was cut off', () => {
    expect(roundingOf('88.18', '88.1')).toBe('truncated');
    expect(roundingOf('88.1', '88.18')).toBe('truncated');
    expect(roundingOf('88.14', '88.1')).toBe('rounded');
    expect(roundingOf('88.1', '88.1')).toBeNull();
  });
});

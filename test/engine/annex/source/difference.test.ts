import { describe, expect, it } from 'vitest';
import { differenceText } from '../../../../electron/engine/annex/source/difference.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { readingOf } from '../../../../shared/domain/figures/reading.ts';
import type { RowTexts, RowView } from '../../../../shared/domain/reconciliation.ts';

function view(field: Field, text: string | undefined): RowView {
  const texts: RowTexts = {
    ordinal: '1',
    name: 'Chỉ tiêu',
    ...(text === undefined ? {} : { [field]: text }),
  };
  return { rowId: '', section: null, texts, reading: readingOf(texts) };
}

const between = (field: Field, from: string | undefined, to: string | undefined) =>
  differenceText(view(field, from), view(field, to), field);

describe('differenceText of results', () => {
  it.each([
    ['94,2%\n(179/188 cơ quan)', '95,74%\n(180/188 cơ quan)', '+1,54 điểm %'],
    ['87,96%\n(392061/445751)', '88,18%\n(605.172/686.283)', '+0,22 điểm %'],
    ['82,67%', '81,13%', '-1,54 điểm %'],
    ['153,1%', '180,2%', '+27,1 điểm %'],
    ['6498 hồ sơ (Tỷ lệ 1,05%)', '12.105 hồ sơ\n(Tỷ lệ 1,50%)', '+5.607 hồ sơ; +0,45 điểm %'],
    ['118 doanh nghiệp', '117 doanh nghiệp', '-1 doanh nghiệp'],
    ['50%\n(90/180)', '50%\n(94/188)', 'tử số +4, mẫu số +8'],
    ['(72,46%)', '85,42%', '+12,96 điểm %'],
    ['1/3 xã', '2/3 xã', 'tử số +1'],
    ['11/25 điểm', '15/26 điểm', 'tử số +4, mẫu số +1'],
    ['Ước đạt 90%', '92%', '+2 điểm %'],
  ])('%j → %j', (from, to, expected) => expect(between('result', from, to)).toBe(expected));

  it.each([
    ['100%', '100%'],
    ['100%', '100,00%'],
    ['Ước đạt 8 – 9%', 'Ước đạt 8 – 9%'],
    ['Chưa có số liệu', 'Chưa có số liệu'],
    ['96%\n92%\n89%', '96%\n92%\n89%'],
  ])('says that nothing changed: %j, %j', (from, to) => {
    expect(between('result', from, to)).toBe('không đổi');
  });

  it.each([
    ['Chưa có số liệu', '42,11%'],
    ['85%', 'Chưa thực hiện'],
    ['Trên 90%', '92%'],
    ['8 – 9%', '8,5%'],
    ['5 hồ sơ', '6 cơ quan'],
    ['66,67%', '3/4 xã'],
    ['tăng 7%', '7,5%'],
    ['Đã ban hành kế hoạch', 'Đang triển khai'],
    ['12.105%', '13.105%'],
    [undefined, '50%'],
    ['', '50%'],
    ['50%', ''],
  ])('invents nothing where figures cannot be compared: %j, %j', (from, to) => {
    expect(between('result', from, to)).toBe('–');
  });

  it('has a line for each of several figures, with what it is about', () => {
    expect(between('result', '96%\n92%\n89%', '96%\n93,5%\n88%')).toBe('không đổi\n+1,5 điểm %\n-1 điểm %');
    expect(
      between(
        'result',
        '- Tỷ lệ số hóa hồ sơ đạt 82,67%\n- Tỷ lệ ký số đạt 50%',
        '- Tỷ lệ số hóa hồ sơ đạt 85,42%\n- Tỷ lệ ký số đạt 50%',
      ),
    ).toBe('Tỷ lệ số hóa hồ sơ: +2,75 điểm %\nTỷ lệ ký số: không đổi');
  });
});

describe('differenceText of other fields', () => {
  it.each<[Field, string, string, string]>([
    ['evaluation', 'Chưa đạt', 'Đạt', 'Chưa đạt → Đạt'],
    ['evaluation', 'Đạt', 'Đạt', 'không đổi'],
    ['evaluation', '', 'Đạt', '–'],
    ['target', '50%', '60%', '50% → 60%'],
    ['target@2030', '70%', '80%', '70% → 80%'],
    ['lead', 'Sở Nội vụ', 'Sở Nội vụ.', 'không đổi'],
    ['deadline', 'Quý III/2026', 'Quý IV/2026', 'Quý III/2026 → Quý IV/2026'],
    ['output', 'Kế hoạch', 'Kế hoạch', 'không đổi'],
  ])('%s: %j → %j', (field, from, to, expected) => expect(between(field, from, to)).toBe(expected));
});

import { describe, expect, it } from 'vitest';
import {
  compareRows,
  describeAdded,
  describeRemoved,
} from '../../../../shared/domain/differences/compare.ts';
import type { Difference, RowTexts } from '../../../../shared/domain/reconciliation.ts';
import { row } from '../findings/row.ts';

const compare = (base: Partial<RowTexts>, against: Partial<RowTexts>) => compareRows(row(base), row(against));
const results = (from: string, to: string) => compare({ result: from }, { result: to });
const kinds = (differences: Difference[]) => differences.map(({ kind }) => kind);

describe('results', () => {
  it('gives the change in points and where it came from', () => {
    expect(results('94,2%\n(179/188 cơ quan)', '95,74%\n(180/188 cơ quan)')).toEqual([
      {
        kind: 'value',
        field: 'result',
        from: '94,2%',
        to: '95,74%',
        percentagePoints: '1.54',
        fromNumerator: '0.5319',
        fromDenominator: '0',
        explanation:
          'Tăng 1,54 điểm %, nhưng tính từ tử số và mẫu số thì tăng 0,53 điểm % (tử số làm tăng 0,53).',
      },
      {
        kind: 'numerator',
        field: 'result',
        from: '179',
        to: '180',
        quantityChange: '1',
        fromNumerator: '0.5319',
      },
    ]);
  });

  it('compares several figures of a cell by what they are about, whatever their order', () => {
    const from = '- Tỷ lệ tiếp nhận là 97,09%.\n- Tỷ lệ phản ánh là 100%';
    const to = '- Tỷ lệ phản ánh là 98%.\n- Tỷ lệ tiếp nhận là 97,14%';
    expect(results(from, to).map(({ part, percentagePoints }) => [part?.label, percentagePoints])).toEqual([
      ['Tỷ lệ phản ánh', '-2'],
      ['Tỷ lệ tiếp nhận', '0.05'],
    ]);
  });

  it('compares three levels by name or by position', () => {
    const named = '- Cấp xã: 65%\n- Cấp tỉnh: 90%\n- Cấp huyện: 80%';
    expect(results('96%\n92%\n89%', '96%\n93%\n89%')).toMatchObject([
      { kind: 'value', from: '92%', to: '93%', part: { index: 1 }, percentagePoints: '1' },
    ]);
    expect(results(named, '- Cấp tỉnh: 90%\n- Cấp huyện: 80%\n- Cấp xã: 66%')).toMatchObject([
      { kind: 'value', from: '65%', to: '66%', part: { index: 2 } },
    ]);
  });

  it('tells a count and its share as one value', () => {
    expect(results('6498 hồ sơ (Tỷ lệ 1,05%)', '12.105 hồ sơ\n(Tỷ lệ 1,50%)')).toEqual([
      {
        kind: 'value',
        field: 'result',
        from: '6.498 hồ sơ (1,05%)',
        to: '12.105 hồ sơ (1,50%)',
        percentagePoints: '0.45',
        quantityChange: '5607',
        explanation: 'Tăng 5.607 hồ sơ (86,3%); tỷ lệ tăng 0,45 điểm %.',
      },
    ]);
  });

  it.each([
    ['Chưa có số liệu', '42,11%\n(2.723/6.466)', ['value']],
    ['67,14%', 'Chưa có số liệu', ['value']],
    ['', '67,14%', ['value']],
    ['Chưa có số liệu', 'Chưa thực hiện', ['value']],
    ['Ước đạt 90%', '90%', ['value']],
    ['Ước đạt 8 – 9%', 'Ước đạt 8 – 10%', ['value']],
    ['72,46%\n(356440/491915)', '85,42%', ['value', 'numerator', 'denominator']],
    ['(179/188)', '(180/188)', ['value', 'numerator']],
    ['118 doanh nghiệp', '118 hợp tác xã', ['unit']],
    ['100% xã được phủ sóng 3G', '100% xã được phủ sóng 4G', ['wording']],
    ['Đã ban hành kế hoạch', 'Đã trình kế hoạch', ['wording']],
    ['96%', '96%\n92%', ['value']],
  ])('%j → %j: %j', (from, to, expected) => {
    expect(kinds(results(from, to))).toEqual(expected);
  });

  it.each([
    ['88%', '88,0%'],
    ['88,18%\n(605172/686283)', '88,18% (605.172/686.283)'],
    ['Ước đạt 8 – 9%', 'Ước đạt 8-9%'],
    ['Chưa có số liệu', 'chưa có số liệu.'],
    ['Tỷ lệ hài lòng là 98%', 'Tỉ lệ hài lòng là 98%'],
    ['82.89%', '82,89%'],
  ])('nothing between %j and %j', (from, to) => {
    expect(results(from, to)).toEqual([]);
  });

  it('says what a figure is about when that changed too', () => {
    expect(results('Tỷ lệ A là 50%', 'Tỷ lệ B là 60%')).toMatchObject([
      { from: 'Tỷ lệ A: 50%', to: 'Tỷ lệ B: 60%' },
    ]);
  });
});

describe('words', () => {
  it.each([
    [{ evaluation: 'Chưa đạt' }, { evaluation: 'Chưa đánh giá' }, ['evaluation']],
    [{ evaluation: 'Đang rà soát' }, { evaluation: 'Chờ Bộ' }, ['evaluation']],
    [{ target: '80%' }, { target: '85%' }, ['target']],
    [{ 'target@2030': '80%' }, { 'target@2030': '90%' }, ['target']],
    [{ lead: 'Sở Công thương' }, { lead: 'Sở Tài chính' }, ['lead']],
    [{ supporting: 'Sở A; Sở B' }, { supporting: 'Sở A' }, ['supporting']],
    [{ name: 'Hồ sơ trực tuyến' }, { name: 'Hồ sơ trực tiếp' }, ['renamed']],
    [{ note: '' }, { note: 'Số liệu năm 2023' }, ['note']],
  ] as [Partial<RowTexts>, Partial<RowTexts>, string[]][])('%j → %j: %j', (from, to, expected) => {
    expect(kinds(compare(from, to))).toEqual(expected);
  });

  it.each([
    [{ evaluation: 'Đạt' }, { evaluation: 'ĐẠT ' }],
    [{ name: 'Dịch vụ của tỉnh An Giang' }, { name: 'Dịch vụ của tỉnh n Giang' }],
    [{ supporting: 'Sở A; Bưu điện tỉnh An Giang' }, { supporting: 'Bưu điện tỉnh n Giang; Sở A' }],
    [{ lead: 'UBND huyện, thị xã, thành phố' }, { lead: 'Ủy ban nhân dân huyện, thị xã, thành phố.' }],
    [{ target: 'Đạt từ 8 - 9% GRDP' }, { target: 'Đạt từ 8 – 9% GRDP' }],
    [{ note: 'Ghi chú' }, {}],
    [{}, { lead: 'Sở Công thương' }],
  ] as [Partial<RowTexts>, Partial<RowTexts>][])('nothing between %j and %j', (from, to) => {
    expect(compare(from, to)).toEqual([]);
  });

  it('points to the cell of the year whose target changed', () => {
    const years = (later: string) => ({ 'target@2025': '80%', 'target@2030': later });
    expect(compare(years('90%'), years('95%'))).toMatchObject([
      { kind: 'target', field: 'target@2030', from: '90%', to: '95%', part: { label: 'Mục tiêu 2030' } },
    ]);
  });

  it('shows an empty side as null', () => {
    expect(compare({ note: '' }, { note: 'Mới' })).toMatchObject([{ from: null, to: 'Mới' }]);
  });

  it('tells rows that stand alone', () => {
    expect(describeAdded(row({ name: 'A' }))).toEqual([
      { kind: 'added', field: 'name', from: null, to: 'A' },
    ]);
    expect(describeRemoved(row({ name: 'A' }))).toEqual([
      { kind: 'removed', field: 'name', from: 'A', to: null },
    ]);
  });
});

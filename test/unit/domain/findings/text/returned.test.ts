import { describe, expect, it } from 'vitest';
import { returnedOverReceived } from '../../../../../shared/domain/findings/text/returnedOverReceived.ts';
import { documentOf, inDocument, tableOf, told } from '../table/view.ts';

const RECEIVED = 'Tổng số hồ sơ được tiếp nhận giải quyết (gọi là a): 1.000 hồ sơ.';

describe('returned and received', () => {
  it('holds the totals of all cells and paragraphs against each other', () => {
    const tables = [
      tableOf([{ activity: RECEIVED }, { activity: '(Tổng số hồ sơ trả kết quả: 1.050 hồ sơ)' }]),
    ];
    expect(told(inDocument(returnedOverReceived, documentOf([], { tables })))).toEqual([
      'warning: Tổng số hồ sơ đã trả kết quả 1.050 lớn hơn tổng số hồ sơ tiếp nhận 1.000; cần nêu rõ kỳ và phạm vi của hai số.',
    ]);
  });

  it.each([
    'Tổng số hồ sơ trả kết quả: 950 hồ sơ',
    'Tổng số hồ sơ trả kết quả: 1.050 hồ sơ, gồm 60 hồ sơ kỳ trước chuyển sang',
    'Tổng số phiếu trả kết quả: 1.050 phiếu',
    'Trả kết quả qua bưu chính 1.050 hồ sơ',
    'Tổng số hồ sơ tiếp nhận trực tuyến 1.100 hồ sơ; tổng số hồ sơ đã giải quyết 1.050 hồ sơ',
    'Kế hoạch: tổng số hồ sơ trả kết quả 1.050 hồ sơ',
  ])('finds nothing in: %s', (text) => {
    expect(inDocument(returnedOverReceived, documentOf([RECEIVED, text]))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { doubtsOf, figureInWords, targetInWords } from './readingWords.ts';

describe('figureInWords', () => {
  it('names every number of a fraction', () => {
    const lines = figureInWords({
      raw: '88,18%\n(605.172/686.283)',
      parts: [{ percent: '88.18', numerator: '605172', denominator: '686283' }],
    });
    expect(lines).toEqual(['tỷ lệ 88,18%; tử số 605.172; mẫu số 686.283']);
  });

  it('numbers several parts and names their levels', () => {
    const lines = figureInWords({
      raw: '',
      parts: [
        { percent: '96', level: 'province' },
        { percent: '92', level: 'district' },
      ],
    });
    expect(lines).toEqual(['Phần 1 – cấp tỉnh: tỷ lệ 96%', 'Phần 2 – cấp huyện: tỷ lệ 92%']);
  });

  it('says the status and a range', () => {
    const parts = [{ low: '8', high: '9', unit: '%' }];
    expect(figureInWords({ raw: '', parts, status: 'estimated' })).toEqual([
      'Số ước đạt',
      'khoảng từ 8% đến 9%',
    ]);
  });

  it('says when there is nothing to read', () => {
    expect(figureInWords({ raw: '', parts: [] })).toEqual(['Không có số liệu đọc được']);
  });
});

describe('targetInWords', () => {
  it('words comparators', () => {
    const target = {
      raw: '',
      conditions: [
        { comparator: 'atLeast' as const, value: '1200', unit: 'doanh nghiệp' },
        { comparator: 'between' as const, low: '8', high: '9', unit: '%' },
      ],
    };
    expect(targetInWords(target)).toEqual(['từ 1.200 doanh nghiệp trở lên', 'từ 8% đến 9%']);
  });
});

describe('doubtsOf', () => {
  it('gives the other reading of an ambiguous number', () => {
    const parts = [
      { quantity: '1234', doubts: [{ kind: 'ambiguous' as const, raw: '1,234', alternative: '1.234' }] },
    ];
    expect(doubtsOf({ raw: '', parts }, { raw: '', conditions: [] })).toEqual([
      '“1,234” đọc được theo hai cách; nếu đọc theo cách kia là 1,234',
    ]);
  });
});

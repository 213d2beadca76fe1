import { describe, expect, it } from 'vitest';
import { FINDING_RULES, findInPair, findInRow } from '../../../../shared/domain/findings/registry.ts';
import type { Finding, RowTexts } from '../../../../shared/domain/reconciliation.ts';
import { row } from './row.ts';

type Texts = Partial<RowTexts>;
const severityOf = (findings: Finding[], code: string) =>
  findings.find((finding) => finding.code === code)?.severity ?? 'none';
const messageOf = (findings: Finding[], code: string) =>
  findings.find((finding) => finding.code === code)?.message ?? '';

/** code, texts of the row, severity expected. */
const ROWS: [string, Texts, Finding['severity'] | 'none'][] = [
  ['PERCENT_NOT_FRACTION', { result: '94,2%\n(179/188 cơ quan)' }, 'error'],
  ['PERCENT_NOT_FRACTION', { result: '95,74%\n(180/188 cơ quan)' }, 'none'],
  ['PERCENT_NOT_FRACTION', { result: '87,96%\n(392061/445751)' }, 'none'],
  ['PERCENT_NOT_FRACTION', { result: '88,2% (605.172/686.283)' }, 'none'],
  ['PERCENT_NOT_FRACTION', { result: '88,20% (605.172/686.283)' }, 'error'],
  ['PERCENT_NOT_FRACTION', { result: '180,2%\n(2.009.961/1.115.432)' }, 'none'],
  ['PERCENT_NOT_FRACTION', { result: 'Gần 96% (179/188 cơ quan)' }, 'warning'],
  ['PERCENT_NOT_FRACTION', { result: '50% (1,234/2.000 hồ sơ)' }, 'none'],
  ['PERCENT_NOT_FRACTION', { result: '50% (1/0)' }, 'none'],
  ['PERCENT_NOT_FRACTION', { result: '90,67% (178.709/162.029)' }, 'none'],
  ['PERCENT_NOT_FRACTION', { result: '77,9% (5.571/7.145)' }, 'none'],
  ['PERCENT_TRUNCATED', { result: '77,9% (5.571/7.145)' }, 'note'],
  ['PERCENT_TRUNCATED', { result: '78,0% (5.571/7.145)' }, 'none'],
  ['SHARE_OVER_100', { result: '153,1%\n(1.707.667/1.115.432)', target: '70%' }, 'warning'],
  ['SHARE_OVER_100', { result: '12/11 huyện' }, 'warning'],
  ['SHARE_OVER_100', { result: '100%', target: '50%' }, 'none'],
  ['SHARE_OVER_100', { result: '12.105%' }, 'none'],
  ['SHARE_OVER_100', { result: 'Tăng 120% so với năm 2023' }, 'none'],
  ['SHARE_OVER_100', { result: '150%', target: '120%' }, 'none'],
  ['SHARE_OVER_100', { name: 'Tốc độ tăng thuê bao', result: '150%' }, 'none'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '80%', result: '72,46%', evaluation: 'Đạt' }, 'error'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '80%', result: '85%', evaluation: 'Chưa đạt' }, 'error'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: 'Trên 50%', result: '50%', evaluation: 'Đạt' }, 'error'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '50%', result: '50%', evaluation: 'Đạt' }, 'none'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '80%', result: '85%', evaluation: 'Đạt' }, 'none'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '80%', result: '72%', evaluation: 'Chưa đạt' }, 'none'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: 'Tăng 7%', result: '5%', evaluation: 'Đạt' }, 'none'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '', result: '5%', evaluation: 'Đạt' }, 'none'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '90%', result: 'Ước đạt 80%', evaluation: 'Đạt' }, 'none'],
  [
    'EVALUATION_CONTRADICTS_TARGET',
    { target: '90%', result: '- Tỷ lệ A đạt 95%\n- Tỷ lệ B đạt 80%', evaluation: 'Đạt' },
    'warning',
  ],
  [
    'EVALUATION_CONTRADICTS_TARGET',
    {
      target: '- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.\n- Cấp xã: 65%.',
      result: '96%\n92%\n60%',
      evaluation: 'Đạt',
    },
    'error',
  ],
  [
    'EVALUATION_CONTRADICTS_TARGET',
    {
      target: '- Cấp tỉnh: 90%.\n- Cấp huyện: 80%.\n- Cấp xã: 65%.',
      result: '96%\n92%\n89%',
      evaluation: 'Đạt',
    },
    'none',
  ],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '8 - 9%', result: '8,5%', evaluation: 'Chưa đạt' }, 'warning'],
  ['EVALUATION_CONTRADICTS_TARGET', { target: '8 - 9%', result: '9%', evaluation: 'Chưa đạt' }, 'error'],
  ['DECIDABLE_NOT_ASSESSED', { target: '85%', result: '71,29%', evaluation: 'Chưa đánh giá' }, 'warning'],
  ['DECIDABLE_NOT_ASSESSED', { target: '85%', result: '90%', evaluation: 'Chưa đánh giá' }, 'warning'],
  ['DECIDABLE_NOT_ASSESSED', { target: '85%', result: 'Ước đạt 90%', evaluation: 'Chưa đánh giá' }, 'none'],
  [
    'DECIDABLE_NOT_ASSESSED',
    { target: '85%', result: 'Chưa có số liệu', evaluation: 'Chưa đánh giá' },
    'none',
  ],
  ['DECIDABLE_NOT_ASSESSED', { target: '85%', result: '90%', evaluation: 'Đạt' }, 'none'],
  [
    'MET_WITHOUT_EVERY_FIGURE',
    {
      name: 'Có ít nhất 04 doanh nghiệp công nghệ số, trong đó có ít nhất 02 doanh nghiệp làm sản phẩm',
      target: '',
      result: '118 doanh nghiệp công nghệ số',
      evaluation: 'Đạt',
    },
    'note',
  ],
  ['MET_WITHOUT_EVERY_FIGURE', { target: '80%', result: 'Đã hoàn thành', evaluation: 'Đạt' }, 'note'],
  ['MET_WITHOUT_EVERY_FIGURE', { target: '80%', result: '85%', evaluation: 'Đạt' }, 'none'],
  ['MET_WITHOUT_EVERY_FIGURE', { target: '80%', result: 'Chưa có số liệu', evaluation: 'Đạt' }, 'none'],
  ['MET_WITHOUT_EVERY_FIGURE', { target: '80%', result: 'Đã hoàn thành', evaluation: 'Chưa đạt' }, 'none'],
  ['ESTIMATE_RATED_MET', { result: 'Ước đạt 90%', evaluation: 'Đạt' }, 'warning'],
  ['ESTIMATE_RATED_MET', { result: 'Ước đạt 90%', evaluation: 'Ước đạt' }, 'none'],
  ['ESTIMATE_RATED_MET', { result: '90%', evaluation: 'Đạt' }, 'none'],
  ['ESTIMATE_BELOW_TARGET', { target: '90%', result: 'Ước đạt 80%', evaluation: 'Ước đạt' }, 'warning'],
  ['ESTIMATE_BELOW_TARGET', { target: '90%', result: 'Ước đạt 90%', evaluation: 'Ước đạt' }, 'none'],
  ['ESTIMATE_BELOW_TARGET', { target: '90%', result: '60%', evaluation: 'Ước đạt' }, 'none'],
  ['RATED_WITHOUT_DATA', { result: 'Chưa có số liệu', evaluation: 'Đạt' }, 'error'],
  ['RATED_WITHOUT_DATA', { result: 'Chưa có số liệu', evaluation: 'Chưa đạt' }, 'warning'],
  ['RATED_WITHOUT_DATA', { result: 'Chưa có số liệu', evaluation: 'Ước đạt' }, 'warning'],
  ['RATED_WITHOUT_DATA', { result: 'Chưa có số liệu', evaluation: 'Chưa đánh giá' }, 'none'],
  ['RATED_WITHOUT_DATA', { result: 'Chưa thực hiện', evaluation: 'Đạt' }, 'error'],
  ['RATED_WITHOUT_DATA', { result: 'Chưa thực hiện', evaluation: 'Chưa đạt' }, 'note'],
  ['RATED_WITHOUT_DATA', { result: '', evaluation: 'Đạt' }, 'warning'],
  ['RATED_WITHOUT_DATA', { evaluation: 'Đạt' }, 'none'],
  ['RATED_WITHOUT_DATA', { result: 'Đã ban hành kế hoạch', evaluation: 'Đạt' }, 'none'],
  ['AMBIGUOUS_NUMBER', { result: '12.105%' }, 'warning'],
  ['AMBIGUOUS_NUMBER', { result: '1,234 hồ sơ' }, 'warning'],
  ['AMBIGUOUS_NUMBER', { result: '12.105 hồ sơ' }, 'none'],
  ['AMBIGUOUS_NUMBER', { result: '85,42%' }, 'none'],
  ['FOREIGN_NOTATION', { result: '61.87%' }, 'note'],
  ['FOREIGN_NOTATION', { target: '82.89%', result: '90%' }, 'note'],
  ['FOREIGN_NOTATION', { result: '61,87%' }, 'none'],
];

/** code, texts of the base, texts of the later row, severity expected. */
const PAIRS: [string, Texts, Texts, Finding['severity'] | 'none'][] = [
  [
    'SAME_RESULT_RATED_DIFFERENTLY',
    { result: 'Chưa có số liệu', evaluation: 'Chưa đạt' },
    { result: 'Chưa có số liệu', evaluation: 'Chưa đánh giá' },
    'warning',
  ],
  [
    'SAME_RESULT_RATED_DIFFERENTLY',
    { result: 'Ước đạt 8 – 9%', evaluation: 'Ước đạt' },
    { result: 'Ước đạt 8-9%', evaluation: 'Chưa đánh giá' },
    'warning',
  ],
  [
    'SAME_RESULT_RATED_DIFFERENTLY',
    { result: '66,2%', evaluation: 'Chưa đạt' },
    { result: '71,29%', evaluation: 'Chưa đánh giá' },
    'none',
  ],
  [
    'SAME_RESULT_RATED_DIFFERENTLY',
    { target: '80%', result: '75%', evaluation: 'Chưa đạt' },
    { target: '70%', result: '75%', evaluation: 'Đạt' },
    'none',
  ],
  [
    'SAME_RESULT_RATED_DIFFERENTLY',
    { result: '', evaluation: 'Chưa đạt' },
    { result: '', evaluation: 'Chưa đánh giá' },
    'none',
  ],
  [
    'SAME_RESULT_RATED_DIFFERENTLY',
    { result: 'Đang trình', evaluation: 'Chưa đạt' },
    { result: 'Đã ban hành', evaluation: 'Đạt' },
    'none',
  ],
  [
    'REGRESSION',
    { result: '- Tỷ lệ A là 97,09%.\n- Tỷ lệ B là 100%' },
    { result: '- Tỷ lệ A là 97,14%.\n- Tỷ lệ B là 98%' },
    'warning',
  ],
  ['REGRESSION', { result: '118 doanh nghiệp' }, { result: '110 doanh nghiệp' }, 'warning'],
  ['REGRESSION', { result: '8 – 9%' }, { result: '7 – 9%' }, 'warning'],
  ['REGRESSION', { result: '118 doanh nghiệp' }, { result: '110 hợp tác xã' }, 'none'],
  ['REGRESSION', { result: 'Tỷ lệ A là 100%' }, { result: 'Tỷ lệ B là 30%' }, 'none'],
  ['REGRESSION', { result: '85%' }, { result: '85,0%' }, 'none'],
  ['REGRESSION', { result: '85%' }, { result: 'Chưa có số liệu' }, 'none'],
  ['REGRESSION', { target: 'Dưới 5%', result: '4%' }, { target: 'Dưới 5%', result: '3%' }, 'none'],
  ['REGRESSION', { target: 'Dưới 5%', result: '3%' }, { target: 'Dưới 5%', result: '4%' }, 'warning'],
  ['UNCHANGED_ESTIMATE', { result: 'Ước đạt 84,32%' }, { result: 'Ước đạt 84,32%' }, 'warning'],
  ['UNCHANGED_ESTIMATE', { result: 'Ước đạt 90%' }, { result: '90%' }, 'warning'],
  ['UNCHANGED_ESTIMATE', { result: '90%', evaluation: 'Ước đạt' }, { result: '90%' }, 'warning'],
  ['UNCHANGED_ESTIMATE', { result: 'Ước đạt 90%' }, { result: '91%' }, 'none'],
  ['UNCHANGED_ESTIMATE', { result: '90%' }, { result: '90%' }, 'none'],
  ['SPELLING_VARIANT', { name: 'Dịch vụ tỉnh An Giang' }, { name: 'Dịch vụ tỉnh n Giang' }, 'note'],
  ['SPELLING_VARIANT', { lead: 'Sở Công thương' }, { lead: 'Sở Công Thương' }, 'note'],
  ['SPELLING_VARIANT', { supporting: 'Sở A; Sở B' }, { supporting: 'Sở B; Sở A' }, 'none'],
  ['SPELLING_VARIANT', { lead: 'Sở Tài chính' }, { lead: 'Sở Công Thương' }, 'none'],
];

describe('rules on one row', () => {
  it.each(ROWS)('%s %j: %s', (code, texts, severity) => {
    const found = findInRow(row(texts), 'against');
    expect(severityOf(found, code)).toBe(severity);
    expect(found.every(({ side, cells }) => side === 'against' && cells.length > 0)).toBe(true);
  });
});

describe('rules on a pair', () => {
  it.each(PAIRS)('%s %j → %j: %s', (code, base, against, severity) => {
    expect(severityOf(findInPair(row(base), row(against)), code)).toBe(severity);
  });
});

describe('messages name the numbers', () => {
  it.each([
    [
      'PERCENT_NOT_FRACTION',
      { result: '94,2%\n(179/188 cơ quan)' },
      'Tỷ lệ ghi 94,2% không khớp với 179/188: tính ra 95,21%.',
    ],
    [
      'PERCENT_TRUNCATED',
      { result: '77,9% (5.571/7.145)' },
      'Tỷ lệ 77,9% đã cắt bớt chữ số: 5.571/7.145 tính ra 77,97%, làm tròn là 78,0%.',
    ],
    [
      'EVALUATION_CONTRADICTS_TARGET',
      { target: 'Tối thiểu 80% trở lên', result: '72,46%', evaluation: 'Đạt' },
      'Đánh giá “Đạt” nhưng kết quả không đạt mục tiêu: 72,46% so với mục tiêu từ 80% trở lên.',
    ],
    [
      'AMBIGUOUS_NUMBER',
      { result: '12.105%' },
      'Số “12.105” có hai cách đọc: đang đọc là 12.105, cách đọc khác là 12,105.',
    ],
    [
      'FOREIGN_NOTATION',
      { result: '61.87%' },
      'Số “61.87” viết theo kiểu nước ngoài; theo cách viết Việt Nam là “61,87”.',
    ],
  ])('%s', (code, texts, message) => {
    expect(messageOf(findInRow(row(texts), 'base'), code)).toBe(message);
  });

  it('shows of a long text only where it differs', () => {
    const name = (province: string) =>
      `Hài lòng với các dịch vụ số của tỉnh ${province} cung cấp cho người dân`;
    const found = findInPair(row({ name: name('An Giang') }), row({ name: name('n Giang') }));
    expect(messageOf(found, 'SPELLING_VARIANT')).toBe(
      'Tên chỉ tiêu viết khác nhau ở hai kỳ: “… của tỉnh An Giang cung …” và “… của tỉnh n Giang cung …”.',
    );
  });
});

describe('the registry', () => {
  const examples = [
    ...ROWS.map(([code, texts, severity]) => ({ code, severity, found: findInRow(row(texts), 'base') })),
    ...PAIRS.map(([code, a, b, severity]) => ({ code, severity, found: findInPair(row(a), row(b)) })),
  ];

  const EXEMPLIFIED = new Set(examples.map(({ code }) => code));

  it('has a positive and a negative example for every rule exemplified here', () => {
    for (const code of EXEMPLIFIED) {
      const severities = examples.filter((example) => example.code === code).map(({ severity }) => severity);
      expect([code, severities.includes('none'), severities.some((one) => one !== 'none')]).toEqual([
        code,
        true,
        true,
      ]);
    }
  });

  it('gives no finding graver than its rule says, nor an unknown code', () => {
    const order = ['note', 'warning', 'error'];
    const limits = new Map(FINDING_RULES.map(({ code, severity }) => [code, order.indexOf(severity)]));
    for (const { found } of examples) {
      for (const { code, severity } of found) {
        expect(order.indexOf(severity)).toBeLessThanOrEqual(limits.get(code) ?? -1);
      }
    }
  });

  it('points to the cell that the target stands in', () => {
    const cellsOf = (texts: Texts) =>
      findInRow(row({ result: '72%', evaluation: 'Đạt', ...texts }), 'base').flatMap(({ cells }) =>
        cells.map(({ field }) => field),
      );
    expect(cellsOf({ target: '80%' })).toContain('target');
    expect(cellsOf({ 'target@2030': '80%' })).toContain('target@2030');
    expect(cellsOf({ name: 'Ít nhất 80% hồ sơ', target: '' })).toContain('name');
  });

  it('puts the gravest first', () => {
    const found = findInRow(
      row({ result: '61.87% (179/188)', target: '80%', evaluation: 'Chưa đánh giá' }),
      'base',
    );
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
  });
});

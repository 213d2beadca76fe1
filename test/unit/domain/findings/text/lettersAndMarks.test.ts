/** Lost letters and digits of footnote marks in running text; lost letters in tables. */
import { describe, expect, it } from 'vitest';
import type { DocumentView, TableView } from '../../../../../shared/domain/findings/document.ts';
import { findAroundRows } from '../../../../../shared/domain/findings/registry.ts';
import type { RowTexts } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

function documentOf(paragraphs: string[], rows: Partial<RowTexts>[] = []): DocumentView {
  const table: TableView = {
    index: 0,
    title: null,
    attachedTo: null,
    closing: null,
    columns: [],
    rows: rows.map((texts) => ({
      kind: 'indicator',
      total: false,
      view: row(texts),
      sources: {},
      marks: [],
    })),
    footnotes: [],
  };
  return {
    index: 0,
    fileName: 'a.docx',
    agency: null,
    period: null,
    tables: rows.length > 0 ? [table] : [],
    paragraphs: paragraphs.map((text, index) => ({ text, source: { paragraph: index + 1 } })),
    footnotes: [],
  };
}

function messages(code: string, document: DocumentView): string[] {
  return findAroundRows(document).flatMap((one) => (one.code === code ? [one.message] : []));
}

describe('DIGIT_FROM_FOOTNOTE in running text', () => {
  it.each([
    ['định hướng đến năm 20301.', '“20301” có thể là “2030” dính số chú thích “1”.'],
    ['chuyển đổi số tỉnh năm 20224', '“20224” có thể là “2022” dính số chú thích “4”.'],
    ['giai đoạn 2021 - 20252 của tỉnh', '“20252” có thể là “2025” dính số chú thích “2”.'],
    ['ngày 17/6/202412 của Ủy ban', '“202412” có thể là “2024” dính số chú thích “12”.'],
    ['đã ban hành Nghị quyết2 về', '“quyết2” có thể là “quyết” dính số chú thích “2”.'],
    ['cấp 1.115.4323 tài khoản', '“1.115.4323” có thể là “1.115.432” dính số chú thích “3”.'],
    [
      'có 13/202 cơ quan, tỷ lệ 65%',
      'Mẫu số 202 trong 13/202 có thể dính số chú thích “2”: bỏ đi thì 13/20 = 65,00%, khớp với 65% đã ghi.',
    ],
  ])('%s', (text, message) => {
    expect(messages('DIGIT_FROM_FOOTNOTE', documentOf([text]))).toEqual([message]);
  });

  it.each([
    'đến năm 2030, giai đoạn 2021-2025, ngày 17/6/2024',
    'Quyết định số 20301/QĐ-UBND; mã số 20224',
    'trong năm 20301 hồ sơ được tiếp nhận',
    'Covid19, web2, Office365, 4G/5G, tháng9, m2, CO2, Điều12',
    'có 179/1881 cơ quan, tỷ lệ 9,5%',
    'đạt 65%. Có 13/202 cơ quan báo cáo',
    'tọa độ 10.3759, 105.4321; 1.115.432 người; 12.105 hồ sơ',
  ])('says nothing of %s', (text) => {
    expect(messages('DIGIT_FROM_FOOTNOTE', documentOf([text]))).toEqual([]);
  });
});

describe('LETTER_IN_NUMBER in running text', () => {
  it('names the number', () => {
    expect(messages('LETTER_IN_NUMBER', documentOf(['Phát hành 1O.500 văn bản, 500l nước']))).toHaveLength(1);
  });
});

describe('LETTER_LOST', () => {
  it.each([
    ['Ủy ban nhân dân tỉnh n Giang', '“tỉnh n Giang” bị mất chữ cái ở đầu tên.'],
    ['Sở Thông tin và Tuyền thông', '“Tuyền thông” bị mất chữ cái, có lẽ là “truyền thông”.'],
    ['cung cấp ịch vụ công', '“ịch vụ” bị mất chữ cái, có lẽ là “dịch vụ”.'],
    ['(chuyển đổ số) và huyển đổi, số', '“huyển đổi” bị mất chữ cái, có lẽ là “chuyển đổi”.'],
  ])('%s', (text, message) => {
    expect(messages('LETTER_LOST', documentOf([text]))).toEqual([message]);
  });

  it.each([
    'Ủy ban nhân dân tỉnh An Giang, huyện B và xã C',
    'theo điểm b Khoản 2, loại c Nhóm 1, mục d Phần II',
    'Sở Thông tin và Truyền thông; dịch vụ; thủ tục; tuyên truyền, thông báo',
    'chín quyền lợi của công chứng viên; tuyến thông xe',
    'tỉnh và Trung ương',
  ])('says nothing of %s', (text) => {
    expect(messages('LETTER_LOST', documentOf([text]))).toEqual([]);
  });

  it('tells each word of a table once, with all its places', () => {
    const rows = [{ lead: 'Sở Tuyền thông' }, { lead: 'Sở Tuyền thông', note: 'tỉnh n Giang' }];
    const found = findAroundRows(documentOf([], rows)).filter(({ code }) => code === 'LETTER_LOST');
    expect(found.map(({ message, places }) => [message, places.length])).toEqual([
      ['“Tuyền thông” bị mất chữ cái, có lẽ là “truyền thông” (2 chỗ).', 2],
      ['“tỉnh n Giang” bị mất chữ cái ở đầu tên.', 1],
    ]);
  });
});

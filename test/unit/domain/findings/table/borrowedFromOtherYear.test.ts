import { describe, expect, it } from 'vitest';
import type { DocumentView, TableView } from '../../../../../shared/domain/findings/document.ts';
import { findAroundRows } from '../../../../../shared/domain/findings/registry.ts';
import { parsePeriod } from '../../../../../shared/domain/period.ts';
import type { RowTexts } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

function found(
  texts: Partial<RowTexts>,
  header = 'Kết quả thực hiện năm 2024',
  period: string | null = null,
) {
  const table: TableView = {
    index: 0,
    title: null,
    attachedTo: null,
    closing: null,
    columns: [{ field: 'result', header }],
    rows: [{ kind: 'indicator', total: false, view: row(texts), sources: {}, marks: [] }],
    footnotes: [],
  };
  const document: DocumentView = {
    index: 0,
    fileName: 'a.docx',
    agency: null,
    period: period === null ? null : parsePeriod(period),
    tables: [table],
    paragraphs: [],
    footnotes: [],
  };
  return findAroundRows(document).filter(({ code }) => code === 'BORROWED_FROM_OTHER_YEAR');
}

describe('BORROWED_FROM_OTHER_YEAR', () => {
  it.each([
    {
      result: '67,14%',
      note: 'Số liệu được lấy theo “Tỷ lệ dân số” được Tổng cục Thống kê chia sẻ năm 2023',
    },
    { result: '71,29%', note: '- Số liệu Tổng cục Thống kê chia sẻ năm 2023.\n- Chưa có số liệu năm 2024.' },
    { result: 'Ước đạt 84,32%', note: 'Bộ thẩm định số liệu DTI năm 2023 theo đó tỷ lệ là 84,32%' },
    { result: '65% (năm 2023)' },
    { result: 'Số liệu năm 2022: 65%' },
  ])('warns of %j', (texts) => {
    expect(found(texts).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('only notes an older figure beside a result without data', () => {
    const [one] = found({ result: 'Chưa có số liệu', note: 'Số liệu năm 2023 là 77,9% (5.571/7.145)' });
    expect(one).toMatchObject({
      severity: 'note',
      message:
        'Kết quả chưa có số liệu; ghi chú nêu 77,9% của năm 2023: không dùng thay cho số của năm 2024.',
    });
    expect(one?.places.map(({ field }) => field)).toEqual(['note', 'result']);
  });

  it.each([
    { result: '67,14%', note: 'Số liệu Tổng cục Thống kê chia sẻ năm 2024' },
    { result: '67,14%', note: 'Tăng 5% so với số liệu năm 2023' },
    { result: '67,14%', note: 'Năm 2023 đạt 60%' },
    { result: '67,14%', note: 'Chưa có số liệu năm 2023' },
    { result: '67,14%', note: 'Thực hiện Kế hoạch năm 2023 về số liệu dùng chung' },
    { result: '70% (năm 2023: 65%; năm 2024: 70%)' },
    { result: 'Tăng 5% so với năm 2023' },
    { result: '100%', note: 'Quyết định số 12/QĐ-UBND ngày 14/12/2023' },
    { result: 'Đã ban hành Kế hoạch năm 2023' },
    { result: '67,14%', note: 'Số liệu sẽ cập nhật trong năm 2025' },
  ])('says nothing of %j', (texts) => {
    expect(found(texts)).toEqual([]);
  });

  it('takes the year from the column, then from the document, and without one says nothing', () => {
    const texts = { result: '67,14%', note: 'Số liệu chia sẻ năm 2023' };
    expect(found(texts, 'Kết quả', 'Năm 2024')).toHaveLength(1);
    expect(found(texts, 'Kết quả năm 2023', 'Năm 2024')).toHaveLength(0);
    expect(found(texts, 'Kết quả')).toHaveLength(0);
  });
});

/** Headers with more than a role in them, and those that have none. */
import { describe, expect, it } from 'vitest';
import { assignFields } from '../../../shared/domain/headers/assign.ts';

describe('a header', () => {
  it.each([
    ['Nghị quyết số 17/NQ-CP Mục tiêu đến năm 2025', 'target'],
    ['QUYẾT ĐỊNH SỐ 1565/QĐ-UBND ngày 12/5/2024 của UBND tỉnh: Chỉ tiêu giao', 'target'],
    ['Kế hoạch 56/KH-UBND, kết quả thực hiện', 'result'],
    ['Nghị quyết số 17/NQ-CP', 'other1'],
  ])('reads “%s” without the number of its document', (header, field) => {
    const found = assignFields([['STT'], ['Tên chỉ tiêu'], [header], ['Ghi chú']]);
    expect(found[2]).toMatchObject({ field, known: field !== 'other1' });
  });

  it.each(['ĐVT', 'Đơn vị tính (%)', 'Nguyên nhân', 'Khó khăn, vướng mắc', 'Mã số', 'Kiến nghị, đề xuất'])(
    'keeps “%s” as it is, never as the name',
    (header) => {
      expect(assignFields([['STT'], [header], ['Kế hoạch năm 2025'], ['Kết quả']])).toMatchObject([
        { field: 'ordinal' },
        { field: 'other1', known: false, kept: true },
        { field: 'name' },
        { field: 'result' },
      ]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { factLines } from './facts.ts';

const json = (value: unknown) => JSON.stringify(value);

describe('factLines', () => {
  it('puts before and after of the same thing beside each other', () => {
    const lines = factLines(
      json({ 'Vai trò': 'Chuyên viên', 'Họ và tên': 'Trần Thị Bình' }),
      json({ 'Vai trò': 'Người duyệt', 'Họ và tên': 'Trần Thị Bình' }),
    );
    expect(lines).toEqual([
      {
        key: '/Vai trò',
        group: '',
        label: 'Vai trò',
        before: 'Chuyên viên',
        after: 'Người duyệt',
        changed: true,
      },
      {
        key: '/Họ và tên',
        group: '',
        label: 'Họ và tên',
        before: 'Trần Thị Bình',
        after: 'Trần Thị Bình',
        changed: false,
      },
    ]);
  });

  it('keeps the lines of one row together, from both sides', () => {
    const lines = factLines(
      json({ 'Các dòng': [{ Dòng: '1', 'Quyết định': 'Chưa quyết định' }, { Dòng: '2' }] }),
      json({ 'Các dòng': [{ Dòng: '1', 'Kỳ sau': '82%' }, { Dòng: '2' }], 'Lý do': 'Khác nguồn' }),
    );
    expect(lines.map(({ group, label }) => `${group}: ${label}`)).toEqual([
      ': Lý do',
      'Các dòng, 1: Dòng',
      'Các dòng, 1: Quyết định',
      'Các dòng, 1: Kỳ sau',
      'Các dòng, 2: Dòng',
    ]);
    expect(lines.filter(({ changed }) => changed)).toEqual([]);
  });

  it('names technical fields, and says what is empty', () => {
    const [agency, count, mode, number] = factLines(
      null,
      json({ agency: null, indicators: 20000, mode: 'paper', attachedTo: { number: '' } }),
    );
    expect(agency).toMatchObject({ label: 'Cơ quan báo cáo', before: null, after: '(để trống)' });
    expect(count).toMatchObject({ label: 'Số chỉ tiêu', after: '20.000' });
    expect(mode).toMatchObject({ after: 'Bản giấy' });
    expect(number).toMatchObject({ group: 'Kèm theo văn bản', label: 'Số, ký hiệu' });
  });

  it('shows what is no JSON as it is', () => {
    expect(factLines('hỏng {', null)).toEqual([
      { key: '', group: '', label: 'Nội dung', before: 'hỏng {', after: null, changed: false },
    ]);
  });
});

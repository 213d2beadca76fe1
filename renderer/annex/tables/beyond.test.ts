import { expect, test } from 'vitest';
import { newColumn } from './arrange.ts';
import { beyondForm } from './beyond.ts';

const plan = { name: 'Kế hoạch năm', columns: [newColumn('name', 'period'), newColumn('result', 'period')] };

test('names what is printed beside the columns of the form', () => {
  const more = [newColumn('note', 'period'), newColumn('result', 'base')];
  const table = { name: plan.name, columns: [...plan.columns, ...more] };
  expect(beyondForm(table, [plan])).toEqual(['“Ghi chú”', '“Kết quả thực hiện (kỳ so sánh)”']);
});

test('a column that is not printed, or of a table that the form does not have, is nothing to tell', () => {
  const hidden = { ...newColumn('note', 'period'), shown: false };
  expect(beyondForm({ name: plan.name, columns: [hidden] }, [plan])).toEqual([]);
  expect(beyondForm({ name: 'Bảng khác', columns: [newColumn('note', 'period')] }, [plan])).toEqual([]);
  expect(beyondForm({ name: plan.name, columns: [newColumn('note', 'period')] }, [])).toEqual([]);
});

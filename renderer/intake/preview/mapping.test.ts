import { describe, expect, it } from 'vitest';
import type { ReadColumn } from '../../../shared/contract/view.ts';
import { fieldOptions, remap } from './mapping.ts';

const columns: ReadColumn[] = [
  { field: 'ordinal', header: 'TT' },
  { field: 'name', header: 'Nội dung' },
  { field: 'other1', header: 'Số 2025' },
];

describe('remap', () => {
  it('gives a column a free field', () => {
    expect(remap(columns, 2, 'result')).toEqual({ fields: ['ordinal', 'name', 'result'], setAside: null });
  });

  it('sets the column aside that had the field, under a free number', () => {
    expect(remap(columns, 0, 'name')).toEqual({ fields: ['name', 'other2', 'other1'], setAside: 'Nội dung' });
  });

  it('sets a column aside itself without taking a number in use', () => {
    expect(remap(columns, 1, 'other').fields).toEqual(['ordinal', 'other2', 'other1']);
    expect(remap(columns, 2, 'other').fields).toEqual(['ordinal', 'name', 'other1']);
  });

  it('changes nothing when the column has the field already', () => {
    expect(remap(columns, 1, 'name')).toEqual({ fields: ['ordinal', 'name', 'other1'], setAside: null });
  });
});

describe('fieldOptions', () => {
  it('offers the target of a year that a header names', () => {
    expect(fieldOptions(columns).map((option) => option.value)).toContain('target@2025');
  });
});

import { describe, expect, it } from 'vitest';
import { isoToWritten, writtenToIso } from './dates.ts';

describe('writtenToIso', () => {
  it.each([
    ['09/11/2024', '2024-11-09'],
    ['9/1/2025', '2025-01-09'],
    ['29-02-2024', '2024-02-29'],
    ['', ''],
    ['2025', '2025'],
    ['29/02/2023', null],
    ['31/04/2024', null],
    ['11/13/2024', null],
    ['2024-11-09', null],
    ['9 tháng 11', null],
  ])('%j becomes %j', (written, iso) => {
    expect(writtenToIso(written)).toBe(iso);
  });

  it('is undone by isoToWritten', () => {
    expect(isoToWritten(writtenToIso('9/11/2024') ?? '')).toBe('09/11/2024');
    expect(isoToWritten('')).toBe('');
    expect(isoToWritten('2025')).toBe('2025');
  });
});

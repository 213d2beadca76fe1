/** Numbers of a page as people write them. Pure. */

/** 12.5 → "12,5"; what is no number is "". */
export function numberToWritten(value: number | null): string {
  return value === null || !Number.isFinite(value) ? '' : String(value).replace('.', ',');
}

/** "12,5" or "12.5" → 12.5; "" → null; NaN where it is no number. */
export function writtenToNumber(written: string): number | null {
  const text = written.trim();
  if (text === '') return null;
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

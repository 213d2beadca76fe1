/** Rows of tab-separated text whose cells were merged: what the clipboard keeps of them are fewer values. */
import type { PlainValue } from './lines.ts';

const ORDINAL = /^\s*([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]?\s*$/;

/**
 * Word writes a header that is merged over several columns as one value, so that all headers behind it stand under
 * the wrong column. A second row that has texts only below such headers tells where they stand.
 *
 *     STT | Chỉ tiêu | Cơ quan | Kết quả       STT | Chỉ tiêu | Cơ quan |          | Kết quả
 *         |          | Chủ trì | Phối hợp |  →     |          | Chủ trì | Phối hợp |
 */
export function overBands(rows: readonly PlainValue[][], width: number): readonly PlainValue[][] {
  const [upper, lower, ...rest] = rows;
  if (upper === undefined || lower === undefined || upper.length >= width || lower.length !== width)
    return rows;
  const goesOn = lower.map(({ text }, at) => isFilled(text) && isFilled(lower[at - 1]?.text));
  if (upper.length < 2 || goesOn.filter((on) => !on).length !== upper.length) return rows;
  const line = upper[0]?.line ?? 0;
  const headers = [...upper];
  return [goesOn.map((on) => (on ? undefined : headers.shift()) ?? { text: '', line }), lower, ...rest];
}

/** "I | Chính quyền số" among rows numbered 1, 2, 3: a heading that is merged over the other columns. */
export function isHeading(
  [ordinal, name, ...others]: readonly PlainValue[],
  numbered: ReadonlySet<string>,
): boolean {
  const shape = shapeOf(ordinal);
  return others.length === 0 && isFilled(name?.text) && shape !== '' && !numbered.has(shape);
}

/** "12." → "9", "1.10" → "9.9", "IV" → "I", "B" → "A"; "" for what is no ordinal. */
export function shapeOf(value: PlainValue | undefined): string {
  const [, ordinal = ''] = ORDINAL.exec(value?.text ?? '') ?? [];
  return ordinal
    .replace(/\d+/g, '9')
    .replace(/^[IVXLC]+$/, 'I')
    .replace(/^[A-ZĐ]$/, (letter) => (letter === 'I' ? letter : 'A'));
}

/** Whether a value holds more than white space. */
export function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

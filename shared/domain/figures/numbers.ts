/**
 * Reading one number. Vietnamese notation: `.` followed by exactly three digits groups thousands, `,` is
 * the decimal mark. What only the English notation allows is read so and marked; what both allow is read
 * the Vietnamese way, with the other value as `alternative`. A number with a letter in it ("l08.122") is no
 * number: it is left to a person.
 *
 * | written       | as percent           | as count             |
 * | 12.105        | 12105, or 12.105     | 12105                |
 * | 1,234         | 1.234                | 1.234, or 1234       |
 * | 61.87, 0.125  | foreign notation     | foreign notation     |
 * | 1,234,567     | foreign notation     | foreign notation     |
 * | 1.23.456      | no number            | no number            |
 */
import type { DecimalText, NumberDoubt } from './types.ts';

/** What the number counts: a percentage, or things (a quantity, a numerator, a denominator). */
export type NumberRole = 'percent' | 'count';

export interface NumberReading {
  /** Decimals stay as written ("1,50" is "1.50"): they tell how far the number was rounded. */
  value: DecimalText;
  doubt?: NumberDoubt;
}

/** A run of digits with separators inside a text. */
export interface NumberSpan {
  raw: string;
  start: number;
  end: number;
}

function decimal(whole: string, fraction?: string): DecimalText {
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function foreign(raw: string, whole: string, fraction?: string): NumberReading {
  return { value: decimal(whole, fraction), doubt: { kind: 'foreignNotation', raw } };
}

function split(raw: string, mark: string): [string, string] {
  const at = raw.lastIndexOf(mark);
  return [raw.slice(0, at), raw.slice(at + 1)];
}

/** Reads digits with separators and no sign, or answers null where neither notation allows the form. */
export function readNumber(raw: string, role: NumberRole): NumberReading | null {
  if (/^\d+$/.test(raw)) return { value: decimal(raw) };
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(raw)) {
    const value = decimal(raw);
    if (role === 'count') return { value };
    return { value, doubt: { kind: 'ambiguous', raw, alternative: decimal(...split(raw, '.')) } };
  }
  if (/^[1-9]\d{0,2},\d{3}$/.test(raw)) {
    const value = decimal(...split(raw, ','));
    if (role === 'percent') return { value };
    return { value, doubt: { kind: 'ambiguous', raw, alternative: decimal(raw) } };
  }
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(raw)) return { value: decimal(raw) };
  if (/^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+$/.test(raw)) return { value: decimal(...split(raw, ',')) };
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(raw)) return foreign(raw, raw);
  if (/^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.\d+$/.test(raw)) return foreign(raw, ...split(raw, '.'));
  return null;
}

/**
 * Finds the runs of digits in a text, with their separators. Runs that touch a letter are left out, and so
 * are those behind a hyphen that hangs on a word ("Covid-19"): both are parts of names.
 */
export function scanNumbers(text: string): NumberSpan[] {
  const spans: NumberSpan[] = [];
  for (const match of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    if (/(?:[\p{L}\p{M}\p{N}_]|[\p{L}\p{M}]-)$/u.test(text.slice(Math.max(0, start - 3), start))) continue;
    // "12.105hồ sơ" only lacks a space; "108l", "4G" and "25-CT" are no numbers.
    const after = text.slice(end, end + 4);
    if (/^(?:[\p{L}\p{M}_]|-\p{Lu})/u.test(after) && !/^\p{Ll}{2}/u.test(after)) continue;
    spans.push({ raw, start, end });
  }
  return spans;
}

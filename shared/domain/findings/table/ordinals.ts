/** Reading the STT of a row: "1.10", "IV", "b)", "II.3". */

/** How the last step of a number is written; `number` also for "01". */
export type StepStyle = 'number' | 'roman' | 'letter';

export interface Ordinal {
  /** What stands before the last step: "1.2" for "1.2.3", "" for "IV". */
  prefix: string;
  /** The whole number, cleaned: "1.2.3". */
  whole: string;
  /** How many steps it has. */
  depth: number;
  style: StepStyle;
  /** Place of the last step in its sequence, from 1. */
  value: number;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const ROMAN = /^(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})$/;
/** The order of Vietnamese lists: a, b, c, d, đ, e, g, h, … */
const LETTERS = 'ABCDĐEGHIKLMNOPQRSTUVXY';

function romanValue(text: string): number | null {
  if (text === '' || !ROMAN.test(text)) return null;
  const digits = [...text].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return digits.reduce((sum, digit, at) => sum + ((digits[at + 1] ?? 0) > digit ? -digit : digit), 0);
}

function stepsOf(text: string): { style: StepStyle; value: number }[] {
  if (/^\d{1,6}$/.test(text)) return [{ style: 'number', value: Number(text) }];
  const roman = romanValue(text);
  const letter = LETTERS.indexOf(text.toUpperCase());
  return [
    ...(roman === null ? [] : [{ style: 'roman' as const, value: roman }]),
    ...(text.length === 1 && letter >= 0 ? [{ style: 'letter' as const, value: letter + 1 }] : []),
  ];
}

/**
 * The ways an STT can be read, none if it is no number of a list. "I", "V", "X" and "L" are letters and Roman
 * numbers: the rows before them decide.
 */
export function readOrdinal(text: string): Ordinal[] {
  const whole = text.trim().replace(/^[([]+|[.)\]:]+$/g, '');
  if (whole === '' || whole.length > 24) return [];
  const steps = whole.split('.');
  if (!steps.every((step) => stepsOf(step).length > 0)) return [];
  const prefix = steps.slice(0, -1).join('.');
  return stepsOf(steps.at(-1) ?? '').map(({ style, value }) => ({
    prefix,
    whole,
    depth: steps.length,
    style,
    value,
  }));
}

/** The step before or after another, as it is written: (roman, 5) → "V". */
export function writeStep(style: StepStyle, value: number): string {
  if (style === 'number') return String(value);
  if (style === 'letter') return LETTERS.charAt(value - 1).toLowerCase();
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L'];
  return `${tens[Math.floor(value / 10)] ?? ''}${units[value % 10] ?? ''}`;
}

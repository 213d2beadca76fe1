/** What a cell of OpenDocument stores: its type and value stand in attributes, its text is what was shown. */
import type { CellRun } from '../sheets/cell-text.ts';
import { isDatePattern, serialOf } from '../sheets/dates.ts';
import type { Attributes } from './odf-names.ts';
import type { CellValue } from './values.ts';

const ERROR = /^(?:#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/;

/**
 * @param pattern the number format of its style; "": none, null: not known
 * @returns null when the cell is empty
 */
export function storedValue(
  attributes: Attributes,
  runs: readonly CellRun[],
  pattern: string | null,
): CellValue | null {
  const shown = runs.map(({ text }) => text).join('');
  const formula = attributes['table:formula'] !== undefined;
  if (attributes['calcext:value-type'] === 'error' || (formula && ERROR.test(shown.trim()))) {
    return { kind: 'error', code: shown.trim() };
  }
  const type = attributes['office:value-type'] ?? '';
  const number = attributes['office:value'];
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const serial = Number(number);
      if (number === undefined || number.trim() === '' || !Number.isFinite(serial)) break;
      // Calc stores the result of a logical formula as a number that shows as a word.
      if (/^(?:TRUE|FALSE)$/i.test(shown.trim())) return { kind: 'boolean', value: serial !== 0 };
      const format = pattern === '' && type === 'percentage' ? percentPattern(serial) : pattern;
      const value: CellValue = { kind: 'number', serial, format, raw: String(serial) };
      // Without a format every program shows as many digits as it likes.
      return format === '' || format === 'General' || shown === '' ? value : { ...value, shown };
    }
    case 'boolean': {
      const value = attributes['office:boolean-value'];
      if (value !== undefined) return { kind: 'boolean', value: value === 'true' };
      break;
    }
    case 'date': {
      const value = attributes['office:date-value'] ?? '';
      const serial = dateSerial(value);
      if (serial === null) break;
      const otherwise = Number.isInteger(serial) ? 'dd/mm/yyyy' : 'dd/mm/yyyy h:mm';
      const format = pattern !== null && isDatePattern(pattern) ? pattern : otherwise;
      return { kind: 'number', serial, format, raw: value };
    }
    case 'time': {
      const value = attributes['office:time-value'] ?? '';
      const serial = durationDays(value);
      if (serial === null) break;
      const otherwise = serial >= 1 ? '[h]:mm:ss' : 'h:mm:ss';
      const format = pattern !== null && isDatePattern(pattern) ? pattern : otherwise;
      return { kind: 'number', serial, format, raw: value };
    }
    case 'string':
      if (runs.length === 0) return textOf(attributes['office:string-value'] ?? '');
      break;
  }
  if (runs.length > 0) return { kind: 'text', runs };
  return formula && type === '' ? { kind: 'missing' } : null;
}

function textOf(text: string): CellValue | null {
  return text === '' ? null : { kind: 'text', runs: [{ text }] };
}

/** As many decimals as the number has: 0.825 is 82.5%. */
function percentPattern(serial: number): string {
  const decimals = /\.(\d+)$/.exec(Number((serial * 100).toPrecision(12)).toString())?.[1]?.length ?? 0;
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

/** 2024-11-09 or 2024-11-09T08:30:00, always as the cell shows it. */
function dateSerial(value: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?/.exec(value);
  if (found === null) return null;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = found;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const serial = serialOf(new Date(time + Number(second) * 1000));
  return Number.isFinite(serial) ? serial : null;
}

/** PT08H30M00S as a share of a day. */
function durationDays(value: string): number | null {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(value);
  if (found === null) return null;
  const [, hours = 0, minutes = 0, seconds = 0] = found;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

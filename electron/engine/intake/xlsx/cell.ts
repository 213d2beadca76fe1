/** One stored cell → its text, as a Vietnamese Excel shows it. */
import { isDateFormat } from 'numfmt';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CellSource, ReadWarning } from '../../../../shared/domain/submission.ts';
import type { CleanText } from '../blocks.ts';
import { cleanText, plainText, type TextRun } from '../text.ts';
import { warning } from '../warnings.ts';
import { numberText, serialOf } from './number-text.ts';
import type { StoredCell } from './sheet.ts';
import { unescapeText } from './strings.ts';

/** What the cells of a workbook refer to. */
export interface CellContext {
  strings: readonly (readonly TextRun[])[];
  /** Number formats by style. */
  formats: readonly string[];
  /** Days are counted from 1904. */
  date1904: boolean;
}

type Place = CellSource & { ref: string };

/** Days between the first days of the two calendars of Excel. */
const DAYS_TO_1904 = 1462;

/** The clean text of a place without a cell. */
export const NO_TEXT: CleanText = plainText('');

/** @throws AppError FILE_DAMAGED when it refers to a text that is not in the file */
export function cellText(
  cell: StoredCell,
  context: CellContext,
  source: Place,
  warnings: ReadWarning[],
): CleanText {
  const value = cell.value ?? '';
  if (cell.type === 'inlineStr' || cell.inline !== null) return cleanText(cell.inline ?? []);
  if (cell.type === 'str' && cell.value !== null) return plainText(unescapeText(value));
  if (value === '') {
    if (cell.formula) warnings.push(warning('FORMULA_WITHOUT_VALUE', source.ref, source));
    return NO_TEXT;
  }
  switch (cell.type) {
    case 's': {
      const runs = context.strings[Number(value)];
      if (runs === undefined) throw new AppError('FILE_DAMAGED', { reason: 'string' });
      return cleanText(runs);
    }
    case 'b':
      return plainText(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
    case 'e':
      warnings.push(warning('CELL_ERROR', `${source.ref} ${value}`, source));
      return plainText(value);
    case 'd':
      return isoDate(value, context.formats[cell.style] ?? '', source, warnings);
    default:
      return storedNumber(value, cell.style, context, source, warnings);
  }
}

function storedNumber(
  value: string,
  style: number,
  context: CellContext,
  source: Place,
  warnings: ReadWarning[],
): CleanText {
  const number = Number(value);
  const format = context.formats[style] ?? '';
  const known = style === 0 || context.formats[style] !== undefined;
  if (!known || !Number.isFinite(number)) warnings.push(warning('NUMBER_FORMAT_UNKNOWN', source.ref, source));
  if (!Number.isFinite(number)) return plainText(value);
  const serial = context.date1904 && isDate(format) ? number + DAYS_TO_1904 : number;
  return shown(serial, format, String(number), source, warnings);
}

/** Strict workbooks may write a date as such: 2024-05-01T00:00:00. */
function isoDate(value: string, format: string, source: Place, warnings: ReadWarning[]): CleanText {
  const date = new Date(/[Zz]|[+-]\d\d:\d\d$/.test(value) || !value.includes('T') ? value : `${value}Z`);
  if (Number.isNaN(date.getTime())) return plainText(value);
  const pattern = isDate(format) ? format : 'dd/mm/yyyy';
  return shown(serialOf(date), pattern, value, source, warnings);
}

function shown(
  serial: number,
  format: string,
  raw: string,
  source: Place,
  warnings: ReadWarning[],
): CleanText {
  const { text, understood } = numberText(serial, format);
  if (!understood) warnings.push(warning('NUMBER_FORMAT_UNKNOWN', source.ref, source));
  const clean = plainText(text);
  if (clean.text === '') warnings.push(warning('NUMBER_HIDDEN', `${source.ref}: ${raw}`, source));
  return { ...clean, raw };
}

function isDate(format: string): boolean {
  try {
    return isDateFormat(format);
  } catch {
    return false;
  }
}

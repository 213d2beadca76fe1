/** One Excel value → its runs of text, as a Vietnamese Excel shows it. */
import type { CellErrorValue, CellRichTextValue, CellValue } from 'exceljs';
import type { CellSource, ReadWarning } from '../../../../shared/domain/submission.ts';
import type { CleanText } from '../blocks.ts';
import { cleanText, plainText, type TextRun } from '../text.ts';
import { warning } from '../warnings.ts';
import { numberText, serialOf } from './number-text.ts';

/** What a value shows, and the value as stored where that is another text. */
interface Shown {
  runs: TextRun[];
  stored: string | null;
}

function isError(value: object): value is CellErrorValue {
  return 'error' in value;
}

function isRichText(value: object): value is CellRichTextValue {
  return 'richText' in value;
}

/**
 * @param value as exceljs gives it
 * @param numFmt the cell's number format
 */
export function cellText(
  value: CellValue,
  numFmt: string,
  source: CellSource & { ref: string },
  warnings: ReadWarning[],
): CleanText {
  const shown = show(value, numFmt, source, warnings);
  const clean = cleanText(shown.runs);
  return shown.stored === null ? clean : { ...clean, raw: shown.stored };
}

function show(
  value: CellValue | undefined,
  numFmt: string,
  source: CellSource & { ref: string },
  warnings: ReadWarning[],
): Shown {
  const only = (text: string, stored: string | null = null): Shown => ({ runs: [{ text }], stored });
  if (value === null || value === undefined) return only('');
  if (typeof value === 'string') return only(value);
  if (typeof value === 'boolean') return only(value ? 'TRUE' : 'FALSE');
  if (typeof value === 'number') return showNumber(value, numFmt, source, warnings);
  if (value instanceof Date) {
    // An invalid date is a number out of any calendar: Excel shows such a cell as #####.
    if (Number.isNaN(value.getTime())) return only('#####');
    return showNumber(serialOf(value), numFmt, source, warnings);
  }
  if (isError(value)) {
    warnings.push(warning('CELL_ERROR', `${source.ref} ${value.error}`, source));
    return only(value.error);
  }
  if (isRichText(value)) {
    const runs = value.richText.map(({ text, font }) => ({
      text,
      raised: font?.vertAlign === 'superscript',
    }));
    return { runs, stored: null };
  }
  if ('formula' in value || 'sharedFormula' in value) {
    if (value.result === undefined || value.result === null) {
      warnings.push(warning('FORMULA_WITHOUT_VALUE', source.ref, source));
      return only('');
    }
    return show(value.result, numFmt, source, warnings);
  }
  // A link: its text may itself be formatted.
  return show(value.text, numFmt, source, warnings);
}

function showNumber(
  value: number,
  numFmt: string,
  source: CellSource & { ref: string },
  warnings: ReadWarning[],
): Shown {
  const { text, understood } = numberText(value, numFmt);
  if (!understood) warnings.push(warning('NUMBER_FORMAT_UNKNOWN', source.ref, source));
  return { runs: [{ text }], stored: String(value) };
}

/** The clean text of a place without a cell. */
export const NO_TEXT: CleanText = plainText('');

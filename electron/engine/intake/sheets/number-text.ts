/**
 * The text Excel shows for a number on a machine set to Vietnamese: `,` is the decimal mark, `.` groups
 * thousands, dates are day/month/year.
 *
 *     numberText(0.8542, '0.00%')  → '85,42%'
 *     numberText(1234567, '#,##0') → '1.234.567'
 *     numberText(0.125, 'General') → '0,125'
 */
import { format } from 'numfmt';

/** Formats marked as the system's long date and time; the short ones have numbers, see own-formats.ts. */
const SYSTEM_DATE = /^\[\$-F800\]/i;
const SYSTEM_TIME = /^\[\$-F400\]/i;

function patternFor(numFmt: string): string {
  if (SYSTEM_DATE.test(numFmt)) return 'dd/mm/yyyy';
  if (SYSTEM_TIME.test(numFmt)) return 'h:mm:ss';
  // Excel marks a date format that follows the machine's order of day and month with a leading asterisk.
  return /^\*[dmy]+\/[dmy]+\/[dmy]+(?:;@)?$/i.test(numFmt) ? 'dd/mm/yyyy' : numFmt;
}

export interface NumberText {
  text: string;
  /** False when the format was not understood and the number is shown as General. */
  understood: boolean;
}

/**
 * @param serial the stored number; dates as Excel's serial day (1900 system)
 * @param numFmt the cell's number format, "" or "General" for none
 */
export function numberText(serial: number, numFmt: string): NumberText {
  const pattern = numFmt === '' ? 'General' : patternFor(numFmt);
  try {
    return { text: format(pattern, serial, { locale: 'vi' }), understood: true };
  } catch {
    return { text: format('General', serial, { locale: 'vi' }), understood: false };
  }
}

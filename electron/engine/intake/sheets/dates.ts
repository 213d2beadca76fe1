/** Dates of a workbook: a number that counts days, shown as a date by its format. */
import { isDateFormat } from 'numfmt';

const MS_PER_DAY = 86_400_000;
/** Days from 30.12.1899, day 0 of the 1900 system, to 1.1.1970. */
const UNIX_EPOCH_SERIAL = 25_569;
/** Days between the first days of the two calendars of Excel. */
const DAYS_TO_1904 = 1462;

/** The serial day of a date whose UTC parts are what the cell shows. */
export function serialOf(date: Date): number {
  return date.getTime() / MS_PER_DAY + UNIX_EPOCH_SERIAL;
}

/** A number of a workbook that may count its days from 1904, as one that counts them from 1900. */
export function serialIn1900(number: number, format: string, date1904: boolean): number {
  return date1904 && isDatePattern(format) ? number + DAYS_TO_1904 : number;
}

/** Whether a number format shows a date or time; a format that cannot be understood does not. */
export function isDatePattern(format: string): boolean {
  try {
    return isDateFormat(format);
  } catch {
    return false;
  }
}

/** Dates as offices write them (09/11/2024) and as they are stored (2024-11-09). Pure. */

import { isoDay } from '../../shared/contract/view.ts';

/** In an electronic document the year is known before the day is. */
const YEAR = /^\d{4}$/;

/** "2024-11-09" → "09/11/2024"; "2025", a year alone, and "" stay. */
export function isoToWritten(iso: string): string {
  if (YEAR.test(iso)) return iso;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** "9/11/2024" or "09-11-2024" → "2024-11-09"; "2025" and "" stay; null when it is no day of the calendar. */
export function writtenToIso(written: string): string | null {
  if (written.trim() === '') return '';
  if (YEAR.test(written.trim())) return written.trim();
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  return isoDay(year, month, day);
}

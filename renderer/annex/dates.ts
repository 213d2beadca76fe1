/** Dates of an annex: days, or a year alone. Pure. */
import { dayToWritten, writtenToDay } from '../components/days.ts';

/** In an electronic document the year is known before the day is. */
const YEAR = /^\d{4}$/;

/** "2024-11-09" → "09/11/2024"; "2025", a year alone, and "" stay. */
export function isoToWritten(iso: string): string {
  return YEAR.test(iso) ? iso : dayToWritten(iso);
}

/** "9/11/2024" or "09-11-2024" → "2024-11-09"; "2025" and "" stay; null when it is no day of the calendar. */
export function writtenToIso(written: string): string | null {
  const year = written.trim();
  return YEAR.test(year) ? year : writtenToDay(written);
}

/** Days as offices write them (09/11/2024) and as they are stored (2024-11-09). Pure. */
import { isoDay } from '../../shared/contract/view.ts';

/** "2024-11-09" → "09/11/2024"; "" for anything else. */
export function dayToWritten(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** "9/11/2024" or "09-11-2024" → "2024-11-09"; "" stays; null when it is no day of the calendar. */
export function writtenToDay(written: string): string | null {
  if (written.trim() === '') return '';
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  return isoDay(year, month, day);
}

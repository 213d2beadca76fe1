/**
 * A day of the calendar as ISO text, from its parts as they are written ("9", "11", "2024" → "2024-11-09");
 * null where there is no such day: 31/02 would quietly become a day in March.
 */
export function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Times as documents and signatures state them: those of Viet Nam, which has one time zone and no summer time. */
const OFFSET_MS = 7 * 3_600_000;

export interface VietnamTime {
  year: string;
  /** Two digits each. */
  month: string;
  day: string;
  /** "14:05:33" */
  time: string;
}

export function vietnamTime(at: Date): VietnamTime {
  const [date = '', rest = ''] = new Date(at.getTime() + OFFSET_MS).toISOString().split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day, time: rest.slice(0, 8) };
}

/** "22/11/2026" */
export function dateWords(at: Date): string {
  const { year, month, day } = vietnamTime(at);
  return `${day}/${month}/${year}`;
}

/** "22/11/2026 14:05:33 +07:00" */
export function timeWords(at: Date): string {
  return `${dateWords(at)} ${vietnamTime(at).time} +07:00`;
}

/** Times as a PDF writes them. */
import { vietnamTime } from '../../../shared/domain/vietnam-time.ts';

/** "D:20261122140533+07'00'" */
export function pdfDate(at: Date): string {
  const { year, month, day, time } = vietnamTime(at);
  return `D:${year}${month}${day}${time.replaceAll(':', '')}+07'00'`;
}

/** A PDF's date as ISO; null where it says none. Without a zone it is taken as that of Viet Nam. */
export function isoOfPdfDate(text: string): string | null {
  const found = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(?:(\d\d)'?)?)?/.exec(
    text.trim(),
  );
  if (found === null) return null;
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    utc,
    sign,
    hours,
    minutes,
  ] = found;
  const zone = utc === 'Z' ? 'Z' : sign === undefined ? '+07:00' : `${sign}${hours}:${minutes ?? '00'}`;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

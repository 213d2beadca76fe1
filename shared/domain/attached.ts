/**
 * The line "(Kèm theo Báo cáo số 384/BC-STTTT ngày 09/11/2024 của Sở Thông tin và Truyền thông)" above an annex,
 * taken apart (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.c).
 */
import { isoDay } from './calendar.ts';

export interface AttachedLine {
  /** "Báo cáo", "Kế hoạch" */
  documentKind: string;
  /** "384/BC-STTTT"; "/KH-UBND" where the number is left blank, "" where nothing is written. */
  number: string;
  /** ISO day, a year alone, or "". */
  date: string;
  issuer: string;
}

const LINE =
  /^\(?\s*Kèm theo\s+(?<kind>.+?)\s+số(?:\s+(?<number>[^\s]*\/[^\s]+))?\s+ngày\b(?<rest>.*?)\)?$/iu;
const DATE =
  /(?<day>\d{1,2})(?:\s+tháng\s+|\s*[/.-]\s*)(?<month>\d{1,2})(?:\s+năm\s+|\s*[/.-]\s*)(?<year>\d{4})/iu;
const AFTER_DATE = /\sngày(?=\s)(.*)$/iu;

/** What the line says, or null if it has another form. @param line NFC, on one line */
export function readAttachedLine(line: string): AttachedLine | null {
  const found = LINE.exec(line)?.groups;
  if (found === undefined) return null;
  const rest = found.rest ?? '';
  const { day = '', month = '', year = '' } = DATE.exec(rest)?.groups ?? {};
  return {
    documentKind: found.kind ?? '',
    number: found.number ?? '',
    date: isoDay(year, month, day) ?? /\snăm\s+(\d{4})\b/iu.exec(rest)?.[1] ?? '',
    issuer: issuerOf(line) ?? '',
  };
}

/**
 * Who issued the document that the line names, in whatever form the line is; null where it does not say. Behind
 * the date it is the first "của", since a name may hold another; without a date it is the last, since the
 * document's own name may hold one.
 */
export function issuerOf(line: string): string | null {
  const dated = AFTER_DATE.exec(line)?.[1];
  const found =
    dated === undefined
      ? /\scủa\s+((?:(?!\scủa\s).)+)$/iu.exec(line)?.[1]
      : /\scủa\s+(.+)$/iu.exec(dated)?.[1];
  const issuer = found?.replace(/[\s.;]*\)?[\s.;]*$/u, '').trim();
  return issuer === undefined || issuer === '' ? null : issuer;
}

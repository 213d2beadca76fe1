/**
 * The line "(Kèm theo Báo cáo số 384/BC-STTTT ngày 09 tháng 11 năm 2024 của …)" (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, III.1.c): written from the settings, and read from a submission to offer first settings.
 */
import type { AnnexLayout } from '../../../../shared/domain/annex.ts';
import { readAttachedLine as readAttached } from '../../../../shared/domain/attached.ts';
import { cleanLine } from '../clean.ts';

type AttachedTo = AnnexLayout['attachedTo'];

const NO_BREAK_SPACE = '\u00a0';
/** As wide as what a clerk writes or stamps there. */
const BLANK_NUMBER = NO_BREAK_SPACE.repeat(10);
const BLANK_DAY = NO_BREAK_SPACE.repeat(5);
const BLANK_YEAR = NO_BREAK_SPACE.repeat(8);

/**
 * The printed line. On paper number and date are filled in. In an electronic document they stay blank, but
 * for what is known before the document is issued: the symbol behind the stroke and the year, as in seeds
 * 000 and 003 ("số      /KH-UBND ngày    tháng    năm 2025").
 */
export function attachedLine(settings: Pick<AnnexLayout, 'attachedTo' | 'mode'>): string {
  const { documentKind, number, date, issuer } = settings.attachedTo;
  const paper = settings.mode === 'paper';
  const kind = cleanLine(documentKind) || 'Văn bản';
  const by = cleanLine(issuer);
  return [
    `(Kèm theo ${kind}`,
    `số ${printedNumber(cleanLine(number), paper)}`,
    printedDate(date, paper) + (by === '' ? '' : ` của ${by}`),
  ]
    .join(' ')
    .concat(')')
    .normalize('NFC');
}

function printedNumber(number: string, paper: boolean): string {
  const stroke = number.indexOf('/');
  const digits = stroke < 0 ? number : number.slice(0, stroke).trim();
  const symbol = stroke < 0 ? '' : number.slice(stroke);
  return (paper && digits !== '' ? digits : BLANK_NUMBER) + symbol;
}

/**
 * "ngày 09 tháng 11 năm 2024": a 0 before days below 10 and before months 1 and 2 only.
 * @param isoDate a day, a year alone ("2024": day and month are left blank), or "" (the year as well)
 * @param paper false: day and month are left blank all the same
 */
export function printedDate(isoDate: string, paper = true): string {
  const parts = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(isoDate);
  const year = parts?.[1] ?? BLANK_YEAR;
  const day = paper && parts?.[3] ? parts[3] : BLANK_DAY;
  const month = paper && parts?.[2] ? writtenMonth(Number(parts[2])) : BLANK_DAY;
  return `ngày ${day} tháng ${month} năm ${year}`;
}

function writtenMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** What a line "(Kèm theo …)" says, or null if it has another form. Missing number and date are "". */
export function readAttachedLine(line: string): AttachedTo | null {
  return readAttached(cleanLine(line));
}

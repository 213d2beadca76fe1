/**
 * Reporting periods: "9 tháng 2024", "Năm 2024", "Tháng 3/2025", "Quý III/2026". Each has one canonical
 * name, which reads back as the same period.
 */
import { compareVietnamese } from './text/collate.ts';
import { fold, squeeze } from './text/normalise.ts';

export type PeriodKind = 'months' | 'year' | 'month' | 'quarter' | 'half' | 'other';

export interface Period {
  /** Canonical name; for `other` the text as it was given, squeezed. */
  name: string;
  kind: PeriodKind;
  year: number | null;
  /** First and last day, ISO dates; null for `other`. */
  from: string | null;
  to: string | null;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const YEAR = String.raw`((?:19|20)\d{2})`;
/** What may stand between a period and its year. */
const OF_YEAR = String.raw`\s*(?:(?:cua\s+)?nam\s*|[/-]\s*(?:nam\s*)?)?`;
const START = String.raw`(?<![\p{L}\p{N}/.,-])`;
const END = String.raw`(?![\p{L}\p{N}/])`;

function isoDay(year: number, month: number, last: boolean): string {
  const day = last ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function span(kind: PeriodKind, name: string, year: number, first: number, last: number): Period {
  return { name, kind, year, from: isoDay(year, first, false), to: isoDay(year, last, true) };
}

function wholeYear(year: number): Period {
  return span('year', `Năm ${year}`, year, 1, 12);
}

function firstMonths(count: number, year: number): Period | null {
  if (count < 1 || count > 12) return null;
  if (count === 12) return wholeYear(year);
  return span(count === 6 ? 'half' : 'months', `${count} tháng ${year}`, year, 1, count);
}

function lastMonths(count: number, year: number): Period | null {
  if (count < 1 || count > 11) return null;
  return span(count === 6 ? 'half' : 'months', `${count} tháng cuối năm ${year}`, year, 13 - count, 12);
}

function month(number: number, year: number): Period | null {
  return number < 1 || number > 12 ? null : span('month', `Tháng ${number}/${year}`, year, number, number);
}

function quarter(written: string, year: number): Period | null {
  const number = /^\d$/.test(written)
    ? Number(written)
    : ROMAN.findIndex((r) => r.toLowerCase() === written) + 1;
  const roman = ROMAN[number - 1];
  return roman ? span('quarter', `Quý ${roman}/${year}`, year, number * 3 - 2, number * 3) : null;
}

interface Form {
  /** Matches folded text; the groups are handed to `read`, the year last. */
  source: string;
  read(first: string, year: number): Period | null;
  /** Too bare to be looked for inside a longer text. */
  wholeOnly?: true;
}

const FORMS: readonly Form[] = [
  {
    source: String.raw`(\d{1,2})\s*thang\s+cuoi${OF_YEAR}${YEAR}`,
    read: (count, year) => lastMonths(Number(count), year),
  },
  {
    source: String.raw`(\d{1,2})\s*thang(?:\s+dau)?${OF_YEAR}${YEAR}`,
    read: (count, year) => firstMonths(Number(count), year),
  },
  {
    source: String.raw`(\d{1,2})t\s*[/-]?\s*${YEAR}`,
    read: (count, year) => firstMonths(Number(count), year),
  },
  {
    source: String.raw`nua\s+(dau|cuoi)${OF_YEAR}${YEAR}`,
    read: (which, year) => (which === 'dau' ? firstMonths(6, year) : lastMonths(6, year)),
  },
  { source: String.raw`quy\s*([1-4]|iv|i{1,3})${OF_YEAR}${YEAR}`, read: quarter },
  {
    source: String.raw`thang\s*(\d{1,2})${OF_YEAR}${YEAR}`,
    read: (number, year) => month(Number(number), year),
  },
  { source: String.raw`t(\d{1,2})\s*[/-]\s*${YEAR}`, read: (number, year) => month(Number(number), year) },
  {
    source: String.raw`(\d{1,2})\s*/\s*${YEAR}`,
    read: (number, year) => month(Number(number), year),
    wholeOnly: true,
  },
  {
    source: String.raw`((?:ca\s+)?nam)\s*${YEAR}`,
    read: (_, year) => wholeYear(year),
  },
  { source: `()${YEAR}`, read: (_, year) => wholeYear(year), wholeOnly: true },
];

const COMPILED = FORMS.map((form) => ({
  ...form,
  whole: new RegExp(`^${form.source}$`, 'u'),
  inside: new RegExp(`${START}${form.source}${END}`, 'gu'),
}));

/**
 * Reads the name of a period, in any of its usual spellings: "9 tháng đầu năm 2024", "9T/2024", "năm 2024",
 * "2024", "Quý II/năm 2026", "tháng 03 năm 2025". Six months are a `half`, twelve the year. A text that names no period, or
 * none with a year, is of kind `other` with its squeezed text as name. Never throws.
 */
export function parsePeriod(text: string): Period {
  const folded = fold(text).replace(/[\s.,;:]+$/, '');
  for (const form of COMPILED) {
    const match = form.whole.exec(folded);
    const period = match ? form.read(match[1] ?? '', Number(match[2])) : null;
    if (period) return period;
  }
  return { name: squeeze(text), kind: 'other', year: null, from: null, to: null };
}

/** Nulls last; ISO dates sort as texts. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Time order: by last day, then the shorter before the longer, then by name. Unknown periods come last. */
export function comparePeriods(a: Period, b: Period): number {
  return compareDays(a.to, b.to) || compareDays(b.from, a.from) || compareVietnamese(a.name, b.name);
}

/** Dates, documents and goals carry years that are not the period of the report. */
const NOT_PERIODS = [
  /ngay\s*\d{0,2}\s*thang\s*\d{0,2}\s*(?:nam\s*\d{4})?/g,
  /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/g,
  /(?:giai doan|nhiem ky)\s*(?:nam\s*)?\d{4}(?:\s*[-–]\s*(?:nam\s*)?\d{4})?/g,
  /(?:den|tam nhin)\s+nam\s+\d{4}/g,
];

/**
 * The one period that a title or a header names ("Kết quả thực hiện 9 tháng đầu năm 2024"), or null when it
 * names none or several different ones. Dates, "giai đoạn 2021 – 2025" and "đến năm 2030" name none.
 */
export function findPeriodInText(text: string): Period | null {
  let rest = fold(text);
  for (const other of NOT_PERIODS) rest = rest.replace(other, ' # ');
  const found = new Map<string, Period>();
  for (const form of COMPILED) {
    if (form.wholeOnly) continue;
    rest = rest.replace(form.inside, (whole: string, first: string, year: string) => {
      const period = form.read(first, Number(year));
      if (!period) return whole;
      found.set(period.name, period);
      return ' # ';
    });
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}

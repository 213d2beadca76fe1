/**
 * Days in the texts of a row: until when a thing was to be done, and when it was done. Days are ISO texts
 * ("2024-06-30"), which sort as texts do.
 */
import { parsePeriod } from '../period.ts';
import { squeeze } from '../text/normalise.ts';

export interface Deadline {
  /** The last day that is in time. */
  last: string;
  /** The words it was read from. */
  words: string;
  /** The text names no year: that of the day it is held against was taken. */
  yearTaken: boolean;
}

const DAY = ['/', '[.]', '-']
  .map((mark) => String.raw`(?:ngày )?(?<!\d)\d{1,2} ?${mark} ?\d{1,2} ?${mark} ?(?:19|20)\d{2}(?!\d)`)
  .join('|');
const LONG_DAY = String.raw`ngày \d{1,2} tháng \d{1,2} năm (?:19|20)\d{2}(?!\d)`;
const PERIOD = String.raw`(?<![\p{L}\d/.,-])(?:\d{1,2} tháng đầu năm ?|tháng \d{1,2}(?: ?\/ ?| năm |-)|quý (?:[1-4]|iv|i{1,3})(?: ?\/ ?(?:năm )?| năm |-)|(?:trong |cuối |hết )?năm )(?:19|20)\d{2}(?![\d/])`;
const DAYS = new RegExp(`${LONG_DAY}|${DAY}`, 'giu');
const PERIODS = new RegExp(PERIOD, 'giu');
const BARE_YEARS = /(?<![\p{L}\d/.,-])(?:19|20)\d{2}(?![\d/.-])/gu;
const WITHOUT_YEAR = /(?<![\p{L}\d/.,-])(?:tháng \d{1,2}|quý (?:[1-4]|iv|i{1,3}))(?![\p{L}\d/])/giu;
/** "Quý I, II/2024", "tháng 4 - 6/2024": the last of the list counts. */
const LISTED =
  /(?<!\p{L})(tháng|quý) (?:\d{1,2}|iv|i{1,3})(?:(?: ?[,–-] ?| và | đến )(?:\d{1,2}|iv|i{1,3}))*(?: ?[,–-] ?| và | đến )(?=(?:\d{1,2}|iv|i{1,3})(?: ?\/| năm |$))/giu;

/** "Theo lộ trình tại Quyết định số 206", "Hàng năm": no day to be late by. */
const NO_DAY =
  /(?<!\p{L})(?:thường xuyên|liên tục|(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần|ngày)|định kỳ|theo (?:lộ trình|kế hoạch|quy định|tiến độ|hướng dẫn|yêu cầu))(?!\p{L})/iu;

function isoDay(day: string, month: string, year: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : null;
}

function dayBefore(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

interface Span {
  first: string;
  last: string;
  words: string;
  at: number;
}

function spansIn(text: string, takenYear: string | null): Span[] {
  const spans: Span[] = [];
  let rest = text;
  const take = (forms: RegExp, read: (words: string) => { first: string; last: string } | null) => {
    rest = rest.replace(forms, (words: string, at: number) => {
      const span = read(words);
      if (span !== null) spans.push({ ...span, words, at });
      return '#'.repeat(words.length);
    });
  };
  const onDay = (words: string) => {
    const [day = '', month = '', year = ''] = words.match(/\d+/g) ?? [];
    const iso = isoDay(day, month, year);
    return iso === null ? null : { first: iso, last: iso };
  };
  const inPeriod = (words: string) => {
    const { from, to } = parsePeriod(words.replace(/^(?:trong|cuối|hết) /iu, ''));
    return from === null || to === null ? null : { first: from, last: to };
  };
  take(DAYS, onDay);
  take(PERIODS, inPeriod);
  take(BARE_YEARS, inPeriod);
  if (spans.length === 0 && takenYear !== null) {
    take(WITHOUT_YEAR, (words) => inPeriod(`${words}/${takenYear}`));
  }
  return spans;
}

/**
 * Reads a deadline: "Tháng 06/2024", "Quý II/2024", "30/6/2024", "Năm 2024", "Trước tháng 6/2024", "Tháng 4 - 6/2024" (the
 * latest counts). Null where the text names no day ("Thường xuyên", "Theo kế hoạch được duyệt").
 * @param takenYear year for a text that names none ("Tháng 6"), or null to leave it unread
 */
export function readDeadline(text: string, takenYear: string | null): Deadline | null {
  const line = squeeze(text).replace(/\n/g, ' ').replace(LISTED, '$1 ');
  if (line === '' || line.length > 300 || NO_DAY.test(line)) return null;
  const ends = spansIn(line, takenYear).map(({ first, last, words, at }) => {
    // "Trước ngày 30/6" is understood as by that day, "trước tháng 6" means before it begins.
    const before = first !== last && /(?<!\p{L})trước (?:thời điểm )?$/iu.test(line.slice(0, at));
    return { last: before ? dayBefore(first) : last, words: before ? `trước ${words}` : words };
  });
  const [latest] = ends.sort((a, b) => (a.last < b.last ? 1 : -1));
  if (latest === undefined) return null;
  return { ...latest, yearTaken: !/(?:19|20)\d{2}/.test(line) };
}

/** "… trước tháng 6/2024", "hoàn thành trong quý II/2024", "chậm nhất ngày 30/6/2024" inside a longer text. */
export function deadlineIn(text: string): Deadline | null {
  const found = DEADLINE_WORDS.exec(text.slice(0, 2000));
  return found === null
    ? null
    : readDeadline(found[0].replace(/^.*?(?=trước|trong|chậm nhất|đến hết)/iu, ''), null);
}

const DEADLINE_WORDS = new RegExp(
  String.raw`(?<!\p{L})(?:trước|chậm nhất(?: là)?|(?:hoàn thành|xong|ban hành) (?:trong|trước|đến hết))(?: trong)? (?:${LONG_DAY}|${DAY}|${PERIOD})`,
  'iu',
);

/** Doing, and what is done: what stands between them and the day belongs to the deed. */
const DEED =
  /(?<!\p{L})(?:ban hành|phê duyệt|hoàn thành|hoàn tất|nghiệm thu|công bố|khai trương|đưa vào (?:sử dụng|vận hành|hoạt động)|vận hành|tổ chức|bàn giao|ký kết|tham mưu|trình)(?!\p{L})/iu;
/** The document a deed rests on, or that changes one: its day is not that of the deed. */
const GROUND =
  /(?<!\p{L})(?:theo|căn cứ|thực hiện|tại|thay thế|sửa đổi|điều chỉnh|bổ sung|triển khai|kèm theo)(?!\p{L})[^;\n]*$/iu;
const NOT_YET = /(?<!\p{L})(?:dự kiến|sẽ|chưa|đang|tiếp tục)(?!\p{L})/iu;

export interface DayDone {
  day: string;
  words: string;
}

/**
 * The days on which a text says that something was done: "đã ban hành Kế hoạch số 71/KH-BCĐ ngày 16/7/2024". Days of
 * documents that it only refers to, and of what is still to come, are left out.
 */
export function daysDone(text: string): DayDone[] {
  const found: DayDone[] = [];
  for (const sentence of text.split(/(?<=[.;])\s+|\n/u)) {
    if (!/(?:19|20)\d{2}/.test(sentence)) continue;
    for (const { first, last, words, at } of spansIn(sentence, null)) {
      const before = sentence.slice(0, at);
      // "Kế hoạch năm 2025" is what was issued, "vào tháng 8/2024" is when.
      if (first !== last && !(/(?:vào|trong) $/iu.test(before) && !/năm/iu.test(words))) continue;
      if (isDayOfDeed(before, sentence.slice(at + words.length))) found.push({ day: first, words });
    }
  }
  return found;
}

const OPENS = /^[\s\-–+•*]*(?:(?:từ|vào|trong)\s+)?$/iu;

function isDayOfDeed(before: string, after: string): boolean {
  // "Ngày 20/7/2024, Sở đã tổ chức hội nghị."
  if (OPENS.test(before)) return /(?<!\p{L})đã /iu.test(after) && !NOT_YET.test(after.slice(0, 60));
  const deed = lastMatch(before, DEED);
  if (deed === null || GROUND.test(before.slice(deed))) return false;
  return !NOT_YET.test(before.slice(Math.max(0, deed - 30), deed));
}

function lastMatch(text: string, words: RegExp): number | null {
  let end: number | null = null;
  for (const match of text.matchAll(new RegExp(words.source, 'giu'))) end = match.index;
  return end;
}

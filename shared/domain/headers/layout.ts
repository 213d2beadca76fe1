/**
 * The words of a header that stay the same from one report of an agency to its next: without years and periods,
 * so that "Kết quả 9 tháng 2024" and "Kết quả năm 2024" are one layout.
 */
import { normaliseHeader } from './roles.ts';

const PERIODS = [
  /\d{1,2}[/.-]\d{1,2}(?:[/.-]20\d\d)?/gu,
  /(?<!\p{L})(?:\d{1,2}|ba|sáu|chín|mười hai) tháng(?: (?:đầu|cuối))?(?!\p{L})/gu,
  /(?<!\p{L})quý (?:[ivx]+|\d)(?!\p{L})/gu,
  /(?<!\p{L})(?:tháng|ngày) \d{1,2}(?!\d)/gu,
  /(?<!\p{L})(?:(?:tính )?đến|hết|cả|đầu|cuối|trong|của|năm|kỳ)(?!\p{L})/gu,
  /(?<!\d)20\d\d(?!\d)/gu,
];

/** Stands where nothing but a year, a period or a number does. */
const ONLY_PERIOD = '#';

/** A header text as layouts are compared by; "" only for a text without anything. */
export function layoutWords(text: string): string {
  let words = normaliseHeader(text);
  for (const period of PERIODS) words = words.replace(period, ' ');
  const kept = words.replace(/[\s/.,:;()–-]+/g, ' ').trim();
  return kept === '' && text.trim() !== '' ? ONLY_PERIOD : kept;
}

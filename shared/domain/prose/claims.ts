/**
 * The statements with numbers in running text: a paragraph, a footnote, or a cell that is written as prose.
 *
 * "Tổng số hồ sơ tiếp nhận là 1.200 hồ sơ; trong đó hồ sơ trực tuyến là 900 hồ sơ, đạt 75%" gives three claims:
 * a total of 1200, a quantity of 900, a percentage of 75, each with the words it is about and its place.
 * Numbers are read by `figures`; dates, document numbers, addresses and years are no claims. Whole amounts of
 * money are left out too: "7,2 tỷ đồng" is no count of things.
 */
import { scanItems } from '../figures/items.ts';
import type { PartInText } from '../figures/parts.ts';
import { joinParts } from '../figures/parts.ts';
import type { FigurePart } from '../figures/types.ts';
import { clauseAt, type Span } from './clauses.ts';
import { subjectOf, whenOf } from './subject.ts';

export interface Claim extends Span {
  /** The figure: percent, fraction, quantity with unit, range, or what of them stands together. */
  part: FigurePart;
  /** The words that the figure is about, cleaned; "" where nothing says so. */
  subject: string;
  /** The subject stands before another figure of the clause: "gồm 7.172 hồ sơ, có 1.222 …" are two things. */
  inherited: boolean;
  /** The words right before the figure, back to the figure or the clause before it: ", tỷ lệ đạt ". */
  lead: string;
  /** The sentence or bullet that the figure stands in, up to the figure. */
  before: string;
  /** Number of the clause (", " does not end one) within the text, from 0. */
  clause: number;
  /** The words name it a whole: "Tổng số …", "trên tổng số …". */
  whole: boolean;
  /** The words do not claim to be exact: "khoảng 90%" is `about`, "hơn 90%" is `above`. */
  loosely: 'about' | 'above' | null;
  /** It tells what is aimed at, planned or expected, not what was reached. */
  aimed: boolean;
  /** The years that the clause, or the line above that ends with a colon, names. */
  years: readonly number[];
  /** The dates and months named before the figure, as they are written; "" where none is. */
  when: string;
}

export interface Claims {
  /** The text that the places count in: squeezed, footnote marks taken out. */
  source: string;
  claims: readonly Claim[];
}

/** A longer text is no paragraph of a report, and would be slow to read. */
const LETTERS = 6_000;
const NONE: Claims = { source: '', claims: [] };

const MONEY =
  /^(?:\s*(?:nghìn|ngàn|triệu|tỷ|tỉ))*\s*(?:đồng|vnđ|vnd|usd)(?!\p{L})|^\s*(?:triệu|tỷ|tỉ)(?!\p{L})/iu;
const WHOLE = /(?<!\p{L})(?:tổng (?:số|cộng|lượng)|toàn bộ)(?!\p{L})/iu;
const LOOSE = /(?<!\p{L})(khoảng|gần|xấp xỉ|hơn|trên|ước(?: tính)?)\s*$|([~≈>])\s*$/iu;
/** The same between a count and its share: "900 hồ sơ (khoảng 10%)". */
const LOOSE_SHARE = /(?<!\p{L})(khoảng|gần|xấp xỉ|hơn|trên|~|≈)\s*[\d.,]+\s*[%％]/iu;
const AIMED =
  /(?<!\p{L})(?:mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|dự kiến|ước đạt|ước thực hiện|đặt ra|tối thiểu|ít nhất|yêu cầu|được giao|định hướng|đến năm|lộ trình)(?!\p{L})/iu;
const YEAR =
  /(?<![\d.,/])(?:\d{1,2}\s*\/\s*)?(?:\d{1,2}\s*\/\s*)?((?:19|20)\d{2})(?!\d|[.,]\d|\/\p{L}|\s*%)/gu;

/** Reads the claims of a text in the order they stand. A text without a digit costs one look. Never throws. */
export function claimsOf(text: string): Claims {
  if (text.length > LETTERS || !/\d/.test(text)) return NONE;
  const scan = scanItems(text);
  if (scan.items.length === 0) return NONE;
  const claims: Claim[] = [];
  let item = 0;
  let end = 0;
  for (const found of joinParts(scan)) {
    const first = scan.items[item];
    item += itemsOf(found.part);
    const last = scan.items[item - 1];
    if (!first || !last) break;
    const span = { start: first.start, end: last.end };
    if (!isMoney(found.part, scan.source.slice(span.end, span.end + 20))) {
      claims.push(claimAt(scan.source, span, end, found));
    }
    end = span.end;
  }
  return { source: scan.source, claims };
}

function claimAt(source: string, span: Span, previousEnd: number, { part }: PartInText): Claim {
  const clause = clauseAt(source, span.start);
  const before = source.slice(clause.start, span.start);
  const lead = source.slice(Math.max(clause.start, previousEnd), span.start);
  const own = subjectOf(lead);
  const loose = LOOSE.exec(before.slice(-20)) ?? LOOSE_SHARE.exec(source.slice(span.start, span.end));
  const word = (loose?.[1] ?? loose?.[2])?.toLowerCase();
  return {
    ...span,
    part,
    subject: own === '' ? subjectOf(before) : own,
    inherited: own === '' && lead.length < before.length,
    lead,
    before,
    clause: clause.number,
    whole: WHOLE.test(lead),
    loosely: word === undefined ? null : ['hơn', 'trên', '>'].includes(word) ? 'above' : 'about',
    aimed: AIMED.test(before) || AIMED.test(source.slice(span.end, Math.min(clause.end, span.end + 25))),
    years: yearsAt(source, clause),
    when: whenOf(before),
  };
}

/** A part is made of one item, or of two that complete each other. */
function itemsOf({ percent, numerator, quantity }: FigurePart): number {
  return percent !== undefined && (numerator !== undefined || quantity !== undefined) ? 2 : 1;
}

function isMoney({ unit, quantity, numerator }: FigurePart, after: string): boolean {
  // Money over money is a share like any other.
  if (numerator !== undefined) return false;
  return (unit !== undefined && MONEY.test(unit)) || (quantity !== undefined && MONEY.test(after));
}

/** "Năm 2023:\n+ Theo thống kê của … là 7,18%": the line above tells the year. */
function yearsAt(source: string, clause: Span): number[] {
  const own = yearsOf(source.slice(clause.start, clause.end));
  if (own.length > 0) return own;
  const heads = source.slice(0, clause.start).match(/[^\n]*:(?=\n)/g);
  return yearsOf(heads?.at(-1) ?? '');
}

function yearsOf(clause: string): number[] {
  return [...new Set([...clause.matchAll(YEAR)].map((match) => Number(match[1])))];
}

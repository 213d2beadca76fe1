/**
 * The figures of a text in the order they stand: percentages, fractions, ranges, quantities. Which of them
 * belong together is decided in `parts.ts`.
 */
import { dropInvisible, squeeze } from '../text/normalise.ts';
import { Exact } from './decimal.ts';
import { maskNonFigures } from './mask.ts';
import type { NumberRole, NumberSpan } from './numbers.ts';
import { readNumber, scanNumbers } from './numbers.ts';
import type { DecimalText, NumberDoubt } from './types.ts';
import { unitAt } from './words.ts';

interface Place {
  /** Where the figure begins and where it ends with its sign, `%` or unit. */
  start: number;
  end: number;
  doubts: NumberDoubt[];
}

export type Item =
  | (Place & { kind: 'percent'; value: DecimalText })
  | (Place & { kind: 'fraction'; numerator: DecimalText; denominator: DecimalText; unit?: string })
  | (Place & { kind: 'range'; low: DecimalText; high: DecimalText; unit?: string })
  | (Place & { kind: 'quantity'; value: DecimalText; unit?: string });

export interface Scan {
  /** The squeezed text without footnote marks: labels and units are taken from it. */
  source: string;
  /** The same with everything hidden that is no figure; same length. */
  masked: string;
  items: Item[];
}

const PERCENT = /^ ?(?:[%％]|phần trăm)/u;
/** Percent of the plan: measured against 100, not against the target. */
const OF_PLAN = /^ ?(?:so với )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?!\p{L})(?! (?:là|đề ra là) )/iu;
const RANGE = /^ ?[%％]? ?(?:[-–—−]|đến|tới) ?$/u;

function bulleted(source: string): boolean {
  return source.split('\n').filter((line) => /^[-−]/.test(line)).length > 1;
}

/** A minus hangs on its number. One that opens a line is a bullet where several lines open so. */
function isNegative(source: string, start: number, bullets: boolean): boolean {
  if (!/[-−]/.test(source.charAt(start - 1))) return false;
  const before = source.charAt(start - 2);
  if (before === '' || before === '\n') return !bullets;
  return before === ' ' || before === '(';
}

interface Reading {
  value: DecimalText;
  doubts: NumberDoubt[];
}

function read(raw: string, role: NumberRole, negative = false): Reading | null {
  const reading = readNumber(raw, role);
  if (!reading) return null;
  const minus = negative && /[1-9]/.test(reading.value) ? '-' : '';
  return { value: `${minus}${reading.value}`, doubts: reading.doubt ? [reading.doubt] : [] };
}

/** Marks of a list, and words or signs of a bound: "≤ 9,8", "Trên 90", "Từ 11 trở lên". */
const OPENING =
  /^[\s(\-−–+•*]*(?:(?:[≥≤<>]=?|trên|dưới|từ|hơn|tối thiểu|tối đa|ít nhất|nhiều nhất|không (?:quá|dưới)) *)?$/iu;

/** A number without unit counts when it is the line, or the line ends with it ("…: 118", "… là 77"). */
function standsAlone(masked: string, start: number, end: number, raw: string): boolean {
  const before = masked.slice(masked.lastIndexOf('\n', start - 1) + 1, start);
  const after = masked.slice(end);
  if (OPENING.test(before) && /^(?: trở (?:lên|xuống))?[ ).;,]*(?:\n|$)/iu.test(after)) return true;
  if (/^\d+\.\d{1,2}$/.test(raw)) return false;
  return /(?:là|đạt|có|[:=])\s*$/iu.test(before.slice(-8)) && /^ *(?:[.;,)\n]|$)/u.test(after);
}

function range(first: NumberSpan, second: NumberSpan, masked: string): Item | null {
  const between = masked.slice(first.end, second.start);
  if (!RANGE.test(between)) return null;
  const after = masked.slice(second.end);
  const percent = PERCENT.exec(after)?.[0];
  if (percent === undefined && /[%％]/.test(between)) return null;
  const role: NumberRole = percent === undefined ? 'count' : 'percent';
  const low = read(first.raw, role);
  const high = read(second.raw, role);
  if (!low || !high || new Exact(low.value).greaterThan(high.value)) return null;
  const unit = percent === undefined ? unitAt(after) : { unit: '%', length: percent.length };
  return {
    kind: 'range',
    start: first.start,
    end: second.end + (unit?.length ?? 0),
    low: low.value,
    high: high.value,
    ...(unit ? { unit: unit.unit } : {}),
    doubts: [...low.doubts, ...high.doubts],
  };
}

function fraction(first: NumberSpan, second: NumberSpan, masked: string): Item | null {
  const numerator = read(first.raw, 'count');
  const denominator = read(second.raw, 'count');
  if (!numerator || !denominator) return null;
  const unit = unitAt(masked.slice(second.end, second.end + 300));
  const named = unit?.unit ?? unitAt(masked.slice(first.end, second.start))?.unit;
  return {
    kind: 'fraction',
    start: first.start,
    end: second.end + (unit?.length ?? 0),
    numerator: numerator.value,
    denominator: denominator.value,
    ...(named === undefined ? {} : { unit: named }),
    doubts: [...numerator.doubts, ...denominator.doubts],
  };
}

function single(span: NumberSpan, source: string, masked: string, bullets: boolean): Item | null {
  const negative = isNegative(source, span.start, bullets);
  const start = negative ? span.start - 1 : span.start;
  const after = masked.slice(span.end, span.end + 300);
  const percent = PERCENT.exec(after)?.[0];
  if (percent !== undefined) {
    const reading = read(span.raw, 'percent', negative);
    if (!reading) return null;
    const end = span.end + percent.length;
    const ofPlan = OF_PLAN.exec(masked.slice(end, end + 40))?.[0];
    if (ofPlan !== undefined) {
      return { kind: 'quantity', start, end: end + ofPlan.length, ...reading, unit: '% kế hoạch' };
    }
    return { kind: 'percent', start, end, ...reading };
  }
  // Percentage points tell a change, not what was reached.
  if (/^ ?điểm (?:[%％]|phần trăm)/iu.test(after)) return null;
  const reading = read(span.raw, 'count', negative);
  if (!reading) return null;
  const unit = unitAt(after);
  if (unit) return { kind: 'quantity', start, end: span.end + unit.length, ...reading, unit: unit.unit };
  return standsAlone(masked, start, span.end, span.raw)
    ? { kind: 'quantity', start, end: span.end, ...reading }
    : null;
}

/** "180/188", "180 cơ quan/188 cơ quan", "180/tổng số 188", "180 trên 188". */
const FRACTION = /^\s*(?:[\p{L}\p{M} ]{0,40}\/\s*(?:tổng số )?|trên (?:tổng số )?)$/iu;

/** How many numbers, from `index` on, are strung together by slashes: 1 for a number by itself. */
function slashRun(spans: readonly NumberSpan[], index: number, masked: string): number {
  let length = 1;
  for (;;) {
    const last = spans[index + length - 1];
    const next = spans[index + length];
    if (!last || !next || !FRACTION.test(masked.slice(last.end, next.start))) return length;
    length += 1;
  }
}

/** Finds every figure of a text. */
export function scanItems(text: string): Scan {
  const source = squeeze(dropInvisible(text)).replace(/(?<=[\d%)])[¹²³⁰-⁹]+/gu, '');
  const masked = maskNonFigures(source);
  const spans = scanNumbers(masked);
  const bullets = bulleted(source);
  const items: Item[] = [];
  for (let index = 0; index < spans.length; ) {
    const span = spans[index];
    if (!span) break;
    const joined = slashRun(spans, index, masked);
    const second = spans[index + 1];
    const between = joined === 1 && second ? range(span, second, masked) : null;
    let item = between;
    if (joined === 1) item ??= single(span, source, masked, bullets);
    // a/b/c is a date or a code of a kind that is not known: none of its numbers is a figure.
    if (joined === 2 && second) item = fraction(span, second, masked);
    if (item) items.push(item);
    index += between ? 2 : joined;
  }
  return { source, masked, items };
}

/**
 * Joins the figures of a text into parts: "88,18%\n(605.172/686.283)" is one part, "96%\n92%\n89%" are three.
 * What joins is the text between two figures (the glue) and that they complete each other.
 */
import { Exact } from './decimal.ts';
import { ratioPercent } from './format.ts';
import type { Item, Scan } from './items.ts';
import { MASK } from './mask.ts';
import type { FigurePart } from './types.ts';
import { labelOf, levelOf } from './words.ts';

/** Brackets, commas, one line break and the words that equate two figures. */
const TIGHT_GLUE =
  /^[\s(),:=[\]–-]*(?:(?:tương ứng|tương đương|tức là|tức|đạt|chiếm|với|tỷ lệ|tỉ lệ|là|bằng|khoảng)[\s(:,=]*)*$/iu;
/** The rest of the sentence, then the share in brackets or named as one: "… có mặt trên sàn (57,14%)". */
const SENTENCE_GLUE =
  /^[^.;\n\d]*?(?:\(|tỷ lệ|tỉ lệ|chiếm)[\s(:]*(?:(?:đạt|tỷ lệ|tỉ lệ|là|chiếm)[\s:(]*)*$/iu;
const BRACKET_GLUE = /^[^.;\n\d()]*\([\s:]*$/u;
const NEW_BULLET = /\n[-+•*]/;
/** A bracket or an equals sign right before the second figure: the writer says that the two are one. */
const ANCHORED = /[(=:][\s(:=]*$/;
/** Percentage points within which a percentage beside a fraction is taken for that fraction's own. */
const NEAR = 5;

/** "3/5 xã đạt 100%" are two figures, "37/39 hệ thống đạt tỷ lệ 94,8%" is one: only the numbers tell. */
function isNear(percent: Item, fraction: Item): boolean {
  if (percent.kind !== 'percent' || fraction.kind !== 'fraction') return false;
  const { numerator, denominator } = fraction;
  return [ratioPercent(numerator, denominator), ratioPercent(denominator, numerator)].some(
    (ratio) => ratio !== null && new Exact(ratio).minus(percent.value).abs().lessThan(NEAR),
  );
}

function belongTogether(first: Item, second: Item, glue: string): boolean {
  if (NEW_BULLET.test(glue) || glue.includes(MASK)) return false;
  const kinds = `${first.kind} ${second.kind}`;
  if (kinds === 'percent fraction') {
    return (
      (TIGHT_GLUE.test(glue) || BRACKET_GLUE.test(glue)) && (ANCHORED.test(glue) || isNear(first, second))
    );
  }
  if (kinds === 'fraction percent') {
    return (
      (TIGHT_GLUE.test(glue) || SENTENCE_GLUE.test(glue)) && (ANCHORED.test(glue) || isNear(second, first))
    );
  }
  // A count and a percentage side by side may be two results: they need a bracket, a line break or a word.
  if (kinds === 'quantity percent') {
    return (TIGHT_GLUE.test(glue) && /[(\n]|\p{L}/u.test(glue)) || SENTENCE_GLUE.test(glue);
  }
  return kinds === 'percent quantity' && TIGHT_GLUE.test(glue) && glue.includes('(');
}

function valuesOf(item: Item): FigurePart {
  switch (item.kind) {
    case 'percent':
      return { percent: item.value };
    case 'fraction':
      return { numerator: item.numerator, denominator: item.denominator, ...unitOf(item) };
    case 'range':
      return { low: item.low, high: item.high, ...unitOf(item) };
    case 'quantity':
      return { quantity: item.value, ...unitOf(item) };
  }
}

function unitOf(item: { unit?: string }): { unit?: string } {
  return item.unit === undefined ? {} : { unit: item.unit };
}

const CHANGE = /(?<!\p{L})(tăng|giảm)(?: (?:thêm|khoảng|bình quân|ít nhất|tối thiểu|trên|hơn|từ))* ?$/iu;

/** Whether the words before a figure make it a change ("giảm 1,54%"); "tăng lên 90%" tells a level. */
function changeBefore(before: string): FigurePart['change'] {
  const word = CHANGE.exec(before.slice(-60))?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  return word === 'tăng' ? 'increase' : 'decrease';
}

/** "98,5% (vượt 8,5% so với chỉ tiêu)": the distance to the plan, not a result. */
function beyondPlan(part: FigurePart, before: string): FigurePart['change'] {
  if (part.unit !== '% kế hoạch') return undefined;
  if (/(?:vượt|cao hơn) ?$/iu.test(before.slice(-10))) return 'increase';
  return /(?:hụt|thấp hơn) ?$/iu.test(before.slice(-10)) ? 'decrease' : undefined;
}

/** The part with the words it stands in, for readers of figures and of targets. */
export interface PartInText {
  part: FigurePart;
  /** Where its first figure begins in the source of the scan. */
  start: number;
  /** The text of the same sentence before the first figure and behind the last one, up to the next. */
  before: string;
  after: string;
  /** `before` with dates and codes hidden. */
  maskedBefore: string;
}

/** Where the sentence that a figure stands in begins: behind a line break, ". ", "; " or an open bracket. */
function sentenceStart(source: string, from: number, to: number): number {
  // "TP. Long Xuyên" does not end a sentence.
  const text = source
    .slice(from, to)
    .replace(/(?<!\p{L})(?:TP|TX|TT|[QPHX])\. /giu, (short) => '_'.repeat(short.length));
  const stop = Math.max(text.lastIndexOf('\n') + 1, text.lastIndexOf('. ') + 2, text.lastIndexOf('; ') + 2);
  // lastIndexOf answers -1 where nothing is found, which leaves 0 or 1: the latter is no stop.
  const start = stop > 1 || text.startsWith('\n') ? stop : 0;
  const open = text.lastIndexOf('(');
  return from + (open >= start && text.indexOf(')', open) < 0 ? open + 1 : start);
}

/** The line above a figure that opens its own line: "CQNN cấp tỉnh\n90%". A bracket there belongs higher up. */
function lineAbove(source: string, from: number, start: number): string {
  const lineStart = source.lastIndexOf('\n', start - 1);
  if (lineStart < from || !/^[\s(]*$/.test(source.slice(lineStart + 1, start))) return '';
  const above = source.slice(Math.max(from, source.lastIndexOf('\n', lineStart - 1) + 1), lineStart).trim();
  return /[().]$/.test(above) || /^[().,;:]/.test(above) ? '' : above;
}

/** What a figure says of itself behind its number: "90% cấp huyện", "90% (cấp huyện)", not an open bracket. */
const AFTER = /^[^\n.;,()]*(?:\([^()\n]*\))?/;

/** Joins the items of a scan and gives each part its label and level. */
export function joinParts(scan: Scan): PartInText[] {
  const { source, masked, items } = scan;
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const alone = group?.length === 1;
    if (previous && alone && belongTogether(previous, item, masked.slice(previous.end, item.start))) {
      group?.push(item);
    } else {
      groups.push([item]);
    }
  }
  return groups.flatMap((group, index) => {
    const first = group[0];
    const last = group.at(-1);
    if (!first || !last) return [];
    const from = groups[index - 1]?.at(-1)?.end ?? 0;
    const to = groups[index + 1]?.[0]?.start ?? source.length;
    const start = sentenceStart(source, from, first.start);
    const before = source.slice(start, first.start);
    const after = AFTER.exec(source.slice(last.end, to))?.[0] ?? '';
    const part: FigurePart = Object.assign({}, ...group.map(valuesOf));
    const above = lineAbove(source, from, first.start).slice(-600);
    // "100% cấp tỉnh, 90% cấp huyện": what stands before the comma belongs to the figure before.
    const own = groups[index - 1] && start === from ? before.slice(before.lastIndexOf(',') + 1) : before;
    const levelBefore = levelOf(own, 'label') ?? levelOf(above, 'label');
    const level = levelBefore ?? levelOf(part.unit ?? '', 'text') ?? levelOf(after, 'text');
    const named = levelBefore === undefined && level !== undefined ? own : before;
    const label = labelOf(named.slice(-600)) ?? labelOf(above);
    const change = changeBefore(before) ?? beyondPlan(part, before);
    const doubts = group.flatMap((item) => item.doubts);
    return [
      {
        part: {
          ...(label === undefined ? {} : { label }),
          ...(level === undefined ? {} : { level }),
          ...part,
          ...(change === undefined ? {} : { change }),
          ...(doubts.length > 0 ? { doubts } : {}),
        },
        start: first.start,
        before,
        after,
        maskedBefore: masked.slice(start, first.start),
      },
    ];
  });
}

/** Statements such as "32 chỉ tiêu, có 20 chỉ tiêu đạt, còn lại 12 chỉ tiêu chưa đạt, tỷ lệ thực hiện là 61,87%". */
import { readNumber } from '../../figures/numbers.ts';
import type { DecimalText } from '../../figures/types.ts';

export type Outcome = 'met' | 'notMet' | 'estimatedMet' | 'notAssessed';

export interface RatedCounts {
  /** "chỉ tiêu", "nhiệm vụ": what is counted. */
  noun: string;
  /** How many there are in all, where it is said. */
  total: number | null;
  counts: Partial<Record<Outcome, number>>;
  /** "còn lại": the counts make up the whole. */
  whole: boolean;
  rate: { value: DecimalText; raw: string } | null;
  /** The passage of the text. */
  start: number;
  end: number;
}

const NOUN = '(chỉ tiêu|chỉ số|mục tiêu|nhiệm vụ|tiêu chí)';
const NUMBERED = new RegExp(
  String.raw`(?<![\d.,/])(\d{1,4})(?:\s?\/\s?(\d{1,4}))?\s+${NOUN}(?!\p{L})`,
  'giu',
);
/** "đạt 20/32 chỉ tiêu": the outcome stands before. */
const BEFORE = /(chưa đạt|không đạt|chưa hoàn thành|đạt|hoàn thành)(?:\s+được)?\s*$/iu;
const AFTER =
  /^(?:\s+(?:cụ thể|đã|được|là|thành phần|của tỉnh|đánh giá))*\s*(chưa đạt|không đạt|chưa hoàn thành|ước đạt|ước hoàn thành|chưa đánh giá|chưa được đánh giá|chưa có số liệu|đạt|hoàn thành|vượt)(?!\s*(?:\d|trên|dưới|từ|ít nhất|tối thiểu|tỷ lệ|tỉ lệ|mức|thấp|cao))/iu;
const RATE =
  /(?:tỷ|tỉ) lệ((?:\s+(?:thực|hiện|hoàn|thành|đạt|là|chiếm|chung|các|chỉ|tiêu|kế|hoạch|mục|đề|ra|được|tương|ứng|gần|khoảng))*)\s*:?\s*(\d[\d.,]*\d|\d)\s?%/giu;

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'chưa đạt': 'notMet',
  'không đạt': 'notMet',
  'chưa hoàn thành': 'notMet',
  'ước đạt': 'estimatedMet',
  'ước hoàn thành': 'estimatedMet',
  'chưa đánh giá': 'notAssessed',
  'chưa được đánh giá': 'notAssessed',
  'chưa có số liệu': 'notAssessed',
  đạt: 'met',
  'hoàn thành': 'met',
  vượt: 'met',
};

/** The statements of a text that count indicators by how they were rated; without such a count none. Never throws. */
export function ratedCountsIn(text: string): RatedCounts[] {
  const statements: RatedCounts[] = [];
  let open: RatedCounts | null = null;
  for (const match of text.matchAll(NUMBERED)) {
    const end = match.index + match[0].length;
    const [count, ofAll] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
    const noun = (match[3] ?? '').toLowerCase();
    const outcome = outcomeAt(text, match.index, end);
    const repeated =
      outcome === null || open?.counts[outcome] !== undefined || (ofAll !== null && open?.total !== null);
    if (open === null || repeated || open.noun !== noun) {
      open = { noun, total: null, counts: {}, whole: false, rate: null, start: match.index, end };
      statements.push(open);
    }
    if (outcome === null) open.total = count;
    else open.counts[outcome] = count;
    if (ofAll !== null) open.total = ofAll;
    if (/còn lại\s*(?:là|có)?\s*$/iu.test(text.slice(Math.max(0, match.index - 16), match.index)))
      open.whole = true;
    open.end = end;
  }
  for (const [at, statement] of statements.entries()) {
    statement.rate = rateBehind(text, statement.end, statements[at + 1]?.start ?? text.length);
  }
  return statements.flatMap((statement) => {
    const counts = Object.values(statement.counts);
    if (counts.length === 0) return [];
    // "3 chỉ tiêu mới, 20 chỉ tiêu đạt": what is less than one of its parts is no total.
    const isTotal = statement.total !== null && counts.every((count) => count <= (statement.total ?? 0));
    return [isTotal ? statement : { ...statement, total: null }];
  });
}

function outcomeAt(text: string, start: number, end: number): Outcome | null {
  const after = AFTER.exec(text.slice(end, end + 60))?.[1];
  const words = after ?? BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  return words === undefined ? null : (OUTCOMES[words.toLowerCase()] ?? null);
}

function rateBehind(text: string, from: number, to: number): RatedCounts['rate'] {
  const [, , raw] = [...text.slice(from, Math.min(to, from + 120)).matchAll(RATE)][0] ?? [];
  const read = raw === undefined ? null : readNumber(raw, 'percent');
  return raw === undefined || read === null || read.doubt?.kind === 'ambiguous'
    ? null
    : { value: read.value, raw };
}

/**
 * Reading how points are computed: "a= Số lượng …; b= Tổng số …; - Tỷ lệ=a/b; + Tỷ lệ>=80%: Điểm tối đa; + Tỷ lệ<80%: Tỷ
 * lệ/80%*Điểm tối đa". Null and empty where the text has nothing of the kind: nothing is made up.
 */
import { Exact } from '../figures/decimal.ts';
import type { DecimalText } from '../figures/types.ts';
import { squeeze } from '../text/normalise.ts';

export interface RatioFormula {
  /** What each letter stands for. */
  variables: ReadonlyMap<string, string>;
  numerator: readonly string[];
  denominator: readonly string[];
  /** "b/a" as written. */
  written: string;
}

/** Up to the next definition or formula: a PDF may have them all in one line. */
const DEFINITION =
  /(?:(?<![\p{L}\d])([a-e])\s*=|(?:^|[\n;])[\s\-–+•*]*([a-e])\s*:)\s*([^\n;=]{3,400}?)(?=\s*(?:[\n;]|$|[-–+•*]?\s*(?:[a-e]|(?:tỷ|tỉ) (?:lệ|trọng)|điểm)\s*=))/giu;
/** "Tổng số hồ sơ … (gọi là a)" */
const CALLED = /(?:^|[\n;])[\s\-–+•*]*([^\n;]{3,400}?)\s*\(gọi là ([a-e])\)/giu;
const RATIO =
  /(?:tỷ|tỉ) (?:lệ|trọng)\s*[=:]\s*(\(?\s*[a-e](?:\s*\+\s*[a-e])*\s*\)?)\s*\/\s*(\(?\s*[a-e](?:\s*\+\s*[a-e])*\s*\)?)(?![\p{L}\d])/iu;

/** The ratio that a text defines with letters, with what the letters mean. */
export function ratioFormula(text: string): RatioFormula | null {
  if (!/\/\s*\(?\s*[a-e](?!\p{L})/iu.test(text)) return null;
  const source = squeeze(text.slice(0, 6000));
  const ratio = RATIO.exec(source);
  if (ratio === null) return null;
  const variables = new Map<string, string>();
  for (const [, letter, atLine, meaning = ''] of source.matchAll(DEFINITION))
    variables.set((letter ?? atLine ?? '').toLowerCase(), meaning.trim());
  for (const [, meaning = '', letter = ''] of source.matchAll(CALLED))
    variables.set(letter.toLowerCase(), meaning.trim());
  const letters = (side = '') => (side.match(/[a-e]/giu) ?? []).map((letter) => letter.toLowerCase());
  const numerator = letters(ratio[1]);
  const denominator = letters(ratio[2]);
  const written = `${ratio[1]?.replace(/\s/g, '') ?? ''}/${ratio[2]?.replace(/\s/g, '') ?? ''}`;
  return { variables, numerator, denominator, written };
}

export interface Band {
  sign: '>=' | '>' | '<=' | '<' | '=';
  bound: DecimalText;
  percent: boolean;
  /** As written: "Tỷ lệ>=80%". */
  words: string;
  /** What is given for it, up to the end of the line. */
  points: string;
  /** "Giai đoạn 2028-2030" above it, else empty: bands of one stage belong together. */
  stage: string;
}

const BAND =
  /(?:tỷ|tỉ) (?:lệ|trọng)\s*(>=|<=|≥|≤|>|<|=|dưới|trên|từ)\s*(\d+(?:[.,]\d+)?)\s*(%?)(\s*trở (?:lên|xuống))?/giu;
const SIGNS: Readonly<Record<string, Band['sign']>> = {
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  dưới: '<',
  trên: '>',
  từ: '>=',
};

const STAGE = /giai đoạn \d{4}[^:\n]{0,40}/giu;

/** The bands of a scale: ">=80%: Điểm tối đa", "<80%: Tỷ lệ/80%*Điểm tối đa", each on a line or all on one. */
export function bandsOf(text: string): Band[] {
  if (!/[<>≤≥]|dưới|trên|từ/iu.test(text)) return [];
  const source = squeeze(text.slice(0, 6000));
  const found = [...source.matchAll(BAND)];
  const stages = found.length === 0 ? [] : [...source.matchAll(STAGE)];
  return found.flatMap((band, index) => {
    const [words, word = '', bound = '', percent, turned = ''] = band;
    const sign = /xuống/iu.test(turned) ? '<=' : SIGNS[word.toLowerCase()];
    if (sign === undefined) return [];
    const rest = source.slice(band.index + words.length, found[index + 1]?.index);
    // Before the band: "Điểm tối đa nếu tỷ lệ =100%".
    const ahead =
      source
        .slice(Math.max(0, band.index - 60), band.index)
        .split(/[\n;.]/)
        .at(-1) ?? '';
    const points = `${ahead} ${rest.split(/[\n;]|giai đoạn|[-–+]\s*$/iu)[0] ?? ''}`;
    const stage = stages.findLast(({ index: at }) => at < band.index)?.[0] ?? '';
    return [{ sign, bound: bound.replace(',', '.'), percent: percent === '%', words, points, stage }];
  });
}

/** How a formula gives points for a rate in percent; `max` the most it can give. */
export type PointsFormula =
  /** The share of the most; at and above `full` percent all of it. */
  | { kind: 'share'; full: DecimalText }
  /** All at `full` percent, else nothing. */
  | { kind: 'allOrNothing'; full: DecimalText }
  /** Parts of the most for things done or not. */
  | { kind: 'checklist'; weights: readonly [numerator: number, denominator: number][] };

const ALL_OR_NOTHING =
  /điểm tối đa nếu (?:tỷ|tỉ) lệ\s*(?:=|bằng|đạt|≥|>=)\s*(\d+(?:[.,]\d+)?)\s*%[\s\S]*?(?:^|[\n;])[\s\-–+]*0 (?:điểm )?nếu/imu;
const PLAIN_SHARE =
  /điểm\s*[=:]?[\s\-–+]*(?:(?:tỷ|tỉ) lệ\s*(?:\/\s*(\d+(?:[.,]\d+)?)\s*%)?\s*\*\s*điểm tối đa|điểm tối đa\s*\*\s*(?:tỷ|tỉ) lệ)/iu;
const WEIGHT = /(?<![\d/])(\d{1,2})\s*\/\s*(\d{1,2})\s*\*\s*điểm tối đa/giu;

/**
 * The formula of a scoring cell; null where it is of no kind known here. Where stages ("Giai đoạn 2025-2027") have
 * bands of their own, those of the first one.
 */
export function pointsFormula(text: string): PointsFormula | null {
  if (!/điểm tối đa/iu.test(text)) return null;
  const source = squeeze(text.slice(0, 6000));
  const bands = bandsOf(source);
  const [first] = bands;
  const tops = bands.filter(({ sign, percent }) => percent && (sign === '>=' || sign === '>'));
  const [top] = tops.filter(({ stage }) => stage === first?.stage);
  if (top !== undefined) {
    // Two bands of one stage: all of it from the bound on, below it the share of the bound.
    const same = bands.filter(({ stage }) => stage === top.stage);
    const below = same.find(({ sign, bound }) => sign.startsWith('<') && new Exact(bound).equals(top.bound));
    const number = new RegExp(`/\\s*${top.bound.replace('.', '[.,]')}\\s*%`, 'u');
    const whole = /điểm tối đa[\s.]*$/iu.test(top.points);
    const straight = same.length === 2 && whole && below !== undefined && number.test(below.points);
    return straight ? { kind: 'share', full: top.bound } : null;
  }
  const only = ALL_OR_NOTHING.exec(source)?.[1];
  if (only !== undefined) return { kind: 'allOrNothing', full: only.replace(',', '.') };
  const weights = [...source.matchAll(WEIGHT)].map(([, a, b]): [number, number] => [Number(a), Number(b)]);
  if (weights.length > 1 && weights.every(([, b]) => b > 0)) return { kind: 'checklist', weights };
  if (bands.length > 0) return null;
  const share = PLAIN_SHARE.exec(source);
  return share === null ? null : { kind: 'share', full: (share[1] ?? '100').replace(',', '.') };
}

/** Points for a rate in percent; null for a checklist, which has no rate. */
export function pointsFor(formula: PointsFormula, rate: DecimalText, max: DecimalText): DecimalText | null {
  if (formula.kind === 'checklist') return null;
  const reached = new Exact(rate).greaterThanOrEqualTo(formula.full);
  if (reached) return max;
  if (formula.kind === 'allOrNothing') return '0';
  return new Exact(rate).dividedBy(formula.full).times(max).toFixed();
}

/** Every number of points that a formula can give where those are few; null where any is possible. */
export function pointsPossible(formula: PointsFormula, max: DecimalText): DecimalText[] | null {
  if (formula.kind === 'share') return null;
  if (formula.kind === 'allOrNothing') return ['0', max];
  if (formula.weights.length > 10) return null;
  let sums = [new Exact(0)];
  for (const [part, whole] of formula.weights) {
    const own = new Exact(max).times(part).dividedBy(whole);
    sums = [...sums, ...sums.map((sum) => sum.plus(own))];
  }
  return [...new Set(sums.map((sum) => sum.toFixed()))].sort((a, b) => Number(a) - Number(b));
}

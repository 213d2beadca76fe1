/**
 * Footnote marks that became digits of a figure or word: copied as plain text, "179/188¹" is "179/1881".
 *
 *     '94,2%\n(179/1881 cơ quan)' → '179/1881', likely '179/188 và dấu chú thích 1'
 *
 * A fraction that agrees with the percentage beside it as it stands is left alone.
 */
import { Exact } from '../../figures/decimal.ts';
import type { TextDoubt } from './doubt.ts';

/** What the rest of the table says. */
export interface GluedContext {
  /** Marks of footnotes below the table that stand in no cell. */
  placeless: ReadonlySet<string>;
  /** How many cells have a fraction with this denominator. */
  denominators: ReadonlyMap<string, number>;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3}){1,4}|\d{1,12}`;
const FRACTION = new RegExp(
  String.raw`(?<![\d.,/\p{L}-])(${NUMBER})\s?/\s?(\d{1,3}(?:\.\d{3})*\d{0,2}|\d+)(?: (\d{1,2})(?= \p{Ll}| ?\)|$))?(?![\d/%]|[.,]\d)`,
  'gu',
);
const PERCENT = /(?<!\d)(\d{1,9}(?:[.,]\d{1,9})?) ?%/g;
const LONGEST_MARK = 2;
/** Percentage points. */
const NEAR = 2;
const FAR = 20;

function plain(number: string): string {
  return number.replaceAll('.', '');
}

/** How far numerator of denominator is from the percentage, in percentage points; null of nothing. */
function distance(
  numerator: string,
  denominator: string,
  percent: string,
): InstanceType<typeof Exact> | null {
  const whole = new Exact(plain(denominator));
  if (whole.isZero()) return null;
  return new Exact(plain(numerator)).times(100).div(whole).minus(percent.replace(',', '.')).abs();
}

/** The same as a float and signed: a first look, cheaper by far. */
function roughDistance(numerator: string, denominator: string, percent: string): number {
  return (Number(plain(numerator)) * 100) / Number(plain(denominator)) - Number(percent.replace(',', '.'));
}

/** Rounded or cut off as it is written. */
function agrees(numerator: string, denominator: string, percent: string): boolean {
  const decimals = /[.,](\d+)$/.exec(percent)?.[1]?.length ?? 0;
  const rough = roughDistance(numerator, denominator, percent);
  // Nearly all fractions agree by far, or fail by far: only the others are worth exact arithmetic.
  const step = 10 ** -decimals;
  if (Math.abs(rough) < step * 0.9 || Math.abs(rough) > step * 1.1) return Math.abs(rough) < step;
  return (
    distance(numerator, denominator, percent)?.lessThan(new Exact(10).pow(-decimals).times('1.01')) === true
  );
}

/** Percentages are misprinted too: near with the shorter denominator, and far off with the one that stands there. */
function isNearer(numerator: string, shorter: string, denominator: string, percent: string): boolean {
  if (Math.abs(roughDistance(numerator, shorter, percent)) > NEAR * 1.1) return false;
  const near = distance(numerator, shorter, percent);
  const far = distance(numerator, denominator, percent);
  return near !== null && far !== null && near.lessThan(NEAR) && far.greaterThan(FAR);
}

/** Denominators of a text's fractions, for `GluedContext`. */
export function denominatorsOf(text: string): string[] {
  if (!text.includes('/')) return [];
  return [...text.matchAll(FRACTION)].map((match) => plain(match[2] ?? ''));
}

/** Digits behind a denominator, a percentage or a word that are probably a footnote's mark. */
export function gluedMarks(text: string, context: GluedContext): TextDoubt[] {
  const doubts: TextDoubt[] = [];
  const add = (found: string, bare: string, mark: string) =>
    doubts.push({ code: 'FOOTNOTE_GLUED', found, likely: `${bare} và dấu chú thích ${mark}` });
  if (text.includes('/')) {
    const percents = [...text.matchAll(PERCENT)].map((match) => match[1] ?? '');
    for (const match of text.matchAll(FRACTION)) {
      const glued = ofFraction(match, percents, context);
      if (glued !== null) add(match[0], glued.bare, glued.mark);
    }
  }
  for (const [found, bare = '', mark = ''] of text.matchAll(
    /(?<![\d.,])(\d[\d.,]{0,12} ?%)(\d{1,2})(?![\d%/]|[.,]\d)/g,
  )) {
    add(found, bare, mark);
  }
  if (context.placeless.size > 0) {
    for (const [found, bare = '', mark = ''] of text.matchAll(
      /(?<![\p{L}\p{M}])(\p{L}[\p{Ll}\p{M}]{1,8})(\d{1,2})(?![\d\p{L}])/gu,
    )) {
      if (context.placeless.has(mark)) add(found, bare, mark);
    }
  }
  return doubts;
}

function ofFraction(
  [, numerator = '', denominator = '', apart]: RegExpExecArray | RegExpMatchArray,
  percents: readonly string[],
  context: GluedContext,
): { bare: string; mark: string } | null {
  const fits = (bottom: string) => percents.some((percent) => agrees(numerator, bottom, percent));
  if (apart !== undefined) {
    const known = fits(denominator) || context.placeless.has(apart);
    return known ? { bare: `${numerator}/${denominator}`, mark: apart } : null;
  }
  if (fits(denominator)) return null;
  for (let length = 1; length <= LONGEST_MARK && length < denominator.length; length += 1) {
    const bottom = denominator.slice(0, -length);
    const mark = denominator.slice(-length);
    if (!/^[1-9]/.test(mark) || bottom.endsWith('.')) continue;
    const known = context.placeless.has(mark) || (context.denominators.get(plain(bottom)) ?? 0) > 0;
    const possible = percents.length === 0 && known && Number(plain(numerator)) <= Number(plain(bottom));
    const nearer = percents.some((percent) => isNearer(numerator, bottom, denominator, percent));
    if (fits(bottom) || nearer || possible) return { bare: `${numerator}/${bottom}`, mark };
  }
  return null;
}

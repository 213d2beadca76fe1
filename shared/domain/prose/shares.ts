/**
 * Percentages that a text states of two of its own counts: "tổng số 1.200 hồ sơ; hồ sơ trực tuyến là 900 hồ sơ,
 * tỷ lệ hồ sơ trực tuyến đạt 75%".
 */

import { Exact } from '../figures/decimal.ts';
import type { DecimalText } from '../figures/types.ts';
import { compareKey } from '../text/normalise.ts';
import type { Claim } from './claims.ts';
import { isRatioOf } from './ratio.ts';
import { contentOf } from './subject.ts';

export interface Counted {
  value: DecimalText;
  claim: Claim;
}

export interface Share {
  percent: Claim;
  part: Counted;
  whole: Counted;
  /** Other numbers of the text give the printed percentage: it may be meant of them. */
  explained: boolean;
  /** The words of the percentage are those of the part: nothing else can be meant. */
  named: boolean;
}

const SHARE_WORDS = /(?<!\p{L})(?:tỷ lệ|tỉ lệ|chiếm|tương ứng|tương đương)(?!\p{L})/iu;
const OF_WHOLE = /(?:trên|trong|\/) ?tổng số[\p{L} ]*$/iu;
/** "98.412 hồ sơ, trong đó trực tuyến 80.205 hồ sơ": what stands right before is the whole. */
const AMONG = /(?<!\p{L})trong (?:đó|số đó|số này)(?!\p{L})/iu;
const REMAINDER = /(?<!\p{L})(?:còn lại|chưa|không)(?!\p{L})/iu;

/** The shares of a text, from its claims. Each percentage gives one at most. */
export function sharesOf(claims: readonly Claim[]): Share[] {
  if (claims.length < 2) return [];
  return claims.flatMap((claim, index) => {
    if (claim.part.percent === undefined || claim.part.numerator !== undefined) return [];
    if (claim.part.change !== undefined || claim.aimed || /so với|tăng|giảm/iu.test(claim.lead)) return [];
    const share = ofWholeBehind(claims, index) ?? ofWholeBefore(claims, index);
    return share === null ? [] : [share];
  });
}

/** "300 hồ sơ trên tổng số 1.200 hồ sơ (25%)": the percentage is joined to the whole. */
function ofWholeBehind(claims: readonly Claim[], index: number): Share | null {
  const percent = claims[index];
  const before = claims[index - 1];
  if (!percent || !before || !OF_WHOLE.test(percent.lead) || before.clause !== percent.clause) return null;
  const whole = countOf(percent);
  const part = countOf(before);
  if (whole === null || part === null || !sameUnit(part, whole)) return null;
  return share(claims, percent, part, whole, true);
}

function ofWholeBefore(claims: readonly Claim[], index: number): Share | null {
  const percent = claims[index];
  if (!percent) return null;
  const joined = countOf(percent);
  const from = joined === null ? index - 1 : index;
  const part = joined ?? (SHARE_WORDS.test(percent.lead) ? countOf(claims[from]) : null);
  if (part === null || REMAINDER.test(part.claim.lead) || percent.clause - part.claim.clause > 1) return null;
  const whole = wholeBefore(claims, from, part);
  if (whole === null) return null;
  const wanted = contentOf(withoutShareWords(percent.subject));
  const told = new Set(contentOf(`${part.claim.subject} ${part.claim.part.unit ?? ''}`));
  const fits = wanted.every((word) => told.has(word));
  if (joined === null && !fits) return null;
  const named =
    joined === null && wanted.length >= 3 && percent.clause === part.claim.clause && !part.claim.whole;
  if (new Exact(part.value).greaterThan(whole.value)) {
    return part.claim.whole ? share(claims, percent, whole, part, false) : null;
  }
  return share(claims, percent, part, whole, named);
}

/** The nearest whole before the part that counts the same, in the part's clause or the one before it. */
function wholeBefore(claims: readonly Claim[], from: number, part: Counted): Counted | null {
  for (let index = from - 1; index >= 0; index -= 1) {
    const claim = claims[index];
    if (!claim || part.claim.clause - claim.clause > 1) return null;
    const counted = countOf(claim);
    const opened = index === from - 1 && claim.clause === part.claim.clause && AMONG.test(part.claim.lead);
    if (
      (claim.whole || opened) &&
      counted !== null &&
      claim.part.percent === undefined &&
      sameUnit(counted, part)
    )
      return counted;
  }
  return null;
}

function share(
  claims: readonly Claim[],
  percent: Claim,
  part: Counted,
  whole: Counted,
  named: boolean,
): Share {
  return { percent, part, whole, named, explained: isExplained(claims, percent, part, whole) };
}

/** So many claims before and behind a percentage may be what it is meant of. */
const BEFORE = 12;
const BEHIND = 5;

/** Whether the printed percentage is that of other counts of the text, of their sum or of what is left. */
function isExplained(claims: readonly Claim[], of: Claim, part: Counted, whole: Counted): boolean {
  const { percent } = of.part;
  if (percent === undefined) return true;
  const at = claims.indexOf(of);
  const near = claims.slice(Math.max(0, at - BEFORE), at + BEHIND);
  const counts = near.flatMap((claim) => countOf(claim) ?? []).filter((count) => sameUnit(count, part));
  const parts = counts.filter(({ claim }) => !claim.whole).map(({ value }) => value);
  const sum = parts.reduce((total, value) => total.plus(value), new Exact(0));
  const left = new Exact(whole.value).minus(part.value);
  const numerators = [...counts.map(({ value }) => value), sum.toFixed(), left.toFixed()];
  const denominators = [...counts.map(({ value }) => value), sum.toFixed()];
  return numerators.some((a) => denominators.some((b) => isRatioOf(percent, a, b)));
}

function countOf(claim: Claim | undefined): Counted | null {
  if (claim === undefined || claim.part.quantity === undefined || claim.part.change !== undefined)
    return null;
  if (claim.part.doubts?.some(({ kind }) => kind === 'ambiguous')) return null;
  return { value: claim.part.quantity, claim };
}

/** "dịch vụ" counts what "dịch vụ công" counts; a count without a unit counts anything. */
function sameUnit(a: Counted, b: Counted): boolean {
  const [one, other] = [a, b].map(({ claim }) => compareKey(claim.part.unit ?? ''));
  if (one === undefined || other === undefined || one === '' || other === '') return one === other;
  return `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);
}

function withoutShareWords(subject: string): string {
  return subject.replace(SHARE_WORDS, ' ');
}

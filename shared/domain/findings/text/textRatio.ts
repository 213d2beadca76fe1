import { Exact } from '../../figures/decimal.ts';
import { formatDecimal, formatPercent } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { Claim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/claims.ts';
import type { Share } from '../../prose/shares.ts';
import { sharesOf } from '../../prose/shares.ts';
import type { Passage } from '../across/passages.ts';
import { passagesOf } from '../across/passages.ts';
import type { DocumentFinding } from '../document.ts';
import { gluedFraction } from '../footnoteDigits.ts';
import type { FractionCheck } from '../fraction.ts';
import { checkFraction } from '../fraction.ts';
import type { Rule } from '../rule.ts';

const CODE = 'TEXT_RATIO';

/** Report 346 of 2022: 699.678 applications received, 298.710 of them online, "tỷ lệ … đạt 65,9%". */
export const textRatio: Rule = {
  code: CODE,
  severity: 'error',
  title: 'Tỷ lệ trong lời văn không khớp với các số nêu cùng câu',
  explanation:
    'Tìm trong lời văn, chú thích và trong các ô viết thành câu những chỗ nêu cả tổng số, số thành phần và tỷ lệ ' +
    '(ví dụ “tổng số 1.200 hồ sơ; hồ sơ trực tuyến 900 hồ sơ, tỷ lệ hồ sơ trực tuyến 85%”), rồi tính lại tỷ lệ. ' +
    'Là lỗi khi câu nói rõ tỷ lệ của số nào trên số nào mà làm tròn hay cắt bớt đều không ra; chưa thật rõ thì là cảnh báo; ' +
    'tỷ lệ chỉ bị cắt bớt chữ số là lưu ý. Đề nghị đơn vị xác nhận số nào đúng.',
  checkDocument(document) {
    const found: DocumentFinding[] = [];
    for (const passage of passagesOf(document, mayHoldRatio)) {
      // The rules of rows look at the fractions of every cell: only a total told in words is left.
      if (passage.row !== null && !/tổng|toàn bộ/iu.test(passage.text)) continue;
      const { source, claims } = claimsOf(passage.text);
      if (passage.row === null) {
        for (const [at, claim] of claims.entries()) {
          found.push(...checkOwnFraction(claim, source, passage));
          found.push(...checkRateBehind(claim, claims[at + 1], source, passage));
        }
      }
      for (const share of sharesOf(claims)) found.push(...checkShare(share, source, passage));
    }
    return found;
  },
};

/** A look before the work: a percentage, and words or signs that make numbers a part and its whole. */
function mayHoldRatio(text: string): boolean {
  return /\d ?(?:[%％]|phần trăm)/u.test(text) && /\/ ?\d|tổng|toàn bộ| trên |trong đó/iu.test(text);
}

/** "37/39 hệ thống, đạt 94,8%": the fraction stands beside the percentage. */
function checkOwnFraction(claim: Claim, source: string, passage: Passage): DocumentFinding[] {
  const check = checkFraction(claim.part);
  if (check === null || check.verdict === 'fits') return [];
  const { percent, computed } = check;
  const words = source.slice(claim.start, claim.end);
  const fraction = `${formatDecimal(check.numerator)}/${formatDecimal(check.denominator)}`;
  if (check.verdict === 'truncated') {
    return claim.loosely === null ? [truncated(check, fraction, passage, words)] : [];
  }
  // "65% (13/202)" where the 2 is the mark of a footnote: not for this rule to judge.
  if (gluedFraction(percent, check.numerator, check.denominator) !== null) return [];
  if (isCovered(claim, percent, computed) || isOfOther(check, words)) return [];
  const inverted = check.verdict === 'inverted';
  const proven = !inverted && claim.loosely === null && isOfFraction(words, source.slice(claim.end));
  const severity = proven ? 'error' : 'warning';
  return [
    {
      code: CODE,
      severity,
      message: `Tỷ lệ ghi ${formatPercent(percent)} không khớp với ${fraction}: tính ra ${formatPercent(computed)}${inverted ? ', có thể tử số và mẫu số ghi ngược' : ''}.`,
      places: [passage.place(words)],
    },
  ];
}

/** What may stand between a fraction and the rate that is said of it: "… trường đạt chuẩn, đạt tỷ lệ …". */
const RATE_OF_IT =
  /(?:^|[,:(])\s*(?:(?:đạt|chiếm|với|là|tương ứng|tương đương|bằng)\s+)*(?:(?:tỷ|tỉ) lệ|chiếm|bằng)(?:\s+(?:đạt|là|chung))*\s*:?\s*$/iu;
/** Money spent over money planned; a count of places may be a part of another plan. */
const MONEY = /(?:đồng|usd)$/iu;
const ENDS = /^\s*(?:[.;,)\n]|$|(?:kế hoạch|tổng số|so với)(?!\p{L}))/u;

/** Also "bằng 88,1% kế hoạch": over the plan, which is what the fraction is over. */
function percentOf({ percent, quantity, unit }: Claim['part']): DecimalText | undefined {
  if (unit === '% kế hoạch') return quantity;
  return quantity === undefined ? percent : undefined;
}

/** "592/696 trường đạt chuẩn, đạt tỷ lệ 58,1%": too far off to be read as one figure, and therefore told. */
function checkRateBehind(
  fraction: Claim,
  rate: Claim | undefined,
  source: string,
  passage: Passage,
): DocumentFinding[] {
  const { numerator, denominator, percent: own } = fraction.part;
  if (numerator === undefined || denominator === undefined || own !== undefined || rate === undefined)
    return [];
  const { numerator: others, change } = rate.part;
  const percent = percentOf(rate.part);
  if (percent === undefined || others !== undefined || change !== undefined) return [];
  const between = source.slice(fraction.end, rate.start);
  if (rate.clause !== fraction.clause || rate.loosely !== null || !RATE_OF_IT.test(between)) return [];
  if (/riêng|trong đó|còn lại|bình quân|trung bình|tăng|giảm|điểm/iu.test(between)) return [];
  const ofPlan = rate.part.unit === '% kế hoạch';
  if (ofPlan ? !MONEY.test(source.slice(fraction.start, fraction.end)) : !ENDS.test(source.slice(rate.end)))
    return [];
  const check = checkFraction({ percent, numerator, denominator });
  if (check?.verdict !== 'wrong' || numerator === denominator) return [];
  if (gluedFraction(percent, numerator, denominator) !== null) return [];
  const words = source.slice(fraction.start, rate.end);
  return [
    {
      code: CODE,
      severity: 'warning',
      message: `Tỷ lệ ghi ${formatPercent(percent)} không khớp với ${formatDecimal(numerator)}/${formatDecimal(denominator)}: tính ra ${formatPercent(check.computed)}.`,
      places: [passage.place(words)],
    },
  ];
}

/** "Tổng số … 699.678 hồ sơ; … 298.710 hồ sơ, tỷ lệ … 65,9%". */
function checkShare(share: Share, source: string, passage: Passage): DocumentFinding[] {
  const { percent: claim, part, whole, explained, named } = share;
  const percent = claim.part.percent;
  if (percent === undefined) return [];
  const check = checkFraction({ percent, numerator: part.value, denominator: whole.value });
  if (check === null || check.verdict === 'fits' || check.verdict === 'inverted') return [];
  const words = source.slice(Math.min(part.claim.start, whole.claim.start), claim.end);
  const fraction = `${formatDecimal(part.value)}/${formatDecimal(whole.value)}`;
  if (check.verdict === 'truncated') {
    return claim.loosely === null ? [truncated(check, fraction, passage, words)] : [];
  }
  if (explained || isCovered(claim, percent, check.computed)) return [];
  const proven = named && claim.loosely === null && isOfFraction(words, source.slice(claim.end));
  const unit = whole.claim.part.unit === undefined ? '' : ` ${whole.claim.part.unit}`;
  return [
    {
      code: CODE,
      severity: proven ? 'error' : 'warning',
      message:
        `Tỷ lệ ghi ${formatPercent(percent)} không khớp với các số cùng đoạn: ${formatDecimal(part.value)} trên tổng số ` +
        `${formatDecimal(whole.value)}${unit} tính ra ${formatPercent(check.computed)}.`,
      places: [passage.place(words)],
    },
  ];
}

function truncated(
  { percent, computed, rounded }: FractionCheck,
  fraction: string,
  passage: Passage,
  words: string,
): DocumentFinding {
  return {
    code: CODE,
    severity: 'note',
    message: `Tỷ lệ ${formatPercent(percent)} đã cắt bớt chữ số: ${fraction} tính ra ${formatPercent(computed)}, làm tròn là ${formatPercent(rounded)}.`,
    places: [passage.place(words)],
  };
}

/**
 * "Tỷ lệ 94,8% (37/39)", "37/39 hệ thống, đạt tỷ lệ 94,8%": the percentage can only be that of the fraction. In "9/10
 * xã đạt tỷ lệ 93% hộ dân" it is a share of what follows.
 */
function isOfFraction(words: string, after: string): boolean {
  if (/[%％]$/.test(words) && /^\s*\p{L}/u.test(after)) return false;
  return /[(=]|tỷ lệ|tỉ lệ|chiếm|tương ứng|tương đương/iu.test(words);
}

/** "11/11 huyện đạt 98%": all of them reached it. */
function isOfOther({ numerator, denominator }: FractionCheck, words: string): boolean {
  return numerator === denominator && !/[(=]/.test(words);
}

/** "Hơn 90%" is right for 93,4%, "khoảng 94%" for 93,6%. */
function isCovered({ loosely }: Claim, percent: DecimalText, computed: DecimalText): boolean {
  if (loosely === 'above') return new Exact(computed).greaterThanOrEqualTo(percent);
  return loosely === 'about' && new Exact(percent).minus(computed).abs().lessThan(1);
}

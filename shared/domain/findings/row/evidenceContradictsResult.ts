import { Exact } from '../../figures/decimal.ts';
import { formatDecimal, formatPercent, ratioPercent, roundHalfUp, truncate } from '../../figures/format.ts';
import type { PartInText } from '../../figures/parts.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { RowView } from '../../reconciliation.ts';
import { compareKey } from '../../text/normalise.ts';
import type { FigureCell } from '../beside.ts';
import { atField, cellsBeside } from '../beside.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { nameWords, saysOnly, sharedWords, subjectWords } from '../subject.ts';

/**
 * The report of March 2025 gives 75,6% where its own column of work done counts 153.780 of 173.766 files and
 * says 88,5%, and 100% where it counts 1.755 of 2.062 procedures, or 6 of 11 districts.
 */
export const evidenceContradictsResult: Rule = {
  code: 'EVIDENCE_CONTRADICTS_RESULT',
  severity: 'warning',
  title: 'Số liệu dẫn chứng không khớp với kết quả',
  explanation:
    'Cột nội dung thực hiện hoặc ghi chú nêu tử số, mẫu số hoặc tỷ lệ của chính chỉ tiêu, nhưng khác với cột kết quả ' +
    '(ví dụ kết quả 75,6% trong khi nội dung ghi 153.780 trên tổng số 173.766 hồ sơ, tức 88,5%; kết quả 100% trong khi mới triển khai 6/11 huyện). ' +
    'Cần xem hai nơi có cùng đối tượng và cùng thời điểm không rồi thống nhất.',
  checkRow(row, side) {
    const percent = percentOf(row);
    if (percent === null) return [];
    const cells = cellsBeside(row).filter(({ field }) => field !== 'evaluation');
    if (cells.length === 0) return [];
    return cells.flatMap((beside) => {
      const evidence = [...countsIn(beside, row), ...ratesIn(beside, row, percent)].filter(
        ({ value }) => !fits(value, percent),
      );
      if (evidence.length === 0) return [];
      return [
        {
          code: 'EVIDENCE_CONTRADICTS_RESULT',
          severity: 'warning',
          message: `Kết quả ghi ${formatPercent(percent)} nhưng số liệu${atField(beside.field)} là ${evidence.map(({ text }) => text).join('; ')}.`,
          side,
          cells: [cell(side, 'result'), cell(side, beside.field)],
        },
      ];
    });
  },
};

interface Evidence {
  /** In percent. */
  value: DecimalText;
  text: string;
}

/** The one percentage of the result that is meant as a figure of its time. */
function percentOf({ reading: { figure } }: RowView): DecimalText | null {
  const [part] = figure.parts;
  if (part === undefined || figure.parts.length > 1 || figure.status !== undefined) return null;
  return part.change === undefined && part.bound === undefined ? (part.percent ?? null) : null;
}

/** Equal at the decimals of the coarser of the two, rounded or cut off. */
function fits(value: DecimalText, percent: DecimalText): boolean {
  const decimals = Math.min(decimalsOf(value), decimalsOf(percent));
  return [roundHalfUp, truncate].some((cut) =>
    [roundHalfUp, truncate].some((other) => new Exact(cut(value, decimals)).equals(other(percent, decimals))),
  );
}

function decimalsOf(value: DecimalText): number {
  return /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
}

const COUNTED = /^[\s\-+•*–]*(?:tổng )?số(?: lượng)?(?!\p{L})/iu;
const TOTAL = /^[\s\-+•*–]*tổng số(?!\p{L})/iu;

/** Two counts and no more, each in a sentence of its own that begins "Tổng số …": the smaller of the larger. */
function countsIn({ found }: FigureCell, row: RowView): Evidence[] {
  const counts = found.filter(({ part }) => part.quantity !== undefined);
  const [first, second] = counts;
  if (first === undefined || second === undefined || counts.length > 2) return [];
  if (!counts.every(({ part, before }) => COUNTED.test(before) && part.change === undefined && !part.doubts))
    return [];
  const [part, whole] = new Exact(first.part.quantity ?? 0).greaterThan(second.part.quantity ?? 0)
    ? [second, first]
    : [first, second];
  const { quantity = '0', unit = '' } = part.part;
  const total = whole.part.quantity ?? '0';
  if (!TOTAL.test(whole.before) || !countsTheSame(part, whole, nameWords(row))) return [];
  const value = ratioPercent(quantity, total, 2);
  if (value === null) return [];
  const text = `${formatDecimal(quantity)} ${unit}/${formatDecimal(total)} ${whole.part.unit ?? ''}`;
  return [{ value, text: `${text.replace(/ (?=\/|$)/g, '')} = ${formatPercent(value)}` }];
}

/** Of one unit and about what the row names; with other units the part has to name what the row is about. */
function countsTheSame(part: PartInText, whole: PartInText, name: ReadonlySet<string>): boolean {
  const shared = sharedWords(subjectWords(part.before), name);
  const unit = ({ part: { unit } }: PartInText) => compareKey(unit ?? '');
  if (unit(part) === unit(whole)) return shared >= 3;
  return shared >= Math.max(4, name.size * 0.6);
}

/** A rate or a fraction that names what the row is about. */
function ratesIn({ found }: FigureCell, row: RowView, percent: DecimalText): Evidence[] {
  return found.flatMap(({ part, before, after }): Evidence[] => {
    if (part.change !== undefined || part.bound !== undefined || part.doubts !== undefined) return [];
    if (APART.test(before) || TIMED.test(before)) return [];
    if (part.percent !== undefined) {
      if (!RATE.test(before) || !saysOnly(subjectWords(before), nameWords(row))) return [];
      return [
        {
          value: part.percent,
          text: `“${before.replace(/^[\s\-+•*–]+/u, '').trim()} ${formatPercent(part.percent)}”`,
        },
      ];
    }
    const { numerator, denominator, unit } = part;
    if (numerator === undefined || denominator === undefined || unit === undefined) return [];
    // Something that everyone has cannot be had by 6 of 11; of other percentages a count of places says nothing.
    if (!new Exact(percent).equals(100) || !new Exact(numerator).lessThan(denominator)) return [];
    const value = ratioPercent(numerator, denominator, 2);
    const [counted = ''] = compareKey(`${unit}${after}`).split(/[ ,;]/);
    const named = compareKey(`${row.texts.name}\n${row.reading.target.raw}`);
    if (value === null || !named.split(/[^\p{L}\p{M}]+/u).includes(counted)) return [];
    if (sharedWords(subjectWords(before), nameWords(row)) < 3) return [];
    return [
      {
        value,
        text: `${formatDecimal(numerator)}/${formatDecimal(denominator)} ${unit} = ${formatPercent(value)}`,
      },
    ];
  });
}

const RATE = /(?<!\p{L})(?:tỷ|tỉ) (?:lệ|trọng)(?!\p{L})/iu;
const APART =
  /(?<!\p{L})(?:so với|cùng kỳ|cả nước|toàn quốc|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|trong đó|riêng|còn lại|điểm|xếp)(?!\p{L})/iu;
/** What is said of another time need not be what the row reports. */
const TIMED = /(?<!\p{L})(?:năm|tháng|quý|ngày|lần) ?[\d\uE000]/iu;

import { rangeText } from '../../differences/partText.ts';
import { Exact } from '../../figures/decimal.ts';
import { formatPercent } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { Finding, RowView, Side } from '../../reconciliation.ts';
import type { Mention } from '../mentions.ts';
import { mentionsInNote } from '../mentions.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { nameWords, saysAll, saysOnly, subjectWords } from '../subject.ts';
import { targetField } from '../targetField.ts';

/**
 * The plan's annex of 2024 reports "Ước đạt 90%" where its note says "ước đạt 80%" of the first round and a
 * target of 75% in another decision.
 */
export const noteContradictsResult: Rule = {
  code: 'NOTE_CONTRADICTS_RESULT',
  severity: 'warning',
  title: 'Ghi chú nêu số khác với kết quả hoặc mục tiêu',
  explanation:
    'Ghi chú của chỉ tiêu nêu một tỷ lệ khác với cột kết quả cho cùng nội dung (ví dụ kết quả “Ước đạt 90%”, ghi chú “ước đạt 80%”), ' +
    'nêu một mục tiêu khác với cột mục tiêu, hoặc nêu số ước trong khi kết quả ghi chưa có số liệu. ' +
    'Với số ước, số thực của kỳ trước trong ghi chú cũng được nêu để xem căn cứ của số ước. Cần thống nhất số liệu hoặc ghi rõ lý do.',
  checkRow(row, side) {
    const mentions = mentionsInNote(row);
    if (mentions.length === 0) return [];
    const name = nameWords(row);
    const about = mentions.filter((mention) => isAbout(mention, name));
    return [...againstResult(row, side, about), ...againstTarget(row, side, about)];
  },
};

/** Words that name where a number comes from and not what it is of. */
const SOURCE = /^[\s\-+•*–]*(?:theo|qua|căn cứ|trên cơ sở|số liệu|kết quả)(?!\p{L})/iu;
const BARE =
  /^[\s\-+•*–(]*(?:(?:đã|ước|dự kiến|tính|đến|hết|tháng|năm|quý|kết quả|thực hiện|tỷ lệ|tỉ lệ|đạt|là|khoảng|mới|chỉ|hiện|nay|thì|có|cuối)[\s:,]*|[\d/]+[\s:,]*)*$/iu;

function isAbout({ before, after }: Mention, name: ReadonlySet<string>): boolean {
  const behind = subjectWords(after);
  if (saysOnly(behind, name)) return true;
  if (BARE.test(before) || SOURCE.test(before)) return behind.size === 0 || saysOnly(behind, name);
  const words = subjectWords(before);
  return saysOnly(words, name) || saysAll(words, name);
}

interface Reached {
  low: DecimalText;
  high: DecimalText;
  text: string;
}

/** The one percentage of the result, or its range. */
function reachedOf({ reading: { figure } }: RowView): Reached | null {
  const [part] = figure.parts;
  if (part === undefined || figure.parts.length > 1 || part.change !== undefined) return null;
  if (part.percent !== undefined) {
    return { low: part.percent, high: part.percent, text: formatPercent(part.percent) };
  }
  if (part.unit !== '%' || part.low === undefined || part.high === undefined) return null;
  return { low: part.low, high: part.high, text: rangeText(part) ?? '' };
}

function againstResult(row: RowView, side: Side, about: readonly Mention[]): Finding[] {
  const { figure } = row.reading;
  const cells = [cell(side, 'note'), cell(side, 'result')];
  if (figure.status === 'noData' && figure.parts.length === 0) {
    const expected = about.filter(({ role }) => role === 'estimate');
    if (expected.length === 0) return [];
    const message = `Kết quả chưa có số liệu nhưng ghi chú nêu số ước ${listed(expected)}: cần đưa vào kết quả hoặc bỏ khỏi ghi chú.`;
    return [{ code: 'NOTE_CONTRADICTS_RESULT', severity: 'warning', message, side, cells }];
  }
  const reached = reachedOf(row);
  if (reached === null) return [];
  const estimated = figure.status === 'estimated' || row.reading.evaluation === 'estimatedMet';
  const others = about.filter(
    ({ role, percent, time, part }) =>
      role !== 'target' &&
      (new Exact(percent).lessThan(reached.low) || new Exact(percent).greaterThan(reached.high)) &&
      // What was reached may well differ from an earlier time or a part of it; an estimate has to rest on it.
      (estimated || (time === null && part.level === undefined)) &&
      !isOfTarget(percent, row),
  );
  if (others.length === 0) return [];
  const message = estimated
    ? `Kết quả ghi số ước ${reached.text} nhưng ghi chú nêu ${listed(others)}: cần nêu căn cứ của số ước.`
    : `Kết quả ghi ${reached.text} nhưng ghi chú nêu ${listed(others)} cho cùng nội dung.`;
  return [{ code: 'NOTE_CONTRADICTS_RESULT', severity: 'warning', message, side, cells }];
}

function againstTarget(row: RowView, side: Side, about: readonly Mention[]): Finding[] {
  const [condition] = row.reading.target.conditions;
  const alone = row.reading.target.conditions.length === 1;
  if (!alone || condition?.value === undefined || condition.unit !== '%') return [];
  if (condition.comparator === 'increaseBy') return [];
  const { value } = condition;
  const others = about.filter(
    ({ role, percent, before }) =>
      role === 'target' && !new Exact(percent).equals(value) && !/đến (?:hết |cuối )?năm/iu.test(before),
  );
  if (others.length === 0) return [];
  return [
    {
      code: 'NOTE_CONTRADICTS_RESULT',
      severity: 'warning',
      message: `Mục tiêu của chỉ tiêu là ${formatPercent(value)} nhưng ghi chú nêu mục tiêu ${listed(others)}.`,
      side,
      cells: [cell(side, 'note'), cell(side, targetField(row))],
    },
  ];
}

function isOfTarget(percent: DecimalText, { reading: { target } }: RowView): boolean {
  return target.conditions.some(({ value }) => value !== undefined && new Exact(value).equals(percent));
}

/** "7,18% (năm 2023), 5,28% (năm 2023)" */
function listed(mentions: readonly Mention[]): string {
  const texts = mentions.map(
    ({ percent, time }) => `${formatPercent(percent)}${time === null ? '' : ` (${time})`}`,
  );
  return [...new Set(texts)].join(', ');
}

import type { Field } from '../../fields.ts';
import { decimalText, Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import type { PartInText } from '../../figures/parts.ts';
import type { Finding, RowView, Severity, Side } from '../../reconciliation.ts';
import { compareKey } from '../../text/normalise.ts';
import { atField, cellsBeside } from '../beside.ts';
import { fieldsWithDigits } from '../digits.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { MAY_STATE_PARTS, partition, printedSums } from '../sums.ts';

/** The plan's annex of 2024 counts 2.723 trained, and in its note 1.474 and 1.256, which is 2.730. */
export const partsNotTotal: Rule = {
  code: 'PARTS_NOT_TOTAL',
  severity: 'error',
  title: 'Các phần cộng lại không bằng tổng',
  explanation:
    'Ô nêu một tổng số rồi kể các phần (“gồm …”, “cụ thể: …”, “a + b = c”), hoặc ghi chú nêu các số cùng đơn vị mà kết quả là tổng của chúng, ' +
    'nhưng cộng lại không bằng (ví dụ kết quả 2.723, ghi chú 1.474 học viên và 1.256 học viên, cộng là 2.730). ' +
    'Phép cộng ghi sẵn mà sai là lỗi; chỗ chưa chắc đã kể hết các phần chỉ là cảnh báo.',
  checkRow(row, side) {
    const { texts } = row;
    const found = noteAgainstResult(row, side);
    const inCells: Finding[] = [];
    for (const field of fieldsWithDigits(texts)) {
      const text = texts[field] ?? '';
      if (mayHoldParts(text)) inCells.push(...inText(text, field, side));
    }
    return inCells.length === 0 ? found : [...inCells, ...found];
  },
};

function finding(severity: Severity, message: string, cells: Finding['cells'], side: Side): Finding {
  return { code: 'PARTS_NOT_TOTAL', severity, message, side, cells };
}

function mayHoldParts(text: string): boolean {
  return text.length >= 5 && MAY_STATE_PARTS.test(text) && /\d\D+\d/.test(text);
}

function inText(text: string, field: Field, side: Side): Finding[] {
  const sums = printedSums(text).map(({ printed, sum }) =>
    finding(
      'error',
      `Phép cộng “${printed}” sai: cộng lại là ${formatDecimal(sum)}.`,
      [cell(side, field)],
      side,
    ),
  );
  const stated = partition(text);
  if (stated === null) return sums;
  const { total, parts, unit, sum, complete } = stated;
  const added = parts.map((part) => formatDecimal(part)).join(' + ');
  const off = formatDecimal(decimalText(new Exact(total).minus(sum).abs()));
  const told =
    parts.length > 1
      ? `các phần kể ra cộng lại là ${added} = ${formatDecimal(sum)}, chênh ${off}`
      : new Exact(sum).greaterThan(total)
        ? `một phần của nó lại là ${added}`
        : `phần kể ra chỉ có ${added}, chênh ${off}`;
  const message = `Tổng ghi ${formatDecimal(total)} ${unit}${atField(field)} nhưng ${told}.`;
  return [...sums, finding(complete ? 'error' : 'warning', message, [cell(side, field)], side)];
}

/** How far a sum may be from the total that it was evidently meant to give. */
const NEAR = 0.02;

/** The counts of one unit in a note, each in a line of its own, against the count of the result. */
function noteAgainstResult(row: RowView, side: Side): Finding[] {
  const beside = cellsBeside(row);
  if (beside.length === 0) return [];
  const [part] = row.reading.figure.parts;
  const total = part?.numerator ?? part?.quantity;
  if (part === undefined || total === undefined || row.reading.figure.parts.length > 1) return [];
  return beside.flatMap(({ field, found }) => {
    const counts = found.filter(
      ({ part: { quantity, change, doubts } }) => quantity !== undefined && !change && !doubts,
    );
    const [first] = counts;
    if (first === undefined || counts.length < 2 || counts.length > 12) return [];
    const unit = unitOf(first);
    if (unit === '' || !counts.every((one) => unitOf(one) === unit)) return [];
    if (part.unit !== undefined && part.numerator === undefined && compareKey(part.unit) !== unit) return [];
    const values = counts.map((one) => one.part.quantity ?? '0');
    const sum = values.reduce((all, value) => all.plus(value), new Exact(0));
    const off = sum.minus(total).abs();
    if (
      off.isZero() ||
      off.greaterThan(new Exact(total).times(NEAR)) ||
      values.some((value) => sum.equals(value))
    )
      return [];
    // "2.723 học viên" repeated in the note is the total itself.
    if (values.some((value) => new Exact(value).equals(total))) return [];
    const message = `Kết quả ghi ${formatDecimal(total)} nhưng các số${atField(field)} cộng lại là ${values.map((value) => formatDecimal(value)).join(' + ')} = ${formatDecimal(decimalText(sum))} ${first.part.unit ?? ''}.`;
    return [finding('warning', message, [cell(side, 'result'), cell(side, field)], side)];
  });
}

function unitOf({ part: { unit } }: PartInText): string {
  return unit === undefined ? '' : compareKey(unit);
}

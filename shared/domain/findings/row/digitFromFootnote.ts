import type { Field } from '../../fields.ts';
import { formatDecimal, formatPercent } from '../../figures/format.ts';
import { scanItems } from '../../figures/items.ts';
import type { RowView } from '../../reconciliation.ts';
import { atField, cellsBeside } from '../beside.ts';
import { fieldsWithDigits } from '../digits.ts';
import { paragraphPlace } from '../document.ts';
import type { GluedFraction, GluedMark } from '../footnoteDigits.ts';
import { gluedFractions, gluedMarks } from '../footnoteDigits.ts';
import { misfitsOf } from '../misfits.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';

/** The plain text of the 9-month report of 2024 prints 179/1881 and 13/202, that of December 2022 "năm 20301". */
export const digitFromFootnote: Rule = {
  code: 'DIGIT_FROM_FOOTNOTE',
  severity: 'warning',
  title: 'Số có thể dính chữ số của chú thích',
  explanation:
    'Khi số chú thích chân trang mất định dạng chỉ số trên, chữ số của nó dính vào số hoặc từ đứng trước ' +
    '(ví dụ 13/202 cơ quan, tỷ lệ 65%: bỏ chữ số 2 thì 13/20 = 65%; “năm 20301” là năm 2030 kèm chú thích 1). ' +
    'Cần mở văn bản gốc để xem và sửa lại số cho đúng.',
  checkRow(row, side) {
    const fractions = fractionsOf(row);
    const marks = marksOf(row);
    if (fractions.length + marks.length === 0) return [];
    const found: { field: Field; message: string }[] = [
      ...fractions.map(({ field, glued }) => ({
        field,
        message: fractionMessage(glued, atField(field)),
      })),
      ...marks.map(({ field, glued }) => ({ field, message: markMessage(glued) })),
    ];
    return found.map(({ field, message }) => ({
      code: 'DIGIT_FROM_FOOTNOTE',
      severity: 'warning',
      message,
      side,
      cells: [cell(side, field)],
    }));
  },
  checkDocument(document) {
    return document.paragraphs.flatMap((paragraph) => {
      const { text } = paragraph;
      const messages = gluedMarks(text).map((glued) => ({
        words: glued.printed,
        message: markMessage(glued),
      }));
      if (/\d ?\/ ?\d/.test(text) && /\d ?(?:[%％]|phần trăm)/u.test(text)) {
        const { items, source } = scanItems(text);
        for (const glued of gluedFractions(items, source))
          messages.push({ words: text, message: fractionMessage(glued, '') });
      }
      return messages.map(({ words, message }) => ({
        code: 'DIGIT_FROM_FOOTNOTE',
        severity: 'warning' as const,
        message,
        places: [paragraphPlace(document, paragraph, words)],
      }));
    });
  },
};

function fractionsOf(row: RowView): { field: Field; glued: GluedFraction }[] {
  const beside = cellsBeside(row);
  const found = beside.flatMap(({ field, scan }) =>
    gluedFractions(scan.items, scan.source).map((glued) => ({ field, glued })),
  );
  // A fraction that fits its percentage needs no second look, and those are nearly all.
  const { parts, raw } = row.reading.figure;
  const open =
    parts.some(({ numerator, percent }) => numerator !== undefined && percent === undefined) ||
    misfitsOf(row).some(({ field, check }) => field === 'result' && check.verdict === 'wrong');
  if (!open || !/[%％]|phần trăm/u.test(raw)) return found;
  const { items, source } = scanItems(raw);
  return [...gluedFractions(items, source).map((glued) => ({ field: 'result' as const, glued })), ...found];
}

function marksOf({ texts }: RowView): { field: Field; glued: GluedMark }[] {
  const found: { field: Field; glued: GluedMark }[] = [];
  for (const field of fieldsWithDigits(texts)) {
    for (const glued of gluedMarks(texts[field] ?? '')) found.push({ field, glued });
  }
  return found;
}

function fractionMessage(
  { percent, numerator, denominator, meant, mark, ratio, fits }: GluedFraction,
  at: string,
): string {
  const printed = `${formatDecimal(numerator)}/${formatDecimal(denominator, { grouping: false })}`;
  const without = `${formatDecimal(numerator)}/${formatDecimal(meant)} = ${formatPercent(ratio)}`;
  const judged = fits
    ? `khớp với ${formatPercent(percent)} đã ghi`
    : `gần với ${formatPercent(percent)} đã ghi`;
  return `Mẫu số ${formatDecimal(denominator, { grouping: false })} trong ${printed}${at} có thể dính số chú thích “${mark}”: bỏ đi thì ${without}, ${judged}.`;
}

function markMessage({ printed, meant, mark }: GluedMark): string {
  return `“${printed}” có thể là “${meant}” dính số chú thích “${mark}”.`;
}

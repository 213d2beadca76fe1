/** Rows of the printed table. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { fieldLabel } from '../../../shared/domain/fields.ts';
import { cleanLine, cleanText } from './clean.ts';
import type { AnnexCell, AnnexRow, AnnexSourceRow } from './model.ts';

/**
 * One printed row. A section's texts span the columns behind them: its name runs from behind STT to the
 * end, or to the next column in which the section says something (its points, in the DTI annex).
 * @param index number of the row in its table, from 0, for the message
 */
export function buildRow(row: AnnexSourceRow, fields: readonly Field[], index: number): AnnexRow {
  const marks = new Map<Field, string[]>();
  for (const { field, mark } of row.footnotes) {
    marks.set(field, [...(marks.get(field) ?? []), cleanLine(mark)]);
  }
  refuseTextsWithoutColumn(row, fields, index);
  const cells = fields.map(
    (field): AnnexCell => ({
      text: cleanText(row.texts[field] ?? ''),
      marks: marks.get(field) ?? [],
      span: 1,
    }),
  );
  return {
    kind: row.kind,
    cells: row.kind === 'section' ? spanned(cells, fields.indexOf('ordinal')) : cells,
  };
}

function refuseTextsWithoutColumn(row: AnnexSourceRow, fields: readonly Field[], index: number): void {
  const named = [
    ...Object.keys(row.texts).filter((field) => row.texts[field as Field] !== ''),
    ...row.footnotes.map(({ field }) => field),
  ];
  const lost = named.find((field) => !(fields as readonly string[]).includes(field));
  if (lost === undefined) return;
  throw new AppError('ANNEX_INCOMPLETE', {
    place: `dòng ${index + 1}: bảng không có cột “${fieldLabel(lost as Field)}”`,
  });
}

/** Joins each empty cell to a text at its left, or at its right where none stands at its left. */
function spanned(cells: readonly AnnexCell[], ordinal: number): AnnexCell[] {
  const joined: AnnexCell[] = [];
  for (const [index, cell] of cells.entries()) {
    const previous = joined.at(-1);
    const mayJoin = previous !== undefined && index !== ordinal && index - 1 !== ordinal;
    if (mayJoin && isEmpty(cell)) joined[joined.length - 1] = { ...previous, span: previous.span + 1 };
    else if (mayJoin && isEmpty(previous)) joined[joined.length - 1] = { ...cell, span: previous.span + 1 };
    else joined.push(cell);
  }
  return joined;
}

function isEmpty({ text, marks }: AnnexCell): boolean {
  return text === '' && marks.length === 0;
}

/** Where a value comes from, in words that lead a person to the place. */
import type { Field } from '../../../shared/domain/fields.ts';
import { fieldLabel } from '../../../shared/domain/fields.ts';
import type { PairSide } from '../../../shared/domain/reconciliation.ts';
import type { CellSource } from '../../../shared/domain/submission.ts';

/**
 * "nop.xlsx: Kết quả thực hiện – Phu luc!F12", one line a field; "" for a side that is not there. A field
 * without a cell in the file (a column that it does not have) is named with its file alone.
 */
export function sourceText(side: PairSide | null, fields: readonly Field[]): string {
  if (side === null) return '';
  return fields
    .map((field) => {
      const source = side.sources[field];
      const place = source === undefined ? '' : ` – ${placeText(source)}`;
      return `${side.submission.fileName}: ${fieldLabel(field)}${place}`;
    })
    .join('\n');
}

function placeText(source: CellSource): string {
  if ('sheet' in source) return `${source.sheet}!${source.ref}`;
  if ('table' in source) return `bảng ${source.table}, dòng ${source.row}, cột ${source.column}`;
  return `trang ${source.page}`;
}

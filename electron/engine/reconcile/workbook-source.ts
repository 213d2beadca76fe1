/** Where a value comes from, in words that lead a person to the place. */
import type { Field } from '../../../shared/domain/fields.ts';
import { fieldLabel } from '../../../shared/domain/fields.ts';
import { placeText } from '../../../shared/domain/place.ts';
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
      const place = source === undefined ? '' : ` – ${cellPlace(source)}`;
      return `${side.submission.fileName}: ${fieldLabel(field)}${place}`;
    })
    .join('\n');
}

/** A cell of a sheet as Excel itself names it, so that it can be typed into the name box. */
function cellPlace(source: CellSource): string {
  return 'sheet' in source ? `${source.sheet}!${source.ref}` : placeText(source);
}

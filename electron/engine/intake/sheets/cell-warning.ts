import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import { warning } from '../warnings.ts';
import { type SheetPlace, sourceOf } from './place.ts';

/** What may be doubtful about the value of a single cell. */
export type CellWarningCode =
  | 'FORMULA_WITHOUT_VALUE'
  | 'CELL_ERROR'
  | 'NUMBER_FORMAT_UNKNOWN'
  | 'NUMBER_HIDDEN'
  | 'SYMBOL_UNKNOWN';

/** @param detail stands behind the cell's address: " #REF!" */
export function cellWarning(code: CellWarningCode, place: SheetPlace, detail = ''): ReadWarning {
  const source = sourceOf(place);
  return warning(code, `${source.ref}${detail}`, source);
}

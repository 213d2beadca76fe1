/**
 * Ordinals that Excel changed while they were typed: 1.10 becomes the number 1.1 and then looks like the one
 * before it, and 1.2 may become the first of February. What was typed is not in the file any more.
 */
import type { ReadRow, ReadWarning } from '../../../../shared/domain/submission.ts';
import { warning } from '../warnings.ts';
import { isOrdinal } from './kinds.ts';

/** Warnings of ordinals that are dates, and of decimal numbers that stand twice in a table. */
export function ordinalWarnings(rows: readonly ReadRow[]): ReadWarning[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const cell = row.cells.ordinal;
    if (cell === undefined || cell.inherited || !isNumber(cell.raw)) return [];
    if (!isOrdinal(cell.text)) return [warning('ORDINAL_DATE', cell.text, cell.source)];
    if (!cell.text.includes(',')) return [];
    const repeated = seen.has(cell.text);
    seen.add(cell.text);
    return repeated ? [warning('ORDINAL_REPEATED', cell.text, cell.source)] : [];
  });
}

/** A stored number differs from the text that is shown for it. */
function isNumber(raw: string | undefined): boolean {
  return raw !== undefined && /^-?\d+(?:\.\d+)?$/.test(raw);
}

/**
 * Ordinals that Excel changed while they were typed: 1.10 becomes the number 1.1 and then looks like the one
 * before it, and 1.2 may become the first of February. What was typed is not in the file any more.
 */
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { GridCell } from '../blocks.ts';
import { warning } from '../warnings.ts';
import { isOrdinal } from './kinds.ts';

/** Looks at the ordinals of a table from top to bottom: dates, and decimal numbers that stand twice. */
export class OrdinalCheck {
  readonly #seen = new Set<string>();
  readonly warnings: ReadWarning[] = [];

  check(cell: GridCell | undefined): void {
    if (cell === undefined || cell.inherited || cell.raw === cell.text || !isNumber(cell.raw)) return;
    const { text } = cell;
    if (!isOrdinal(text)) this.warnings.push(warning('ORDINAL_DATE', text, cell.source));
    else if (text.includes(',')) {
      if (this.#seen.has(text)) this.warnings.push(warning('ORDINAL_REPEATED', text, cell.source));
      this.#seen.add(text);
    }
  }
}

/** A stored number differs from the text that is shown for it. */
function isNumber(raw: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(raw);
}

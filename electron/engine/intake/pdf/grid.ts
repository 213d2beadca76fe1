/** A table put together from its pages → the grid that the recogniser reads. */
import type { CellSource, ReadWarning } from '../../../../shared/domain/submission.ts';
import type { Grid, GridCell, GridRow } from '../blocks.ts';
import { cleanText, plainText } from '../text.ts';
import { warning } from '../warnings.ts';
import { cellRuns } from './cell-text.ts';
import { type FragmentCell, SAME_EDGE } from './fragment.ts';
import { pageBox } from './geometry.ts';
import { markMergeable } from './merges.ts';
import { positions } from './rulings.ts';
import type { JoinedTable } from './table.ts';
import { unreadable } from './unreadable.ts';

const NO_TEXT = plainText('');

/**
 * @param coded numbers of the pages on which any letter may be a wrong one
 * @param warnings what is doubtful is added to these
 */
export function gridOf(
  table: JoinedTable,
  number: number,
  coded: ReadonlySet<number>,
  warnings: ReadWarning[],
): Grid {
  const edges = positions(
    table.cells.flatMap(({ left, right }) => [left, right]),
    SAME_EDGE,
  );
  const columnAt = (x: number) =>
    edges.reduce(
      (best, edge, index) => (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x) ? index : best),
      0,
    );
  const columns = Math.max(1, edges.length - 1);
  const rows: (GridCell | null)[][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: columns }, () => null),
  );
  const sourceOf = (cell: FragmentCell): CellSource => {
    const { page } = cell;
    return { page: page.number, box: pageBox(cell.box, page) };
  };
  markMergeable(table);
  for (const cell of table.cells) {
    const from = columnAt(cell.left);
    const to = Math.max(from + 1, columnAt(cell.right));
    const source = sourceOf(cell);
    const runs = cellRuns(cell);
    const text = cleanText(runs);
    // Where a sheet's cells have no borders, several empty ones look like a merged one.
    const empty = cell.lines.length === 0;
    const filled: GridCell = { ...text, runs, source, width: empty ? 1 : to - from, inherited: false };
    for (let row = cell.top; row < Math.min(cell.bottom, table.rows); row += 1) {
      for (let column = from; column < Math.min(to, columns); column += 1) {
        const place = rows[row];
        if (place === undefined || place[column] !== null) continue;
        const inherited = row > cell.top && !empty;
        place[column] =
          column === from || empty ? { ...filled, inherited } : { ...NO_TEXT, source, width: 0, inherited };
      }
    }
    if (unreadable(text.text)) warnings.push(warning('PDF_LETTERS_MISSING', '', source));
    else if (cell.lines.some(({ page }) => coded.has(page)))
      warnings.push(warning('PDF_LETTERS_UNSURE', '', source));
    warnings.push(...doubtsOf(cell, source));
  }
  const fallback: CellSource = rowSource(table);
  if (table.torn) warnings.push(warning('PDF_LINES_BROKEN', String(number), fallback));
  if (table.first.strips !== undefined) warnings.push(warning('PDF_COLUMNS_APART', String(number), fallback));
  const split = table.cells.find(({ doubts }) => doubts.has('split'));
  if (split !== undefined) warnings.push(warning('PDF_ROW_SPLIT', String(number), sourceOf(split)));
  if (table.basis !== 'lines') warnings.push(warning('PDF_COLUMNS_BY_POSITION', String(number), fallback));
  return {
    kind: 'grid',
    sheet: null,
    rows: rows.map(
      (cells): GridRow => ({
        cells: cells.map((cell) => cell ?? { ...NO_TEXT, source: fallback, width: 1, inherited: false }),
        hidden: false,
      }),
    ),
    hiddenColumns: new Set(),
  };
}

function rowSource(table: JoinedTable): CellSource {
  const { page, box } = table.first;
  return { page: page.number, box: pageBox(box, page) };
}

function doubtsOf(cell: FragmentCell, source: CellSource): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (cell.doubts.has('crossed')) warnings.push(warning('PDF_TEXT_OVER_LINE', '', source));
  if (cell.doubts.has('joined')) warnings.push(warning('PDF_ROW_JOINED', '', source));
  if (cell.doubts.has('merged')) warnings.push(warning('PDF_MERGE_OVER_PAGE', '', source));
  if (cell.doubts.has('mergeable')) warnings.push(warning('PDF_MERGE_POSSIBLE', '', source));
  if (cell.doubts.has('cut')) warnings.push(warning('PDF_TEXT_CUT', '', source));
  if (cell.doubts.has('overlaps')) warnings.push(warning('PDF_TEXT_OVERLAPS', '', source));
  return warnings;
}

/** The header of a table as rows of cells: two where columns are grouped, so that groups are merged like any cells. */
import type { AnnexCell, AnnexColumn, AnnexRow } from '../model.ts';

/** One header row, or two where a column has a group; a column without one covers both. */
export function headerRows(columns: readonly AnnexColumn[]): AnnexRow[] {
  if (columns.every(({ group }) => group === '')) return [rowOf(columns.map(({ header }) => cell(header)))];
  const upper: AnnexCell[] = [];
  const lower: AnnexCell[] = [];
  let before = '';
  for (const { group, header } of columns) {
    const grouped = upper.at(-1);
    if (group === '') {
      upper.push(cell(header, { down: 2 }));
      lower.push(cell('', { down: 0 }));
    } else {
      if (grouped !== undefined && group === before)
        upper[upper.length - 1] = { ...grouped, span: grouped.span + 1 };
      else upper.push(cell(group));
      lower.push(cell(header));
    }
    before = group;
  }
  return [rowOf(upper), rowOf(lower)];
}

function rowOf(cells: readonly AnnexCell[]): AnnexRow {
  return { kind: 'section', cells, origin: null };
}

function cell(text: string, changes: Partial<AnnexCell> = {}): AnnexCell {
  return { text, marks: [], span: 1, down: 1, origin: null, ...changes };
}

/** The footnote marks in the cells of a stored table. */
import type { FootnoteMark } from '../../../shared/domain/submission.ts';
import type { Reader } from '../workspace/index.ts';

/** Some rows of a table, by their place in it. */
export interface RowRange {
  from: number;
  /** The row after the last one. */
  to: number;
}

/** By the row's id, in the order of its cell's text; rows without marks are not there. Of the whole table, or a part. */
export async function loadMarks(
  read: Reader,
  tableId: string,
  range?: RowRange,
): Promise<Map<string, FootnoteMark[]>> {
  let query = read
    .selectFrom('submission_row as row')
    .innerJoin('submission_mark as mark', 'mark.row_id', 'row.id')
    .select(['row.id', 'mark.field', 'mark.after', 'mark.mark'])
    .where('row.table_id', '=', tableId);
  if (range !== undefined) {
    query = query.where('row.position', '>=', range.from).where('row.position', '<', range.to);
  }
  const marks = await query.orderBy('row.position').orderBy('mark.position').execute();
  const byRow = new Map<string, FootnoteMark[]>();
  for (const { id, ...mark } of marks) {
    const own = byRow.get(id);
    if (own === undefined) byRow.set(id, [mark as FootnoteMark]);
    else own.push(mark as FootnoteMark);
  }
  return byRow;
}

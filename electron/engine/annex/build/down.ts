/** Cells that cover rows below them, where the submission merges them. */
import type { Field } from '../../../../shared/domain/fields.ts';
import type { AnnexSourceRow } from '../source/source.ts';

/** By row and field: how many rows a cell covers; 0 for a covered one. Cells of one row are not named. */
export type Downs = ReadonlyMap<AnnexSourceRow, ReadonlyMap<Field, number>>;

/**
 * Which cells become one in print: those that the submission merges, as far as their rows still follow each other and
 * say the same. A decision that gave one of them a text of its own takes it out of the merged cell.
 */
export function downsOf(rows: readonly AnnexSourceRow[], fields: readonly Field[]): Downs {
  const downs = new Map<AnnexSourceRow, Map<Field, number>>();
  const put = (row: AnnexSourceRow, field: Field, down: number) => {
    const own = downs.get(row);
    if (own === undefined) downs.set(row, new Map([[field, down]]));
    else own.set(field, down);
  };
  const tops = new Map<Field, AnnexSourceRow>();
  let above: AnnexSourceRow | undefined;
  for (const row of rows) {
    for (const field of fields) {
      const top = tops.get(field);
      if (above !== undefined && isOne(above, row, field)) {
        const begin = top ?? above;
        tops.set(field, begin);
        put(begin, field, (downs.get(begin)?.get(field) ?? 1) + 1);
        put(row, field, 0);
      } else tops.delete(field);
    }
    above = row;
  }
  return downs;
}

/** Whether two rows that follow each other share the cell of a field. */
function isOne(above: AnnexSourceRow, row: AnnexSourceRow, field: Field): boolean {
  const merged = row.merged[field];
  return (
    merged !== undefined &&
    merged === above.merged[field] &&
    merged !== row.origin?.row &&
    row.kind === 'indicator' &&
    above.kind === 'indicator' &&
    (row.texts[field] ?? '') === (above.texts[field] ?? '') &&
    row.footnotes.every((mark) => mark.field !== field)
  );
}

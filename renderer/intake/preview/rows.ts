/** The rows of a draft's table, fetched as they are looked at. */
import { useEffect, useMemo, useState } from 'react';
import { AppError, type ErrorData } from '../../../shared/contract/errors.ts';
import type { Draft, DraftTable } from '../../../shared/contract/intake.ts';
import type { CellSource, ReadRow } from '../../../shared/contract/view.ts';
import { client } from '../../client/client.ts';
import { PagedRows } from '../paged.ts';
import { type CellAddress, fieldAt, fieldBelow, likelyRow, mayBeInHeader } from './cells.ts';

/** Tables up to this many rows are shown whole, with each row as high as its texts. */
export const WHOLE_TABLE_ROWS = 2000;

export type TableRows = PagedRows<ReadRow>;

/** By the table's object: the engine answers new ones whenever it read the file anew. */
const known = new WeakMap<DraftTable, TableRows>();

export function rowsOf(draftId: string, table: number, described: DraftTable): TableRows {
  const former = known.get(described);
  if (former) return former;
  const rows = new PagedRows<ReadRow>(described.rowCount, (from, count) =>
    client.dispatch('intake.rows', { draftId, table, from, count }),
  );
  known.set(described, rows);
  return rows;
}

/** The cell that stands at `source`, or null when no table has it (a title above a table, for instance). */
export async function findCell(draft: Draft, source: CellSource): Promise<CellAddress | null> {
  for (const [table, described] of draft.read.tables.entries()) {
    const rows = rowsOf(draft.draftId, table, described);
    if (mayBeInHeader(source, described)) {
      // A head is no cell of a row: the first cell beneath it shows its column.
      const [first] = await rows.range(0, 1);
      const below = first && fieldBelow(first, source);
      if (below) return { table, row: 0, field: below };
    }
    const guess = likelyRow(source, described);
    const row = await rows.find((each) => fieldAt(each, source) !== null, guess);
    const found = row === null ? undefined : rows.peek(row);
    const field = found && fieldAt(found, source);
    if (row !== null && field) return { table, row, field };
  }
  return null;
}

/** What was thrown while rows were fetched, as the error that is shown. */
export function problemOf(reason: unknown): ErrorData {
  if (reason instanceof AppError) return { code: reason.code, details: reason.details };
  return { code: 'INTERNAL', details: { reason: String(reason) } };
}

interface WholeTable {
  /** Null until they are here. */
  rows: readonly ReadRow[] | null;
  problem: ErrorData | null;
}

const NOT_YET: WholeTable = { rows: null, problem: null };

/** All rows of a table that is short enough for it. */
export function useWholeTable(rows: TableRows): WholeTable {
  const [state, setState] = useState<{ of: TableRows; value: WholeTable }>({ of: rows, value: NOT_YET });
  useEffect(() => {
    if (rows.count > WHOLE_TABLE_ROWS) return;
    let wanted = true;
    const show = (value: WholeTable) => wanted && setState({ of: rows, value });
    rows.range(0, rows.count).then(
      (all) => show({ rows: all, problem: null }),
      (reason) => show({ rows: null, problem: problemOf(reason) }),
    );
    return () => {
      wanted = false;
    };
  }, [rows]);
  return useMemo(() => (state.of === rows ? state.value : NOT_YET), [state, rows]);
}

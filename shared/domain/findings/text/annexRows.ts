/** The rows of a document's tables by their names: what an item of the running text may be about. */
import { compareKey } from '../../text/normalise.ts';
import type { DocumentRow, DocumentView, TableView } from '../document.ts';
import { namesOf, type TextItem } from './items.ts';

export interface AnnexRow {
  table: TableView;
  row: DocumentRow;
}

/** Texts with lists of indicators go with annexes of this size; longer tables are data. */
const MOST_ROWS = 2000;

/** Rows whose name stands only once in the document. */
export function rowsByName(
  document: DocumentView,
  fits: (table: TableView) => boolean,
): Map<string, AnnexRow> {
  const byName = new Map<string, AnnexRow>();
  const repeated = new Set<string>();
  for (const table of document.tables) {
    if (!fits(table) || table.rows.length > MOST_ROWS) continue;
    for (const row of table.rows) {
      const key = compareKey(row.view.texts.name);
      if (byName.has(key)) repeated.add(key);
      if (!row.total && key !== '') byName.set(key, { table, row });
    }
  }
  for (const key of repeated) byName.delete(key);
  return byName;
}

/** The row that an item names in its first words, or null. */
export function rowOf(item: TextItem, rows: ReadonlyMap<string, AnnexRow>): AnnexRow | null {
  for (const name of namesOf(item)) {
    const found = rows.get(compareKey(name));
    if (found !== undefined) return found;
  }
  return null;
}

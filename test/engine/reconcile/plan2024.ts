/** The annexes of the 2024 plan as rows, read from the shared facts where they are present. */
import type { ReconcileRow } from '../../../electron/engine/reconcile/index.ts';
import { readingOf } from '../../../shared/domain/figures/reading.ts';
import type { RowTexts } from '../../../shared/domain/reconciliation.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';
import { readTruth, truthTexts } from '../../support/truth.ts';

/** The rows of one table: `T9M` or `T2024`. */
export function truthRows(table: 'T9M' | 'T2024'): ReconcileRow[] {
  let section: string | null = null;
  const rows: ReconcileRow[] = [];
  for (const row of readTruth(table).rows) {
    const texts = truthTexts(row);
    if (row.kind === 'section') section = texts.name ?? null;
    else
      rows.push(
        makeRow({ ...texts, ordinal: texts.ordinal ?? '', name: texts.name ?? '' }, { section, table }),
      );
  }
  return rows;
}

/** A row as the store hands it over. */
export function makeRow(
  texts: RowTexts,
  { section = null, table = 'made', id }: { section?: string | null; table?: string; id?: string } = {},
): ReconcileRow {
  return {
    indicator: { id: id ?? compareKey(texts.name), name: texts.name },
    side: {
      ...texts,
      rowId: `${table}-${texts.ordinal}`,
      section,
      reading: readingOf(texts),
      sources: {},
      footnotes: [],
      submission: {
        id: table,
        fileName: `${table}.docx`,
        sha256: '0'.repeat(64),
        agency: null,
        agencyId: null,
      },
      key: `${id ?? compareKey(texts.name)}.-.0`,
    },
  };
}

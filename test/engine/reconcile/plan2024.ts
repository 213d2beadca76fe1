/** The annexes of the 2024 plan as rows, read from the shared facts where they are present. */
import { existsSync, readFileSync } from 'node:fs';
import type { ReconcileRow } from '../../../electron/engine/reconcile/index.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import { readingOf } from '../../../shared/domain/figures/reading.ts';
import type { RowTexts } from '../../../shared/domain/reconciliation.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';
import { truthPath, WHY_SKIPPED } from '../../support/folders.ts';

interface TruthRow {
  kind: 'section' | 'indicator';
  cells: Record<string, string>;
  footnotes?: { column: string; clean: string }[];
}

const FIELDS: Readonly<Record<string, Field>> = {
  stt: 'ordinal',
  muc_tieu: 'name',
  chi_tieu_2024: 'target',
  co_quan_chu_tri: 'lead',
  co_quan_phoi_hop: 'supporting',
  ket_qua: 'result',
  danh_gia: 'evaluation',
  ghi_chu: 'note',
};

/** Whether the real annexes lie beside the checkout. */
export const TRUTH_PRESENT = existsSync(truthPath('T9M.json'));
export { WHY_SKIPPED };

/** The rows of one table: `T9M` or `T2024`. */
export function truthRows(table: 'T9M' | 'T2024'): ReconcileRow[] {
  const truth = JSON.parse(readFileSync(truthPath(`${table}.json`), 'utf8')) as { rows: TruthRow[] };
  let section: string | null = null;
  const rows: ReconcileRow[] = [];
  for (const { kind, cells, footnotes } of truth.rows) {
    if (kind === 'section') {
      section = cells.muc_tieu ?? null;
      continue;
    }
    const texts: RowTexts = { ordinal: '', name: '' };
    for (const [key, field] of Object.entries(FIELDS)) {
      texts[field] = footnotes?.find(({ column }) => column === key)?.clean ?? cells[key] ?? '';
    }
    rows.push(makeRow(texts, { section, table }));
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
      submission: { id: table, fileName: `${table}.docx`, sha256: '0'.repeat(64), agency: null },
    },
  };
}

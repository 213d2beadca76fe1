/** Reads back what is stored of a period: the rows to reconcile, and the tables to print. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { RowReading } from '../../../shared/domain/reconciliation.ts';
import type { CellSource, Footnote, FootnoteMark, ReadColumn } from '../../../shared/domain/submission.ts';
import type { Reader } from '../workspace/index.ts';
import { loadMarks } from './marks.ts';
import { currentReading, withName } from './reading.ts';

export interface StoredRow {
  id: string;
  kind: 'section' | 'indicator';
  /** A row that sums up others. */
  total: boolean;
  section: string | null;
  indicator: { id: string; name: string } | null;
  texts: Partial<Record<Field, string>>;
  sources: Partial<Record<Field, CellSource>>;
  /** Cells whose text stands in a cell above them, which is merged downwards. */
  inherited: readonly Field[];
  marks: FootnoteMark[];
  /** Null for a section row. */
  reading: RowReading | null;
}

/** A table without what stands in it. */
export interface StoredTableHead {
  id: string;
  submission: {
    id: string;
    fileName: string;
    sha256: string;
    agency: string | null;
    agencyId: string | null;
  };
  title: string | null;
  attachedTo: string | null;
  closing: string | null;
}

export interface StoredTable extends StoredTableHead {
  columns: ReadColumn[];
  rows: StoredRow[];
  footnotes: Footnote[];
}

/** The tables of the submissions that count for a set and a period (replaced ones do not), in order. */
export async function loadTableHeads(
  read: Reader,
  setId: string,
  periodId: string,
): Promise<StoredTableHead[]> {
  const tables = await read
    .selectFrom('submission_table')
    .innerJoin('submission', 'submission.id', 'submission_table.submission_id')
    .leftJoin('agency', 'agency.id', 'submission.agency_id')
    .select([
      'submission_table.id',
      'submission_table.title',
      'submission_table.attached_to',
      'submission.id as submission_id',
      'submission.file_name',
      'submission.sha256',
      'agency.name as agency_name',
      'submission.agency_id',
      'submission_table.closing',
    ])
    .where('submission.set_id', '=', setId)
    .where('submission.period_id', '=', periodId)
    .where('submission.replaced_by', 'is', null)
    .orderBy('submission.sequence')
    .orderBy('submission_table.position')
    .execute();
  return tables.map((table) => ({
    id: table.id,
    submission: {
      id: table.submission_id,
      fileName: table.file_name,
      sha256: table.sha256,
      agency: table.agency_name,
      agencyId: table.agency_id,
    },
    title: table.title,
    attachedTo: table.attached_to,
    closing: table.closing,
  }));
}

/** The same tables with their columns, rows and footnotes. */
export async function loadTables(read: Reader, setId: string, periodId: string): Promise<StoredTable[]> {
  const heads = await loadTableHeads(read, setId, periodId);
  return Promise.all(
    heads.map(async (head) => ({
      ...head,
      columns: await loadColumns(read, head.id),
      rows: await loadRows(read, head.id),
      footnotes: await loadFootnotes(read, head.id),
    })),
  );
}

/** The columns of a stored table, from left to right. */
export async function loadColumns(read: Reader, tableId: string): Promise<ReadColumn[]> {
  const columns = await read
    .selectFrom('submission_column')
    .select(['field', 'header'])
    .where('table_id', '=', tableId)
    .orderBy('position')
    .execute();
  return columns as ReadColumn[];
}

/** The footnotes of a stored table in their order. */
export async function loadFootnotes(read: Reader, tableId: string): Promise<Footnote[]> {
  return read
    .selectFrom('submission_footnote')
    .select(['mark', 'text'])
    .where('table_id', '=', tableId)
    .orderBy('position')
    .execute();
}

/** The footnotes of the table that a stored row stands in. */
export async function loadRowFootnotes(read: Reader, rowId: string): Promise<Footnote[]> {
  return read
    .selectFrom('submission_row as row')
    .innerJoin('submission_footnote as footnote', 'footnote.table_id', 'row.table_id')
    .select(['footnote.mark', 'footnote.text'])
    .where('row.id', '=', rowId)
    .orderBy('footnote.position')
    .execute();
}

async function loadRows(read: Reader, tableId: string): Promise<StoredRow[]> {
  const rows = await read
    .selectFrom('submission_row as row')
    .leftJoin('indicator', 'indicator.id', 'row.indicator_id')
    .leftJoin('reading', 'reading.row_id', 'row.id')
    .select([
      'row.id',
      'row.kind',
      'row.section_row_id',
      'row.total',
      'indicator.id as indicator_id',
      'indicator.name as indicator_name',
      'reading.rules',
      'reading.reading',
    ])
    .where('row.table_id', '=', tableId)
    .orderBy('row.position')
    .execute();
  const [cells, marks] = await Promise.all([loadCells(read, tableId), loadMarks(read, tableId)]);
  return rows.map((row) => {
    const own = cells.get(row.id) ?? NO_CELLS;
    const above = row.section_row_id === null ? undefined : cells.get(row.section_row_id);
    const stored =
      row.rules === null || row.reading === null ? undefined : { rules: row.rules, reading: row.reading };
    const kind = rowKind(row.kind);
    return {
      id: row.id,
      kind,
      total: row.total === 1,
      section: above === undefined ? null : withName(above.texts).name,
      indicator: row.indicator_id === null ? null : { id: row.indicator_id, name: row.indicator_name ?? '' },
      texts: own.texts,
      sources: own.sources,
      inherited: own.inherited,
      marks: marks.get(row.id) ?? [],
      reading: kind === 'indicator' ? currentReading(stored, own.texts) : null,
    };
  });
}

function rowKind(text: string): 'section' | 'indicator' {
  if (text === 'section' || text === 'indicator') return text;
  throw new AppError('WORKSPACE_DAMAGED', { path: '' });
}

interface CellsOfRow {
  texts: Partial<Record<Field, string>>;
  sources: Partial<Record<Field, CellSource>>;
  inherited: readonly Field[];
}

/** Shared by the rows that have none. */
const NO_FIELDS: readonly Field[] = [];
const NO_CELLS: CellsOfRow = { texts: {}, sources: {}, inherited: NO_FIELDS };

async function loadCells(read: Reader, tableId: string): Promise<Map<string, CellsOfRow>> {
  const cells = await read
    .selectFrom('submission_cell as cell')
    .innerJoin('submission_row as row', 'row.id', 'cell.row_id')
    .select(['cell.row_id', 'cell.field', 'cell.text', 'cell.source', 'cell.inherited'])
    .where('row.table_id', '=', tableId)
    .execute();
  const byRow = new Map<string, CellsOfRow>();
  for (const cell of cells) {
    const own = byRow.get(cell.row_id) ?? { texts: {}, sources: {}, inherited: NO_FIELDS };
    own.texts[cell.field as Field] = cell.text;
    own.sources[cell.field as Field] = JSON.parse(cell.source) as CellSource;
    if (cell.inherited === 1) own.inherited = [...own.inherited, cell.field as Field];
    byRow.set(cell.row_id, own);
  }
  return byRow;
}

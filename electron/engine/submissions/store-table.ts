/** Stores what was read from one table: columns, footnotes, and every row with its cells and reading. */
import { randomUUID } from 'node:crypto';
import type { Field } from '../../../shared/domain/fields.ts';
import type { ReadCell, ReadRow, ReadTable } from '../../../shared/domain/submission.ts';
import { assignIndicators } from '../catalog/index.ts';
import type { Task } from '../task.ts';
import type { Writer } from '../workspace/index.ts';
import { insertAll } from '../workspace/index.ts';
import { readRow } from './reading.ts';

/** Small enough that progress moves and a cancellation is heard. */
const ROWS_AT_ONCE = 500;

/** Stores one table of a submission with its columns, footnotes and rows. */
export async function storeTable(
  writer: Writer,
  submissionId: string,
  setId: string,
  position: number,
  table: ReadTable,
  task: Task,
): Promise<{ made: number; suggested: number }> {
  const tableId = randomUUID();
  await writer
    .insertInto('submission_table')
    .values({
      id: tableId,
      submission_id: submissionId,
      position,
      title: table.title,
      attached_to: table.attachedTo,
      closing: table.closing ?? null,
    })
    .execute();
  await insertAll(
    writer,
    'submission_column',
    table.columns.map((column, index) => ({ table_id: tableId, position: index, ...column })),
  );
  await insertAll(
    writer,
    'submission_footnote',
    table.footnotes.map((footnote, index) => ({ table_id: tableId, position: index, ...footnote })),
  );
  return storeRows(writer, tableId, setId, table, task);
}

async function storeRows(
  writer: Writer,
  tableId: string,
  setId: string,
  table: ReadTable,
  task: Task,
): Promise<{ made: number; suggested: number }> {
  const rows = placeRows(table);
  const indicators = rows.filter(({ row }) => row.kind === 'indicator');
  const assigned = await assignIndicators(writer, setId, indicators);
  const indicatorOf = new Map(indicators.map(({ id }, index) => [id, assigned.ids[index] ?? null]));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await task.step('Đang lưu', start, rows.length);
    const part = rows.slice(start, start + ROWS_AT_ONCE);
    await insertAll(
      writer,
      'submission_row',
      part.map(({ id, row, sectionId }, index) => ({
        id,
        table_id: tableId,
        position: start + index,
        kind: row.kind,
        section_row_id: sectionId,
        indicator_id: indicatorOf.get(id) ?? null,
      })),
    );
    await insertAll(
      writer,
      'submission_cell',
      part.flatMap(({ id, row }) =>
        cellsOf(row).map(([field, cell]) => ({
          row_id: id,
          field,
          text: cell.text,
          raw: cell.raw ?? null,
          source: JSON.stringify(cell.source),
          inherited: cell.inherited === true ? 1 : 0,
        })),
      ),
    );
    await insertAll(
      writer,
      'submission_mark',
      part.flatMap(({ id, row }) =>
        (row.footnotes ?? []).map((mark, index) => ({ row_id: id, position: index, ...mark })),
      ),
    );
    await insertAll(
      writer,
      'reading',
      part.filter(({ row }) => row.kind === 'indicator').map(({ id, row }) => readRow(id, textsOf(row))),
    );
  }
  return { made: assigned.made, suggested: assigned.suggested };
}

interface PlacedRow {
  id: string;
  name: string;
  /** Name and id of the section row above an indicator row. */
  section: string | null;
  sectionId: string | null;
  row: ReadRow;
}

function placeRows(table: ReadTable): PlacedRow[] {
  const placed: PlacedRow[] = [];
  let above: PlacedRow | null = null;
  for (const row of table.rows) {
    const place: PlacedRow = {
      id: randomUUID(),
      name: row.cells.name?.text ?? '',
      section: row.kind === 'section' ? null : (above?.name ?? null),
      sectionId: row.kind === 'section' ? null : (above?.id ?? null),
      row,
    };
    if (row.kind === 'section') above = place;
    placed.push(place);
  }
  return placed;
}

function cellsOf(row: ReadRow): [Field, ReadCell][] {
  return Object.entries(row.cells) as [Field, ReadCell][];
}

function textsOf(row: ReadRow): Partial<Record<Field, string>> {
  return Object.fromEntries(cellsOf(row).map(([field, cell]) => [field, cell.text]));
}

/** Stores what was read from one table: columns, footnotes, and every row with its cells and reading. */
import type { Field } from '../../../shared/domain/fields.ts';
import type { ReadingTable, ReadRow } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import type { Writer } from '../workspace/index.ts';
import { insertAll, sortableId } from '../workspace/index.ts';
import { readRow } from './reading.ts';
import { storedCells, storedMarks, storedTotal } from './stored-form.ts';

/** Small enough that progress moves and a cancellation is heard. */
const ROWS_AT_ONCE = 500;

/**
 * Stores one table of a submission with its columns, footnotes and rows.
 * @param indicators of each row; null for sections
 * @returns how many headings stand in it
 */
export async function storeTable(
  writer: Writer,
  submissionId: string,
  position: number,
  table: ReadingTable,
  indicators: readonly (string | null)[],
  task: Task,
): Promise<number> {
  const tableId = sortableId();
  await writer
    .insertInto('submission_table')
    .values({
      id: tableId,
      submission_id: submissionId,
      position,
      title: table.title,
      attached_to: table.attachedTo,
      closing: table.closing ?? null,
      layout: JSON.stringify(table.layout),
    })
    .execute();
  await insertAll(
    writer,
    'submission_column',
    table.columns.map(({ field, header }, index) => ({ table_id: tableId, position: index, field, header })),
  );
  await insertAll(
    writer,
    'submission_footnote',
    table.footnotes.map(({ mark, text }, index) => ({ table_id: tableId, position: index, mark, text })),
  );
  return storeRows(writer, tableId, table, indicators, task);
}

async function storeRows(
  writer: Writer,
  tableId: string,
  { rows }: ReadingTable,
  indicators: readonly (string | null)[],
  task: Task,
): Promise<number> {
  let section: string | null = null;
  let sections = 0;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await task.step('Đang lưu', start, rows.length);
    const part: PlacedRow[] = [];
    for (const row of rows.slice(start, start + ROWS_AT_ONCE)) {
      const id = sortableId();
      // A row that sums up is no heading of what comes below it.
      if (row.kind === 'section' && row.total !== true) {
        section = id;
        sections += 1;
      }
      const position = start + part.length;
      const sectionId = row.kind === 'section' ? null : section;
      part.push({ id, row, position, sectionId, indicatorId: indicators[position] ?? null });
    }
    await storePart(writer, tableId, part);
  }
  return sections;
}

interface PlacedRow {
  id: string;
  row: ReadRow;
  position: number;
  /** The section row above an indicator row. */
  sectionId: string | null;
  indicatorId: string | null;
}

async function storePart(writer: Writer, tableId: string, part: readonly PlacedRow[]): Promise<void> {
  await insertAll(
    writer,
    'submission_row',
    part.map(({ id, row, position, sectionId, indicatorId }) => ({
      id,
      table_id: tableId,
      position,
      kind: row.kind,
      section_row_id: sectionId,
      indicator_id: indicatorId,
      total: storedTotal(row),
    })),
  );
  await insertAll(
    writer,
    'submission_cell',
    part.flatMap(({ id, row }) => storedCells(row).map((cell) => ({ row_id: id, ...cell }))),
  );
  await insertAll(
    writer,
    'submission_mark',
    part.flatMap(({ id, row }) =>
      storedMarks(row).map((mark, position) => ({ row_id: id, position, ...mark })),
    ),
  );
  await insertAll(
    writer,
    'reading',
    part.filter(({ row }) => row.kind === 'indicator').map(({ id, row }) => readRow(id, textsOf(row))),
  );
}

function textsOf({ cells }: ReadRow): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell?.text]));
}

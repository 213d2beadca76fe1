/**
 * Whether a file that is stored already would be stored the same again. Not the choices decide but what they come
 * to: other choices may read the same cells, and better rules read other cells with the same choices. Of a
 * submission of version 1 no running text was kept: where its file has any, it says more than is stored.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Reading, ReadingTable, ReadRow } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import type { Reader } from '../workspace/index.ts';
import { loadColumns, loadFootnotes } from './load.ts';
import { loadMarks } from './marks.ts';
import { storedCells, storedMarks, storedParagraph, storedTotal } from './stored-form.ts';

const ROWS_AT_ONCE = 1000;

/**
 * Whether the tables, rows, cells, marks, footnotes and paragraphs of a reading are those of a stored submission, to
 * the letter and to the place. What is judged of them (the indicator of a row, warnings, the confidence of a layout)
 * makes no other reading. @throws AppError `CANCELLED`
 */
export async function isSameReading(
  read: Reader,
  submissionId: string,
  reading: Reading,
  task: Task,
): Promise<boolean> {
  if (!(await isSameText(read, submissionId, reading))) return false;
  const stored = await read
    .selectFrom('submission_table')
    .select(['id', 'title', 'attached_to', 'closing'])
    .where('submission_id', '=', submissionId)
    .orderBy('position')
    .execute();
  if (stored.length !== reading.tables.length) return false;
  for (const [index, { id, ...head }] of stored.entries()) {
    const table = reading.tables[index];
    if (table === undefined || !isDeepStrictEqual(head, headOf(table))) return false;
    if (!(await isSameTable(read, id, table, task))) return false;
  }
  return true;
}

function headOf({ title, attachedTo, closing }: ReadingTable) {
  return { title, attached_to: attachedTo, closing: closing ?? null };
}

async function isSameTable(read: Reader, tableId: string, table: ReadingTable, task: Task): Promise<boolean> {
  const columns = table.columns.map(({ field, header }) => ({ field, header }));
  if (!isDeepStrictEqual(await loadColumns(read, tableId), columns)) return false;
  const footnotes = table.footnotes.map(({ mark, text }) => ({ mark, text }));
  if (!isDeepStrictEqual(await loadFootnotes(read, tableId), footnotes)) return false;
  // One part more than there are rows: the stored table may be longer.
  for (let from = 0; from <= table.rows.length; from += ROWS_AT_ONCE) {
    await task.step('Đang so với số liệu đã có', from, table.rows.length);
    const rows = table.rows.slice(from, from + ROWS_AT_ONCE).map(formOf);
    if (!isDeepStrictEqual(await loadPart(read, tableId, from), rows)) return false;
  }
  return true;
}

interface RowForm {
  kind: string;
  total: number;
  /** By field: a row has its cells in no order. */
  cells: Record<string, Omit<ReturnType<typeof storedCells>[number], 'field'>>;
  marks: { field: string; after: string; mark: string }[];
}

function formOf(row: ReadRow): RowForm {
  const cells = Object.fromEntries(storedCells(row).map(({ field, ...cell }) => [field, cell]));
  return { kind: row.kind, total: storedTotal(row), cells, marks: storedMarks(row) };
}

async function loadPart(read: Reader, tableId: string, from: number): Promise<RowForm[]> {
  const rows = await read
    .selectFrom('submission_row')
    .select(['id', 'kind', 'total'])
    .where('table_id', '=', tableId)
    .where('position', '>=', from)
    .where('position', '<', from + ROWS_AT_ONCE)
    .orderBy('position')
    .execute();
  const forms = new Map<string, RowForm>();
  for (const { id, kind, total } of rows) forms.set(id, { kind, total, cells: {}, marks: [] });
  const within = { tableId, from };
  for (const { row_id, field, ...cell } of await loadCells(read, within)) {
    const form = forms.get(row_id);
    if (form !== undefined) form.cells[field] = cell;
  }
  const marks = await loadMarks(read, tableId, { from, to: from + ROWS_AT_ONCE });
  for (const [id, own] of marks) forms.get(id)?.marks.push(...own);
  return [...forms.values()];
}

interface Part {
  tableId: string;
  from: number;
}

function loadCells(read: Reader, { tableId, from }: Part) {
  return read
    .selectFrom('submission_cell as cell')
    .innerJoin('submission_row as row', 'row.id', 'cell.row_id')
    .select(['cell.row_id', 'cell.field', 'cell.text', 'cell.raw', 'cell.source', 'cell.inherited'])
    .select('cell.conversion')
    .where('row.table_id', '=', tableId)
    .where('row.position', '>=', from)
    .where('row.position', '<', from + ROWS_AT_ONCE)
    .execute();
}

async function isSameText(read: Reader, submissionId: string, reading: Reading): Promise<boolean> {
  const paragraphs = await read
    .selectFrom('submission_paragraph')
    .select(['text', 'raw', 'conversion', 'marks', 'source'])
    .where('submission_id', '=', submissionId)
    .orderBy('position')
    .execute();
  if (!isDeepStrictEqual(paragraphs, reading.text.map(storedParagraph))) return false;
  const footnotes = await read
    .selectFrom('submission_text_footnote')
    .select(['mark', 'text'])
    .where('submission_id', '=', submissionId)
    .orderBy('position')
    .execute();
  return isDeepStrictEqual(
    footnotes,
    reading.footnotes.map(({ mark, text }) => ({ mark, text })),
  );
}

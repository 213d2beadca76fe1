/** The rows of the submission that an import would take the place of, to be compared with. */
import type { ReadColumn } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import type { Reader } from '../workspace/index.ts';
import { loadColumns, loadFootnotes } from './load.ts';
import { loadMarks } from './marks.ts';
import { type Note, notesOf, saysOf, type Texts } from './row-difference.ts';

/** A row of the former submission. */
export interface FormerRow {
  id: string;
  /** Index of its table in the former submission. */
  table: number;
  /** Field to text, as JSON: parsed when the row is compared. */
  texts: string;
  notes: readonly Note[];
  /** The heading that it stands below; "": none. */
  section: string;
}

type Row = Omit<FormerRow, 'table'> & { indicator: string };

const ROWS_AT_ONCE = 2000;

/** The indicator rows of a former submission, each given out once. */
export class FormerRows {
  /** Of each table, its columns. */
  readonly columns: readonly (readonly ReadColumn[])[];
  readonly #rows: Map<string, FormerRow[]>;

  private constructor(columns: readonly (readonly ReadColumn[])[], rows: Map<string, FormerRow[]>) {
    this.columns = columns;
    this.#rows = rows;
  }

  /** @throws AppError `CANCELLED` */
  static async load(read: Reader, submissionId: string | null, task: Task): Promise<FormerRows> {
    const rows = new Map<string, FormerRow[]>();
    const columns: ReadColumn[][] = [];
    if (submissionId === null) return new FormerRows(columns, rows);
    const tables = await read
      .selectFrom('submission_table')
      .select('id')
      .where('submission_id', '=', submissionId)
      .orderBy('position')
      .execute();
    for (const [table, { id }] of tables.entries()) {
      columns.push(await loadColumns(read, id));
      for await (const part of partsOf(read, id, task)) {
        for (const { indicator, ...row } of part) {
          const list = rows.get(indicator);
          if (list === undefined) rows.set(indicator, [{ ...row, table }]);
          else list.push({ ...row, table });
        }
      }
    }
    return new FormerRows(columns, rows);
  }

  /** The headings that rows stand below; "" where some stand below none. */
  sections(): Set<string> {
    const found = new Set<string>();
    for (const list of this.#rows.values()) for (const { section } of list) found.add(section);
    return found;
  }

  /** The rows of an indicator that were not taken, in the order of the file. */
  of(indicatorId: string): readonly FormerRow[] {
    return this.#rows.get(indicatorId) ?? [];
  }

  take(indicatorId: string, row: FormerRow): void {
    this.#rows.set(
      indicatorId,
      this.of(indicatorId).filter((other) => other !== row),
    );
  }

  /** Ids of the rows that were not taken, in the order of the file. */
  left(): string[] {
    return [...this.#rows.values()].flatMap((list) => list.map(({ id }) => id));
  }
}

/** The indicator rows of a table, in the order of the file. */
async function* partsOf(read: Reader, tableId: string, task: Task): AsyncGenerator<Row[]> {
  const says = saysOf(await loadFootnotes(read, tableId));
  const headings = new Map<string, string>();
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    await task.step('Đang đọc số liệu đã có', from, 0);
    const part = await loadPart(read, tableId, from);
    const marks = await loadMarks(read, tableId, { from, to: from + ROWS_AT_ONCE });
    yield part.flatMap(({ id, kind, indicator, section, texts: own }) => {
      const texts = own ?? '{}';
      if (kind === 'section') headings.set(id, (JSON.parse(texts) as Texts).name ?? '');
      if (indicator === null) return [];
      const heading = headings.get(section ?? '') ?? '';
      return [{ id, indicator, texts, notes: notesOf(marks.get(id), says), section: heading }];
    });
    if (part.length < ROWS_AT_ONCE) return;
  }
}

function loadPart(read: Reader, tableId: string, from: number) {
  return read
    .selectFrom('submission_row as row')
    .select((column) => [
      'row.id',
      'row.kind',
      'row.indicator_id as indicator',
      'row.section_row_id as section',
      column
        .selectFrom('submission_cell as cell')
        .whereRef('cell.row_id', '=', 'row.id')
        .select((cell) => cell.fn<string>('json_group_object', ['cell.field', 'cell.text']).as('texts'))
        .as('texts'),
    ])
    .where('row.table_id', '=', tableId)
    .where('row.position', '>=', from)
    .where('row.position', '<', from + ROWS_AT_ONCE)
    .orderBy('row.position')
    .execute();
}

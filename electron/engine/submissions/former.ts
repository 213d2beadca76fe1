/** What a workspace already holds of a set, a period and an agency: an import is compared with it. */
import type { Field } from '../../../shared/domain/fields.ts';
import type { CellSource, ReadColumn } from '../../../shared/domain/submission.ts';
import type { Task } from '../task.ts';
import type { Reader } from '../workspace/index.ts';
import { loadColumns } from './load.ts';

export interface FormerSubmission {
  submissionId: string;
  fileName: string;
  importedAt: string;
  sha256: string;
}

/** A row of the former submission. */
export interface FormerRow {
  id: string;
  /** Index of its table in the former submission. */
  table: number;
  /** Field to text, as JSON: parsed when the row is compared. */
  texts: string;
}

/** The submission that counts for a set, a period and an agency, if there is one. */
export async function findFormer(
  read: Reader,
  setId: string,
  periodId: string,
  agencyId: string | null,
): Promise<FormerSubmission | null> {
  const found = await read
    .selectFrom('submission')
    .select(['id as submissionId', 'file_name as fileName', 'imported_at as importedAt', 'sha256'])
    .where('set_id', '=', setId)
    .where('period_id', '=', periodId)
    .where('agency_id', agencyId === null ? 'is' : '=', agencyId)
    .where('replaced_by', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

/** Another submission with the same bytes, the latest first. */
export async function findSameFile(
  read: Reader,
  sha256: string,
): Promise<{ submissionId: string; set: string; period: string } | null> {
  const same = await read
    .selectFrom('submission')
    .innerJoin('indicator_set', 'indicator_set.id', 'submission.set_id')
    .innerJoin('period', 'period.id', 'submission.period_id')
    .select(['submission.id as submissionId', 'indicator_set.name as set', 'period.name as period'])
    .where('submission.sha256', '=', sha256)
    .orderBy('submission.sequence', 'desc')
    .executeTakeFirst();
  return same ?? null;
}

/** The submissions with these bytes that count for a set and a period, whatever their agency. */
export async function findStanding(
  read: Reader,
  setId: string,
  periodId: string,
  sha256: string,
): Promise<{ submissionId: string; fileName: string; agency: string | null }[]> {
  return read
    .selectFrom('submission')
    .leftJoin('agency', 'agency.id', 'submission.agency_id')
    .select(['submission.id as submissionId', 'submission.file_name as fileName', 'agency.name as agency'])
    .where('submission.set_id', '=', setId)
    .where('submission.period_id', '=', periodId)
    .where('submission.sha256', '=', sha256)
    .where('submission.replaced_by', 'is', null)
    .orderBy('submission.sequence')
    .execute();
}

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
      for (let from = 0; ; from += ROWS_AT_ONCE) {
        await task.step('Đang đọc số liệu đã có', from, 0);
        const part = await loadPart(read, id, from);
        for (const { indicator, ...row } of part.rows) {
          const list = rows.get(indicator);
          if (list === undefined) rows.set(indicator, [{ ...row, table }]);
          else list.push({ ...row, table });
        }
        if (part.last) break;
      }
    }
    return new FormerRows(columns, rows);
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

async function loadPart(
  read: Reader,
  tableId: string,
  from: number,
): Promise<{ rows: (Omit<FormerRow, 'table'> & { indicator: string })[]; last: boolean }> {
  const rows = await read
    .selectFrom('submission_row as row')
    .select((column) => [
      'row.id',
      'row.indicator_id as indicator',
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
  return {
    last: rows.length < ROWS_AT_ONCE,
    rows: rows.flatMap(({ id, indicator, texts }) =>
      indicator === null ? [] : [{ id, indicator, texts: texts ?? '{}' }],
    ),
  };
}

/** A row of the former submission as the preview lists it. */
export async function describeRows(
  read: Reader,
  rowIds: readonly string[],
): Promise<{ ordinal: string; name: string; result: string; source: CellSource | null }[]> {
  if (rowIds.length === 0) return [];
  const cells = await read
    .selectFrom('submission_cell')
    .select(['row_id', 'field', 'text', 'source'])
    .where('row_id', 'in', [...rowIds])
    .where('field', 'in', ['ordinal', 'name', 'result'])
    .execute();
  return rowIds.map((id) => {
    const own = cells.filter((cell) => cell.row_id === id);
    const text = (field: Field) => own.find((cell) => cell.field === field)?.text ?? '';
    const place = own.find((cell) => cell.field === 'name')?.source;
    const source = place === undefined ? null : (JSON.parse(place) as CellSource);
    return { ordinal: text('ordinal'), name: text('name'), result: text('result'), source };
  });
}

/** Loads the two sides of a comparison and reconciles them. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { Reconciliation, Side } from '../../../shared/domain/reconciliation.ts';
import { findPeriod, findSet } from '../catalog/index.ts';
import {
  documentOfStored,
  loadPairing,
  type ReconciledDocument,
  type ReconcileRow,
  reconcile,
} from '../reconcile/index.ts';
import { loadTables, loadText, rowKeysOf, type StoredTable, withName } from '../submissions/index.ts';
import type { Task } from '../task.ts';
import type { Reader } from '../workspace/index.ts';

/** What two periods are compared in: names or ids, as a page or a person gives them. */
export interface ComparisonInput {
  set: string;
  base: string;
  against: string;
  againstSet?: string | undefined;
}

interface Named {
  id: string;
  name: string;
}

export interface Comparison {
  set: Named;
  againstSet: Named;
  base: Named;
  against: Named;
}

/** @throws AppError SET_NOT_FOUND, PERIOD_NOT_FOUND, PERIODS_EQUAL */
export async function findComparison(read: Reader, input: ComparisonInput): Promise<Comparison> {
  const set = await findSet(read, input.set);
  const againstSet = input.againstSet === undefined ? set : await findSet(read, input.againstSet);
  const base = await findPeriod(read, input.base);
  const against = await findPeriod(read, input.against);
  if (base.id === against.id && set.id === againstSet.id) {
    throw new AppError('PERIODS_EQUAL', { period: base.name });
  }
  return { set, againstSet, base, against };
}

/** @throws AppError as `findComparison`; PERIOD_NOT_FOUND where a side has no rows; CANCELLED */
export async function runComparison(
  read: Reader,
  comparison: Comparison,
  task: Task,
): Promise<Reconciliation> {
  const { set, againstSet, base, against } = comparison;
  await task.step('Đang đọc số liệu', 0, 0);
  const before = await loadTables(read, set.id, base.id);
  const after = await loadTables(read, againstSet.id, against.id);
  const baseRows = rowsOf(before);
  const againstRows = rowsOf(after);
  if (baseRows.length === 0) throw withoutRows(base, set);
  if (againstRows.length === 0) throw withoutRows(against, againstSet);
  const baseDocuments = await documentsOf(read, before, 'base', base.name, 0);
  const againstDocuments = await documentsOf(read, after, 'against', against.name, baseDocuments.length);
  const documents = [...baseDocuments, ...againstDocuments];
  const known = await loadPairing(read, comparison);
  return reconcile({ set, againstSet, base, against, baseRows, againstRows, documents, known }, task);
}

function withoutRows(period: Named, set: Named): AppError {
  return new AppError('PERIOD_NOT_FOUND', { name: `${period.name} – ${set.name}` });
}

function rowsOf(tables: readonly StoredTable[]): ReconcileRow[] {
  const keys = rowKeysOf(tables);
  return tables.flatMap((table) =>
    table.rows.flatMap((row): ReconcileRow[] => {
      const key = keys.get(row.id);
      if (key === undefined || row.indicator === null || row.reading === null) return [];
      const side = {
        ...withName(row.texts),
        key,
        rowId: row.id,
        section: row.section,
        reading: row.reading,
        sources: row.sources,
        footnotes: row.marks,
        submission: table.submission,
      };
      return [{ indicator: row.indicator, side }];
    }),
  );
}

/** The submissions that the tables are of, each with its tables together. */
async function documentsOf(
  read: Reader,
  tables: readonly StoredTable[],
  side: Side,
  period: string,
  from: number,
): Promise<ReconciledDocument[]> {
  const bySubmission = Map.groupBy(tables, ({ submission }) => submission.id);
  const documents: ReconciledDocument[] = [];
  for (const [id, own] of bySubmission) {
    const submission = own[0]?.submission;
    if (submission === undefined) continue;
    const { fileName, sha256, agency } = submission;
    const facts = { index: from + documents.length, period, agency };
    const view = documentOfStored(fileName, own, await loadText(read, id), facts);
    documents.push({ file: { side, id, fileName, sha256, agency }, view });
  }
  return documents;
}

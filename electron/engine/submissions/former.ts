/** What a workspace already holds of a set, a period and an agency: an import is compared with it. */
import type { Field } from '../../../shared/domain/fields.ts';
import type { CellSource } from '../../../shared/domain/submission.ts';
import type { Reader } from '../workspace/index.ts';

export interface FormerSubmission {
  submissionId: string;
  fileName: string;
  importedAt: string;
  sha256: string;
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

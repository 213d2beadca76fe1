/** Stores a submission: the file whole, and every table, row and cell that was read from it. All or nothing. */
import { randomUUID } from 'node:crypto';
import type { ImportOutcome } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ReadResult, ReadTable } from '../../../shared/domain/submission.ts';
import { ensureAgency, ensurePeriod, ensureSet } from '../catalog/index.ts';
import type { Task } from '../task.ts';
import type { Workspace, Writer } from '../workspace/index.ts';
import { insertAll } from '../workspace/index.ts';
import { storeTable } from './store-table.ts';

export interface SubmissionInput {
  fileName: string;
  bytes: Uint8Array;
  read: ReadResult;
  set: string;
  period: string;
  agency: string | null;
}

/**
 * Adds a submission to the workspace. A former one of the same agency for the same set and period stays,
 * marked as replaced.
 * @throws AppError `SUBMISSION_WITHOUT_ROWS`, `SUBMISSION_DUPLICATE` (same bytes, same set and period),
 *   `CANCELLED`; the workspace is then as it was
 */
export function storeSubmission(
  workspace: Workspace,
  input: SubmissionInput,
  task: Task,
): Promise<ImportOutcome> {
  const indicators = countRows(input.read.tables, 'indicator');
  if (indicators === 0) {
    return Promise.reject(new AppError('SUBMISSION_WITHOUT_ROWS', { file: input.fileName }));
  }
  return workspace.write(async (writer) => {
    const set = await ensureSet(writer, input.set);
    const period = await ensurePeriod(writer, input.period);
    const agency = await ensureAgency(writer, input.agency);
    await refuseDuplicate(writer, input, set.id, period);
    const submissionId = randomUUID();
    await storeFile(writer, input);
    const replaces = await addSubmission(writer, input, submissionId, set.id, period.id, agency?.id ?? null);
    let newIndicators = 0;
    let suggestedMatches = 0;
    for (const [position, table] of input.read.tables.entries()) {
      const stored = await storeTable(writer, submissionId, set.id, position, table, task);
      newIndicators += stored.made;
      suggestedMatches += stored.suggested;
    }
    await insertAll(
      writer,
      'submission_warning',
      input.read.warnings.map((warning, position) => ({
        submission_id: submissionId,
        position,
        code: warning.code,
        message: warning.message,
        source: warning.source === null ? null : JSON.stringify(warning.source),
      })),
    );
    await task.step('Đang lưu', 1, 1);
    return {
      submissionId,
      set,
      period,
      agency: agency?.name ?? null,
      sections: countRows(input.read.tables, 'section'),
      indicators,
      newIndicators,
      suggestedMatches,
      warnings: input.read.warnings,
      replaces,
    };
  });
}

function countRows(tables: readonly ReadTable[], kind: 'section' | 'indicator'): number {
  return tables.reduce((sum, table) => sum + table.rows.filter((row) => row.kind === kind).length, 0);
}

async function refuseDuplicate(
  writer: Writer,
  input: SubmissionInput,
  setId: string,
  period: { id: string; name: string },
): Promise<void> {
  const same = await writer
    .selectFrom('submission')
    .select('file_name')
    .where('set_id', '=', setId)
    .where('period_id', '=', period.id)
    .where('sha256', '=', input.read.file.sha256)
    .executeTakeFirst();
  if (same !== undefined) {
    throw new AppError('SUBMISSION_DUPLICATE', {
      file: input.fileName,
      former: same.file_name,
      period: period.name,
    });
  }
}

async function storeFile(writer: Writer, input: SubmissionInput): Promise<void> {
  await writer
    .insertInto('stored_file')
    .values({
      sha256: input.read.file.sha256,
      format: input.read.file.format,
      size: input.bytes.byteLength,
      content: Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength),
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

async function addSubmission(
  writer: Writer,
  input: SubmissionInput,
  id: string,
  setId: string,
  periodId: string,
  agencyId: string | null,
): Promise<string | null> {
  const former = await writer
    .selectFrom('submission')
    .select('id')
    .where('set_id', '=', setId)
    .where('period_id', '=', periodId)
    .where('agency_id', agencyId === null ? 'is' : '=', agencyId)
    .where('replaced_by', 'is', null)
    .executeTakeFirst();
  await writer
    .insertInto('submission')
    .values({
      id,
      set_id: setId,
      period_id: periodId,
      agency_id: agencyId,
      sha256: input.read.file.sha256,
      file_name: input.fileName,
      imported_at: new Date().toISOString(),
      replaced_by: null,
    })
    .execute();
  if (former === undefined) return null;
  await writer.updateTable('submission').set({ replaced_by: id }).where('id', '=', former.id).execute();
  return former.id;
}

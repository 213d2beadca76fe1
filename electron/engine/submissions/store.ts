/** Stores a submission: the file whole, and every table, row and cell that was read from it. All or nothing. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ImportOutcome } from '../../../shared/contract/intake.ts';
import type { Reading } from '../../../shared/domain/submission.ts';
import { addIndicators, ensureAgency, ensurePeriod, ensureSet } from '../catalog/index.ts';
import { type Actor, record } from '../journal/index.ts';
import type { Task } from '../task.ts';
import type { Workspace, Writer } from '../workspace/index.ts';
import { insertAll, readerOf, storeFile } from '../workspace/index.ts';
import type { Destination, SubmissionInput } from './input.ts';
import { agencyKeyOf, forgetLayouts, rememberLayouts } from './layouts.ts';
import { rememberLeftOut } from './left-out.ts';
import { planImport } from './plan.ts';
import { storeTable } from './store-table.ts';
import { storedParagraph } from './stored-form.ts';

/**
 * Adds a submission to the workspace, as `compareSubmission` says it would. A former one of the same agency for
 * the same set and period stays, marked as replaced. Layouts that a person chose are remembered for the agency.
 * @throws AppError `FILE_WITHOUT_HEADER` (no table was found), `SUBMISSION_WITHOUT_ROWS`, `SUBMISSION_DUPLICATE`
 *   (the former submission is the same file and says the same), `PREVIEW_OUTDATED` (something else would be stored than was shown),
 *   `SET_NAME_INVALID`, `PERIOD_NAME_INVALID`, `CANCELLED`; the workspace is then as it was
 */
export function storeSubmission(
  workspace: Workspace,
  input: SubmissionInput,
  destination: Destination,
  task: Task,
  actor: Actor | null = null,
): Promise<ImportOutcome> {
  const { reading } = input;
  if (reading.tables.length === 0) {
    return Promise.reject(new AppError('FILE_WITHOUT_HEADER', { file: input.fileName }));
  }
  return workspace.write(async (writer) => {
    const set = await ensureSet(writer, destination.set);
    const period = await ensurePeriod(writer, destination.period);
    const agency = await ensureAgency(writer, destination.agency);
    const plan = await planImport(readerOf(writer), input, destination, task);
    const { former, counts, suggestedMatches, likenessSkipped, alsoUnder, seen } = plan.preview;
    const indicators = counts.added + counts.first + counts.changed + counts.same;
    if (indicators === 0) throw new AppError('SUBMISSION_WITHOUT_ROWS', { file: input.fileName });
    if (plan.duplicateOf !== null) {
      const details = { file: input.fileName, former: plan.duplicateOf, period: period.name };
      throw new AppError('SUBMISSION_DUPLICATE', details);
    }
    if ((destination.seen ?? seen) !== seen) throw new AppError('PREVIEW_OUTDATED');
    const submissionId = randomUUID();
    await storeFile(writer, { ...reading.file, bytes: input.bytes });
    await writer
      .insertInto('submission')
      .values({
        id: submissionId,
        set_id: set.id,
        period_id: period.id,
        agency_id: agency?.id ?? null,
        sha256: reading.file.sha256,
        file_name: input.fileName,
        imported_at: new Date().toISOString(),
        replaced_by: null,
        read_with: JSON.stringify({ choices: input.choices, remembered: input.remembered }),
      })
      .execute();
    if (former !== null) {
      await writer
        .updateTable('submission')
        .set({ replaced_by: submissionId })
        .where('id', '=', former.submissionId)
        .execute();
    }
    await addIndicators(writer, set.id, plan.fresh, task);
    let sections = 0;
    for (const [position, table] of reading.tables.entries()) {
      sections += await storeTable(
        writer,
        submissionId,
        position,
        table,
        plan.indicators[position] ?? [],
        task,
      );
    }
    await storeText(writer, submissionId, reading);
    const chosen = input.layouts.filter((_, index) => reading.tables[index]?.layout.basis === 'chosen');
    const agencyKey = agencyKeyOf(agency?.name ?? null);
    await forgetLayouts(writer, agencyKey, input.setAside);
    await rememberLayouts(writer, agencyKey, chosen);
    const { leaveOut, takeIn } = input.tableMemory;
    await rememberLeftOut(writer, agencyKey, leaveOut, takeIn);
    await task.step('Đang ghi nhật ký', 0, 0);
    await record(writer, {
      actor,
      action: 'import',
      subject: `${set.name}: ${period.name}`,
      before: former === null ? null : { submission: former.submissionId },
      after: {
        submission: submissionId,
        file: input.fileName,
        sha256: reading.file.sha256,
        agency: agency?.name ?? null,
        indicators,
      },
      records: [
        { table: 'indicator_set', id: set.id },
        { table: 'indicator', id: set.id },
        { table: 'period', id: period.id },
        ...(agency === null ? [] : [{ table: 'agency' as const, id: agency.id }]),
        { table: 'stored_file', id: reading.file.sha256 },
        { table: 'submission', id: submissionId },
        { table: 'replacement', id: submissionId },
        ...(former === null ? [] : [{ table: 'replacement' as const, id: former.submissionId }]),
      ],
    });
    // What follows cannot be told of, nor ended: SQLite writes it all.
    await task.step('Đang ghi xuống đĩa', 0, 0);
    return {
      submissionId,
      set,
      period,
      agency: agency?.name ?? null,
      sections,
      indicators,
      newIndicators: plan.fresh.length,
      suggestedMatches,
      likenessSkipped,
      counts,
      warnings: reading.warnings,
      replaces: former?.submissionId ?? null,
      alsoUnder,
      remembered: chosen.length + input.setAside.length + leaveOut.length + takeIn.length > 0,
      leftOut: [...input.leftOut],
    };
  });
}

/** What stands outside the tables, what was converted, and what was noticed. */
async function storeText(writer: Writer, submissionId: string, reading: Reading): Promise<void> {
  await insertAll(
    writer,
    'submission_paragraph',
    reading.text.map((paragraph, position) => ({
      submission_id: submissionId,
      position,
      ...storedParagraph(paragraph),
    })),
  );
  await insertAll(
    writer,
    'submission_text_footnote',
    reading.footnotes.map(({ mark, text }, position) => ({
      submission_id: submissionId,
      position,
      mark,
      text,
    })),
  );
  await insertAll(
    writer,
    'submission_conversion',
    reading.conversions.map((conversion, position) => ({
      submission_id: submissionId,
      position,
      conversion: conversion.id,
      applied: conversion.applied ? 1 : 0,
      facts: JSON.stringify(conversion),
    })),
  );
  await insertAll(
    writer,
    'submission_warning',
    reading.warnings.map(({ code, message, source }, position) => ({
      submission_id: submissionId,
      position,
      code,
      message,
      source: source === null ? null : JSON.stringify(source),
    })),
  );
}

import type { CommandName, Draft } from '../../../shared/contract/commands.ts';
import { findSetByIndicators } from '../catalog/index.ts';
import { mapColumns, readSubmission, suggestFromRead } from '../intake/index.ts';
import type { HeldDraft, Session } from '../session.ts';
import { storeSubmission } from '../submissions/index.ts';
import type { Handlers } from './handler.ts';

type Names = Extract<CommandName, `intake.${string}`>;

export const intakeHandlers: Handlers<Names> = {
  'intake.read': (input, { task }) => readSubmission(input, task),

  'intake.open': async (input, { session, task }) => {
    const read = await readSubmission(input, task);
    return describe(session.hold({ ...input, read }), session);
  },

  'intake.map': async (input, { session }) => {
    const read = mapColumns(session.draft(input.draftId).read, input.tables);
    return describe(session.replaceRead(input.draftId, read), session);
  },

  'intake.accept': async (input, { session, task }) => {
    const { fileName, bytes, read } = session.draft(input.draftId);
    const { set, period, agency } = input;
    const outcome = await storeSubmission(
      session.workspace,
      { fileName, bytes, read, set, period, agency },
      task,
    );
    session.drop(input.draftId);
    return outcome;
  },

  'intake.discard': async (input, { session }) => {
    session.drop(input.draftId);
    return null;
  },
};

async function describe(draft: HeldDraft, session: Session): Promise<Draft> {
  const same = await session.current?.read
    .selectFrom('submission')
    .innerJoin('indicator_set', 'indicator_set.id', 'submission.set_id')
    .innerJoin('period', 'period.id', 'submission.period_id')
    .select(['submission.id', 'indicator_set.name as set_name', 'period.name as period_name'])
    .where('submission.sha256', '=', draft.read.file.sha256)
    .orderBy('submission.sequence', 'desc')
    .executeTakeFirst();
  const known =
    session.current === null ? null : await findSetByIndicators(session.current.read, namesOf(draft));
  const suggested = suggestFromRead(draft.read);
  return {
    draftId: draft.id,
    read: draft.read,
    suggested: { ...suggested, set: known?.name ?? suggested.set },
    duplicateOf:
      same === undefined ? null : { submissionId: same.id, set: same.set_name, period: same.period_name },
  };
}

function namesOf(draft: HeldDraft): string[] {
  const rows = draft.read.tables.flatMap((table) => table.rows);
  return rows.flatMap(({ kind, cells }) => (kind === 'indicator' && cells.name ? [cells.name.text] : []));
}

import { randomUUID } from 'node:crypto';
import type { CommandName } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Draft, GridRows } from '../../../shared/contract/intake.ts';
import { NO_CHOICES, type RememberedLayout } from '../../../shared/domain/reading-choices.ts';
import type { HeldDraft } from '../drafts.ts';
import type { HeldReading } from '../intake/index.ts';
import { refuseEmpty, type SubmittedFile, suggestFromRead, wholeReading } from '../intake/index.ts';
import type { Session } from '../session.ts';
import type { SubmissionInput } from '../submissions/index.ts';
import {
  agencyKeyOf,
  compareSubmission,
  layoutsInUse,
  loadLayouts,
  storeSubmission,
} from '../submissions/index.ts';
import { describeDraft } from './draft.ts';
import type { HandlerContext, Handlers } from './handler.ts';

type Names = Extract<CommandName, `intake.${string}`>;

export const intakeHandlers: Handlers<Names> = {
  'intake.read': async (input, context) => {
    const { reading } = await readWith(input, [], context);
    return wholeReading(refuseEmpty(reading));
  },

  'intake.open': async (input, context) => {
    context.session.drafts.makeRoom(input.bytes.byteLength);
    let held = await readWith(input, [], context);
    // Where there is a grid, a person can still point to the header.
    if (held.grids.length === 0) refuseEmpty(held.reading);
    const agencyKey = agencyKeyOf(suggestFromRead(held.reading).agency);
    const remembered = await layoutsOf(agencyKey, context);
    if (remembered.length > 0) held = await readWith(input, remembered, context);
    const { fileName, bytes } = input;
    const used = usedIn(held, remembered);
    const draft = {
      id: randomUUID(),
      fileName,
      bytes,
      held,
      choices: NO_CHOICES,
      remembered,
      used,
      agencyKey,
    };
    return keep(draft, context);
  },

  'intake.draft': ({ draftId }, { session, task }) =>
    describeDraft(session.drafts.get(draftId), session, task),

  'intake.choose': async ({ draftId, choices }, context) => {
    const { session, task } = context;
    const draft = session.drafts.get(draftId);
    const layouts = await layoutsOf(draft.agencyKey, context);
    // Who decides about tables, even that none is to be changed, is not answered with what was chosen before.
    const nothing =
      choices.tables?.length === 0 && layouts.length === 0 && (choices.ignored ?? []).length === 0;
    const automatic = choices.tables === null || nothing;
    const decided = automatic ? { ...choices, tables: null } : choices;
    const remembered = automatic ? layouts : [];
    const held = await session.reading.read(draft, { choices: decided, remembered }, task);
    const used = automatic ? usedIn(held, remembered) : draft.used;
    return keep({ ...draft, choices: decided, remembered, used, held }, context);
  },

  'intake.agency': async ({ draftId, agency }, context) => {
    const { session, task } = context;
    const draft = session.drafts.get(draftId);
    const agencyKey = agencyKeyOf(agency);
    if (draft.choices.tables !== null) {
      return keep({ ...draft, agencyKey }, context);
    }
    const remembered = await layoutsOf(agencyKey, context);
    const changes = JSON.stringify(remembered) !== JSON.stringify(draft.remembered);
    const held = changes
      ? await session.reading.read(draft, { choices: draft.choices, remembered }, task)
      : draft.held;
    const used = usedIn(held, remembered);
    return keep({ ...draft, held, remembered, used, agencyKey }, context);
  },

  'intake.rows': async ({ draftId, table, from, count }, { session }) => {
    const found = session.drafts.get(draftId).held.reading.tables[table];
    if (found === undefined) throw outOfRange('intake.rows', 'table');
    return found.rows.slice(from, from + count);
  },

  'intake.grid': async ({ draftId, grid, from, count }, { session, task }): Promise<GridRows> => {
    const draft = session.drafts.get(draftId);
    if (draft.held.grids[grid] === undefined) throw outOfRange('intake.grid', 'grid');
    const { choices, remembered } = draft;
    return session.reading.grid(draft, { choices, remembered }, { grid, from, count }, task);
  },

  'intake.compare': async (input, { session, task }) => {
    const draft = session.drafts.get(input.draftId);
    return compareSubmission(session.workspace, submissionOf(draft), input, task);
  },

  'intake.accept': async (input, { session, task }) => {
    const draft = session.drafts.get(input.draftId);
    await refuseOthersLayout(draft, input.agency, session);
    // Storing takes memory of its own.
    session.reading.release(draft);
    const outcome = await storeSubmission(session.workspace, submissionOf(draft), input, task);
    session.drafts.drop(input.draftId);
    return outcome;
  },

  'intake.discard': async (input, { session }) => {
    session.drafts.drop(input.draftId);
    return null;
  },
};

/** Describes the draft and then keeps it: what is cancelled before its answer changes nothing. */
async function keep(draft: HeldDraft, { session, task }: HandlerContext): Promise<Draft> {
  const described = await describeDraft(draft, session, task);
  session.drafts.keep(draft);
  return described;
}

function readWith(
  file: SubmittedFile,
  remembered: readonly RememberedLayout[],
  { session, task }: HandlerContext,
) {
  return session.reading.read(file, { choices: NO_CHOICES, remembered }, task);
}

/** What was remembered for an agency; nothing where no workspace is open. */
async function layoutsOf(agencyKey: string, { session }: HandlerContext): Promise<RememberedLayout[]> {
  return session.current === null ? [] : loadLayouts(session.current.read, agencyKey);
}

function usedIn(
  { reading, layouts }: HeldReading,
  remembered: readonly RememberedLayout[],
): readonly RememberedLayout[] {
  return layoutsInUse(reading.tables, layouts, remembered);
}

/**
 * A file is not stored as one agency's while it is read by what was chosen for another.
 * @throws AppError `LAYOUT_OF_OTHER_AGENCY`
 */
async function refuseOthersLayout(draft: HeldDraft, agency: string | null, session: Session): Promise<void> {
  const key = agencyKeyOf(agency);
  if (key === '' || key === draft.agencyKey || draft.choices.tables !== null || draft.used.length === 0)
    return;
  const own = await loadLayouts(session.workspace.read, key);
  const known = new Set(own.map((layout) => JSON.stringify(layout)));
  if (draft.used.every((layout) => known.has(JSON.stringify(layout)))) return;
  throw new AppError('LAYOUT_OF_OTHER_AGENCY', { agency: agency ?? '' });
}

function submissionOf({ fileName, bytes, held, choices, remembered, used }: HeldDraft): SubmissionInput {
  const setAside = choices.tables === null ? [] : used;
  return { fileName, bytes, reading: held.reading, choices, remembered, layouts: held.layouts, setAside };
}

function outOfRange(command: CommandName, field: string): AppError {
  return new AppError('INPUT_INVALID', { command, field, problem: 'out_of_range' });
}

import { randomUUID } from 'node:crypto';
import type { CommandName } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Draft, GridRows } from '../../../shared/contract/intake.ts';
import { NO_CHOICES } from '../../../shared/domain/reading-choices.ts';
import type { HeldDraft } from '../drafts.ts';
import { refuseEmpty, suggestFromRead, wholeReading } from '../intake/index.ts';
import { isReturned } from '../letters/index.ts';
import { currentPerson } from '../people/index.ts';
import type { Session } from '../session.ts';
import type { SubmissionInput, TableKey } from '../submissions/index.ts';
import {
  agencyKeyOf,
  compareSubmission,
  loadLayouts,
  loadLeftOut,
  storeSubmission,
} from '../submissions/index.ts';
import type { Task } from '../task.ts';
import { asBefore, layoutsOf, usedIn } from './as-before.ts';
import { describeDraft } from './draft.ts';
import type { HandlerContext, Handlers } from './handler.ts';
import { describeLeftOut, leavesOutOthers, tableMemoryOf, tablesSeen } from './left-out.ts';
import { returnedFile } from './returned-file.ts';

type Names = Extract<CommandName, `intake.${string}`>;

const AS_RECOGNISED = { choices: NO_CHOICES, remembered: [] };

export const intakeHandlers: Handlers<Names> = {
  'intake.read': async (input, { session, task }) => {
    const { reading } = await session.reading.read(input, AS_RECOGNISED, task);
    return wholeReading(refuseEmpty(reading));
  },

  'intake.open': async (input, context) => {
    const { session, task } = context;
    session.drafts.makeRoom(input.bytes.byteLength);
    const first = await session.reading.read(input, AS_RECOGNISED, task);
    // Where there is a grid, a person can still point to the header.
    if (first.grids.length === 0) refuseEmpty(first.reading);
    const agencyKey = agencyKeyOf(suggestFromRead(first.reading).agency);
    const id = randomUUID();
    const { fileName, bytes } = input;
    const opened = { id, fileName, bytes, choices: NO_CHOICES, held: first, seen: tablesSeen(first) };
    const draft = { ...opened, remembered: [], used: [], recalled: [], agencyKey };
    return keep(await asBefore(draft, agencyKey, context), context);
  },

  'intake.draft': ({ draftId }, { session, task }) =>
    describeDraft(session.drafts.get(draftId), session, task),

  'intake.choose': async ({ draftId, choices }, context) => {
    const { session, task } = context;
    const draft = session.drafts.get(draftId);
    const layouts = await layoutsOf(draft.agencyKey, session);
    // Who decides about tables, even that none is to be changed, is not answered with what was chosen before.
    const nothing =
      choices.tables?.length === 0 && layouts.length === 0 && (choices.ignored ?? []).length === 0;
    const automatic = choices.tables === null || nothing;
    const decided = automatic ? { ...choices, tables: null } : choices;
    const remembered = automatic ? layouts : [];
    const held = await session.reading.read(draft, { choices: decided, remembered }, task);
    const used = automatic ? usedIn(held, remembered) : draft.used;
    const { ignored = [] } = decided;
    const seen = tablesSeen(held, ignored, draft.seen);
    // Left out again after it was taken in: that is this person's choice.
    const before = draft.choices.ignored ?? [];
    const recalled = draft.recalled.filter((grid) => before.includes(grid) || !ignored.includes(grid));
    return keep({ ...draft, choices: decided, remembered, used, held, seen, recalled }, context);
  },

  'intake.agency': async ({ draftId, agency }, context) => {
    const draft = context.session.drafts.get(draftId);
    const agencyKey = agencyKeyOf(agency);
    if (draft.choices.tables !== null) {
      // What a person decided about this file stays, what is left out of it among it: from here on as their choice.
      const { ignored = [] } = draft.choices;
      const same = agencyKey === draft.agencyKey;
      const recalled = draft.recalled.filter((grid) => same || !ignored.includes(grid));
      return keep({ ...draft, recalled, agencyKey }, context);
    }
    return keep(await asBefore(draft, agencyKey, context), context);
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
    return compareSubmission(session.workspace, submissionOf(draft, []), input, task);
  },

  'intake.accept': async (input, { session, task }) => {
    const draft = session.drafts.get(input.draftId);
    await refuseReturned(draft, session, task);
    const agencyKey = agencyKeyOf(input.agency);
    await refuseOthersLayout(draft, agencyKey, input.agency, session);
    const own = agencyKey === draft.agencyKey;
    const known = own ? await loadLeftOut(session.workspace.read, agencyKey) : [];
    // Storing takes memory of its own.
    session.reading.release(draft);
    const stored = submissionOf(draft, known);
    const actor = await currentPerson(session.workspace.read, session);
    const outcome = await storeSubmission(session.workspace, stored, input, task, actor);
    session.drafts.drop(input.draftId);
    return outcome;
  },

  'intake.discard': async (input, { session }) => {
    session.drafts.drop(input.draftId);
    return null;
  },
};

/** Questions with answers are no report, though they have its columns. @throws AppError `ANSWERS_RETURNED` {file} */
async function refuseReturned(draft: HeldDraft, session: Session, task: Task): Promise<void> {
  if (await isReturned(returnedFile(draft, session, task))) {
    throw new AppError('ANSWERS_RETURNED', { file: draft.fileName });
  }
}

/** Describes the draft and then keeps it: what is cancelled before its answer changes nothing. */
async function keep(draft: HeldDraft, { session, task }: HandlerContext): Promise<Draft> {
  const described = await describeDraft(draft, session, task);
  session.drafts.keep(draft);
  return described;
}

/**
 * A file is not stored as one agency's while it is read by what was chosen for another.
 * @throws AppError `LAYOUT_OF_OTHER_AGENCY`
 */
async function refuseOthersLayout(
  draft: HeldDraft,
  key: string,
  agency: string | null,
  { workspace }: Session,
): Promise<void> {
  if (key === '' || key === draft.agencyKey) return;
  const layouts = draft.choices.tables === null ? draft.used : [];
  const own = layouts.length === 0 ? [] : await loadLayouts(workspace.read, key);
  const known = new Set(own.map((layout) => JSON.stringify(layout)));
  const others = layouts.some((layout) => !known.has(JSON.stringify(layout)));
  if (others || leavesOutOthers(draft, await loadLeftOut(workspace.read, key))) {
    throw new AppError('LAYOUT_OF_OTHER_AGENCY', { agency: agency ?? '' });
  }
}

function submissionOf(draft: HeldDraft, known: readonly TableKey[]): SubmissionInput {
  const { fileName, bytes, held, choices, remembered, used } = draft;
  const setAside = choices.tables === null ? [] : used;
  const { reading, layouts } = held;
  return {
    fileName,
    bytes,
    reading,
    choices,
    remembered,
    layouts,
    setAside,
    leftOut: describeLeftOut(draft),
    tableMemory: tableMemoryOf(draft, known),
  };
}

function outOfRange(command: CommandName, field: string): AppError {
  return new AppError('INPUT_INVALID', { command, field, problem: 'out_of_range' });
}

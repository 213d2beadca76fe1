/** Reads a file as earlier files of an agency were read: with the layouts chosen for them, without what was left out. */
import type { RememberedLayout } from '../../../shared/domain/reading-choices.ts';
import type { HeldDraft } from '../drafts.ts';
import type { HeldReading } from '../intake/index.ts';
import type { Session } from '../session.ts';
import type { TableKey } from '../submissions/index.ts';
import { layoutsInUse, loadLayouts, loadLeftOut } from '../submissions/index.ts';
import type { HandlerContext } from './handler.ts';
import { leftOutBefore, tablesSeen } from './left-out.ts';

/** What was remembered for an agency; nothing where no workspace is open. */
export async function layoutsOf(agencyKey: string, { current }: Session): Promise<RememberedLayout[]> {
  return current === null ? [] : loadLayouts(current.read, agencyKey);
}

async function leftOutOf(agencyKey: string, { current }: Session): Promise<TableKey[]> {
  return current === null ? [] : loadLeftOut(current.read, agencyKey);
}

/** The remembered layouts that a reading was made with. */
export function usedIn(
  { reading, layouts }: HeldReading,
  remembered: readonly RememberedLayout[],
): readonly RememberedLayout[] {
  return layoutsInUse(reading.tables, layouts, remembered);
}

/**
 * The draft as files of this agency are read. What a person left out of it or took in again stays so. It is read anew
 * only where that differs from how it was read.
 * @param draft one of which no table was changed by a person
 * @throws AppError as a reading
 */
export async function asBefore(
  draft: HeldDraft,
  agencyKey: string,
  context: HandlerContext,
): Promise<HeldDraft> {
  const remembered = await layoutsOf(agencyKey, context.session);
  const known = await leftOutOf(agencyKey, context.session);
  const { ignored = [] } = draft.choices;
  const own = ignored.filter((grid) => !draft.recalled.includes(grid));
  const takenIn = draft.recalled.filter((grid) => !ignored.includes(grid));
  const read = areRead(draft, remembered) ? draft : await readWith(draft, own, remembered, context);
  const others = read.seen.filter(({ grid }) => !own.includes(grid));
  const recalled = leftOutBefore(others, known).filter((grid) => !takenIn.includes(grid));
  const wanted = [...own, ...recalled];
  const settled = isLeftOut(read, wanted) ? read : await readWith(read, wanted, remembered, context);
  const used = usedIn(settled.held, remembered);
  return { ...settled, remembered, used, recalled: [...takenIn, ...recalled], agencyKey };
}

/** Whether a reading with these layouts would be the one that the draft has. */
function areRead(draft: HeldDraft, remembered: readonly RememberedLayout[]): boolean {
  const fitting = (layouts: readonly RememberedLayout[]) => layouts.filter((one) => mayFit(one, draft.held));
  return JSON.stringify(fitting(draft.remembered)) === JSON.stringify(fitting(remembered));
}

/** Whether these are the grids that the draft was read without. */
function isLeftOut({ choices: { ignored = [] } }: HeldDraft, grids: readonly number[]): boolean {
  return ignored.length === grids.length && grids.every((grid) => ignored.includes(grid));
}

/** Whether a header may stand in a file at all: a layout that finds no grid as wide and high changes no reading. */
function mayFit({ header }: RememberedLayout, { grids }: HeldReading): boolean {
  const width = Math.max(0, ...header.map((row) => row.filter((word) => word !== '').length));
  return grids.some(({ rows, columns }) => rows >= header.length && columns >= width);
}

async function readWith(
  draft: HeldDraft,
  ignored: readonly number[],
  remembered: readonly RememberedLayout[],
  { session, task }: HandlerContext,
): Promise<HeldDraft> {
  const { ignored: before = [], ...others } = draft.choices;
  // An empty list says that a person wants every table.
  const decided = draft.recalled.some((grid) => !before.includes(grid));
  const choices = ignored.length === 0 && !decided ? others : { ...others, ignored: [...ignored] };
  const held = await session.reading.read(draft, { choices, remembered }, task);
  return { ...draft, choices, remembered, held, seen: tablesSeen(held, ignored, draft.seen) };
}

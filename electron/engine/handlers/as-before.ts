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
 * The draft as files of this agency are read. It is read anew only where that differs from how it was read.
 * @param draft one of which no table was changed by a person
 * @param former the agency that it was read for: where it is the same, what is left out stays as it is; null: none
 * @throws AppError as a reading
 */
export async function asBefore(
  draft: HeldDraft,
  former: string | null,
  agencyKey: string,
  context: HandlerContext,
): Promise<HeldDraft> {
  const { session } = context;
  const remembered = await layoutsOf(agencyKey, session);
  const ignored = draft.choices.ignored ?? [];
  if (agencyKey === former) return withReading(draft, ignored, remembered, context);
  const own = ignored.filter((grid) => !draft.recalled.includes(grid));
  const read = await withReading(draft, own, remembered, context);
  const known = await leftOutOf(agencyKey, session);
  const recalled = leftOutBefore(read.seen, known).filter((grid) => !own.includes(grid));
  const settled = await withReading(read, [...own, ...recalled], remembered, context);
  return { ...settled, recalled, agencyKey };
}

/** Whether a header may stand in a file at all: a layout that finds no grid as wide and high changes no reading. */
function mayFit({ header }: RememberedLayout, { grids }: HeldReading): boolean {
  const width = Math.max(0, ...header.map((row) => row.filter((word) => word !== '').length));
  return grids.some(({ rows, columns }) => rows >= header.length && columns >= width);
}

async function withReading(
  draft: HeldDraft,
  ignored: readonly number[],
  remembered: readonly RememberedLayout[],
  { session, task }: HandlerContext,
): Promise<HeldDraft> {
  const { ignored: before = [], ...others } = draft.choices;
  const fitting = (layouts: readonly RememberedLayout[]) => layouts.filter((one) => mayFit(one, draft.held));
  const asRead = JSON.stringify([before, fitting(draft.remembered)]);
  if (asRead === JSON.stringify([ignored, fitting(remembered)])) {
    const seen = tablesSeen(draft.held, ignored, draft.seen);
    return { ...draft, remembered, seen, used: usedIn(draft.held, remembered) };
  }
  const choices = ignored.length === 0 ? others : { ...others, ignored: [...ignored] };
  const held = await session.reading.read(draft, { choices, remembered }, task);
  const seen = tablesSeen(held, ignored, draft.seen);
  return { ...draft, choices, remembered, held, seen, used: usedIn(held, remembered) };
}

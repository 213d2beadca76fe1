/** Which steps stand, and what undo and redo would do. Steps are only added; an undo is a step that names another. */
import type { StepBody, Who } from '../decisions.ts';

/** A step as it is stored. */
export interface Step {
  sequence: number;
  id: string;
  /** Null for a step that undoes another. */
  body: StepBody | null;
  /** The step that it undoes; undoing an undo is a redo. */
  undoes: string | null;
  by: Who;
  /** ISO time in UTC. */
  at: string;
}

/** A step that did something. */
export type Deed = Step & { body: StepBody };

/** The ids of all steps that were undone and not redone, undos among them. Steps in the order of their sequence. */
export function undoneSteps(steps: readonly Pick<Step, 'id' | 'undoes'>[]): Set<string> {
  const undone = new Set<string>();
  // An undo comes after what it undoes, so from the end on each step is known to stand or not when it is reached.
  for (const { id, undoes } of steps.toReversed()) {
    if (undoes !== null && !undone.has(id)) undone.add(undoes);
  }
  return undone;
}

/** The steps that did something and stand, in their order. */
export function standingDeeds(steps: readonly Step[], undone: ReadonlySet<string>): Deed[] {
  return steps.filter((step): step is Deed => step.body !== null && !undone.has(step.id));
}

/** What Ctrl+Z takes back: the last standing deed of the person. */
export function stepToUndo(steps: readonly Step[], undone: ReadonlySet<string>, person: string): Deed | null {
  return standingDeeds(steps, undone).findLast(({ by }) => by.id === person) ?? null;
}

/** A deed that was undone, and the undo that has to be undone for it to stand again. */
export interface Redo {
  deed: Deed;
  undo: Step;
}

/** What Ctrl+Y brings back: the deed undone last, as long as the person did nothing else since. */
export function stepToRedo(steps: readonly Step[], undone: ReadonlySet<string>, person: string): Redo | null {
  const own = steps.filter(({ by }) => by.id === person);
  const lastDeed = own.findLast(({ body }) => body !== null);
  for (const undo of own.toReversed()) {
    if (undo.undoes === null || undone.has(undo.id)) continue;
    if (lastDeed !== undefined && lastDeed.sequence > undo.sequence) return null;
    const deed = deedOf(steps, undo.undoes);
    if (deed !== null) return { deed, undo };
  }
  return null;
}

/** The undo that keeps a deed from standing; null where it stands. */
export function undoOf(steps: readonly Step[], undone: ReadonlySet<string>, deed: Deed): Redo | null {
  const undo = steps.find(({ id, undoes }) => undoes === deed.id && !undone.has(id));
  return undo === undefined ? null : { deed, undo };
}

/** The step of this id, where it did something. */
export function deedOf(steps: readonly Step[], id: string): Deed | null {
  const found = steps.find((step) => step.id === id);
  return found === undefined || found.body === null ? null : { ...found, body: found.body };
}

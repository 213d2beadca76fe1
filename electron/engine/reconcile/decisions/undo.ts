/** Takes steps back and brings them again; both are steps of their own, so they are kept over restarts. */
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  type Deed,
  deedOf,
  stepToRedo,
  stepToUndo,
  undoOf,
} from '../../../../shared/domain/reconciling/steps.ts';
import { change, type Desk, type Moment } from './desk.ts';
import { stepFacts } from './facts.ts';

/**
 * @param input.step the step meant; without it the last one of the person that stands
 * @throws AppError `PERSON_NEEDED`, `STEP_NOT_FOUND`, `STEP_OF_OTHER` {person}, `NOTHING_TO_UNDO`
 */
export function undo(desk: Desk, input: { step?: string | undefined }): Promise<void> {
  return change(desk, async (moment) => {
    const { steps, undone, person } = moment;
    const deed = input.step === undefined ? stepToUndo(steps, undone, person.id) : own(moment, input.step);
    if (deed === null || undone.has(deed.id)) throw new AppError('NOTHING_TO_UNDO');
    const step = { undoes: deed.id };
    return { step, action: 'undo', before: factsOf(deed), after: null, target: deed.body };
  });
}

/**
 * @param input.step the step meant; without it the one that the person undid last, if they did nothing since
 * @throws AppError as `undo`
 */
export function redo(desk: Desk, input: { step?: string | undefined }): Promise<void> {
  return change(desk, async (moment) => {
    const { steps, undone, person } = moment;
    const found =
      input.step === undefined
        ? stepToRedo(steps, undone, person.id)
        : undoOf(steps, undone, own(moment, input.step));
    if (found === null) throw new AppError('NOTHING_TO_UNDO');
    const { deed } = found;
    return {
      step: { undoes: found.undo.id },
      action: 'redo',
      before: null,
      after: factsOf(deed),
      target: deed.body,
    };
  });
}

function own({ steps, person }: Moment, id: string): Deed {
  const deed = deedOf(steps, id);
  if (deed === null) throw new AppError('STEP_NOT_FOUND');
  if (deed.by.id !== person.id) throw new AppError('STEP_OF_OTHER', { person: deed.by.name });
  return deed;
}

function factsOf({ body, by, at }: Deed): Record<string, unknown> {
  return stepFacts(body, by, at);
}

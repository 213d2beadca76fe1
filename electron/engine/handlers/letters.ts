import type { CommandName } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  acceptReturned,
  agencyQuestions,
  letterFile,
  listLetters,
  makeLetters,
  openKeys,
  openQuestions,
  readReturned,
  savedForm,
  saveForm,
  sentKeys,
  storeLetters,
  suggestedForm,
} from '../letters/index.ts';
import { neededPerson } from '../people/index.ts';
import { findReconciliation, subjectOf } from '../reconcile/index.ts';
import { openDesk } from './desk.ts';
import { fileNameOf } from './file-name.ts';
import type { Handlers } from './handler.ts';
import { returnedFile } from './returned-file.ts';

type Names = Extract<CommandName, `letters.${string}`>;

export const letterHandlers: Handlers<Names> = {
  'letters.form': async (_input, { session }) => {
    const { read } = session.workspace;
    return (await savedForm(read)) ?? suggestedForm(read, localDay());
  },

  'letters.saveForm': async ({ form }, { session }) => {
    if (form.date !== '' && form.answerBy !== '' && form.answerBy < form.date) {
      const details = { command: 'letters.saveForm', field: 'form.answerBy', problem: 'too_small' };
      throw new AppError('INPUT_INVALID', details);
    }
    await saveForm(session.workspace, session, form);
    return form;
  },

  'letters.questions': async (input, context) => {
    const { workspace, memory, compared, held } = await openDesk(input, context);
    const { read } = workspace;
    const reconciliation = await findReconciliation(read, compared);
    const { folded } = await memory.steps(read, reconciliation);
    return agencyQuestions(openQuestions(held.reconciliation, folded), await sentKeys(read, reconciliation));
  },

  'letters.list': async (input, context) => {
    const { workspace, memory, compared } = await openDesk(input, context);
    const { read } = workspace;
    const reconciliation = await findReconciliation(read, compared);
    const { folded } = await memory.steps(read, reconciliation);
    return listLetters(read, reconciliation, new Set(folded.answers.keys()));
  },

  'letters.make': async (input, context) => {
    const { workspace, memory, compared, held } = await openDesk(input, context);
    const { read } = workspace;
    await neededPerson(read, context.session);
    const form = await savedForm(read);
    if (form === null) throw new AppError('LETTER_FORM_MISSING');
    const reconciliation = await findReconciliation(read, compared);
    const { folded } = await memory.steps(read, reconciliation);
    const questions = openQuestions(held.reconciliation, folded);
    if (reconciliation === null) throw new AppError('LETTER_WITHOUT_QUESTIONS');
    const made = await makeLetters(
      { compared, questions, agencies: input.agencies, form, today: localDay(), fileName: fileNameOf },
      context.task,
    );
    await storeLetters(workspace, context.session, reconciliation, subjectOf(compared), made, async (now) =>
      openKeys((await memory.steps(now, reconciliation)).folded),
    );
    const ids = new Set(made.map(({ id }) => id));
    const listed = await listLetters(read, reconciliation, new Set(folded.answers.keys()));
    return {
      letters: listed.filter(({ id }) => ids.has(id)),
      files: made.flatMap(({ files }) => files.map(({ fileName, bytes }) => ({ fileName, bytes }))),
    };
  },

  'letters.file': ({ letter, sha256 }, { session }) => letterFile(session.workspace.read, letter, sha256),

  'letters.returned': async ({ draftId }, { session, task }) => {
    const file = returnedFile(session.drafts.get(draftId), session, task);
    return (await readReturned(session.workspace.read, file)).workbook;
  },

  // Answers what the workbook held when it was taken in: `open` names the answers that were.
  'letters.accept': async ({ draftId }, context) => {
    const { session, task } = context;
    const draft = session.drafts.get(draftId);
    const file = returnedFile(draft, session, task);
    const returned = await readReturned(session.workspace.read, file);
    const { set, againstSet, base, against } = returned.letter.compared;
    const desk = await openDesk(
      { set: set.id, againstSet: againstSet.id, base: base.id, against: against.id },
      context,
    );
    const { format } = draft.held.reading.file;
    await acceptReturned(desk, returned, { ...file, format, bytes: draft.bytes });
    session.drafts.drop(draftId);
    return { ...returned.workbook, acceptedBefore: true };
  },
};

/** Today as ISO day, by the clock on the wall. */
function localDay(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

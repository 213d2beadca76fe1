/** A workbook of questions that came back: what it answers beside what was asked. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { GridSummary } from '../../../shared/contract/intake.ts';
import type { Question, ReturnedAnswer, ReturnedWorkbook } from '../../../shared/contract/letters.ts';
import { answerKey, foldDeeds } from '../../../shared/domain/reconciling/fold.ts';
import { type Deed, standingDeeds, undoneSteps } from '../../../shared/domain/reconciling/steps.ts';
import type { Reading } from '../../../shared/domain/submission.ts';
import { loadSteps } from '../reconcile/index.ts';
import type { Reader } from '../workspace/index.ts';
import { comparedNames } from './make.ts';
import { printedNumber } from './model.ts';
import { openKeys } from './questions.ts';
import { findLetter, type StoredLetter } from './store.ts';
import { readAnswers } from './workbook/answers.ts';
import type { WorkbookFacts } from './workbook/layout.ts';
import { findMark, MOST_ROWS, type RowsOf, textsOf } from './workbook/mark.ts';

/** The file that came back, as the intake reads it. */
export interface ReturnedFile {
  fileName: string;
  sha256: string;
  grids: readonly GridSummary[];
  /** Rows of a grid as they are shown: of a formula its value, of a number what its format makes of it. */
  rowsOf: RowsOf;
  warnings: Reading['warnings'];
}

export interface Returned {
  workbook: ReturnedWorkbook;
  letter: StoredLetter;
}

/** Whether a file is a workbook of questions, by its hidden sheet. */
export async function isReturned({
  grids,
  rowsOf,
}: Pick<ReturnedFile, 'grids' | 'rowsOf'>): Promise<boolean> {
  return (await findMark(grids, rowsOf)) !== null;
}

/**
 * What the workbook answers, held against the letter as it is stored.
 * @throws AppError `ANSWERS_NOT_RETURNED`; `ANSWERS_OF_OTHER_WORKSPACE` {file}; as `rowsOf`
 */
export async function readReturned(read: Reader, file: ReturnedFile): Promise<Returned> {
  const mark = await findMark(file.grids, file.rowsOf);
  if (mark === null) throw new AppError('ANSWERS_NOT_RETURNED');
  const letter = await findLetter(read, mark.letter);
  if (letter === null) throw new AppError('ANSWERS_OF_OTHER_WORKSPACE', { file: file.fileName });
  const sheets: { label: string; rows: string[][] }[] = [];
  for (const [grid, { label, rows }] of file.grids.entries()) {
    if (grid !== mark.grid)
      sheets.push({ label, rows: textsOf(await file.rowsOf(grid, Math.min(rows, MOST_ROWS))) });
  }
  const { answers, warnings } = readAnswers(sheets, mark, factsOf(letter));
  const steps = await loadSteps(read, letter.reconciliation);
  const deeds = standingDeeds(steps, undoneSteps(steps));
  const open = openKeys(foldDeeds(deeds));
  const places = new Set(answers.map(({ place }) => place.sheet));
  const workbook: ReturnedWorkbook = {
    letter: { id: letter.id, number: letter.number, agency: letter.agency, madeAt: letter.madeAt },
    set: letter.compared.set.name,
    againstSet: letter.compared.againstSet.name,
    base: letter.compared.base.name,
    against: letter.compared.against.name,
    answers: answers.map(({ question, answer }) => returnedAnswer(question, answer, open)),
    warnings: [...warnings, ...cellWarnings(file.warnings, places)],
    acceptedBefore: (await acceptedFiles(read, deeds)).has(file.sha256),
  };
  for (const one of workbook.answers) {
    if (isWritten(one) && !one.open) {
      workbook.warnings.push(
        `“${one.name.replaceAll('\n', ' ')}”: câu hỏi đã có câu trả lời hoặc đã được rút; không nhận câu trả lời này.`,
      );
    }
  }
  return { workbook, letter };
}

/** Whether anything was written. */
export function isWritten({ after, explanation }: Pick<ReturnedAnswer, 'after' | 'explanation'>): boolean {
  return Object.keys(after).length > 0 || explanation !== '';
}

function factsOf({ id, agency, form, questions, compared }: StoredLetter): WorkbookFacts {
  return {
    letter: id,
    agency,
    number: printedNumber(form),
    issuer: form.issuer,
    answerBy: form.answerBy,
    compared: comparedNames(compared),
    questions,
  };
}

function returnedAnswer(
  question: Question,
  answer: { result: string; evaluation: string; explanation: string },
  open: ReadonlySet<string>,
): ReturnedAnswer {
  const { asked, pair, ordinal, name, text, base, against } = question;
  const before: ReturnedAnswer['before'] = {};
  const result = against.result ?? base.result;
  const evaluation = against.evaluation ?? base.evaluation;
  if (result !== null) before.result = result;
  if (evaluation !== null) before.evaluation = evaluation;
  const after: ReturnedAnswer['after'] = {};
  if (answer.result !== '') after.result = answer.result;
  if (answer.evaluation !== '') after.evaluation = answer.evaluation;
  return {
    asked,
    pair,
    ordinal,
    name,
    question: text,
    before,
    after,
    explanation: answer.explanation,
    open: open.has(answerKey(asked, pair)),
  };
}

/** What the intake noticed of single cells of the table: a formula without a value, a number that is hidden. */
function cellWarnings(warnings: Reading['warnings'], sheets: ReadonlySet<string>): string[] {
  return warnings.flatMap(({ code, message, source }) => {
    if (source === null || !('sheet' in source) || !sheets.has(source.sheet)) return [];
    return CELL_WARNINGS.has(code) ? [message] : [];
  });
}

const CELL_WARNINGS: ReadonlySet<string> = new Set([
  'FORMULA_WITHOUT_VALUE',
  'CELL_ERROR',
  'NUMBER_FORMAT_UNKNOWN',
  'NUMBER_HIDDEN',
  'SYMBOL_UNKNOWN',
  'TEXT_STRUCK',
  'CELL_UNDER_MERGE',
]);

/** Hashes of the workbooks that were taken in by a step that stands. */
async function acceptedFiles(read: Reader, deeds: readonly Deed[]): Promise<Set<string>> {
  const ids = deeds.flatMap(({ body }) => (body.kind === 'answer' ? [body.answer] : []));
  if (ids.length === 0) return new Set();
  const answers = await read.selectFrom('answer').select('sha256').where('id', 'in', ids).execute();
  return new Set(answers.map(({ sha256 }) => sha256));
}

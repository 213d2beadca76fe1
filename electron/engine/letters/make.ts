/** Makes the letters of a comparison: for each agency a letter as Word and PDF, and a workbook for its answers. */
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { LetterForm } from '../../../shared/contract/letters.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';
import type { Compared } from '../reconcile/index.ts';
import type { Task } from '../task.ts';
import { sortableId } from '../workspace/index.ts';
import { letterModel, printedNumber } from './model.ts';
import { byAgency, type OpenQuestion, withoutAgency } from './questions.ts';
import type { NewLetter } from './store.ts';

export interface LetterRequest {
  compared: Compared;
  questions: readonly OpenQuestion[];
  /** Whom to write to; null: all that have open questions. */
  agencies: readonly string[] | null;
  form: LetterForm;
  /** ISO day on which they are made. */
  today: string;
  /** Makes a name for a file, without its ending, that every computer takes. */
  fileName: (...parts: string[]) => string;
}

/**
 * The letters with their files; nothing is stored yet. A letter holds all questions that are open with its agency,
 * those of former letters too. The number of the form is used where one letter is made: several have each a number
 * of their own, which is left blank for the clerk.
 * @throws AppError `LETTER_WITHOUT_QUESTIONS`; `LETTER_CHARACTER_MISSING`, `LETTER_INCOMPLETE`; `CANCELLED`
 */
export async function makeLetters(request: LetterRequest, task: Task): Promise<NewLetter[]> {
  const wanted = request.agencies?.map(compareKey) ?? null;
  const groups = byAgency(request.questions).filter(
    ({ agency }) => wanted === null || wanted.includes(compareKey(agency)),
  );
  if (groups.length === 0) throw new AppError('LETTER_WITHOUT_QUESTIONS');
  const names = new UniqueNames(request);
  const form = groups.length === 1 ? request.form : { ...request.form, number: '' };
  const made: NewLetter[] = [];
  for (const [index, { agency, open }] of groups.entries()) {
    await task.step('Đang lập công văn', index, groups.length);
    made.push(await makeLetter(request, { agency, open, form, names }, task));
  }
  return made;
}

async function makeLetter(
  { compared, today }: LetterRequest,
  {
    agency,
    open,
    form,
    names,
  }: { agency: string; open: OpenQuestion[]; form: LetterForm; names: UniqueNames },
  task: Task,
): Promise<NewLetter> {
  // Loaded when they are first needed: neither is small.
  const { renderLetterDocx } = await import('./docx/render.ts');
  const { renderLetterPdf } = await import('./pdf/render.ts');
  const { questionWorkbook } = await import('./workbook/make.ts');
  const id = sortableId();
  const questions = open.map(withoutAgency);
  const compare = comparedNames(compared);
  const model = letterModel({ form, agency, questions, compared: compare, year: Number(today.slice(0, 4)) });
  const workbook = await questionWorkbook({
    letter: id,
    agency,
    number: printedNumber(form),
    issuer: form.issuer,
    answerBy: form.answerBy,
    compared: compare,
    questions,
  });
  const name = names.take(agency);
  const files = [
    file(`cong-van-${name}.docx`, 'docx', await renderLetterDocx(model)),
    file(`cong-van-${name}.pdf`, 'pdf', (await renderLetterPdf(model, task)).bytes),
    file(`phieu-tra-loi-${name}.xlsx`, 'xlsx', workbook),
  ];
  return { id, agency, form, questions, files };
}

export function comparedNames({ set, againstSet, base, against }: Compared) {
  return { set: set.name, againstSet: againstSet.name, base: base.name, against: against.name };
}

function file(fileName: string, format: string, bytes: Uint8Array<ArrayBuffer>): NewLetter['files'][number] {
  return { fileName, format, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Two agencies may be called alike but for what a file name leaves out. */
class UniqueNames {
  readonly #request: LetterRequest;
  readonly #taken = new Set<string>();

  constructor(request: LetterRequest) {
    this.#request = request;
  }

  take(agency: string): string {
    const { fileName, today } = this.#request;
    const name = fileName(today, agency);
    let unique = name;
    for (let count = 2; this.#taken.has(unique); count += 1) unique = `${name}-${count}`;
    this.#taken.add(unique);
    return unique;
  }
}

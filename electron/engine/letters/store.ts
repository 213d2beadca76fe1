/** Letters as they are kept: questions, form, files with their hashes. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { LetterForm, LetterSummary, Question } from '../../../shared/contract/letters.ts';
import { answerKey } from '../../../shared/domain/reconciling/fold.ts';
import { type RecordName, record } from '../journal/index.ts';
import { neededPerson, type SignedIn } from '../people/index.ts';
import { type Compared, loadCompared } from '../reconcile/index.ts';
import { type Reader, readerOf, storeFile, type Workspace } from '../workspace/index.ts';
import { printedNumber } from './model.ts';

export interface LetterFile {
  fileName: string;
  format: string;
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface NewLetter {
  id: string;
  agency: string;
  /** With the number that this letter has. */
  form: LetterForm;
  questions: Question[];
  files: LetterFile[];
}

/**
 * Stores letters with their files and their entries in the journal: all of them or none.
 * @param subject what was compared, in words
 * @param openNow the keys (`answerKey`) of the questions that are open at this moment
 * @throws AppError `PERSON_NEEDED`; `PAIR_CHANGED` {count} where questions were answered or withdrawn meanwhile
 */
export function storeLetters(
  workspace: Workspace,
  session: SignedIn,
  reconciliation: string,
  subject: string,
  letters: readonly NewLetter[],
  openNow: (read: Reader) => Promise<ReadonlySet<string>>,
): Promise<void> {
  return workspace.write(async (writer) => {
    const person = await neededPerson(readerOf(writer), session);
    const open = await openNow(readerOf(writer));
    const gone = letters
      .flatMap(({ questions }) => questions)
      .filter(({ asked, pair }) => !open.has(answerKey(asked, pair)));
    if (gone.length > 0) throw new AppError('PAIR_CHANGED', { count: gone.length });
    for (const letter of letters) {
      const { id, agency, form, questions, files } = letter;
      const records: RecordName[] = [{ table: 'letter', id }];
      for (const file of files) records.push(await storeFile(writer, file));
      await writer
        .insertInto('letter')
        .values({
          id,
          reconciliation_id: reconciliation,
          agency,
          number: form.number,
          questions: JSON.stringify(questions),
          form: JSON.stringify(form),
          files: JSON.stringify(files.map(({ fileName, sha256 }) => ({ fileName, sha256 }))),
          person_id: person.id,
          made_at: new Date().toISOString(),
        })
        .execute();
      await record(writer, {
        actor: { id: person.id, name: person.name },
        action: 'letter',
        subject: `${subject}: ${agency}`,
        before: null,
        after: letterFacts(letter),
        records,
      });
    }
  });
}

function letterFacts({ agency, form, questions, files }: NewLetter): Record<string, unknown> {
  return {
    'Cơ quan': agency,
    Số: printedNumber(form).trim(),
    'Hạn trả lời': form.answerBy,
    'Số câu hỏi': questions.length,
    'Các câu hỏi': questions.map(({ ordinal, name, text }) => ({
      Dòng: `${ordinal} ${name}`.trim(),
      'Câu hỏi': text,
    })),
    Tệp: files.map(({ fileName, sha256 }) => `${fileName} (SHA-256 ${sha256})`),
  };
}

/** The letters of a comparison, newest first. @param answered keys of the questions that were answered */
export async function listLetters(
  read: Reader,
  reconciliation: string | null,
  answered: ReadonlySet<string>,
): Promise<LetterSummary[]> {
  if (reconciliation === null) return [];
  const letters = await read
    .selectFrom('letter')
    .innerJoin('person', 'person.id', 'letter.person_id')
    .select([
      'letter.id',
      'letter.agency',
      'letter.number',
      'letter.questions',
      'letter.files',
      'letter.made_at',
      'person.name as by',
    ])
    .where('letter.reconciliation_id', '=', reconciliation)
    .orderBy('letter.made_at', 'desc')
    .orderBy('letter.id', 'desc')
    .execute();
  return letters.map(({ id, agency, number, questions: stored, files, made_at, by }) => {
    const questions = JSON.parse(stored) as Question[];
    return {
      id,
      agency,
      number,
      madeAt: made_at,
      by,
      questions: questions.length,
      answered: questions.filter(({ asked, pair }) => answered.has(answerKey(asked, pair))).length,
      files: JSON.parse(files) as LetterSummary['files'],
    };
  });
}

/** Keys (`answerKey`) of the questions that letters of a comparison hold. */
export async function sentKeys(read: Reader, reconciliation: string | null): Promise<Set<string>> {
  if (reconciliation === null) return new Set();
  const letters = await read
    .selectFrom('letter')
    .select('questions')
    .where('reconciliation_id', '=', reconciliation)
    .execute();
  const questions = letters.flatMap((letter) => JSON.parse(letter.questions) as Question[]);
  return new Set(questions.map(({ asked, pair }) => answerKey(asked, pair)));
}

/** A file of a letter as it was made. @throws AppError `LETTER_NOT_FOUND` */
export async function letterFile(
  read: Reader,
  letter: string,
  sha256: string,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const found = await read.selectFrom('letter').select('files').where('id', '=', letter).executeTakeFirst();
  const files = found === undefined ? [] : (JSON.parse(found.files) as LetterSummary['files']);
  const file = files.find((one) => one.sha256 === sha256);
  const stored = await read
    .selectFrom('stored_file')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (file === undefined || stored === undefined) throw new AppError('LETTER_NOT_FOUND');
  return { fileName: file.fileName, bytes: Uint8Array.from(stored.content) };
}

/** A letter with what its reconciliation compares. */
export interface StoredLetter {
  id: string;
  agency: string;
  number: string;
  madeAt: string;
  form: LetterForm;
  questions: Question[];
  reconciliation: string;
  compared: Compared;
}

/** Null where the workspace has no such letter. */
export async function findLetter(read: Reader, id: string): Promise<StoredLetter | null> {
  const found = await read
    .selectFrom('letter')
    .select(['agency', 'number', 'made_at', 'form', 'questions', 'reconciliation_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) return null;
  return {
    id,
    agency: found.agency,
    number: found.number,
    madeAt: found.made_at,
    form: JSON.parse(found.form) as LetterForm,
    questions: JSON.parse(found.questions) as Question[],
    reconciliation: found.reconciliation_id,
    compared: await loadCompared(read, found.reconciliation_id),
  };
}

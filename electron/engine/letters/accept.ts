/** Takes the answers of a returned workbook in: it closes their questions and decides nothing. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { ReturnedAnswer } from '../../../shared/contract/letters.ts';
import { answerKey } from '../../../shared/domain/reconciling/fold.ts';
import { change, type Desk } from '../reconcile/index.ts';
import { sortableId, storeFile } from '../workspace/index.ts';
import { openKeys } from './questions.ts';
import { isWritten, type Returned } from './returned.ts';

/**
 * Stores the file, the answers, and the step that closes their questions, or nothing.
 * @throws AppError `PERSON_NEEDED`; `ANSWERS_ACCEPTED` {file}: this very file was taken in; `ANSWERS_EMPTY` {file}:
 *   nothing was written to a question that is open
 */
export function acceptReturned(
  desk: Desk,
  { workbook, letter }: Returned,
  file: { fileName: string; sha256: string; format: string; bytes: Uint8Array },
): Promise<void> {
  const { fileName, sha256 } = file;
  return change(desk, async ({ writer, person, folded }) => {
    if (workbook.acceptedBefore) throw new AppError('ANSWERS_ACCEPTED', { file: fileName });
    const open = openKeys(folded);
    const taken = workbook.answers.filter(
      (one) => isWritten(one) && open.has(answerKey(one.asked, one.pair)),
    );
    if (taken.length === 0) throw new AppError('ANSWERS_EMPTY', { file: fileName });
    const id = sortableId();
    const stored = await storeFile(writer, file);
    await writer
      .insertInto('answer')
      .values({
        id,
        letter_id: letter.id,
        sha256,
        file_name: fileName,
        answers: JSON.stringify(taken),
        person_id: person.id,
        accepted_at: new Date().toISOString(),
      })
      .execute();
    const items = taken.map(({ pair, asked, after, explanation }) => ({
      pair,
      asked,
      texts: after,
      explanation,
    }));
    return {
      step: { body: { kind: 'answer', letter: letter.id, answer: id, items } },
      action: 'answer',
      before: { 'Các câu hỏi': taken.map((one) => ({ Dòng: rowName(one), ...texts(one.before) })) },
      after: {
        'Cơ quan': letter.agency,
        Tệp: `${fileName} (SHA-256 ${sha256})`,
        'Cảnh báo': workbook.warnings,
        'Các câu trả lời': taken.map((one) => ({
          Dòng: rowName(one),
          ...texts(one.after),
          'Giải trình': one.explanation,
        })),
      },
      records: [stored, { table: 'answer', id }],
    };
  });
}

function rowName({ ordinal, name }: ReturnedAnswer): string {
  return `${ordinal} ${name}`.trim();
}

function texts({ result, evaluation }: ReturnedAnswer['after']): Record<string, string> {
  return {
    ...(result === undefined ? {} : { 'Kết quả': result }),
    ...(evaluation === undefined ? {} : { 'Đánh giá': evaluation }),
  };
}

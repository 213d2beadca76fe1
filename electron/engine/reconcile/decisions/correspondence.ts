/** Which letters hold which questions, and which workbooks came back. */
import { z } from 'zod';
import { answerKey } from '../../../../shared/domain/reconciling/fold.ts';
import type { Correspondence } from '../../../../shared/domain/reconciling/state.ts';
import type { Reader } from '../../workspace/index.ts';

const NONE: Correspondence = { letters: new Map(), answers: new Map() };
/** What is read of a letter's questions. */
const asked = z.array(z.object({ asked: z.string(), pair: z.string() }));

export async function loadCorrespondence(
  read: Reader,
  reconciliation: string | null,
): Promise<Correspondence> {
  if (reconciliation === null) return NONE;
  const letters = await read
    .selectFrom('letter')
    .select(['id', 'number', 'questions', 'made_at'])
    .where('reconciliation_id', '=', reconciliation)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  if (letters.length === 0) return NONE;
  const byQuestion = new Map<string, { id: string; number: string; madeAt: string }>();
  for (const { id, number, questions, made_at } of letters) {
    for (const question of asked.parse(JSON.parse(questions))) {
      byQuestion.set(answerKey(question.asked, question.pair), { id, number, madeAt: made_at });
    }
  }
  const answers = await read
    .selectFrom('answer')
    .innerJoin('letter', 'letter.id', 'answer.letter_id')
    .select(['answer.id', 'answer.file_name', 'answer.sha256'])
    .where('letter.reconciliation_id', '=', reconciliation)
    .execute();
  return {
    letters: byQuestion,
    answers: new Map(answers.map(({ id, file_name, sha256 }) => [id, { fileName: file_name, sha256 }])),
  };
}

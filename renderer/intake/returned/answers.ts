/** What of a returned workbook would be taken in, and how it stands. Pure. */
import type { ReturnedAnswer, ReturnedWorkbook } from '../../../shared/contract/letters.ts';

export function isWritten({ after, explanation }: ReturnedAnswer): boolean {
  return Object.keys(after).length > 0 || explanation !== '';
}

/** The answers that close a question. */
export function takenAnswers({ answers }: Pick<ReturnedWorkbook, 'answers'>): ReturnedAnswer[] {
  return answers.filter((answer) => answer.open && isWritten(answer));
}

/** How an answer stands, in words. */
export function stateInWords(answer: ReturnedAnswer): 'Trả lời' | 'Chưa trả lời' | 'Không nhận' {
  if (!isWritten(answer)) return 'Chưa trả lời';
  return answer.open ? 'Trả lời' : 'Không nhận';
}

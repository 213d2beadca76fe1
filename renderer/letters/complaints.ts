/** What the form of letters lacks before it can be saved, by field. Pure. */
import type { LetterForm } from '../../shared/contract/letters.ts';
import { dayToWritten } from '../components/days.ts';

export type LetterField = 'issuer' | 'subject' | 'date' | 'answerBy' | 'recipients';

const EMPTY = 'Vui lòng điền mục này.';
/** What the engine takes at most. */
const MOST_RECIPIENTS = 30;
const LONGEST_RECIPIENT = 200;

export function formComplaints(form: LetterForm): Partial<Record<LetterField, string>> {
  const { issuer, subject, date, answerBy, recipients } = form;
  const found: Partial<Record<LetterField, string>> = {};
  if (issuer.trim() === '') found.issuer = EMPTY;
  if (subject.trim() === '') found.subject = EMPTY;
  // The box itself says what is wrong with a day that is none.
  if (isNoDay(date)) found.date = '';
  if (isNoDay(answerBy)) found.answerBy = '';
  else if (date !== '' && answerBy !== '' && !isNoDay(date) && answerBy < date) {
    found.answerBy = 'Hạn trả lời đứng trước ngày ký.';
  }
  if (recipients.length > MOST_RECIPIENTS) found.recipients = `Nhiều nhất ${MOST_RECIPIENTS} dòng.`;
  if (recipients.some((line) => line.length > LONGEST_RECIPIENT)) {
    found.recipients = `Mỗi dòng nhiều nhất ${LONGEST_RECIPIENT} ký tự.`;
  }
  return found;
}

function isNoDay(day: string): boolean {
  return day !== '' && dayToWritten(day) === '';
}

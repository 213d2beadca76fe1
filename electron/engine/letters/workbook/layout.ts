/**
 * What stands where in a workbook of questions. Everything that is locked is made of the letter as it is stored, so
 * that a workbook that comes back is held against the letter and not against what it says of itself.
 */
import { createHash } from 'node:crypto';
import type { Question } from '../../../../shared/contract/letters.ts';
import { EVALUATION_LABELS } from '../../../../shared/domain/figures/evaluation.ts';
import { answerKey } from '../../../../shared/domain/reconciling/fold.ts';
import { cleanLine, cleanText, printedDate } from '../../annex/index.ts';
import { canonical } from '../../journal/index.ts';
import { inText } from '../columns.ts';
import { comparedText } from '../model.ts';

/** Facts of a letter that its workbook shows. */
export interface WorkbookFacts {
  /** Id of the letter. */
  letter: string;
  agency: string;
  /** "384/SKHCN-CĐS", with a blank for a number still to be given. */
  number: string;
  issuer: string;
  answerBy: string;
  compared: { set: string; againstSet: string; base: string; against: string };
  questions: readonly Question[];
}

export const SHEET = 'Phiếu trả lời';
/** Very hidden: a person does not see it, programs that save the file anew keep it. */
export const HIDDEN_SHEET = 'DoiSoat';
export const MARKER = 'DOI-SOAT-PHIEU-TRA-LOI';
export const VERSION = '1';

/** Columns in which the agency answers, by what they hold. */
export const ANSWER_HEADERS = {
  result: 'KẾT QUẢ ĐÚNG',
  evaluation: 'ĐÁNH GIÁ ĐÚNG',
  explanation: 'GIẢI TRÌNH',
} as const;
export type AnswerField = keyof typeof ANSWER_HEADERS;
export const CODE_HEADER = 'Mã câu hỏi';

export interface SheetColumn {
  header: string;
  widthMm: number;
  align: 'left' | 'center';
  /** Open for answers; the others are locked. */
  answer: AnswerField | null;
  /** The text of a locked cell. */
  text: (question: Question, number: number) => string;
}

/** Locked columns first, then those for answers, and the code that names the question. */
export function sheetColumns({ compared, letter }: WorkbookFacts): SheetColumn[] {
  const { set, againstSet, base, against } = compared;
  const of = (period: string, name: string) => {
    // Columns are narrow: here a period may be broken at its blanks.
    const own = inText(period).replaceAll('\u00a0', ' ');
    return cleanLine(set === againstSet ? own : `${own} – ${name}`);
  };
  const locked = (
    header: string,
    widthMm: number,
    align: SheetColumn['align'],
    text: SheetColumn['text'],
  ): SheetColumn => ({ header, widthMm, align, answer: null, text });
  const answer = (field: AnswerField, widthMm: number, align: SheetColumn['align']): SheetColumn => ({
    header: ANSWER_HEADERS[field],
    widthMm,
    align,
    answer: field,
    text: () => '',
  });
  return [
    locked('STT', 10, 'center', (_, number) => String(number)),
    locked('STT trong báo cáo', 16, 'center', ({ ordinal }) => cleanLine(ordinal)),
    locked('Chỉ tiêu', 44, 'left', ({ name }) => cleanText(name)),
    locked('Mục tiêu', 20, 'center', ({ target }) => cleanText(target ?? '')),
    locked(`Kết quả ${of(base, set)}`, 38, 'center', (one) => cleanText(one.base.result ?? '')),
    locked(`Đánh giá ${of(base, set)}`, 20, 'center', (one) => cleanText(one.base.evaluation ?? '')),
    locked(`Kết quả ${of(against, againstSet)}`, 38, 'center', (one) => cleanText(one.against.result ?? '')),
    locked(`Đánh giá ${of(against, againstSet)}`, 20, 'center', (one) =>
      cleanText(one.against.evaluation ?? ''),
    ),
    locked('Nội dung đề nghị làm rõ', 50, 'left', ({ text }) => cleanText(text)),
    answer('result', 38, 'center'),
    answer('evaluation', 24, 'center'),
    answer('explanation', 50, 'left'),
    locked(CODE_HEADER, 25, 'center', (question) => questionCode(letter, question)),
  ];
}

/** A short name of a question, the same in this letter for ever: "7F3A-01C9-5E". */
export function questionCode(letter: string, question: Pick<Question, 'asked' | 'pair'>): string {
  const digest = createHash('sha256')
    .update(`${letter} ${answerKey(question.asked, question.pair)}`)
    .digest('hex');
  const short = digest.slice(0, 10).toUpperCase();
  return `${short.slice(0, 4)}-${short.slice(4, 8)}-${short.slice(8)}`;
}

/** SHA-256 over everything that is locked. */
export function lockedHash(facts: WorkbookFacts): string {
  const columns = sheetColumns(facts).filter((column) => column.answer === null);
  const content = {
    letter: facts.letter,
    headers: columns.map(({ header }) => header),
    rows: facts.questions.map((question, index) => columns.map((column) => column.text(question, index + 1))),
  };
  return createHash('sha256').update(canonical(content)).digest('hex');
}

export interface TopLine {
  text: string;
  bold: boolean;
  size: number;
  center: boolean;
}

/** What stands above the table, a line a row; a program that writes .xls may cut texts after 255 letters. */
export function topLines({ agency, number, issuer, answerBy, compared }: WorkbookFacts): TopLine[] {
  const until = answerBy === '' ? '' : ` chậm nhất ${printedDate(answerBy)}`;
  const given = /^\d/.test(number) ? ` số ${number}` : '';
  const words = Object.values(EVALUATION_LABELS).join(', ');
  const line = (text: string, bold = false): TopLine => ({ text, bold, size: 12, center: false });
  return [
    { text: 'PHIẾU TRẢ LỜI NỘI DUNG ĐỀ NGHỊ LÀM RÕ', bold: true, size: 14, center: true },
    line(`Cơ quan trả lời: ${agency}`, true),
    line(`Kèm theo Công văn${given} của ${issuer}. Đối soát số liệu ${comparedText(compared)}.`),
    line(
      'Chỉ điền vào các ô nền vàng; các ô khác đã khóa. Nội dung nào không thay đổi thì để trống kết quả, đánh giá và ghi rõ ở cột GIẢI TRÌNH.',
    ),
    line(
      `KẾT QUẢ ĐÚNG: ghi như trong báo cáo, ví dụ 94,20% (1.884/2.000). ĐÁNH GIÁ ĐÚNG: chọn trong danh sách (${words}). GIẢI TRÌNH: lý do, nguồn số liệu.`,
    ),
    line(
      `Điền xong, lưu lại tệp Excel này và gửi về ${issuer}${until}. Xin không xóa dòng, không sửa cột Mã câu hỏi.`,
    ),
  ];
}

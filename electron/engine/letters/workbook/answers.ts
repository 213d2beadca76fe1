/** What an agency wrote into a workbook of questions, held cell by cell against the letter that it goes with. */
import type { Question } from '../../../../shared/contract/letters.ts';
import { parseEvaluation } from '../../../../shared/domain/figures/evaluation.ts';
import { answerKey } from '../../../../shared/domain/reconciling/fold.ts';
import { excerpt } from '../../../../shared/domain/text/excerpt.ts';
import { plainText } from '../../intake/index.ts';
import { type AnswerField, lockedHash, questionCode, sheetColumns, type WorkbookFacts } from './layout.ts';
import type { WorkbookMark } from './mark.ts';
import { type AnswerTable, findAnswerTable, type SheetTexts } from './table.ts';

export type Answer = Record<AnswerField, string>;

export interface ReadAnswers {
  /** One a question that the workbook holds, in the order of the letter; "" where nothing was written. */
  answers: { question: Question; answer: Answer; place: { sheet: string; row: number } }[];
  /** Vietnamese sentences. */
  warnings: string[];
}

/** A row of the workbook that names a question of the letter. */
interface Found {
  number: number;
  answer: Answer;
  row: number;
}

/** The row's own words for a message. */
const EXCERPT = 60;

/**
 * Rows may stand in any order, and there may be other sheets. A row counts for the question of its code only; where
 * its locked cells are those of another question, it is told and not taken in.
 */
export function readAnswers(
  sheets: readonly SheetTexts[],
  mark: WorkbookMark,
  facts: WorkbookFacts,
): ReadAnswers {
  const warnings: string[] = [];
  const trusted = trustedCodes(mark, facts, warnings);
  const table = findAnswerTable(sheets, facts);
  if (table === null) {
    return {
      answers: [],
      warnings: [...warnings, 'Không tìm thấy bảng câu hỏi trong tệp; phiếu đã bị sửa.'],
    };
  }
  warnings.push(...table.warnings);
  const found = new Map<number, Found[]>();
  for (const one of rowsOf(table, facts, trusted, warnings)) {
    found.set(one.number, [...(found.get(one.number) ?? []), one]);
  }
  const answers = facts.questions.flatMap((question, number): ReadAnswers['answers'] => {
    const rows = found.get(number);
    if (rows === undefined) {
      const code = questionCode(facts.letter, question);
      if (trusted.has(code)) warnings.push(`Thiếu dòng của ${named(question, number)}.`);
      return [];
    }
    const one = onlyAnswer(rows);
    if (one === null) {
      warnings.push(
        `${capital(named(question, number))} có ${rows.length} dòng với các câu trả lời khác nhau; không nhận dòng nào.`,
      );
      return [];
    }
    const { evaluation } = one.answer;
    if (evaluation !== '' && parseEvaluation(evaluation) === null) {
      warnings.push(
        `${capital(named(question, number))}: đánh giá “${excerpt(evaluation, EXCERPT)}” không phải một trong bốn mức.`,
      );
    }
    return [{ question, answer: one.answer, place: { sheet: table.sheet, row: one.row } }];
  });
  return { answers, warnings };
}

/** Codes of the letter for which the hidden sheet still says what it said when it was made. */
function trustedCodes(mark: WorkbookMark, facts: WorkbookFacts, warnings: string[]): Set<string> {
  const trusted = new Set<string>();
  for (const [number, question] of facts.questions.entries()) {
    const code = questionCode(facts.letter, question);
    const said = mark.questions.get(code);
    if (said !== undefined && answerKey(said.asked, said.pair) === answerKey(question.asked, question.pair)) {
      trusted.add(code);
    } else {
      warnings.push(`Mã nhận dạng của ${named(question, number)} đã bị sửa; không nhận câu trả lời này.`);
    }
  }
  if (trusted.size === facts.questions.length && mark.locked !== lockedHash(facts)) {
    warnings.push('Mã kiểm tra của phiếu đã bị sửa; hãy xem kỹ từng câu trả lời trước khi nhận.');
  }
  return trusted;
}

function rowsOf(
  table: AnswerTable,
  facts: WorkbookFacts,
  trusted: ReadonlySet<string>,
  warnings: string[],
): Found[] {
  const locked = lockedRows(facts);
  const numbers = new Map(
    facts.questions.map((question, number) => [questionCode(facts.letter, question), number] as const),
  );
  return table.rows.flatMap(({ row, code, texts, answer }): Found[] => {
    const written = Object.values(answer).some((text) => text !== '');
    const number = numbers.get(code);
    if (number === undefined) {
      if (written)
        warnings.push(
          `Dòng ${row}: mã câu hỏi “${excerpt(code, EXCERPT)}” không có trong công văn; không nhận.`,
        );
      return [];
    }
    if (!trusted.has(code)) return [];
    const question = facts.questions[number];
    if (question === undefined) return [];
    const changed = changedColumns(texts, locked[number] ?? []);
    if (changed.length > 0) {
      const other = locked.findIndex((own, index) => index !== number && isSameRow(texts, own));
      if (other >= 0) {
        warnings.push(
          `Dòng ${row}: mã là của ${named(question, number)} nhưng nội dung là của câu hỏi số ${other + 1}; không nhận.`,
        );
        return [];
      }
      const names = changed.map((column) => `“${sheetColumns(facts)[column]?.header ?? ''}”`).join(', ');
      warnings.push(`${capital(named(question, number))}: ô khóa ở cột ${names} đã bị sửa.`);
    }
    return [{ number, answer, row }];
  });
}

/** The locked texts of every question as they are shown, null in the columns for answers. */
function lockedRows(facts: WorkbookFacts): (string | null)[][] {
  const columns = sheetColumns(facts);
  return facts.questions.map((question, number) =>
    columns.map(({ answer, text }) => (answer === null ? plainText(text(question, number + 1)).text : null)),
  );
}

/** Positions of the locked columns whose text is another one. */
function changedColumns(texts: readonly (string | null)[], own: readonly (string | null)[]): number[] {
  return own.flatMap((expected, column) => {
    const read = texts[column] ?? null;
    return expected === null || read === null || read === expected ? [] : [column];
  });
}

/** Whether all that is locked, but for the code in the last column, is that of this question. */
function isSameRow(texts: readonly (string | null)[], own: readonly (string | null)[]): boolean {
  return changedColumns(texts.slice(0, -1), own.slice(0, -1)).length === 0;
}

/** The answer of rows that name the same question; null where they say different things. */
function onlyAnswer(rows: readonly Found[]): Found | null {
  const written = rows.filter(({ answer }) => Object.values(answer).some((text) => text !== ''));
  const [first] = written.length === 0 ? rows : written;
  if (first === undefined) return null;
  const same = written.every(({ answer }) => JSON.stringify(answer) === JSON.stringify(first.answer));
  return same ? first : null;
}

function named({ name }: Question, number: number): string {
  return `câu hỏi số ${number + 1} (${excerpt(name.replaceAll('\n', ' '), EXCERPT)})`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

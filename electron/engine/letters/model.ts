/**
 * A letter that asks an agency (công văn, Nghị định 30/2020/NĐ-CP, Phụ lục I, Mẫu 1.5), as the texts that are
 * printed: Word and PDF are both made from it, so that they cannot differ.
 */
import type { LetterForm, Question } from '../../../shared/contract/letters.ts';
import { capitals, cleanLine, cleanText, type Fonts, loadFonts, printedDate } from '../annex/index.ts';
import { inText, type LetterColumn, questionColumns } from './columns.ts';

export interface LetterFacts {
  form: LetterForm;
  agency: string;
  questions: readonly Question[];
  /** Names of the sets and periods that were compared. */
  compared: { set: string; againstSet: string; base: string; against: string };
  /** Year of the letter where its day is left blank. */
  year: number;
}

export interface LetterModel {
  /** For the file's properties. */
  documentTitle: string;
  /** In capitals; "" leaves the line out. */
  parent: string;
  issuer: string;
  country: string;
  motto: string;
  /** "Số: 384/SKHCN-CĐS"; a number still to be given is a blank. */
  number: string;
  /** "V/v …" */
  subject: string;
  /** "An Giang, ngày 05 tháng 02 năm 2026" */
  placeAndDate: string;
  /** "Kính gửi: Sở Y tế" */
  addressee: string;
  opening: string;
  columns: readonly LetterColumn[];
  /** One text a column; `\n` between paragraphs. */
  rows: readonly (readonly string[])[];
  /** Ends with "./.". */
  closing: string;
  /** Empty texts leave their line out. */
  signature: LetterForm['signature'];
  /** "- Như trên;" … with their marks at the end. */
  recipients: readonly string[];
}

const NO_BREAK_SPACE = '\u00a0';
/** As wide as what a clerk writes or stamps there. */
const BLANK_NUMBER = NO_BREAK_SPACE.repeat(10);

/** Every text is cleaned to its printed form; nothing is left out. */
export function letterModel(
  { form, agency, questions, compared, year }: LetterFacts,
  fonts: Fonts = loadFonts(),
): LetterModel {
  const to = cleanLine(agency);
  const subject = cleanLine(form.subject).replace(/^v\s*\/\s*v\s+/iu, '');
  const number = `Số: ${printedNumber(form)}`;
  const rows = questions.map((question, index) => row(question, index + 1));
  return {
    documentTitle: `Công văn gửi ${to}: ${subject}`,
    parent: capitals(cleanLine(form.parent)),
    issuer: capitals(cleanLine(form.issuer)),
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number,
    subject: `V/v ${subject}`,
    placeAndDate: [cleanLine(form.place), printedDate(form.date || String(year))]
      .filter((part) => part !== '')
      .join(', '),
    addressee: `Kính gửi: ${to}`,
    opening: opening(to, questions.length, compared),
    columns: questionColumns(compared, rows, fonts),
    rows,
    closing: closing(form.answerBy),
    signature: {
      authority: capitals(cleanLine(form.signature.authority)),
      position: capitals(cleanLine(form.signature.position)),
      name: cleanLine(form.signature.name),
    },
    recipients: recipients(form.recipients),
  };
}

/** "384/SKHCN-CĐS": numbers below 10 get a 0, the symbol stands behind the stroke (II.3). */
export function printedNumber({ number, symbol }: Pick<LetterForm, 'number' | 'symbol'>): string {
  const own = cleanLine(number);
  const digits = /^\d$/.test(own) ? `0${own}` : own;
  const mark = cleanLine(symbol).replace(/^\/\s*/, '');
  const blank = digits === '' ? BLANK_NUMBER : digits;
  return mark === '' || digits.includes('/') ? blank : `${blank}/${mark}`;
}

function opening(agency: string, count: number, compared: LetterFacts['compared']): string {
  const written = count < 10 ? `0${count}` : count.toLocaleString('vi-VN');
  return cleanLine(
    `Qua đối soát số liệu ${comparedText(compared)}, có ${written} chỉ tiêu liên quan đến ${agency} cần được làm rõ. ` +
      'Đề nghị Quý cơ quan kiểm tra, xác nhận số liệu đúng và giải trình các nội dung sau:',
  );
}

/** "“Kế hoạch 2024” giữa hai kỳ: 9 tháng 2024 và năm 2024" */
export function comparedText({ set, againstSet, base, against }: LetterFacts['compared']): string {
  return set === againstSet
    ? `“${set}” giữa hai kỳ: ${inText(base)} và ${inText(against)}`
    : `giữa “${set}” (${inText(base)}) và “${againstSet}” (${inText(against)})`;
}

function row(question: Question, number: number): string[] {
  return [
    String(number),
    nameText(question),
    cleanText(question.target ?? ''),
    figureText(question.base),
    figureText(question.against),
    cleanText(question.text),
  ];
}

/** The indicator, and where the agency finds it in its report. */
export function nameText({ name, ordinal }: Question): string {
  const own = cleanLine(ordinal);
  return cleanText(own === '' ? name : `${name}\n(số thứ tự ${own} trong báo cáo)`);
}

/** What stands on one side; an empty cell is said to be empty, so that nobody looks for what was lost. */
export function figureText({ result, evaluation }: Question['base']): string {
  if (result === null && evaluation === null) return 'Không có số liệu';
  const rated = evaluation === null ? [] : [`Đánh giá: ${cleanText(evaluation) || EMPTY}`];
  return [cleanText(result ?? '') || EMPTY, ...rated].join('\n');
}

const EMPTY = '(để trống)';

function closing(answerBy: string): string {
  const until = answerBy === '' ? '' : ` chậm nhất ${printedDate(answerBy)}`;
  return cleanLine(
    'Đề nghị Quý cơ quan điền kết quả đúng, đánh giá và giải trình vào phiếu trả lời (tệp Excel gửi kèm Công văn này) ' +
      `và gửi lại${until} để tổng hợp./.`,
  );
}

/** "- Như trên;" and the lines of the form, each with its mark at the end, the last with a full stop (II.9). */
function recipients(lines: readonly string[]): string[] {
  const own = lines
    .map((line) =>
      cleanLine(line)
        .replace(/^[-–+•]\s*/u, '')
        .replace(/[;.,\s]+$/u, ''),
    )
    .filter((line) => line !== '' && !/^như\s+trên$/iu.test(line));
  const all = ['Như trên', ...own];
  return all.map((line, index) => `- ${line}${index === all.length - 1 ? '.' : ';'}`);
}

/** The columns of the table of questions. */
import { cleanText, type Fonts, points, widestWord } from '../annex/index.ts';
import type { LetterFacts } from './model.ts';
import { CELL_PAD, LETTER_TYPE, LETTER_WIDTH_MM } from './page.ts';

export interface LetterColumn {
  header: string;
  /** Whole millimetres; in sum the width of the text. */
  widthMm: number;
  align: 'left' | 'center';
}

/** Millimetres of the columns whose texts are short, and the limits of the others. */
const NUMBER_MM = 10;
const TARGET_MM = 16;
const RESULT_MM = { least: 32, most: 40 } as const;
const NAME_MM = 26;
/** What a cell needs beside its text: free space and borders. */
const CELL_SPACE_MM = (2 * CELL_PAD + 0.6) / points(1);
/** Of what the figures leave, the part of the questions; the rest is for the names. */
const QUESTION_SHARE = 0.48;

/** No figure is broken in two where its column can be wide enough: "(2.009.961/1.115.432)". */
export function questionColumns(
  { set, againstSet, base, against }: LetterFacts['compared'],
  rows: readonly (readonly string[])[],
  fonts: Fonts,
): LetterColumn[] {
  const result = (period: string, of: string) =>
    cleanText(`Kết quả ${inText(period)}${set === againstSet ? '' : ` – ${of}`}`);
  const style = { face: fonts.faces.normal, size: LETTER_TYPE.table };
  const needed = (texts: readonly string[]) =>
    Math.ceil(Math.max(0, ...texts.map((text) => widestWord(text, style))) / points(1) + CELL_SPACE_MM);
  const figure = between(RESULT_MM.least, needed(rows.flatMap((texts) => texts.slice(3, 5))), RESULT_MM.most);
  const left = LETTER_WIDTH_MM - NUMBER_MM - TARGET_MM - 2 * figure;
  const asked = needed(rows.map((texts) => texts[5] ?? ''));
  const question = between(Math.round(left * QUESTION_SHARE), asked, left - NAME_MM);
  return [
    { header: 'STT', widthMm: NUMBER_MM, align: 'center' },
    { header: 'Chỉ tiêu', widthMm: left - question, align: 'left' },
    { header: 'Mục tiêu', widthMm: TARGET_MM, align: 'center' },
    { header: result(base, set), widthMm: figure, align: 'center' },
    { header: result(against, againstSet), widthMm: figure, align: 'center' },
    { header: 'Nội dung đề nghị làm rõ', widthMm: question, align: 'left' },
  ];
}

function between(least: number, wanted: number, most: number): number {
  return Math.min(most, Math.max(least, wanted));
}

/** "Năm 2024" → "năm 2024", not broken at its blank; capitals that belong to a word stay ("DTI 2026"). */
export function inText(period: string): string {
  const first = /^\p{Lu}(?=\p{Ll})/u.test(period)
    ? period.charAt(0).toLocaleLowerCase('vi')
    : period.charAt(0);
  return (first + period.slice(1)).replace(/(?<=\d) | (?=\d)/g, '\u00a0');
}

/** Letters that cannot be printed are refused before anything is made: a file must not lack one silently. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { Fonts } from './layout/fonts.ts';
import type { AnnexModel, AnnexTable } from './model.ts';
import { printedMark, printedText } from './model.ts';

/** One printed text, where it stands (for the message) and the face it is set in. */
interface PlacedText {
  text: string;
  place: () => string;
  face: 'normal' | 'bold' | 'italics';
}

const CONTROL = /(?!\n)[\p{Cc}\p{Cs}\p{Cn}]/u;
/** Texts that need no closer look, as nearly all are: a fifth of the time. */
const ORDINARY = /^[\n -~\u00a0-\u02af\u1ea0-\u1ef9\u2010-\u2027]*$/;

/** @throws AppError `ANNEX_LETTER_MISSING` {letter, codePoint, place}: no file can hold it */
export function refuseControlCharacters(model: AnnexModel): void {
  for (const { text, place } of placedTexts(model)) {
    const letter = ORDINARY.test(text) ? undefined : CONTROL.exec(text)?.[0];
    if (letter !== undefined) throw missing(letter, place());
  }
}

/** @throws AppError `ANNEX_LETTER_MISSING` {letter, codePoint, place}: the typeface has no such letter */
export function refuseMissingLetters(model: AnnexModel, fonts: Fonts): void {
  const known = { normal: new Set('\n'), bold: new Set('\n'), italics: new Set('\n') };
  for (const { text, place, face } of placedTexts(model)) {
    for (const letter of text) {
      if (known[face].has(letter)) continue;
      if (!fonts.faces[face].has(letter.codePointAt(0) ?? 0)) throw missing(letter, place());
      known[face].add(letter);
    }
  }
}

function missing(letter: string, place: string): AppError {
  const codePoint = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return new AppError('ANNEX_LETTER_MISSING', { letter, codePoint: `U+${codePoint}`, place });
}

function* placedTexts(model: AnnexModel): Generator<PlacedText> {
  yield { text: [model.heading, ...model.title].join('\n'), place: () => 'tiêu đề phụ lục', face: 'bold' };
  yield { text: model.attachedTo, place: () => 'dòng “Kèm theo”', face: 'italics' };
  for (const [number, table] of model.tables.entries()) {
    yield* tableTexts(table, model.tables.length > 1 ? `bảng ${number + 1}, ` : '');
  }
  yield { text: model.closing, place: () => 'dòng kết', face: 'normal' };
  for (const { authority, position, name } of model.signatures) {
    yield { text: [authority, position, name].join('\n'), place: () => 'khối chữ ký', face: 'bold' };
  }
  yield { text: model.recipients.join('\n'), place: () => 'nơi nhận', face: 'normal' };
}

function* tableTexts(table: AnnexTable, where: string): Generator<PlacedText> {
  yield { text: table.part ?? '', place: () => `${where}tên phần`, face: 'bold' };
  yield { text: table.title ?? '', place: () => `${where}tên bảng`, face: 'bold' };
  for (const { header, group } of table.columns) {
    yield { text: group, place: () => `${where}tiêu đề nhóm cột “${group}”`, face: 'bold' };
    yield { text: header, place: () => `${where}tiêu đề cột “${header}”`, face: 'bold' };
  }
  let index = 0;
  for (const row of table.rows) {
    index += 1;
    let column = 0;
    for (const cell of row.cells) {
      const header = table.columns[column]?.header ?? '';
      yield {
        text: printedText(cell),
        place: () => `${where}dòng ${index}, cột “${header}”`,
        face: row.kind === 'section' ? 'bold' : 'normal',
      };
      column += cell.span;
    }
  }
  for (const { mark, text } of table.footnotes) {
    yield {
      text: `${printedMark(mark)} ${text}`,
      place: () => `${where}chú thích ${printedMark(mark)}`,
      face: 'normal',
    };
  }
}

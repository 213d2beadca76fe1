/** Letters that cannot be printed are refused before anything is made: a file must not lack one silently. */
import { AppError } from '../../../shared/contract/errors.ts';
import type { Fonts } from './layout/fonts.ts';
import type { AnnexModel } from './model.ts';
import { printedMark, printedText } from './model.ts';

/** One printed text, where it stands (for the message) and the face it is set in. */
interface PlacedText {
  text: string;
  place: string;
  face: 'normal' | 'bold' | 'italics';
}

/** @throws AppError `ANNEX_LETTER_MISSING` {letter, codePoint, place}: neither PDF nor Excel can hold it */
export function refuseControlCharacters(model: AnnexModel): void {
  refuse(model, (character) => character === '\n' || !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(character));
}

/** @throws AppError `ANNEX_LETTER_MISSING` {letter, codePoint, place}: the typeface has no such letter */
export function refuseMissingLetters(model: AnnexModel, fonts: Fonts): void {
  refuse(
    model,
    (character, face) => character === '\n' || fonts.faces[face].has(character.codePointAt(0) ?? 0),
  );
}

function refuse(
  model: AnnexModel,
  printable: (character: string, face: PlacedText['face']) => boolean,
): void {
  for (const { text, place, face } of placedTexts(model)) {
    for (const letter of text) {
      if (printable(letter, face)) continue;
      const codePoint = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      throw new AppError('ANNEX_LETTER_MISSING', { letter, codePoint: `U+${codePoint}`, place });
    }
  }
}

function* placedTexts(model: AnnexModel): Generator<PlacedText> {
  yield { text: [model.heading, ...model.title].join('\n'), place: 'tiêu đề phụ lục', face: 'bold' };
  yield { text: model.attachedTo, place: 'dòng “Kèm theo”', face: 'italics' };
  for (const [number, table] of model.tables.entries()) {
    const where = model.tables.length > 1 ? `bảng ${number + 1}, ` : '';
    yield { text: table.title ?? '', place: `${where}tên bảng`, face: 'bold' };
    for (const { header } of table.columns)
      yield { text: header, place: `${where}tiêu đề cột “${header}”`, face: 'bold' };
    for (const [index, row] of table.rows.entries()) {
      let column = 0;
      for (const cell of row.cells) {
        const header = table.columns[column]?.header ?? '';
        yield {
          text: printedText(cell),
          place: `${where}dòng ${index + 1}, cột “${header}”`,
          face: row.kind === 'section' ? 'bold' : 'normal',
        };
        column += cell.span;
      }
    }
    for (const { mark, text } of table.footnotes) {
      yield {
        text: `${printedMark(mark)} ${text}`,
        place: `${where}chú thích ${printedMark(mark)}`,
        face: 'normal',
      };
    }
  }
  yield { text: model.closing, place: 'dòng kết', face: 'normal' };
  const { authority = '', position = '', name = '' } = model.signature ?? {};
  yield { text: [authority, position, name].join('\n'), place: 'khối chữ ký', face: 'bold' };
}

/**
 * How high a text stands in a cell. Excel and LibreOffice break lines in their own ways, so the lines are counted
 * on the safe side; letters are measured one by one, which for figures that never come twice is far quicker than
 * to measure words. A sheet of 100,000 rows has 700,000 texts.
 */
import { TALLEST_ROW } from '../../excel-file.ts';
import type { Face, Fonts } from '../layout/fonts.ts';
import { points } from '../layout/geometry.ts';
import type { Type } from './looks.ts';

/** The sheet is a little narrower than the page, so that Excel prints it at full size. */
export const PRINT_SHARE = 0.985;
/** Points that Excel and LibreOffice keep free at the sides of a cell, both together. */
const SIDE_SPACE = 6;
/** Their letters run up to this much wider than the PDF's, because they are fitted to screen pixels. */
const WIDER = 1.05;
/** Height of a line as a multiple of the type size, as Excel sets Times New Roman. */
export const LINE_HEIGHT = 1.3;
/** Points free above and below a cell's text, both together. */
export const ROW_SPACE = 3;

/** Letters up to here have their place in a table: Latin, Vietnamese and general punctuation. */
const TABLE_END = 0x2200;
/** Second halves of letters that take two units of a text. */
const LOW_HALF = { from: 0xdc00, to: 0xdfff } as const;
const BLANK = 0x20;
const NEW_LINE = 0x0a;

/** Widths of single letters of a face, in multiples of the type size. */
class LetterWidths {
  readonly #face: Face;
  /** By code; below 0 where not measured yet. */
  readonly #known = new Float64Array(TABLE_END).fill(-1);

  constructor(face: Face) {
    this.#face = face;
  }

  /**
   * Number of lines of a text, "" being one, where a line holds `room` type sizes. Lines break at blanks, which
   * may hang over the end; a longer word breaks between letters.
   */
  lines(text: string, room: number): number {
    const known = this.#known;
    let lines = 1;
    let used = 0;
    let wordAt = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === NEW_LINE) {
        lines += 1;
        used = 0;
        wordAt = 0;
        continue;
      }
      let width = code < TABLE_END ? (known[code] ?? -1) : this.#measure(code, text, index);
      if (width < 0) width = this.#measure(code, text, index);
      if (code === BLANK) {
        used += width;
        wordAt = used;
        continue;
      }
      while (used > 0 && used + width > room) {
        lines += 1;
        used = wordAt === 0 ? 0 : used - wordAt;
        wordAt = 0;
      }
      used += width;
    }
    return lines;
  }

  /** Of a letter of two units, the first has the width. */
  #measure(code: number, text: string, index: number): number {
    if (code >= LOW_HALF.from && code <= LOW_HALF.to) return 0;
    const width = this.#face.advance(text.codePointAt(index) ?? 0);
    if (code < TABLE_END) this.#known[code] = width;
    return width;
  }
}

const measured = new WeakMap<Face, LetterWidths>();

function lettersOf(face: Face): LetterWidths {
  const known = measured.get(face) ?? new LetterWidths(face);
  measured.set(face, known);
  return known;
}

function linesIn(text: string, widthMm: number, face: Face, size: number, wider: number): number {
  const room = (points(widthMm) * PRINT_SHARE - SIDE_SPACE) / (wider * size);
  return lettersOf(face).lines(text, room);
}

/** Height in points that a text needs in a cell of a width, estimated on the safe side. */
export function textHeight(text: string, widthMm: number, face: Face, size: number): number {
  const safe = heightOf(linesIn(text, widthMm, face, size, WIDER), size);
  if (safe <= TALLEST_ROW) return safe;
  // Near the limit the estimate without reserve decides, with one line to spare: one row is better than two.
  const close = heightOf(linesIn(text, widthMm, face, size, 1) + 1, size);
  return close <= TALLEST_ROW ? TALLEST_ROW : safe;
}

/** Height in points of a cell with a number of lines. */
export function heightOf(lines: number, size: number): number {
  return Math.ceil(lines * size * LINE_HEIGHT + ROW_SPACE);
}

/** The same in the faces of an annex. */
export class Heights {
  readonly #faces: Fonts['faces'];

  constructor({ faces }: Pick<Fonts, 'faces'>) {
    this.#faces = faces;
  }

  /** Number of lines that a text takes in a cell, on the safe side. */
  lines(text: string, widthMm: number, { face, size }: Type): number {
    return linesIn(text, widthMm, this.#faces[face], size, WIDER);
  }

  /** Height in points of a cell with one text. */
  of(text: string, widthMm: number, { face, size }: Type): number {
    return textHeight(text, widthMm, this.#faces[face], size);
  }
}

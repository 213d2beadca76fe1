/** Lines of text as operators of a PDF page. */
import type { FaceName, Fonts } from '../layout/fonts.ts';
import type { Line } from '../layout/wrap.ts';
import { endOfRun, lineWidth, SUPERSCRIPT, SUPERSCRIPT_RISE } from '../layout/wrap.ts';
import type { Align } from '../model.ts';
import type { PdfDocument, PdfFont } from './file.ts';
import { facesOf } from './file.ts';

/** Words of an annex repeat; numbers do not, so what is remembered has an end. */
const REMEMBERED_WORDS = 20_000;

/** A line at its place: points from the page's left edge and lower edge. */
export interface PlacedLine {
  line: Line;
  face: FaceName;
  size: number;
  x: number;
  /** Of the feet of its letters. */
  y: number;
}

/** A number as PDF takes it. */
export function numeral(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Sets texts in the faces of one document. */
export class Typesetter {
  readonly #document: PdfDocument;
  readonly #fonts: Fonts;
  readonly #faces: Readonly<Record<FaceName, PdfFont>>;
  readonly #words: Readonly<Record<FaceName, Map<string, string>>>;
  readonly #letters: Readonly<Record<FaceName, Map<string, string>>>;

  constructor(document: PdfDocument, fonts: Fonts) {
    this.#document = document;
    this.#fonts = fonts;
    this.#faces = facesOf(document);
    this.#words = { normal: new Map(), bold: new Map(), italics: new Map(), bolditalics: new Map() };
    this.#letters = { normal: new Map(), bold: new Map(), italics: new Map(), bolditalics: new Map() };
  }

  /** Where a line begins that stands in `width` points from `left`, and what each blank is widened by. */
  place(
    { text, marks, continues }: Line,
    face: FaceName,
    size: number,
    align: Align,
    { left, width }: { left: number; width: number },
  ): { x: number; stretch: number } {
    if (align === 'left' || (align === 'justify' && !continues)) return { x: left, stretch: 0 };
    const style = { face: this.#fonts.faces[face], size };
    const free = width - lineWidth(text, style) - style.face.width(marks, size * SUPERSCRIPT);
    if (align === 'justify') {
      const blanks = text.split(' ').length - 1;
      return { x: left, stretch: blanks > 0 ? free / blanks : 0 };
    }
    return { x: align === 'center' ? left + free / 2 : left + free, stretch: 0 };
  }

  /** Operators that print a line's text without its marks; between BT and ET. */
  text({ line, face, size, x, y }: PlacedLine, stretch = 0): string {
    return `${this.#start(face, size, x, y)}${this.#show(line.text, face, size, stretch)}`;
  }

  /** Operators that print a line's marks, raised, behind its text. */
  marks({ line, face, size, x, y }: PlacedLine, stretch = 0): string {
    const small = size * SUPERSCRIPT;
    const blanks = stretch === 0 ? 0 : line.text.split(' ').length - 1;
    const left = x + lineWidth(line.text, { face: this.#fonts.faces[face], size }) + blanks * stretch;
    return `${this.#start(face, small, left, y + size * SUPERSCRIPT_RISE)}${this.#show(line.marks, face, small, 0)}`;
  }

  #start(face: FaceName, size: number, x: number, y: number): string {
    const font = this.#faces[face];
    this.#document.page.fonts[font.id] ??= font.ref();
    return `/${font.id} ${numeral(size)} Tf 1 0 0 1 ${numeral(x)} ${numeral(y)} Tm `;
  }

  #show(text: string, face: FaceName, size: number, stretch: number): string {
    const wider = stretch === 0 ? '' : `> ${numeral((-1000 * stretch) / size)} <`;
    let codes = '';
    for (let from = 0; from < text.length; ) {
      const to = endOfRun(text, from);
      codes += this.#word(face, text.slice(from, to));
      if (text[to - 1] === ' ') codes += wider;
      from = to;
    }
    return `[<${codes}>] TJ`;
  }

  /** Codes of a word, with the shifts of kerning between them: what stands between `<` and `>`. */
  #word(face: FaceName, word: string): string {
    const known = this.#words[face].get(word);
    if (known !== undefined) return known;
    const set = this.#fonts.faces[face].pieces(word).map(({ letters, shift }) => {
      const codes = this.#codes(face, letters);
      return Math.abs(shift) < 0.000001 ? codes : `${codes}> ${numeral(-1000 * shift)} <`;
    });
    if (this.#words[face].size >= REMEMBERED_WORDS) this.#words[face].clear();
    const joined = set.join('');
    this.#words[face].set(word, joined);
    return joined;
  }

  #codes(face: FaceName, letters: string): string {
    const known = this.#letters[face].get(letters);
    if (known !== undefined) return known;
    const [codes, positions] = this.#faces[face].encode(letters);
    const set = codes.map((code, index) => {
      const shift = (positions[index]?.advanceWidth ?? 0) - (positions[index]?.xAdvance ?? 0);
      return Math.abs(shift) < 0.001 ? code : `${code}> ${numeral(shift)} <`;
    });
    const joined = set.join('');
    this.#letters[face].set(letters, joined);
    return joined;
  }
}

/** Refuses what the typeface cannot print, and reads the finished letter back: a lost figure must stop it. */
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  type FaceName,
  type Fonts,
  lettersOf,
  points,
  printedPages,
  type ReadItem,
  sameLetter,
} from '../../annex/index.ts';
import type { Task } from '../../task.ts';
import type { LetterModel } from '../model.ts';
import { LETTER_PAGE_MM, RECIPIENTS } from '../page.ts';
import type { LaidPart } from './rows.ts';

interface PlacedText {
  text: string;
  /** Vietnamese, for the message. */
  place: string;
  face: FaceName;
}

/** Points for rounding and for letters that lean out of their box. */
const TOLERANCE = 2;

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Cn}]/u;

/** @throws AppError `LETTER_CHARACTER_MISSING` {letter, codePoint, place} */
export function refuseMissingLetters(model: LetterModel, fonts: Fonts): void {
  const rows = model.rows.flatMap((texts, index) => texts.map((text) => ({ text, ...inRow(index) })));
  for (const { text, place, face } of [...before(model), ...rows, ...behind(model)]) {
    for (const letter of text.replaceAll('\n', '')) {
      const code = letter.codePointAt(0) ?? 0;
      // Some typefaces have an empty drawing for control characters; Word's XML has no place for them either.
      if (fonts.faces[face].has(code) && !UNPRINTABLE.test(letter)) continue;
      const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      throw new AppError('LETTER_CHARACTER_MISSING', { letter, codePoint, place });
    }
  }
}

/**
 * Compares the file with the texts that it was made of, letter by letter, page by page.
 * @returns the number of pages
 * @throws AppError `LETTER_INCOMPLETE` {place} at the first text that is missing, changed or off the page
 */
export async function verifyLetter(
  bytes: Uint8Array,
  model: LetterModel,
  parts: readonly LaidPart[],
  fonts: Fonts,
  task: Task,
): Promise<number> {
  const whole = wholeRows(parts);
  const fault = whole.findIndex(
    (cells, row) => lettersOf(cells) !== lettersOf((model.rows[row] ?? []).join('')),
  );
  if (fault >= 0 || whole.length !== model.rows.length) {
    throw incomplete(inRow(Math.max(0, fault)).place);
  }
  const header = lettersOf(model.columns.map((column) => column.header).join(''));
  const letters = new ExpectedLetters(model, parts, header);
  let page = 0;
  for await (const items of printedPages(bytes)) {
    page += 1;
    await task.step('Đang đối chiếu công văn', page, 0);
    const read = Array.from(lettersOf(items.map(({ text }) => text).join('')));
    const number = page === 1 ? '' : String(page);
    const repeated = page > 1 && letters.inTable ? header : '';
    if (read.slice(read.length - number.length).join('') !== number) throw incomplete(`số trang ${page}`);
    const own = read.slice(0, read.length - number.length);
    for (const letter of repeated) {
      if (!sameLetter(letter, own.shift(), fonts)) throw incomplete(`tiêu đề bảng, trang ${page}`);
    }
    for (const letter of own) letters.take(letter, fonts);
    if (items.some((item) => item.text.trim() !== '' && !isOnPage(item))) {
      throw incomplete(`chữ ngoài lề trang ${page}`);
    }
  }
  letters.end();
  return page;
}

/** All letters of a letter in the order in which they are drawn, taken one after the other. */
class ExpectedLetters {
  readonly #texts: readonly { letters: readonly string[]; place: string }[];
  /** Texts up to the end of the header, and up to the end of the rows. */
  readonly #table: { from: number; to: number };
  #text = 0;
  #letter = 0;

  constructor(model: LetterModel, parts: readonly LaidPart[], header: string) {
    const above = before(model).filter(({ place }) => place !== TABLE_HEADER);
    const rows = parts
      .filter(({ row }) => row >= 0)
      .map(({ row, cells }) => ({ text: cells.flatMap(({ lines }) => lines).join(''), ...inRow(row) }));
    const texts = [...above, { text: header, place: TABLE_HEADER }, ...rows, ...behind(model)];
    this.#texts = texts.map(({ text, place }) => ({ letters: Array.from(lettersOf(text)), place }));
    this.#table = { from: above.length + 1, to: above.length + 1 + rows.length };
  }

  /** Rows have been taken, and there are more. */
  get inTable(): boolean {
    this.#skip();
    return this.#text >= this.#table.from && this.#text < this.#table.to;
  }

  take(letter: string, fonts: Fonts): void {
    this.#skip();
    const { letters, place } = this.#texts[this.#text] ?? { letters: [], place: 'cuối công văn' };
    if (!sameLetter(letters[this.#letter] ?? '', letter, fonts)) throw incomplete(place);
    this.#letter += 1;
  }

  end(): void {
    this.#skip();
    const left = this.#texts[this.#text];
    if (left !== undefined) throw incomplete(left.place);
  }

  #skip(): void {
    while (this.#letter >= (this.#texts[this.#text]?.letters.length ?? Number.POSITIVE_INFINITY)) {
      this.#text += 1;
      this.#letter = 0;
    }
  }
}

const TABLE_HEADER = 'tiêu đề bảng';

function before(model: LetterModel): PlacedText[] {
  return [
    { text: model.parent, place: 'cơ quan chủ quản', face: 'normal' },
    { text: model.issuer, place: 'cơ quan ban hành', face: 'bold' },
    { text: model.country + model.motto, place: 'quốc hiệu, tiêu ngữ', face: 'bold' },
    { text: model.number + model.subject, place: 'số, ký hiệu và trích yếu', face: 'normal' },
    { text: model.placeAndDate, place: 'địa danh và ngày', face: 'italics' },
    { text: model.addressee, place: 'nơi gửi', face: 'normal' },
    { text: model.opening, place: 'phần mở đầu', face: 'normal' },
    { text: model.columns.map(({ header }) => header).join('\n'), place: TABLE_HEADER, face: 'bold' },
  ];
}

function behind({ closing, recipients, signature }: LetterModel): PlacedText[] {
  const { authority, position, name } = signature;
  return [
    { text: closing, place: 'phần kết', face: 'normal' },
    { text: RECIPIENTS, place: 'nơi nhận', face: 'bolditalics' },
    { text: recipients.join('\n'), place: 'nơi nhận', face: 'normal' },
    { text: [authority, position, name].join('\n'), place: 'khối chữ ký', face: 'bold' },
  ];
}

function inRow(row: number): { place: string; face: 'normal' } {
  return { place: `dòng ${row + 1} của bảng`, face: 'normal' };
}

/** The letters of each row: all cells of its first part, then those of the next, put together by cell. */
function wholeRows(parts: readonly LaidPart[]): string[] {
  const rows: string[][] = [];
  for (const { row, cells } of parts) {
    if (row < 0) continue;
    const whole = rows[row] ?? [];
    rows[row] = cells.map(({ lines }, index) => (whole[index] ?? '') + lines.join(''));
  }
  return rows.map((cells) => cells.join(''));
}

/** Between the side margins, and not below the bottom one; the top margin holds the page number. */
function isOnPage({ x, y, width }: ReadItem): boolean {
  const page = LETTER_PAGE_MM;
  return (
    x >= points(page.left) - TOLERANCE &&
    x + width <= points(page.width - page.right) + TOLERANCE &&
    y >= points(page.bottom) - TOLERANCE &&
    y <= points(page.height) - TOLERANCE
  );
}

function incomplete(place: string): AppError {
  return new AppError('LETTER_INCOMPLETE', { place });
}

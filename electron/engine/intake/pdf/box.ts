/**
 * Tables with a ruled header and a box around all of their rows, without lines in it:
 *
 *     ┌─────┬──────────┬─────────┐
 *     │ STT │ Chỉ tiêu │ Kết quả │
 *     ├─────┴──────────┴─────────┤
 *     │ 1     Hồ sơ …     95,74% │
 *     │ 2     Văn bản …     100% │
 *     └──────────────────────────┘
 *
 * By its lines, the box is one merged cell. Its columns are told by where its text stands, as without lines.
 */
import { MIN_COLUMNS, showsColumns, wideParts } from './gutters.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { isOrdinalText, linesOf, type TextLine } from './lines.ts';
import type { Word } from './words.ts';

/** Shares: of a table's words that stand in the box, and of its lines that keep to the columns of the header. */
const MOST_WORDS = 0.6;
const MOST_LINES = 0.8;
/** Rows of a header, and how far below it, in letters' sizes, the text of its table begins. */
const MAX_HEAD_ROWS = 3;
const MAX_BELOW = 4;
/** Points that a text may lean out of its column. */
const LEAN = 2;

/** Whether a lattice is a header with a box below it. */
export function isBox(lattice: Lattice, words: readonly Word[]): boolean {
  const last = lattice.xs.length - 1;
  const boxes = lattice.cells.filter(
    ({ left, right, top }) => left === 0 && right === last && edgesAbove(lattice, top).length > MIN_COLUMNS,
  );
  const own = boxes.map((cell) => ({ cell, words: words.filter((word) => isIn(word, cell, lattice)) }));
  const count = own.reduce((sum, box) => sum + box.words.length, 0);
  if (count <= MOST_WORDS * words.length) return false;
  return own.some((box) => {
    const lines = linesOf(box.words, 0);
    const edges = edgesAbove(lattice, box.cell.top);
    const keeping = lines.filter((line) => keeps(line, edges));
    return lines.some(showsColumns) && keeping.length > MOST_LINES * lines.length;
  });
}

/**
 * Whether a lattice is a header alone, and its rows follow below it without lines: they are one table, told by where
 * its text stands.
 *
 * @param words of the page
 * @param outside those of them that stand in no frame
 */
export function isHeadAlone(lattice: Lattice, words: readonly Word[], outside: readonly Word[]): boolean {
  if (!isHead(lattice, words)) return false;
  const { box, xs } = lattice;
  const below = outside.filter(
    ({ base, left, right }) => base > box[3] && left > box[0] - LEAN && right < box[2] + LEAN,
  );
  let crossing = 0;
  for (const [index, line] of linesOf(below, 0).entries()) {
    if (index === 0 && line.base > box[3] + MAX_BELOW * line.size) return false;
    if (keeps(line, xs)) {
      if (isRow(line, xs)) return true;
    } else crossing += 1;
    // Headings of sections may run over the columns, running text below the header does so in each line.
    if (crossing > 1 + (1 - MOST_LINES) * index) return false;
  }
  return false;
}

/** One row, or more with a first cell that reaches through all of them but a row of column numbers "(1) (2) …". */
function isHead({ cells, xs, ys }: Lattice, words: readonly Word[]): boolean {
  const first = cells.filter(({ top }) => top === 0);
  const rows = ys.length - 1;
  if (first.length < MIN_COLUMNS || rows > MAX_HEAD_ROWS) return false;
  const reached = cells.find(({ top, left }) => top === 0 && left === 0)?.bottom ?? 0;
  if (reached === rows) return true;
  const [top, bottom] = [ys[rows - 1] ?? 0, ys[rows] ?? 0];
  const numbers = words.filter(
    ({ base, left, right }) => base > top && base < bottom && left > (xs[0] ?? 0) && right < (xs.at(-1) ?? 0),
  );
  return reached === rows - 1 && numbers.every(({ text }) => /^\(?\d{1,2}\)?$/.test(text));
}

/** A line that shows columns, or begins with the number of a row in the first one. */
function isRow(line: TextLine, xs: readonly number[]): boolean {
  const phrases = wideParts(line);
  if (phrases.length >= MIN_COLUMNS) return true;
  const [first] = phrases;
  const number = first?.words.map(({ text }) => text).join('') ?? '';
  return phrases.length > 1 && isOrdinalText(number) && (first?.right ?? 0) < (xs[1] ?? 0);
}

function isIn({ left, right, base, size }: Word, cell: LatticeCell, { xs, ys }: Lattice): boolean {
  const [x, y] = [(left + right) / 2, base - 0.3 * size];
  const [from, to] = [xs[cell.left] ?? 0, xs[cell.right] ?? 0];
  const [top, bottom] = [ys[cell.top] ?? 0, ys[cell.bottom] ?? 0];
  return x >= from && x <= to && y >= top && y <= bottom;
}

/** The edges of the columns that end at a height. */
function edgesAbove({ cells, xs }: Lattice, row: number): number[] {
  const above = cells.filter(({ bottom }) => bottom === row && row > 0);
  return [...new Set(above.flatMap(({ left, right }) => [left, right]))].map((index) => xs[index] ?? 0);
}

/** Whether each text of a line stands in one column. */
function keeps(line: TextLine, edges: readonly number[]): boolean {
  return wideParts(line).every(
    ({ left, right }) => !edges.some((edge) => edge > left + LEAN && edge < right - LEAN),
  );
}

/** Where rows begin that no ruling line parts: at wider spaces between lines, else at the numbers of the rows. */
import { cellsAt, type Fragment, type FragmentCell } from './fragment.ts';
import { isOrdinalText, lineText, type TextLine } from './lines.ts';

/** A space between lines is one between rows where it exceeds the usual leading by this factor. */
const WIDER = 1.22;
const SAME_HEIGHT = 0.4;
/** Two lines nearer than this may be one number that was wrapped. */
const CLOSE = 1.5;

/**
 * Heights at which rows begin, the first row's not among them.
 *
 * @param columns the lines of each column, from left to right
 * @param rules heights of level lines across the table
 */
export function rowStarts(columns: readonly (readonly TextLine[])[], rules: readonly number[]): number[] {
  const lines = columns.flat().toSorted((a, b) => a.base - b.base);
  const numbers = (columns[0] ?? []).filter((line) => isOrdinalText(lineText(line)));
  const inside = rules.filter(
    (rule) => lines.some(({ base }) => base < rule) && lines.some(({ base }) => base > rule),
  );
  const spaces = widerSpaces(lines);
  if (inside.length > 0 && atMostOne(numbers, inside)) return withOpenStarts(inside, spaces, numbers, lines);
  const numbered = numbers.length >= 2;
  if (spaces.length > 0 && atMostOne(numbers, spaces)) {
    if (!numbered || spaces.length <= numbers.length * 1.5 + 3) return spaces;
  }
  if (numbered) return numbers.map(top);
  if (numbers.length === 1 && lines.some(({ base }) => base < (numbers[0]?.base ?? 0) - 2))
    return numbers.map(top);
  return inside.length > 0 ? inside : spaces;
}

/** Rules that a header alone may have, and where else a wider space above a number begins a row. */
function withOpenStarts(
  rules: readonly number[],
  spaces: readonly number[],
  numbers: readonly TextLine[],
  lines: readonly TextLine[],
): number[] {
  const open = numbers.flatMap((number) => {
    const before = lines.findLast(({ base }) => base < number.base - SAME_HEIGHT * number.size);
    const ruled = rules.some((rule) => before === undefined || (rule > before.base && rule < number.base));
    const start = top(number);
    return !ruled && spaces.some((space) => Math.abs(space - start) < 1) ? [start] : [];
  });
  return [...rules, ...open].toSorted((a, b) => a - b);
}

function top(line: TextLine): number {
  return line.base - 0.95 * line.size;
}

/** Whether no two numbers stand between the same two heights. */
function atMostOne(numbers: readonly TextLine[], heights: readonly number[]): boolean {
  const bands = numbers.map(({ base }) => heights.filter((height) => height < base).length);
  return new Set(bands).size === bands.length;
}

function widerSpaces(lines: readonly TextLine[]): number[] {
  const steps: { from: number; to: number; size: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.base - line.base <= SAME_HEIGHT * line.size) continue;
    steps.push({ from: line.base, to: next.base, size: next.size });
  }
  const usual = steps
    .map(({ from, to }) => to - from)
    .filter((step) => step > 0.9 * (lines[0]?.size ?? 10))
    .toSorted((a, b) => a - b);
  const leading = usual[Math.floor(usual.length / 4)] ?? 0;
  return steps
    .filter(({ from, to }) => to - from > leading * WIDER)
    .map(({ from, to, size }) => Math.max(from + 0.25 * size, to - 0.95 * size));
}

/**
 * Parts the rows of a ruled table that has lines between its columns and none between its rows.
 *
 * @param parted the table's rows were parted on an earlier page: here, one number below other text begins a row, too
 */
export function partRows(fragment: Fragment, parted = false): Fragment {
  let cells: FragmentCell[] = [];
  let rows = 0;
  for (let row = 0; row < fragment.rows; row += 1) {
    const own = cellsAt(fragment.cells, row);
    const starts = partsOf(own, parted);
    const from = rows;
    for (const cell of own) {
      if (cell.top !== row) continue;
      if (starts.length === 0) cells.push({ ...cell, top: from, bottom: from + 1 });
      else cells.push(...partCell(cell, starts, from));
    }
    // Cells that began above reach through all that this row has become.
    rows += starts.length + 1;
    const through = new Set(own.filter((cell) => cell.top < row).map(({ left }) => left));
    cells = cells.map((cell) =>
      through.has(cell.left) && cell.bottom === from ? { ...cell, bottom: rows } : cell,
    );
  }
  return { ...fragment, cells, rows };
}

/** Where a row is to be parted: its first cell numbers several rows, and no cell of it reaches beyond it. */
function partsOf(cells: readonly FragmentCell[], parted: boolean): number[] {
  const first = cells[0];
  if (first === undefined || cells.length < 3 || cells.some(({ top, bottom }) => bottom - top > 1)) return [];
  const numbers = first.lines.filter((line) => isOrdinalText(lineText(line)));
  const columns = cells.map(({ lines }) => lines);
  if (parted && numbers.length === 1 && first.lines.length === 1) return rowStarts(columns, []);
  if (numbers.length < 2 || numbers.length < first.lines.length * 0.6) return [];
  // "1.1" above "0" is the number 1.10 in a narrow column.
  const counted = numbers.every((line, index) => {
    const before = numbers[index - 1];
    return before === undefined || comesAfter(lineText(before), lineText(line));
  });
  const [one, two] = numbers;
  const close = one !== undefined && two !== undefined && two.base - one.base < CLOSE * one.size;
  if (!counted || (numbers.length === 2 && close)) return [];
  return rowStarts(columns, []);
}

/** "1.9" → "1.10", "1.16" → "2", "2" → "2.1"; letters and Roman numbers only have to differ. */
function comesAfter(before: string, next: string): boolean {
  const parts = (text: string) => text.match(/\d+/g)?.map(Number) ?? [];
  const [one, other] = [parts(before), parts(next)];
  if (one.length === 0 || other.length === 0) return before !== next;
  const deeper = other.length === one.length + 1 && other.at(-1) === 1;
  if (deeper) return one.every((part, index) => part === other[index]);
  const last = other.length - 1;
  const same = other.slice(0, last).every((part, index) => part === one[index]);
  return last < one.length && same && other[last] === (one[last] ?? 0) + 1;
}

function partCell(cell: FragmentCell, starts: readonly number[], from: number): FragmentCell[] {
  const edges = [cell.box[1], ...starts, cell.box[3]];
  return edges.slice(1).map((bottom, index) => {
    const top = edges[index] ?? bottom;
    const lines = cell.lines.filter(({ base }) => index === bandOf(base, starts));
    const doubts = new Set(cell.doubts);
    if (lines.length > 0) doubts.add('split');
    const box = [cell.box[0], top, cell.box[2], bottom] as const;
    return { ...cell, lines, box, doubts, top: from + index, bottom: from + index + 1 };
  });
}

/** Which of the rows a baseline belongs to. */
export function bandOf(base: number, starts: readonly number[]): number {
  return starts.filter((start) => start < base).length;
}

/**
 * Lines of running text in their columns: a letterhead has two blocks side by side ("UBND TỈNH …" and "CỘNG HÒA
 * …"), and so has a place of signatures. They are read one after the other, never across.
 */
import { isItem, newLine, type TextLine } from './lines.ts';
import type { Word } from './words.ts';

/** Lines that follow each other in one column; `left` and `right` null: the page's own margins. */
export interface Column {
  lines: TextLine[];
  edges: readonly [number, number] | null;
}

/** Gaps as shares of the letters' size. */
const WIDE_GAP = 2.2;
const LONE_GAP = 3.5;
/** Lines of a block follow each other at less than this. */
const MAX_LEADING = 3.2;

/** A line cut at its wide gaps. */
export function stretchesOf(line: TextLine): TextLine[] {
  const groups: Word[][] = [];
  for (const word of line.words) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && word.left - last.right < WIDE_GAP * line.size) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((words) => newLine(words, line.page));
}

/** @param lines from top to bottom, each over the whole width of the page */
export function columnsOf(lines: readonly TextLine[]): Column[] {
  const columns: Column[] = [];
  const plain = (line: TextLine) => {
    const last = columns.at(-1);
    if (last !== undefined && last.edges === null) last.lines.push(line);
    else columns.push({ lines: [line], edges: null });
  };
  for (let index = 0; index < lines.length; ) {
    const block = blockFrom(lines, index);
    if (block === null) {
      const line = lines[index];
      if (line !== undefined) plain(line);
      index += 1;
    } else {
      columns.push(...block.columns);
      index += block.length;
    }
  }
  return columns;
}

/** The block of two columns that begins at a line, or null. */
function blockFrom(lines: readonly TextLine[], start: number): { columns: Column[]; length: number } | null {
  const first = lines[start];
  if (first === undefined) return null;
  let gutter = gutterOf(first);
  if (gutter === null) return null;
  let length = 1;
  let both = 1;
  let end = 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const above = lines[at - 1];
    if (line === undefined || above === undefined || line.base - above.base > MAX_LEADING * line.size) break;
    const own = gutterOf(line);
    const narrowed: readonly [number, number] | null = narrow(gutter, line);
    if (narrowed === null) break;
    length += 1;
    if (own !== null) {
      gutter = narrowed;
      both += 1;
      end = length;
    } else if (above.base < line.base && line.base - above.base < 1.9 * line.size) {
      gutter = narrowed;
      end = length;
    } else break;
  }
  const wide = widestGap(first) >= LONE_GAP * first.size;
  if (both < 2 && !wide) return null;
  if (both < 2 && !isLeadIn(first, gutter, lines[start + 1])) end = 1;
  const middle = (gutter[0] + gutter[1]) / 2;
  const sides: [Word[][], Word[][]] = [[], []];
  for (const line of lines.slice(start, start + end)) {
    const left = line.words.filter((word) => word.right <= middle);
    const right = line.words.filter((word) => word.right > middle);
    if (left.length > 0) sides[0].push(left);
    if (right.length > 0) sides[1].push(right);
  }
  const page = first.page;
  const columns = sides
    .filter((side) => side.length > 0)
    .map((side): Column => {
      const found = side.map((words) => newLine(words, page));
      return {
        lines: found,
        edges: [Math.min(...found.map(({ left }) => left)), Math.max(...found.map(({ right }) => right))],
      };
    });
  return { columns, length: end };
}

/** "Nơi nhận:" with its list below and a signature's title beside it: the list belongs to what it stands under. */
function isLeadIn(first: TextLine, gutter: readonly [number, number], next: TextLine | undefined): boolean {
  const last = first.words.findLast(({ right }) => right <= gutter[0]);
  const item = next !== undefined && isItem(next) && next.right < gutter[1];
  return item && last?.text.endsWith(':') === true && Math.abs(next.left - first.left) < first.size;
}

function widestGap(line: TextLine): number {
  const [, ...others] = line.words;
  return Math.max(0, ...others.map((word, index) => word.left - (line.words[index]?.right ?? word.left)));
}

/** The widest gap of a line that may part two columns: not the one after an item's number. */
function gutterOf(line: TextLine): readonly [number, number] | null {
  const parts = stretchesOf(line);
  if (parts.length < 2) return null;
  let best: readonly [number, number] | null = null;
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (next === undefined) break;
    if (index === 0 && part.words.length === 1 && isItem(line)) continue;
    if (best === null || next.left - part.right > best[1] - best[0]) best = [part.right, next.left];
  }
  return best;
}

/** The gutter as far as a line leaves it free, or null where the line runs across it. */
function narrow(gutter: readonly [number, number], line: TextLine): readonly [number, number] | null {
  let [left, right] = gutter;
  for (const part of stretchesOf(line)) {
    if (part.right <= left || part.left >= right) continue;
    const middle = (gutter[0] + gutter[1]) / 2;
    if (part.right < middle + (right - left) / 4 && part.left < left) left = Math.max(left, part.right);
    else if (part.left > middle - (right - left) / 4 && part.right > right)
      right = Math.min(right, part.left);
    else return null;
  }
  return right - left > line.size ? [left, right] : null;
}

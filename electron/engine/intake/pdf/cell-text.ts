/** The lines of a cell → its text. */
import type { TextRun } from '../text.ts';
import type { FragmentCell } from './fragment.ts';
import { median } from './geometry.ts';
import { type Join, joinBetween, joinLines, wouldFit } from './joins.ts';
import { isItem, type TextLine } from './lines.ts';

/** The space between a border and its text is at least and at most this. */
const MIN_PADDING = 1;
const MAX_PADDING = 8;

/** The lines of a cell as runs, each line joined to the next as its place in the cell tells. */
export function cellRuns(cell: FragmentCell): TextRun[] {
  const joins: Join[] = [];
  const byPage = Map.groupBy(cell.lines, ({ page }) => page);
  // One item alone is no list.
  const listed = cell.lines.filter(isItem).length > 1;
  for (const [index, line] of cell.lines.entries()) {
    const next = cell.lines[index + 1];
    if (next === undefined) break;
    const [left, right] = reach(byPage.get(line.page) ?? [line], cell);
    joins.push(
      joinBetween(line, line.page === next.page ? next : movedUnder(line, next), left, right, listed),
    );
  }
  return joinLines(cell.lines, joins);
}

/** A line that goes on upon the next page, whose column may stand elsewhere, as if it stood below the other. */
function movedUnder(line: TextLine, next: TextLine): TextLine {
  const shift = line.left - next.left;
  return {
    ...next,
    left: next.left + shift,
    right: next.right + shift,
    words: next.words.map((word) => ({ ...word, left: word.left + shift, right: word.right + shift })),
  };
}

/** Whether a cell's text on another page goes on with that of this one: its last line had no room for more. */
export function isWrappedInto(cell: FragmentCell, rest: FragmentCell): boolean {
  const [last, next] = [cell.lines.at(-1), rest.lines[0]];
  if (last === undefined || next === undefined) return false;
  const [left, right] = reach(
    cell.lines.filter(({ page }) => page === last.page),
    cell,
  );
  return !wouldFit(last, movedUnder(last, next), left, right);
}

/** How far the text of a cell may reach: its edges less the padding that its lines show. */
function reach(lines: readonly TextLine[], cell: FragmentCell): readonly [number, number] {
  const width = cell.right - cell.left;
  const start = Math.min(...lines.map(({ left }) => left));
  const end = Math.max(...lines.map(({ right }) => right));
  // The cell's edge on another page is not known here: its own edge is where the box says.
  const left = cell.lines[0]?.page === lines[0]?.page ? cell.box[0] : start - MIN_PADDING * 5;
  const right = left + width;
  const middles = lines.map((line) => (line.left + line.right) / 2);
  const centred =
    Math.max(...middles) - Math.min(...middles) < 3 && Math.abs(median(middles) - (left + right) / 2) < 4;
  const padding = centred
    ? Math.min(5.5, Math.max(MIN_PADDING, Math.min(start - left, right - end)))
    : Math.min(MAX_PADDING, Math.max(MIN_PADDING, start - left));
  return [Math.min(start, left + padding), Math.max(end, right - padding)];
}

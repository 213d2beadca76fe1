/**
 * Headers of two rows of which only the first one is repeated on the next pages. Its cells are merged with those
 * of the second row, so that there their text runs over into the row below, and their lower border may show in it:
 *
 *     STT | Chỉ tiêu | Cơ quan thực hiện      STT | Chỉ tiêu | Cơ quan thực hiện
 *         | năm 2024 | Chủ trì | Phối hợp         | năm 2024 | thành phố |
 *
 * What belongs to the header is taken out: its row, the letters that run over, the border.
 */
import type { Glyph, PageContent } from './content.ts';
import {
  cellsFrom,
  cellText,
  type Fragment,
  type FragmentCell,
  sameColumns,
  withoutSpaces,
} from './fragment.ts';
import { layoutOf, type PageLayout } from './layout.ts';

/** Points. */
const SAME_PLACE = 0.7;
const SAME_BORDER = 2;
const SAME_WIDTH = 8;
/** A header has no more cells in a row, and none of them more letters. */
const MAX_CELLS = 60;
const MAX_LETTERS = 500;
/** The last row of a page, counted from 0, at whose top such a border is looked for. */
const LAST_ROW = 4;

/** The pages, each first table without the part of its header that is repeated from an earlier page. */
export function withoutPartHeaders(layouts: readonly PageLayout[]): PageLayout[] {
  let head: Fragment | null = null;
  return layouts.map((layout): PageLayout => {
    const first = layout.fragments[0];
    const found = first === undefined ? undefined : withoutPart(head, first, layout);
    const goesOn = head !== null && first !== undefined && Math.abs(head.width - first.width) <= SAME_WIDTH;
    if (layout.fragments.length !== 1 || !goesOn) head = layout.fragments.at(-1) ?? null;
    return found ?? layout;
  });
}

function withoutPart(head: Fragment | null, first: Fragment, layout: PageLayout): PageLayout | null {
  const pairs = head === null ? null : repeatedPart(head, first);
  if (head === null || pairs === null) return null;
  const over = pairs.flatMap(([whole, part]) => runsOver(head.page, whole, part, layout.page));
  const taken = new Set(over);
  const again =
    over.length === 0
      ? layout
      : layoutOf({ ...layout.page, glyphs: layout.page.glyphs.filter((glyph) => !taken.has(glyph)) });
  const [fragment, ...others] = again.fragments;
  if (fragment === undefined) return null;
  for (const [whole, part] of pairs) {
    const lost = bare(whole) !== bare(part) && runsOver(head.page, whole, part, layout.page).length === 0;
    if (!lost) continue;
    // The rest of the header's text may stand in the cell below.
    for (const cell of cellsFrom(fragment.cells, 1)) if (sameColumns(cell, part)) cell.doubts.add('overlaps');
  }
  const below = withoutFirstRow(withoutBorder(fragment, pairs));
  return { ...again, fragments: below.rows === 0 ? others : [below, ...others] };
}

type Pair = readonly [whole: FragmentCell, part: FragmentCell];

/** The cells of the header's first row with those that repeat them, or null where it is not repeated so. */
function repeatedPart(head: Fragment, fragment: Fragment): Pair[] | null {
  const header = cellsFrom(head.cells, 0);
  const own = cellsFrom(fragment.cells, 0);
  if (header.length > MAX_CELLS || header.length !== own.length) return null;
  if (header.filter(({ lines }) => lines.length > 0).length < 2) return null;
  if (!header.some(({ bottom }) => bottom > 1) || own.some(({ bottom }) => bottom > 1)) return null;
  const pairs: Pair[] = [];
  for (const [index, whole] of header.entries()) {
    const part = own[index];
    if (part === undefined || !sameColumns(whole, part)) return null;
    const [text, start] = [bare(whole), bare(part)];
    if (!text.startsWith(start) || (start === '' && text !== '')) return null;
    pairs.push([whole, part]);
  }
  return pairs;
}

function bare(cell: FragmentCell): string {
  return withoutSpaces(cellText(cell));
}

/** The letters of a header's cell that stand below the row that repeats it. */
function runsOver(page: PageContent, whole: FragmentCell, part: FragmentCell, next: PageContent): Glyph[] {
  const [from, to] = [whole.lines[0], part.lines[0]];
  if (from === undefined || to === undefined || bare(whole) === bare(part)) return [];
  const [left, top, right, bottom] = whole.box;
  const [dx, dy] = [to.left - from.left, to.base - from.base];
  const inside = page.glyphs.filter(({ base, space, ...glyph }) => {
    const middle = (glyph.left + glyph.right) / 2;
    return !space && middle > left && middle < right && base > top && base < bottom;
  });
  if (inside.length > MAX_LETTERS) return [];
  const found: Glyph[] = [];
  for (const glyph of inside.filter(({ base }) => base + dy > part.box[3])) {
    const alike = next.glyphs.filter(
      (other) =>
        !found.includes(other) &&
        other.text === glyph.text &&
        Math.abs(other.left - glyph.left - dx) < SAME_PLACE &&
        Math.abs(other.base - glyph.base - dy) < SAME_PLACE,
    );
    const other = alike.find(({ font }) => font.name === glyph.font.name) ?? alike[0];
    // What is not there as a whole was not repeated.
    if (other === undefined) return [];
    found.push(other);
  }
  return found;
}

/**
 * Joins the rows on both sides of a border that the header's merged cells leave in one of the first rows below:
 * only cells under those that the header parts in two reach across it, and below it there is no number of a row.
 */
function withoutBorder(fragment: Fragment, pairs: readonly Pair[]): Fragment {
  const parted = pairs.filter(([whole]) => whole.bottom === 1).map(([, part]) => part);
  const under = ({ left, right }: FragmentCell) =>
    parted.some((part) => left >= part.left - SAME_BORDER && right <= part.right + SAME_BORDER);
  for (let row = 2; row <= Math.min(LAST_ROW, fragment.rows - 1); row += 1) {
    const through = fragment.cells.filter(({ top, bottom }) => top < row && bottom > row);
    const first = cellsFrom(fragment.cells, row)[0];
    if (through.length === 0 || !through.every(under) || first?.lines.length !== 0) continue;
    return withRowJoined(fragment, row) ?? fragment;
  }
  return fragment;
}

/** A row joined to the one above it, or null where their cells differ. */
function withRowJoined(fragment: Fragment, row: number): Fragment | null {
  const joined = new Map<FragmentCell, FragmentCell>();
  for (const cell of cellsFrom(fragment.cells, row)) {
    const above = fragment.cells.find((other) => other.bottom === row && sameColumns(other, cell));
    if (above === undefined) return null;
    joined.set(above, cell);
  }
  const dropped = new Set(joined.values());
  const at = (edge: number) => (edge >= row ? edge - 1 : edge);
  const cells = fragment.cells.flatMap((cell): FragmentCell[] => {
    if (dropped.has(cell)) return [];
    const rest = joined.get(cell);
    const bottom = rest?.bottom ?? cell.bottom;
    const moved = { ...cell, top: at(cell.top), bottom: bottom > row ? bottom - 1 : bottom };
    if (rest === undefined) return [moved];
    const box = [cell.box[0], cell.box[1], cell.box[2], rest.box[3]] as const;
    const doubts = new Set([...cell.doubts, ...rest.doubts]);
    if (cell.lines.length > 0 && rest.lines.length > 0) doubts.add('joined');
    return [{ ...moved, lines: [...cell.lines, ...rest.lines], box, doubts }];
  });
  return { ...fragment, cells, rows: fragment.rows - 1 };
}

function withoutFirstRow(fragment: Fragment): Fragment {
  const cells = fragment.cells
    .filter(({ top }) => top > 0)
    .map((cell) => ({ ...cell, top: cell.top - 1, bottom: cell.bottom - 1 }));
  return { ...fragment, cells, rows: fragment.rows - 1 };
}

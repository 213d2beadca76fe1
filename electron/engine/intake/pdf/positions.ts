/**
 * Tables without ruling lines, or with level ones only: their columns and rows come from where the text stands.
 * Every such table is marked, since text alone cannot prove where a cell ends.
 */
import type { Fragment, FragmentCell } from './fragment.ts';
import {
  type Columns,
  columnsAcross,
  columnsOfLines,
  edgesOf,
  MIN_COLUMNS,
  partedPhrases,
  showsColumns,
} from './gutters.ts';
import { linesBox, linesOf, type TextLine } from './lines.ts';
import { markOverlaps } from './overlaps.ts';
import { continues, type LoosePage, MIN_ROWS, type Region, regionOf, withinColumns } from './regions.ts';
import { bandOf, rowStarts } from './rows.ts';
import type { Word } from './words.ts';

/** The tables found on each page, and the lines that remain. */
export function tablesByPosition(
  pages: readonly LoosePage[],
): { fragments: Fragment[]; lines: TextLine[] }[] {
  const regions = pages.map(({ lines }) => regionOf(lines));
  const results: { fragments: Fragment[]; lines: TextLine[] }[] = pages.map(({ lines }) => ({
    fragments: [],
    lines: [...lines],
  }));
  for (let index = 0; index < pages.length; ) {
    if (regions[index] === null) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < pages.length) {
      // The rest of a long row may fill a page without a line that shows the columns.
      const next = regions[end] ?? { from: 0, to: Math.min(1, pages[end]?.lines.length ?? 0) };
      if (!continues(pages.slice(index, end + 1), [...regions.slice(index, end), next])) break;
      regions[end] = next;
      end += 1;
    }
    addTables(pages.slice(index, end), regions.slice(index, end), results.slice(index, end));
    index = end;
  }
  return results;
}

function addTables(
  pages: readonly LoosePage[],
  regions: readonly (Region | null)[],
  results: { fragments: Fragment[]; lines: TextLine[] }[],
): void {
  const inside = pages.map(({ lines }, index) => {
    const region = regions[index];
    return region ? lines.slice(region.from, region.to) : [];
  });
  const columns = columnsOfLines(inside.flat(), showsColumns);
  if (columns.gutters.length < MIN_COLUMNS - 1) return;
  for (const [index, loose] of pages.entries()) {
    const lines = withinColumns(loose.lines, regions[index], columns, index > 0);
    const result = results[index];
    if (lines.length < (index === 0 ? MIN_ROWS - 1 : 1) || result === undefined) continue;
    const taken = new Set(lines);
    result.fragments.push(fragmentOf(loose, lines, columns));
    result.lines = result.lines.filter((line) => !taken.has(line));
  }
}

function fragmentOf(loose: LoosePage, lines: readonly TextLine[], found: Columns): Fragment {
  const edges = edgesOf(found);
  const { page } = loose;
  const start = edges[0] ?? 0;
  const width = (edges.at(-1) ?? 0) - start;
  const columns: Word[][] = edges.slice(1).map(() => []);
  const across: { words: Word[]; first: number; end: number; base: number }[] = [];
  for (const line of lines) {
    for (const phrase of partedPhrases(line, found)) {
      const [first, end] = columnsAcross(phrase, edges, line.size);
      if (first === end) columns[first]?.push(...phrase.words);
      else across.push({ words: phrase.words, first, end, base: line.base });
    }
  }
  const box = linesBox(lines);
  const rules = loose.rules
    .filter(({ at, from, to }) => at > box[1] && at < box[3] && to - from > 0.6 * width)
    .map(({ at }) => at);
  const byColumn = columns.map((words) => linesOf(words, page.number));
  const starts = rowStarts(byColumn, [...new Set(rules)]);
  const tops = [box[1] - 2, ...starts, box[3] + 2];
  const cells: FragmentCell[] = [];
  for (let row = 0; row <= starts.length; row += 1) {
    const spans = across.filter(({ base }) => bandOf(base, starts) === row);
    const merged = spanOf(spans);
    for (let column = 0; column < columns.length; column += 1) {
      const joined = merged !== null && column >= merged.first && column <= merged.end;
      if (joined && column > merged.first) continue;
      const end = joined ? merged.end : column;
      const own = byColumn.slice(column, end + 1).flatMap((found) => found.flatMap(({ words }) => words));
      const words = [...own, ...(joined ? spans.flatMap((span) => span.words) : [])];
      const [left, right] = [edges[column] ?? 0, edges[end + 1] ?? 0];
      cells.push({
        left: left - start,
        right: right - start,
        top: row,
        bottom: row + 1,
        lines: linesOf(
          words.filter((word) => bandOf(word.base, starts) === row),
          page.number,
        ),
        box: [left, tops[row] ?? 0, right, tops[row + 1] ?? 0],
        page,
        doubts: new Set(),
      });
    }
  }
  markOverlaps(cells);
  const basis = rules.length >= MIN_ROWS ? 'rules' : 'positions';
  return {
    page,
    cells,
    rows: starts.length + 1,
    width,
    box: [start, box[1], start + width, box[3]],
    basis,
    torn: false,
  };
}

/** The columns that text runs across in a row. */
function spanOf(spans: readonly { first: number; end: number }[]): { first: number; end: number } | null {
  if (spans.length === 0) return null;
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/**
 * Tables without ruling lines, or with level ones only: their columns and rows come from where the text stands.
 * Every such table is marked, since text alone cannot prove where a cell ends.
 */
import type { PageContent, Segment } from './content.ts';
import type { Fragment, FragmentCell } from './fragment.ts';
import { type Columns, columnsAcross, columnsOfLines, edgesOf, partedPhrases, phrasesOf } from './gutters.ts';
import { linesBox, linesOf, type TextLine } from './lines.ts';
import { markOverlaps } from './overlaps.ts';
import { bandOf, rowStarts } from './rows.ts';
import type { Word } from './words.ts';

/** The text of a page outside its ruled tables. */
export interface LoosePage {
  page: PageContent;
  lines: readonly TextLine[];
  rules: readonly Segment[];
}

/** A stretch of a page's lines that stands in columns. */
interface Region {
  from: number;
  to: number;
}

const MIN_COLUMNS = 3;
const MIN_ROWS = 3;
/** A gap between columns, in letters' sizes, where nothing else tells. */
const COLUMN_GAP = 0.9;
/** So many lines of wrapped text may stand between two lines that show the columns. */
const MAX_BETWEEN = 30;
const MAX_STEP = 14;
/** Lines of a cut row or of a header that may stand above the first line that shows the columns. */
const MAX_ABOVE = 8;

/** The tables found on each page, and the lines that remain. */
export function tablesByPosition(
  pages: readonly LoosePage[],
): { fragments: Fragment[]; lines: TextLine[] }[] {
  const regions = pages.map(({ lines }) => regionOf(lines));
  for (const [index, { lines }] of pages.entries()) {
    // The rest of a long row may fill a page without a line that shows the columns.
    const before = pages[index - 1];
    const top = { from: 0, to: Math.min(1, lines.length) };
    if (regions[index] === null && lines.length > 0 && continues(before, regions[index - 1], top))
      regions[index] = top;
  }
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
    while (end < pages.length && continues(pages[end - 1], regions[end - 1], regions[end])) end += 1;
    addTables(pages.slice(index, end), regions.slice(index, end), results.slice(index, end));
    index = end;
  }
  return results;
}

/** The region of a page runs to its end, and that of the next page begins at its top. */
function continues(
  page: LoosePage | undefined,
  region: Region | null | undefined,
  next: Region | null | undefined,
): boolean {
  if (page === undefined || !region || !next) return false;
  const rest = page.lines.slice(region.to - 1);
  const near = rest.every(
    (line, index) => index === 0 || line.base - (rest[index - 1]?.base ?? 0) < MAX_STEP * line.size,
  );
  return rest.length <= MAX_BETWEEN && near && next.from <= MAX_ABOVE;
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
    if (lines.length < MIN_ROWS - 1 || result === undefined) continue;
    const taken = new Set(lines);
    result.fragments.push(fragmentOf(loose, lines, columns));
    result.lines = result.lines.filter((line) => !taken.has(line));
  }
}

function showsColumns(line: TextLine): boolean {
  return phrasesOf(line, COLUMN_GAP).length >= MIN_COLUMNS;
}

/** The lines from the first to the last one that shows columns, with neighbours that keep to them. */
function regionOf(lines: readonly TextLine[]): Region | null {
  let best: Region | null = null;
  let bestSeeds = 0;
  let from = -1;
  let last = -1;
  let seeds = 0;
  const close = () => {
    if (seeds >= MIN_ROWS && seeds > bestSeeds) {
      best = { from, to: last + 1 };
      bestSeeds = seeds;
    }
    seeds = 0;
    from = -1;
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (
      from >= 0 &&
      (index - last > MAX_BETWEEN || (before && line.base - before.base > MAX_STEP * line.size))
    )
      close();
    if (!showsColumns(line)) continue;
    if (from < 0) from = index;
    last = index;
    seeds += 1;
  }
  close();
  return best;
}

/** A region with the lines above and below it that keep to its columns. */
function withinColumns(
  lines: readonly TextLine[],
  region: Region | null | undefined,
  columns: Columns,
  continued: boolean,
): TextLine[] {
  if (!region) return [];
  const edges = edgesOf(columns);
  const keeps = (line: TextLine) =>
    partedPhrases(line, columns).every((phrase) => {
      const [first, end] = columnsAcross(phrase, edges, line.size);
      return first === end;
    });
  const near = (line: TextLine | undefined, other: TextLine | undefined) =>
    line !== undefined &&
    other !== undefined &&
    other.base - line.base < 2.2 * Math.max(line.size, other.size);
  let { from, to } = region;
  for (;;) {
    const above = lines[from - 1];
    if (above === undefined || !near(above, lines[from]) || !keeps(above)) break;
    if (!continued && phrasesOf(above).length < 2) break;
    from -= 1;
  }
  for (;;) {
    const below = lines[to];
    if (below === undefined || !near(lines[to - 1], below) || !keeps(below)) break;
    to += 1;
  }
  return lines.slice(from, to);
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

/**
 * Tables without ruling lines, or with level ones only: their columns and rows come from where the text stands.
 * Every such table is marked, since text alone cannot prove where a cell ends.
 */
import type { PageContent, Segment } from './content.ts';
import type { Fragment, FragmentCell } from './fragment.ts';
import {
  type Columns,
  columnsAcross,
  columnsOfLines,
  edgesOf,
  type Phrase,
  partedPhrases,
  phrasesOf,
} from './gutters.ts';
import { isBold, linesBox, linesOf, type TextLine } from './lines.ts';
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
/** The share of a page's lines that keep to the columns of the page before, where its table goes on. */
const KEEPING = 0.7;
/** Lines of one text follow each other at less than this share of their size. */
const CLOSE = 1.45;
/** In a header of texts that are centred in their height, so many lines may stand between two of one text. */
const MAX_HALF_STEPS = 4;
/** Points before a column in which no text of another one ends. */
const EDGE = 1.5;
/** So many pages tell the columns for the next one. */
const COMPARED = 4;
/** From a table's lines to the next one that belongs to it, in letters' sizes. */
const LINE_STEP = 2.2;
const ROW_STEP = 5;
/** Lines of a cut row or of a header that may stand above the first line that shows the columns. */
const MAX_ABOVE = 8;

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

/**
 * Whether the table of some pages goes on upon the last of them: the region of the page before runs to its end, and
 * what stands on the next one, from its top on, keeps to the columns of those before.
 */
function continues(pages: readonly LoosePage[], regions: readonly (Region | null)[]): boolean {
  const [page, following] = pages.slice(-2);
  const [region, next] = regions.slice(-2);
  if (page === undefined || following === undefined || !region || !next || next.to === 0) return false;
  const columns = columnsBefore(pages.slice(0, -1), regions);
  const keeps = (line: TextLine) => columns !== null && keepsTo(line, columns);
  const rest = page.lines.slice(region.to - 1);
  const near = rest.every(
    (line, index) => index === 0 || line.base - (rest[index - 1]?.base ?? 0) < MAX_STEP * line.size,
  );
  if (!near || (rest.length > MAX_BETWEEN && !rest.every(keeps))) return false;
  if (columns === null) return next.from <= MAX_ABOVE;
  const own = following.lines.slice(next.from, next.to);
  const above = following.lines.slice(0, next.from);
  return own.filter(keeps).length >= KEEPING * own.length && above.every(keeps);
}

/** The columns of the last pages of a table by where their texts begin, or null where they are too few. */
function columnsBefore(pages: readonly LoosePage[], regions: readonly (Region | null)[]): Columns | null {
  const within = (whole: boolean) =>
    pages.flatMap(({ lines }, index) => {
      const region = index >= pages.length - COMPARED ? regions[index] : null;
      return region ? lines.slice(region.from, whole ? lines.length : region.to) : [];
    });
  // The last row's text goes on below the last line that shows columns, unless other text does.
  const shown = columnsOfLines(within(false), showsColumns);
  const all = columnsOfLines(within(true), showsColumns);
  const columns = all.gutters.length < shown.gutters.length ? shown : all;
  if (columns.gutters.length < MIN_COLUMNS - 1) return null;
  // On a page, a column may be wider than on those before.
  return { ...columns, gutters: columns.gutters.map(({ to }) => ({ from: to - EDGE, to })) };
}

/** Whether each text of a line stands in one column. */
function keepsTo(line: TextLine, columns: Columns): boolean {
  const edges = edgesOf(columns);
  return partedPhrases(line, columns).every((phrase) => {
    const [first, end] = columnsAcross(phrase, edges, line.size);
    return first === end;
  });
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

/** The first line of a header that is higher than the others: the next line of its column follows close below. */
function standsOn(above: TextLine, lines: readonly TextLine[], columns: Columns): boolean {
  const edges = edgesOf(columns);
  const columnOf = (phrase: Phrase) => columnsAcross(phrase, edges, above.size)[0];
  const own = partedPhrases(above, columns).map(columnOf);
  const next = lines.find((line) =>
    partedPhrases(line, columns).some((part) => own.includes(columnOf(part))),
  );
  if (next === undefined || Math.abs(next.size - above.size) > 0.5) return false;
  return next.base - above.base < CLOSE * above.size && isBold(next) === isBold(above);
}

/** A region with the lines above and below it that keep to its columns. */
function withinColumns(
  lines: readonly TextLine[],
  region: Region | null | undefined,
  columns: Columns,
  continued: boolean,
): TextLine[] {
  if (!region) return [];
  const keeps = (line: TextLine) => keepsTo(line, columns);
  // Between two rows there is more space than between the lines of one text.
  const near = (line: TextLine | undefined, other: TextLine | undefined, rows: boolean) =>
    line !== undefined &&
    other !== undefined &&
    other.base - line.base < (rows ? ROW_STEP : LINE_STEP) * Math.max(line.size, other.size);
  let { from, to } = region;
  for (;;) {
    const above = lines[from - 1];
    if (above === undefined || !near(above, lines[from], continued || showsColumns(above)) || !keeps(above))
      break;
    const alone = !continued && phrasesOf(above).length < 2;
    if (alone && !standsOn(above, lines.slice(from, from + MAX_HALF_STEPS), columns)) break;
    from -= 1;
  }
  for (;;) {
    const below = lines[to];
    if (below === undefined || !near(lines[to - 1], below, showsColumns(below)) || !keeps(below)) break;
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

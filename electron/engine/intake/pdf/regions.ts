/** Which lines of a page are those of a table without ruling lines, and whether it goes on upon the next page. */
import type { PageContent, Segment } from './content.ts';
import {
  type Columns,
  columnsAcross,
  columnsOfLines,
  edgesOf,
  MIN_COLUMNS,
  type Phrase,
  partedPhrases,
  phrasesOf,
  showsColumns,
} from './gutters.ts';
import { isBold, type TextLine } from './lines.ts';

/** The text of a page outside its ruled tables. */
export interface LoosePage {
  page: PageContent;
  lines: readonly TextLine[];
  rules: readonly Segment[];
}

/** A stretch of a page's lines that stands in columns. */
export interface Region {
  from: number;
  to: number;
}

/** A table has so many lines that show its columns. */
export const MIN_ROWS = 3;
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

/** The lines from the first to the last one that shows columns, where most of such lines stand together. */
export function regionOf(lines: readonly TextLine[]): Region | null {
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

/**
 * Whether the table of some pages goes on upon the last of them: the region of the page before runs to its end, and
 * what stands on the next one, from its top on, keeps to the columns of those before.
 */
export function continues(pages: readonly LoosePage[], regions: readonly (Region | null)[]): boolean {
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

/**
 * A region with the lines above and below it that keep to its columns.
 *
 * @param continued its table began on an earlier page, so that what stands above is no title
 */
export function withinColumns(
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

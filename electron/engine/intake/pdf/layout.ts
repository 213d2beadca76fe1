/** One page → its tables and the lines of text outside them. */
import { joinBeside } from './beside.ts';
import { isBox, isHeadAlone } from './box.ts';
import { type FilledCell, fillCells, isInside, linesOutside } from './cells.ts';
import type { Glyph, PageContent, Segment } from './content.ts';
import { type CellDoubt, type Fragment, type FragmentCell, fragmentBox } from './fragment.ts';
import { markLaidOn, takeLaidOn } from './laid-on.ts';
import type { Lattice } from './lattice.ts';
import { latticeOf } from './lattice.ts';
import { linesOf, type TextLine } from './lines.ts';
import { markOverlaps } from './overlaps.ts';
import { partRows } from './rows.ts';
import { framesOf, wholeLines } from './rulings.ts';
import { turnedWords } from './turned.ts';
import { type Word, wordsOf } from './words.ts';

export interface PageLayout {
  page: PageContent;
  fragments: Fragment[];
  lines: TextLine[];
  /** A frame of one column on a page without a table: the last column of a table on other pages, or none. */
  narrow: Fragment | null;
  /** Level lines outside the tables. */
  rules: readonly Segment[];
  /** Writing turned against the page and outside its tables. */
  turned: readonly string[];
  /** The texts of signatures drawn over its tables. */
  laidOn: readonly (readonly Glyph[])[];
}

/** A page with more frames is a drawing, in which no header is looked for. */
const MOST_HEADS = 20;

export function layoutOf(page: PageContent): PageLayout {
  const laidOn = takeLaidOn(page.glyphs, wholeLines(page.horizontal), wholeLines(page.vertical));
  const { horizontal, vertical } = laidOn;
  const words = wordsOf(laidOn.glyphs, vertical);
  const lattices = framesOf(horizontal, vertical).flatMap((frame) => latticeOf(frame) ?? []);
  const joined = joinBeside(lattices, words);
  const outside = words.filter((word) => !joined.some((lattice) => isInside(word, lattice)));
  const few = joined.length <= MOST_HEADS;
  const tables = joined.filter(
    (lattice) => isTable(lattice, words) && !(few && isHeadAlone(lattice, words, outside)),
  );
  const taken = new Set<Word>();
  const fragments = tables.map((lattice) => {
    const inside = words.filter((word) => !taken.has(word) && isInside(word, lattice));
    for (const word of inside) taken.add(word);
    const fragment = fragmentOf(page, lattice, inside);
    markLaidOn(fragment.cells, laidOn.boxes);
    return partRows(fragment);
  });
  const turned = turnedWords(page, fragments);
  const only = tables.length === 0 && lattices.length === 1 ? lattices[0] : undefined;
  return {
    page,
    fragments: fragments.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]),
    lines: linesOf(
      words.filter((word) => !taken.has(word)),
      page.number,
    ),
    narrow:
      only === undefined
        ? null
        : fragmentOf(
            page,
            only,
            words.filter((word) => isInside(word, only)),
          ),
    rules: linesOutside(horizontal, tables),
    turned,
    laidOn: laidOn.stamps,
  };
}

/** Two columns at least, with text in them: one column is a frame around text. */
function isTable(lattice: Lattice, words: readonly Word[]): boolean {
  const columns = new Set(lattice.cells.map(({ left }) => left));
  if (columns.size < 2) return false;
  const inside = words.filter((word) => isInside(word, lattice));
  return inside.length > 0 && !isBox(lattice, inside);
}

function doubtsOf(cell: FilledCell): Set<CellDoubt> {
  const doubts = new Set<CellDoubt>();
  if (cell.crossed) doubts.add('crossed');
  if (cell.cut) doubts.add('cut');
  return doubts;
}

function fragmentOf(page: PageContent, lattice: Lattice, words: readonly Word[]): Fragment {
  const start = lattice.xs[0] ?? 0;
  const cells = fillCells(lattice, words).map((cell): FragmentCell => {
    const [left, right] = [lattice.xs[cell.left] ?? 0, lattice.xs[cell.right] ?? 0];
    const [top, bottom] = [lattice.ys[cell.top] ?? 0, lattice.ys[cell.bottom] ?? 0];
    return {
      left: left - start,
      right: right - start,
      top: cell.top,
      bottom: cell.bottom,
      lines: linesOf(cell.words, page.number),
      box: [left, top, right, bottom] as const,
      page,
      doubts: doubtsOf(cell),
      ...(cell.open === undefined ? {} : { open: cell.open }),
    };
  });
  markOverlaps(cells);
  const box = fragmentBox(lattice);
  return {
    page,
    cells,
    rows: lattice.ys.length - 1,
    width: box[2] - box[0],
    box,
    basis: 'lines',
    torn: lattice.torn,
  };
}

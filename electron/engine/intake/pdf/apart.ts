/**
 * A sheet wider than its paper is printed in strips: its first columns on some pages, the next ones on as many
 * others, each row at the same height on both. The strips are put together again, where every height agrees.
 */
import { type Fragment, hasOrdinals, SAME_EDGE, sameColumns } from './fragment.ts';
import type { PageLayout } from './layout.ts';
import type { TextLine } from './lines.ts';

const SAME_HEIGHT = 1.5;
/** Fewer rows may agree by chance. */
const MIN_ROWS = 5;
const MAX_STRIPS = 6;
/** Cells of one page; more are no report's. */
const MAX_CELLS = 3_000;

/** The pages with the columns of each row together on the first of its pages. */
export function withStripsJoined(layouts: readonly PageLayout[]): PageLayout[] {
  const ruled = layouts.map(withNarrow).filter(({ fragments }) => fragments.length > 0);
  const single = ruled.every(
    ({ fragments }) => fragments.length === 1 && (fragments[0]?.cells.length ?? 0) <= MAX_CELLS,
  );
  for (let strips = 2; single && strips <= Math.min(MAX_STRIPS, ruled.length); strips += 1) {
    if (ruled.length % strips !== 0) continue;
    const pages = ruled.length / strips;
    for (const order of ['down', 'across'] as const) {
      const at = (page: number, strip: number) =>
        ruled[order === 'down' ? page + strip * pages : page * strips + strip];
      const groups = Array.from({ length: pages }, (_, page) =>
        Array.from({ length: strips }, (__, strip) => at(page, strip)?.fragments[0]).flatMap(
          (fragment) => fragment ?? [],
        ),
      );
      if (groups.every(agree) && areStrips(groups)) return joined(layouts, groups);
    }
  }
  return [...layouts];
}

/** A frame of one column is a strip, too. */
function withNarrow(layout: PageLayout): PageLayout {
  return layout.narrow === null ? layout : { ...layout, fragments: [layout.narrow] };
}

/** Heights of the rows of a fragment, from its upper edge. */
function heights({ cells, box }: Fragment): number[] {
  return [...new Set(cells.map((cell) => Math.round((cell.box[3] - box[1]) * 10) / 10))].toSorted(
    (a, b) => a - b,
  );
}

function agree(group: readonly Fragment[]): boolean {
  const first = group[0];
  if (first === undefined) return false;
  const own = heights(first);
  return group.every((fragment) => {
    const other = heights(fragment);
    return (
      fragment.rows === first.rows &&
      Math.abs(fragment.box[1] - first.box[1]) <= SAME_HEIGHT &&
      other.length === own.length &&
      other.every((height, index) => Math.abs(height - (own[index] ?? 0)) <= SAME_HEIGHT)
    );
  });
}

/** Rows enough, and strips of other columns than their neighbours: equal ones are pages of one table. */
function areStrips(groups: readonly (readonly Fragment[])[]): boolean {
  const rows = groups.reduce((sum, group) => sum + (group[0]?.rows ?? 0), 0);
  const varied = groups.some((group) => new Set(group[0] === undefined ? [] : steps(group[0])).size > 2);
  const numbered = groups.every(([first, ...others]) =>
    [first, ...others].every((fragment, index) => {
      return fragment !== undefined && hasOrdinals(fragment.cells, fragment.rows) === (index === 0);
    }),
  );
  const differ = groups.every((group) =>
    group.every((fragment, index) => {
      const next = group[index + 1];
      return next === undefined || !sameEdges(fragment, next);
    }),
  );
  return rows >= MIN_ROWS && (varied || numbered) && differ;
}

/** Rows of one height everywhere would agree with any other table's. */
function steps(fragment: Fragment): number[] {
  const own = heights(fragment);
  return own.slice(1).map((height, index) => Math.round(height - (own[index] ?? 0)));
}

function sameEdges(one: Fragment, other: Fragment): boolean {
  return (
    Math.abs(one.width - other.width) <= SAME_EDGE &&
    one.cells.every((cell) => other.cells.some((match) => sameColumns(cell, match)))
  );
}

function joined(layouts: readonly PageLayout[], groups: readonly (readonly Fragment[])[]): PageLayout[] {
  const whole = new Map<Fragment, Fragment>();
  const taken = new Set<Fragment>();
  for (const [first, ...others] of groups) {
    if (first === undefined) continue;
    let { width } = first;
    const cells = [...first.cells];
    for (const other of others) {
      const shift = width;
      cells.push(
        ...other.cells.map((cell) => ({ ...cell, left: cell.left + shift, right: cell.right + shift })),
      );
      width += other.width;
      taken.add(other);
    }
    whole.set(first, { ...first, cells, width, strips: others.length + 1 });
  }
  return layouts.map((layout) => ({
    ...layout,
    lines: layout.lines.filter((line) => !isTaken(line, layout.narrow, taken)),
    fragments: layout.fragments
      .filter((fragment) => !taken.has(fragment))
      .map((fragment) => whole.get(fragment) ?? fragment),
  }));
}

function isTaken(line: TextLine, narrow: Fragment | null, taken: ReadonlySet<Fragment>): boolean {
  if (narrow === null || !taken.has(narrow)) return false;
  const [, top, , bottom] = narrow.box;
  return line.base > top && line.base < bottom;
}

/**
 * Cells that cover several rows: rows grow until such a cell has room, and where pages cut it, its lines are
 * shared out to its parts, none lost and none twice.
 */
import type { LaidCell, LaidRow, Page, TablePart } from './blocks.ts';
import { ROW_FRAME } from './geometry.ts';

/**
 * Passes rows on with the heights that merged cells need. Rows under a common merged cell are held back until
 * the last of them is known.
 */
export function* settleMerges(rows: Iterable<LaidRow>): Generator<LaidRow> {
  let held: LaidRow[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    held.push(row);
    for (const { merge } of row.cells) if (merge !== null && merge.end > end) end = merge.end;
    if (row.index + 1 < end) continue;
    yield* grown(held);
    held = [];
  }
  yield* grown(held);
}

/**
 * Adds the lines that a merged cell lacks, evenly to the rows it covers. Frames of rows are not counted as room,
 * because each part of a cell that is cut has a frame of its own.
 */
function grown(rows: LaidRow[]): LaidRow[] {
  const merged = mergedCells(rows);
  if (merged.length === 0) return rows;
  const heights = rows.map(({ lines }) => lines);
  const start = rows[0]?.index ?? 0;
  for (const { lines, merge } of merged) {
    if (merge === null) continue;
    const covered = { from: merge.first - start, to: Math.min(merge.end - start, rows.length) };
    const has = heights.slice(covered.from, covered.to).reduce((sum, height) => sum + height, 0);
    for (let lacking = lines.length - has, at = covered.to - 1; lacking > 0; lacking -= 1) {
      heights[at] = (heights[at] ?? 0) + 1;
      at = at === covered.from ? covered.to - 1 : at - 1;
    }
  }
  return rows.map((row, index) => ({ ...row, lines: heights[index] ?? row.lines }));
}

/** Merged cells by their last row, so that short ones are given room before the long ones around them. */
function mergedCells(rows: readonly LaidRow[]): LaidCell[] {
  const found = new Set(rows.flatMap(({ cells }) => cells.filter(({ merge }) => merge !== null)));
  return [...found].sort((a, b) => lengthOf(a) - lengthOf(b));
}

function lengthOf({ merge }: LaidCell): number {
  return merge === null ? 1 : merge.end - merge.first;
}

/** Shares out the lines of merged cells that stand on several pages. */
export function flowMerges(pages: readonly Page[]): void {
  const cut = new Map<LaidCell, { part: TablePart; room: number }[]>();
  for (const item of pages.flat()) {
    if (item.kind !== 'table') continue;
    const { rows, table } = item;
    const here = new Map<LaidCell, number>();
    for (const { row, from, to } of rows) {
      for (const cell of row.cells) {
        if (cell.merge === null) continue;
        const height = (here.get(cell) ?? -ROW_FRAME) + ROW_FRAME + (to - from) * table.lineHeight;
        here.set(cell, height);
      }
    }
    for (const [cell, height] of here) {
      const parts = cut.get(cell) ?? [];
      parts.push({ part: item, room: Math.floor(height / table.lineHeight + 0.001) });
      cut.set(cell, parts);
    }
  }
  for (const [{ lines, merge }, parts] of cut) {
    if (merge === null || parts.length < 2) continue;
    // In the first part that holds it all, else running on from part to part.
    const whole = parts.findIndex(({ room }) => room >= lines.length);
    let from = 0;
    for (const [index, { part, room }] of parts.entries()) {
      const takes = whole >= 0 ? (index === whole ? lines.length : 0) : Math.min(room, lines.length - from);
      merge.lines.set(part, { from, to: from + takes });
      from += takes;
    }
  }
}

/** The boxes of a part of a table: every cell as it stands on one page. */
import type { LaidCell, PartRow, TablePart } from './blocks.ts';

export interface Box {
  cell: LaidCell;
  /** The row of the part that it begins in, and the last that it covers there. */
  top: number;
  bottom: number;
  /** Its lines that stand here. */
  from: number;
  to: number;
  /** Whether the cell's first row begins here, and its last ends here. */
  begins: boolean;
  ends: boolean;
}

/** The boxes in the order in which they are read: row by row, merged cells with the first of their rows. */
export function* boxesOf(part: TablePart): Generator<Box> {
  for (const [index, { row, from, to }] of part.rows.entries()) {
    for (const cell of row.cells) {
      if (cell.merge !== null) {
        if (index === 0 || cell.merge.first === row.index) yield mergedBox(cell, part, index);
        continue;
      }
      const lines = cell.lines.length;
      yield {
        cell,
        top: index,
        bottom: index,
        from: Math.min(from, lines),
        to: Math.min(to, lines),
        begins: from === 0,
        ends: to === row.lines,
      };
    }
  }
}

function mergedBox(cell: LaidCell, part: TablePart, top: number): Box {
  const { first, end, lines } = cell.merge ?? { first: 0, end: 0, lines: new Map() };
  let bottom = top;
  while ((part.rows[bottom + 1]?.row.index ?? end) < end) bottom += 1;
  const { from, to } = lines.get(part) ?? { from: 0, to: cell.lines.length };
  return {
    cell,
    top,
    bottom,
    from,
    to,
    begins: beginsIn(part.rows[top], first),
    ends: endsIn(part.rows[bottom], end - 1),
  };
}

function beginsIn(first: PartRow | undefined, row: number): boolean {
  return first?.row.index === row && first.from === 0;
}

function endsIn(last: PartRow | undefined, row: number): boolean {
  return last?.row.index === row && last.to === last.row.lines;
}

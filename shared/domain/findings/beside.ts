/** The figures of a row that stand in other cells than its result: note, activity, a wordy evaluation. */

import type { Field } from '../fields.ts';
import { fieldLabel } from '../fields.ts';
import type { Scan } from '../figures/items.ts';
import { scanItems } from '../figures/items.ts';
import type { PartInText } from '../figures/parts.ts';
import { joinParts } from '../figures/parts.ts';
import type { FigurePart } from '../figures/types.ts';
import type { RowView } from '../reconciliation.ts';
import { forLast } from './forLast.ts';

/** A cell with figures, read whole: changes and numbers given for comparison are among its parts. */
export interface FigureCell {
  field: Field;
  text: string;
  scan: Scan;
  found: readonly PartInText[];
}

/** The parts of one cell, the result included. */
export interface CellParts {
  field: Field;
  raw: string;
  parts: readonly FigurePart[];
}

const NONE: readonly FigureCell[] = [];
/** Ratios, percentages and several counts are what the rules compare; texts without them are not read at all. */
const WORTH_READING = /\d ?(?:[%％/]|phần trăm)|\d[^\n]*\n[^\n]*\d|[Tt]ổng số[^\d]*\d/u;

/** The cells beside the result in which figures stand; read once for all rules. */
export const cellsBeside = forLast(({ texts }: RowView): readonly FigureCell[] => {
  let cells: FigureCell[] | null = null;
  for (const key in texts) {
    const field = key as Field;
    const text = texts[field];
    if (text === undefined || text === '' || !statesFigures(field) || !WORTH_READING.test(text)) continue;
    const scan = scanItems(text);
    cells ??= [];
    cells.push({ field, text, scan, found: joinParts(scan) });
  }
  return cells ?? NONE;
});

function statesFigures(field: Field): boolean {
  return field === 'note' || field === 'activity' || field === 'evaluation' || field.startsWith('other');
}

/** The parts of the result, then those of each cell beside it. */
export const partsOfRow = forLast((row: RowView): readonly CellParts[] => {
  const { raw, parts } = row.reading.figure;
  const all: CellParts[] = [{ field: 'result', raw, parts }];
  for (const { field, text, found } of cellsBeside(row)) {
    all.push({ field, raw: text, parts: found.map(({ part }) => part) });
  }
  return all;
});

/** " ở cột “Ghi chú”", or nothing for the result, which is what a figure is expected in. */
export function atField(field: Field): string {
  return field === 'result' ? '' : ` ở cột “${fieldLabel(field)}”`;
}

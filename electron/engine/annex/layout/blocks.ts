/**
 * What stands on the pages, in reading order, as blocks that are never broken: lines of running text and
 * slices of table rows. A row is one slice, unless it is taller than a page: then each of its lines is a
 * slice of its own, and the slices that land on one page are printed as one row again.
 */
import type { Align, SignatureBlock } from '../model.ts';
import type { FaceName } from './fonts.ts';
import type { Line } from './wrap.ts';

/** A laid out cell: its lines at the width of the columns it covers. */
export interface LaidCell {
  lines: readonly Line[];
  align: Align;
  span: number;
}

export interface LaidRow {
  /** Number of the row in its table, from 0; -1 is the header row. */
  index: number;
  face: FaceName;
  cells: readonly LaidCell[];
  /** Lines of the tallest cell. */
  lines: number;
}

export interface LaidTable {
  /** "bảng 2" where an annex has several tables, else "". For messages. */
  name: string;
  headers: readonly string[];
  widthsMm: readonly number[];
  header: LaidRow;
}

export interface TextBlock {
  kind: 'text';
  text: string;
  face: FaceName;
  size: number;
  align: Align;
  /** Points of free space above and below. */
  above: number;
  below: number;
  /** Where it stands, for messages. */
  place: string;
}

export type Block = { height: number; keepWithNext: boolean } & (
  | TextBlock
  | { kind: 'rule'; widthMm: number }
  | { kind: 'slice'; table: LaidTable; row: LaidRow; from: number; to: number }
  | { kind: 'signature'; signature: SignatureBlock }
);

export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}

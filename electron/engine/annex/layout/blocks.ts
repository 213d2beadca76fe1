/**
 * What stands in an annex, in reading order, as blocks that are never broken: lines of running text, slices of
 * table rows, the end with signatures and recipients. `paginate` sets them onto pages.
 */
import type { Align } from '../model.ts';
import type { FaceName } from './fonts.ts';
import type { Line } from './wrap.ts';

/** A laid out cell: its lines at the width of the columns it covers. */
export interface LaidCell {
  lines: readonly Line[];
  face: FaceName;
  align: Align;
  /** Number of its first column, and how many it covers. */
  column: number;
  span: number;
  /** Null for a cell of one row; a merged cell stands in `cells` of every row that it covers. */
  merge: LaidMerge | null;
}

/** A cell that covers several rows. */
export interface LaidMerge {
  /** Number of its first row in the table, and of the row behind its last. */
  first: number;
  end: number;
  /** Which of its lines stand in which part of the table, where pages cut it; whole where nothing is said. */
  lines: Map<TablePart, { from: number; to: number }>;
}

export interface LaidRow {
  /** Number of the row in its table, from 0; those of the header are negative. */
  index: number;
  cells: readonly LaidCell[];
  /** Its height in lines: those of its tallest cell, or more where a merged cell needs them. */
  lines: number;
  /** Name of the section that begins with it; null for other rows. */
  section: string | null;
}

export interface LaidTable {
  /** "bảng 2" where an annex has several tables, else "". For messages. */
  name: string;
  headers: readonly string[];
  widthsMm: readonly number[];
  /** One row, or two where columns are grouped. */
  header: TablePart;
  /** Points. */
  size: number;
  lineHeight: number;
}

/** Rows of a table that stand on one page, or its header. */
export interface TablePart {
  rows: readonly PartRow[];
}

/** A row, or those of its lines that stand on the page. */
export interface PartRow {
  row: LaidRow;
  from: number;
  to: number;
}

/** A paragraph of running text: its lines are blocks of their own. */
export interface Paragraph {
  role: 'heading' | 'title' | 'attached' | 'part' | 'tableTitle' | 'note' | 'closing' | 'recipients';
  text: string;
  face: FaceName;
  /** Points. */
  size: number;
  align: Align;
  /** From the left margin, and how wide it may be, in points. */
  left: number;
  width: number;
  /** Where it stands, for messages. */
  place: string;
}

/** A line of running text; `above` are points of free space over it, part of its height. */
export interface TextBlock {
  kind: 'text';
  paragraph: Paragraph;
  line: Line;
  above: number;
}

/** A line at its place within the end of an annex: points from the left margin and from the block's top. */
export interface TailLine {
  text: string;
  face: FaceName;
  size: number;
  align: Align;
  left: number;
  top: number;
  width: number;
  /** Lines of one paragraph share it. */
  paragraph: string;
  /** Where it stands, for messages. */
  place: string;
}

/** Signatures and recipients. */
export interface Tail {
  kind: 'tail';
  lines: readonly TailLine[];
  /** Where each signatory signs, in the model's order; points as above. */
  spaces: readonly { left: number; top: number; width: number; height: number }[];
}

export interface RuleBlock {
  kind: 'rule';
  /** Points; 0 for mere space. */
  width: number;
  above: number;
}

export type Block = { height: number; keepWithNext: boolean } & (
  | TextBlock
  | RuleBlock
  | Tail
  | { kind: 'slice'; table: LaidTable; row: LaidRow; from: number; to: number }
);

/** What is printed on one page, in order. */
export type PageItem = ({ height: number } & (TextBlock | RuleBlock | Tail)) | PagePart;

export interface PagePart extends TablePart {
  kind: 'table';
  table: LaidTable;
  rows: PartRow[];
}

export type Page = PageItem[];

export function heightOf(blocks: readonly { height: number }[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}

/** Lines of the tallest cell that is of one row. */
export function tallest(cells: readonly LaidCell[]): number {
  let most = 1;
  for (const { lines, merge } of cells) if (merge === null && lines.length > most) most = lines.length;
  return most;
}

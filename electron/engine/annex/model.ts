/**
 * The annex as one model, from which the PDF and the Excel file are both made, so that they cannot differ:
 * every text that is printed stands here, already cleaned and in the form it is printed in.
 */
import type { AnnexSettings } from '../../../shared/domain/annex.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { Footnote, FootnoteMark } from '../../../shared/domain/submission.ts';

/** What an annex is made from: the stored rows of one set and one period. */
export interface AnnexSource {
  set: { id: string; name: string };
  period: { id: string; name: string };
  settings: AnnexSettings;
  tables: readonly AnnexSourceTable[];
}

export interface AnnexSourceTable {
  /** Printed above the table only when there are several. */
  title: string | null;
  /** In the order in which they are printed. */
  columns: readonly { field: Field; header: string }[];
  rows: readonly AnnexSourceRow[];
  footnotes: readonly Footnote[];
}

export interface AnnexSourceRow {
  kind: 'section' | 'indicator';
  /** Whose figure the row holds. Rows of several agencies on one indicator count as one in the closing line. */
  indicatorId?: string | null;
  texts: Partial<Record<Field, string>>;
  footnotes: readonly FootnoteMark[];
}

/**
 * One cell. `marks` are footnote marks, set as superscript "(1)" at the end of the text: never behind the
 * number that they belong to, because "179/188¹" was read back as 179/1881 from the province's own PDF
 * (seed 001, row 1.7).
 */
export interface AnnexCell {
  /** NFC, `\n` between paragraphs, white space single. */
  text: string;
  marks: readonly string[];
  /** Number of columns that the cell covers; 1 in indicator rows. */
  span: number;
}

export interface AnnexRow {
  kind: 'section' | 'indicator';
  cells: readonly AnnexCell[];
}

export type Align = 'left' | 'center';

export interface AnnexColumn {
  field: Field;
  header: string;
  /** Whole millimetres; the columns of a table fill the text area exactly. */
  widthMm: number;
  align: Align;
}

export interface AnnexTable {
  title: string | null;
  columns: readonly AnnexColumn[];
  rows: readonly AnnexRow[];
  footnotes: readonly Footnote[];
}

/** Empty texts leave their line out; an annex whose three texts are empty has no block (`null`). */
export interface SignatureBlock {
  authority: string;
  position: string;
  name: string;
}

export interface AnnexModel {
  /** For the file's properties: "Phụ lục – KẾT QUẢ …". */
  documentTitle: string;
  heading: string;
  /** Lines of the title, in capitals. */
  title: readonly string[];
  /** "(Kèm theo …)"; blanks to be filled by hand are no-break spaces. */
  attachedTo: string;
  tables: readonly AnnexTable[];
  /** "Danh mục gồm: 32 chỉ tiêu./." */
  closing: string;
  signature: SignatureBlock | null;
}

/** How a footnote mark is printed. */
export function printedMark(mark: string): string {
  return `(${mark})`;
}

/** The whole text of a cell as it is printed, marks included. */
export function printedText(cell: AnnexCell): string {
  return cell.text + cell.marks.map(printedMark).join('');
}

/** Texts that are looked at rather than read: one short line without a bullet. */
export function isShortText(text: string): boolean {
  return text.length <= 40 && !text.includes('\n') && !text.startsWith('- ');
}

/** How one cell stands: a long text in a centred column, and a section's name, begin at the left. */
export function cellAlign(cell: AnnexCell, column: Align): Align {
  return cell.span === 1 && isShortText(cell.text) ? column : 'left';
}

/**
 * The annex as one model, from which PDF, Excel and Word are all made, so that they cannot differ: every text that
 * is printed stands here, already cleaned and in the form it is printed in, with what it was taken from.
 *
 * Sealing freezes it: it is plain JSON (rows may be made one by one while they are iterated, see `Rows`).
 */
import type { PageForm } from '../../../shared/domain/annex.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { CellSource, Footnote } from '../../../shared/domain/submission.ts';

/** A list that need not be in memory as a whole; an array is one. May be iterated again and again. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number;
}

/**
 * What a printed text was taken from: `sent` from the submission of the period; `base` from that of the period
 * compared with; `corrected` a person wrote it with their decision; `explanation` the submission's text with a
 * decision's explanation added; `numbered` the form numbers it; `computed` from both periods (a difference).
 */
export type OriginKind = 'sent' | 'base' | 'corrected' | 'explanation' | 'numbered' | 'computed';

export interface CellOrigin {
  kind: OriginKind;
  field: Field;
  /** Where it stands in the file of `RowOrigin.input` (`sent`, `explanation`) or `RowOrigin.baseInput` (`base`). */
  at: CellSource | null;
}

/** What a printed row was taken from. */
export interface RowOrigin {
  /** Number in `AnnexModel.inputs`; null for a row that is kept from the base period alone. */
  input: number | null;
  /** Id of the stored row. */
  row: string | null;
  /** The same of the row of the base period, where the row prints or compares with one. */
  baseInput: number | null;
  baseRow: string | null;
  /** Number in `AnnexModel.decisions`. */
  decision: number | null;
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
  /** Number of columns that the cell covers. */
  span: number;
  /**
   * Number of rows that it covers downwards, 1 for most. 0: covered by the cell above it (same span, text "");
   * covered cells stay in their rows, so that columns can be counted.
   */
  down: number;
  /** Null for a cell that holds nothing. */
  origin: CellOrigin | null;
}

export interface AnnexRow {
  kind: 'section' | 'indicator';
  cells: readonly AnnexCell[];
  origin: RowOrigin | null;
}

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface AnnexColumn {
  field: Field;
  header: string;
  /** Header over neighbouring columns of the same group, "" for none: then the header covers both header rows. */
  group: string;
  /** Whole millimetres; the columns of a table fill the text area exactly. */
  widthMm: number;
  align: Align;
}

export interface AnnexTable {
  /** Heading of the part that begins with this table: "I. TỈNH AN GIANG"; null within a part. */
  part: string | null;
  title: string | null;
  columns: readonly AnnexColumn[];
  rows: Rows<AnnexRow>;
  footnotes: readonly Footnote[];
}

/** `\n` between lines. Empty texts leave their line out; a block whose texts are all empty is not in the model. */
export interface SignatureBlock {
  authority: string;
  position: string;
  name: string;
}

/** A submission that the annex is made from. */
export interface AnnexInput {
  submission: string;
  fileName: string;
  sha256: string;
  agency: string | null;
  set: string;
  period: string;
  importedAt: string;
}

/** A decision that a printed row follows. */
export interface AnnexDecision {
  /** Id of the `decide` step. */
  step: string;
  by: string;
  at: string;
  choice: string;
  reason: string;
  explanation: string;
  /** SHA-256 of the texts that the person saw. */
  fingerprint: string;
}

export interface AnnexModel {
  /** For the file's properties: "Phụ lục – KẾT QUẢ …". */
  documentTitle: string;
  page: PageForm;
  heading: string;
  /** Lines of the title, in capitals. */
  title: readonly string[];
  /** "(Kèm theo …)"; blanks to be filled by hand are no-break spaces. */
  attachedTo: string;
  tables: readonly AnnexTable[];
  /** "Danh mục gồm: 32 chỉ tiêu./."; "" for none. */
  closing: string;
  /** None, one (at the right), or two side by side, the first at the right. */
  signatures: readonly SignatureBlock[];
  /** "Nơi nhận:", line by line, as printed: "- Như trên;", "- Lưu: VT, CNS."; none: no such block. */
  recipients: readonly string[];
  inputs: readonly AnnexInput[];
  decisions: readonly AnnexDecision[];
  /** Version of the reading rules. */
  rules: number;
}

/** How a footnote mark is printed. */
export function printedMark(mark: string): string {
  return `(${mark})`;
}

/** The whole text of a cell as it is printed, marks included. */
export function printedText(cell: AnnexCell): string {
  return cell.text + cell.marks.map(printedMark).join('');
}

/** As many short lines as one takes in at a glance: three levels of administration, a share with its fraction. */
const FEW_LINES = 4;

/** Texts that are looked at rather than read: a few short lines, none of a list. */
export function isShortText(text: string): boolean {
  const lines = text.split('\n');
  return lines.length <= FEW_LINES && lines.every((line) => line.length <= 40 && !/^[-–—+*•] /.test(line));
}

/** How one cell stands: a long text in a centred column, and a section's name, begin at the left. */
export function cellAlign(cell: AnnexCell, column: Align): Align {
  if (column !== 'center') return cell.span === 1 ? column : 'left';
  return cell.span === 1 && isShortText(cell.text) ? column : 'left';
}

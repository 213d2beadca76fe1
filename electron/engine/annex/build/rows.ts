/** Rows of the printed table. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { FormColumn } from '../../../../shared/domain/annex.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { fieldLabel } from '../../../../shared/domain/fields.ts';
import type { FootnoteMark } from '../../../../shared/domain/submission.ts';
import { cleanLine, cleanText } from '../clean.ts';
import type { AnnexCell, AnnexRow, CellOrigin, Rows } from '../model.ts';
import type { AnnexSourceRow, AnnexSourceTable } from '../source/source.ts';
import { type Downs, downsOf } from './down.ts';
import { Numbering } from './numbering.ts';

/** Tables of more rows are not kept as cells: their rows are made whenever somebody goes through them. */
const MOST_HELD = 20_000;

const NO_MARKS: readonly string[] = [];
const NO_DOWNS: Downs = new Map();

/**
 * The rows of a table as they are printed.
 * @throws AppError `ANNEX_INCOMPLETE` when a row has a text for which the table has no column
 */
export function buildRows(table: AnnexSourceTable): Rows<AnnexRow> {
  const rows = new PrintedRows(table);
  return rows.length <= MOST_HELD ? [...rows] : rows;
}

class PrintedRows implements Rows<AnnexRow> {
  readonly #table: AnnexSourceTable;
  readonly #columns: readonly FormColumn[];
  readonly #downs: Downs;

  constructor(table: AnnexSourceTable) {
    this.#table = table;
    this.#columns = table.columns.filter(({ shown }) => shown);
    const known = new Set(
      table.columns.filter(({ origin }) => origin === 'period').map(({ field }) => field),
    );
    for (const [index, row] of table.rows.entries()) refuseTextsWithoutColumn(row, known, index);
    const own = this.#columns.filter(({ origin }) => origin === 'period').map(({ field }) => field);
    this.#downs = table.mergeDown ? downsOf(table.rows, own) : NO_DOWNS;
  }

  get length(): number {
    return this.#table.rows.length;
  }

  *[Symbol.iterator](): Generator<AnnexRow> {
    const numbering = new Numbering(this.#table.sections);
    const ordinal = this.#columns.findIndex(
      ({ field, origin }) => field === 'ordinal' && origin === 'period',
    );
    let above: AnnexSourceRow | undefined;
    for (const row of this.#table.rows) {
      const sent = cleanText(row.texts.ordinal ?? '');
      const number = numbering.next(row.kind, sent, row.total, isContinued(above, row));
      const cells = this.#columns.map((column) => this.#cell(row, column, number));
      yield {
        kind: row.kind,
        cells: row.kind === 'section' ? spanned(cells, ordinal) : cells,
        origin: row.origin,
      };
      above = row;
    }
  }

  #cell(row: AnnexSourceRow, { field, origin }: FormColumn, number: string): AnnexCell {
    if (origin === 'base') {
      return cellOf(cleanText(row.base?.texts[field] ?? ''), marksOf(row.base?.footnotes ?? [], field), {
        kind: 'base',
        field,
        at: row.base?.sources[field] ?? null,
      });
    }
    if (origin === 'difference') {
      return cellOf(row.differences[field] ?? '', NO_MARKS, { kind: 'computed', field, at: null });
    }
    const down = this.#downs.get(row)?.get(field) ?? 1;
    if (down === 0) return COVERED;
    const marks = marksOf(row.footnotes, field);
    const sent = cleanText(row.texts[field] ?? '');
    const text = field === 'ordinal' ? number : sent;
    const cell = cellOf(
      text,
      marks,
      text === sent ? originOf(row, field) : { kind: 'numbered', field, at: null },
    );
    return down === 1 ? cell : { ...cell, down };
  }
}

const COVERED: AnnexCell = { text: '', marks: NO_MARKS, span: 1, down: 0, origin: null };

function marksOf(footnotes: readonly FootnoteMark[], field: Field): readonly string[] {
  if (footnotes.length === 0) return NO_MARKS;
  return footnotes.filter((mark) => mark.field === field).map(({ mark }) => cleanLine(mark));
}

function cellOf(text: string, marks: readonly string[], origin: CellOrigin): AnnexCell {
  return { text, marks, span: 1, down: 1, origin: text === '' && marks.length === 0 ? null : origin };
}

function originOf(row: AnnexSourceRow, field: Field): CellOrigin {
  switch (row.origins[field]) {
    case 'base':
      return { kind: 'base', field, at: row.base?.sources[field] ?? null };
    case 'corrected':
      return { kind: 'corrected', field, at: null };
    case 'explanation':
      return { kind: 'explanation', field, at: row.sources[field] ?? null };
    case 'against':
    case undefined:
      return { kind: 'sent', field, at: row.sources[field] ?? null };
  }
}

/** Whether the number of a row stands in one cell with that of the row above. */
function isContinued(above: AnnexSourceRow | undefined, row: AnnexSourceRow): boolean {
  const merged = row.merged.ordinal;
  return above !== undefined && merged !== undefined && merged === above.merged.ordinal;
}

function refuseTextsWithoutColumn(row: AnnexSourceRow, known: ReadonlySet<Field>, index: number): void {
  let lost: Field | undefined;
  for (const field in row.texts) {
    if (row.texts[field as Field] !== '' && !known.has(field as Field)) lost ??= field as Field;
  }
  lost ??= row.footnotes.find(({ field }) => !known.has(field))?.field;
  if (lost === undefined) return;
  throw new AppError('ANNEX_INCOMPLETE', {
    place: `dòng ${index + 1}: bảng không có cột “${fieldLabel(lost)}”`,
  });
}

/**
 * A section's texts span the columns behind them: its name runs from behind STT to the end, or to the next column in
 * which the section says something (its points, in the DTI annex). Each empty cell is joined to a text at its left, or
 * at its right where none stands at its left.
 */
function spanned(cells: readonly AnnexCell[], ordinal: number): AnnexCell[] {
  const joined: AnnexCell[] = [];
  for (const [index, cell] of cells.entries()) {
    const previous = joined.at(-1);
    const mayJoin = previous !== undefined && index !== ordinal && index - 1 !== ordinal;
    if (mayJoin && isEmpty(cell)) joined[joined.length - 1] = { ...previous, span: previous.span + 1 };
    else if (mayJoin && isEmpty(previous)) joined[joined.length - 1] = { ...cell, span: previous.span + 1 };
    else joined.push(cell);
  }
  return joined;
}

function isEmpty({ text, marks }: AnnexCell): boolean {
  return text === '' && marks.length === 0;
}

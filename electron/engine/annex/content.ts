/** The content of an annex as one text, which is hashed, sealed and compared. */
import { createHash } from 'node:crypto';
import type { CellSource } from '../../../shared/domain/submission.ts';
import { canonical } from '../journal/index.ts';
import type { AnnexCell, AnnexModel, AnnexRow, CellOrigin, RowOrigin } from './model.ts';

/** The same model with all rows as plain lists: JSON as it is stored when an annex is sealed. */
export function frozen(model: AnnexModel): AnnexModel {
  return { ...model, tables: model.tables.map((table) => ({ ...table, rows: [...table.rows] })) };
}

/**
 * Canonical JSON of a model in pieces, row by row: `canonical(frozen(model))` without a list of all rows in memory.
 * Property names are in the order of their code units there, too.
 */
export function* contentPieces(model: AnnexModel): Generator<string> {
  const { tables, ...rest } = model;
  const [before, after] = split({ ...rest, tables: HOLE });
  yield `${before}[`;
  for (const [index, { rows, ...table }] of tables.entries()) {
    const [head, tail] = split({ ...table, rows: HOLE });
    yield `${index === 0 ? '' : ','}${head}[`;
    let first = true;
    for (const row of rows) {
      const text = JSON.stringify(inOrder(row));
      yield first ? text : `,${text}`;
      first = false;
    }
    yield `]${tail}`;
  }
  yield `]${after}`;
}

/**
 * A row with the names of its properties in order, as `canonical` sorts them: rows are nearly all of a large annex, and
 * need no sorting one by one. The types make sure that none is forgotten.
 */
function inOrder({ kind, cells, origin }: AnnexRow): Required<AnnexRow> {
  return {
    cells: cells.map(cellInOrder),
    kind,
    origin: origin === null ? null : originInOrder(origin),
  };
}

function cellInOrder({ text, marks, span, down, origin }: AnnexCell): Required<AnnexCell> {
  return { down, marks, origin: origin === null ? null : placeInOrder(origin), span, text };
}

function placeInOrder({ kind, field, at }: CellOrigin): Required<CellOrigin> {
  return { at: at === null ? null : sortedPlace(at), field, kind };
}

function originInOrder({ input, row, baseInput, baseRow, decision }: RowOrigin): Required<RowOrigin> {
  return { baseInput, baseRow, decision, input, row };
}

function sortedPlace(at: CellSource): CellSource {
  if ('table' in at) return { column: at.column, row: at.row, table: at.table };
  if ('sheet' in at) return { ref: at.ref, sheet: at.sheet };
  if ('page' in at) return { box: at.box, page: at.page };
  return 'line' in at ? { column: at.column, line: at.line } : { paragraph: at.paragraph };
}

/** Stands where the list is put: no text of an annex holds this letter, as control characters are refused. */
const HOLE = '\u0000';

function split(value: object): [string, string] {
  const [before = '', after = ''] = canonical(value).split(JSON.stringify(HOLE));
  return [before, after];
}

/** Letters; to hash each row by itself takes twice the time. */
const HASHED_TOGETHER = 1 << 16;

/** SHA-256 of a model's canonical JSON, lower-case hexadecimal. */
export function contentHash(model: AnnexModel): string {
  const hash = createHash('sha256');
  let gathered = '';
  for (const piece of contentPieces(model)) {
    gathered += piece;
    if (gathered.length < HASHED_TOGETHER) continue;
    hash.update(gathered);
    gathered = '';
  }
  return hash.update(gathered).digest('hex');
}

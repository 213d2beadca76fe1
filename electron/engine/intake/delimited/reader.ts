/**
 * Text files with separated values (.csv, .tsv) → one grid. Values are texts as they stand: "82,89%" and
 * "1.10" are not numbers here. The place of a value is the line its record begins at and its field's number.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import { excerpt } from '../../../../shared/domain/text/excerpt.ts';
import { mayBeLegacy } from '../../../../shared/domain/text/legacy/detect.ts';
import type { Task } from '../../task.ts';
import type { GridCell, GridRow, ReadBlocks } from '../blocks.ts';
import { decodeText } from '../encoding/decode.ts';
import { plainText } from '../text.ts';
import { warning } from '../warnings.ts';
import { RowWidths } from './ragged.ts';
import { type DelimitedRecord, RecordReader } from './records.ts';
import { findSeparator, separatorName } from './separator.ts';

const MAX_ROWS = 1_048_576;
const MAX_CELLS = 2_000_000;
const MAX_COLUMNS = 1_024;
const STEP_ROWS = 2_000;
/** Blank lines in a row that are kept: they part a title from a table, and more of them say no more. */
const MAX_BLANK = 3;
const MAX_QUOTE_WARNINGS = 20;
const NO_MARKS: GridCell['marks'] = [];
/** ASCII and the composed letters of Vietnamese, single spaces between words: nothing to be put in order. */
const CLEAN = /^(?:[!-~À-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ–“”]+(?: [!-~À-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ–“”]+)*)?$/;
/** Excel's way to keep a text such as 1.10 from becoming a number: ="1.10". */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/** @throws AppError FILE_HOSTILE, FILE_WITHOUT_CELLS, CANCELLED */
export async function readDelimited(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  await task.step('Đang đọc tệp', 0, bytes.length);
  const { text: decoded, warnings } = decodeText(bytes);
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const { separator, certain, start } = findSeparator(text);
  if (!certain) warnings.push(warning('CSV_SEPARATOR', separatorName(separator), null));
  const reader = new RecordReader(text, separator, start);
  const rows: GridCell[][] = [];
  const lines: number[] = [];
  const widths = new RowWidths();
  let blanks = 0;
  let cells = 0;
  for (let record = reader.next(); record !== null; record = reader.next()) {
    const written = record.fields.length;
    dropEmptyEnd(record.fields);
    const { fields, line } = record;
    blanks = fields.length === 0 ? blanks + 1 : 0;
    if (blanks > MAX_BLANK) continue;
    widths.add(fields, written, line);
    if (warnings.length < MAX_QUOTE_WARNINGS) warnings.push(...quoteWarnings(record));
    rows.push(fields.map((field, index) => delimitedCell(field, line, index + 1)));
    lines.push(line);
    cells += fields.length;
    if (rows.length > MAX_ROWS) throw new AppError('FILE_HOSTILE', { reason: 'rows' });
    if (cells > MAX_CELLS) throw new AppError('FILE_HOSTILE', { reason: 'cells' });
    if (rows.length % STEP_ROWS === 0) await task.step('Đang đọc tệp', record.end, text.length);
  }
  const width = widths.widest;
  if (width === 0) throw new AppError('FILE_WITHOUT_CELLS');
  if (width > MAX_COLUMNS || width * rows.length > MAX_CELLS) {
    throw new AppError('FILE_HOSTILE', { reason: 'extent', rows: rows.length, columns: width });
  }
  for (const [index, row] of rows.entries()) pad(row, lines[index] ?? 0, width);
  warnings.push(...widths.warnings());
  return {
    blocks: [
      {
        kind: 'grid',
        sheet: null,
        rows: rows.map((row): GridRow => ({ cells: row, hidden: false })),
        hiddenColumns: new Set(),
      },
    ],
    footnotes: new Map(),
    warnings,
  };
}

/** Separators at the end of a line add columns that hold nothing. */
function dropEmptyEnd(fields: string[]): void {
  while (fields.length > 0 && fields.at(-1)?.trim() === '') fields.pop();
}

function pad(row: GridCell[], line: number, width: number): void {
  while (row.length < width) row.push(delimitedCell('', line, row.length + 1));
}

/** One value of a text file as a cell. */
export function delimitedCell(field: string, line: number, column: number): GridCell {
  const source = { line, column };
  if (CLEAN.test(field) && !field.startsWith('=') && !mayBeLegacy({ text: field })) {
    return { text: field, raw: field, marks: NO_MARKS, source, width: 1, inherited: false };
  }
  const shown = TEXT_FORMULA.exec(field)?.[1]?.replaceAll('""', '"');
  const clean = plainText(shown ?? field);
  // One string for both where they are equal: a large file has a million of them.
  const raw = shown === undefined ? (clean.raw === clean.text ? clean.text : clean.raw) : field;
  return { ...clean, raw, source, width: 1, inherited: false };
}

/** Of a record whose quotes are out of place, a warning for each such field. */
export function quoteWarnings({ fields, line, stray }: DelimitedRecord): ReadWarning[] {
  return stray.slice(0, MAX_QUOTE_WARNINGS).map((column) => {
    const text = (fields[column - 1] ?? '').trim();
    return warning('CSV_QUOTE', excerpt(text, 80), { line, column });
  });
}

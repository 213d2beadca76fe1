/** Word tables → grids: spans, vertical merges, deleted rows, tables inside cells. */
import type { CellSource, ReadWarning } from '../../../../shared/domain/submission.ts';
import { filledCells, type Grid, type GridCell, type GridRow } from '../blocks.ts';
import { cleanText, plainText, type TextRun } from '../text.ts';
import { warning } from '../warnings.ts';
import { child, childrenOf, descendants, isOn, textIn, textOf, val, type XmlElement } from '../xml.ts';
import { deletedText, type Paragraph, readParagraph } from './paragraph.ts';
import type { References } from './references.ts';

const NO_TEXT = plainText('');
const MAX_COLUMNS = 256;
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'AlternateContent',
  'Choice',
]);

/** The block elements of a body or cell, with content controls and inserted parts opened. */
export function blockElements(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((element) =>
    WRAPPERS.has(element.name) ? blockElements(element) : [element],
  );
}

/**
 * What the cells of a table hold that only lays out other tables: each of its rows has one filled cell at most,
 * or a table in it is the larger one.
 */
export function framedBlocks(table: XmlElement): XmlElement[] | null {
  const rows = rowsOf(table).map((cells) => cells.map(blockElements));
  const inner = rows.flat(2).filter(isTable);
  if (inner.length === 0) return null;
  const isFilled = (block: XmlElement) =>
    isTable(block) || descendants(block, 't').some((text) => textOf(text) !== '');
  const single = rows.every((cells) => cells.filter((blocks) => blocks.some(isFilled)).length <= 1);
  const holdsLarger = inner.map(rowsOf).some((found) => {
    return found.length > rows.length * 2 && found.some((cells) => cells.length >= 3);
  });
  if (!single && !holdsLarger) return null;
  return rows.flat(2).filter((block) => isTable(block) || block.name === 'p');
}

function isTable({ name }: XmlElement): boolean {
  return name === 'tbl';
}

/** The cells of a table, row by row. */
function rowsOf(table: XmlElement): XmlElement[][] {
  return blockElements(table)
    .filter(({ name }) => name === 'tr')
    .map((row) => blockElements(row).filter(({ name }) => name === 'tc'));
}

/** @param number the table's place among the document's tables, from 1 */
export function readTable(
  table: XmlElement,
  number: number,
  references: References,
  warnings: ReadWarning[],
): Grid {
  const rows: GridCell[][] = [];
  const hidden: boolean[] = [];
  for (const row of blockElements(table)) {
    if (row.name !== 'tr') continue;
    const properties = child(row, 'trPr');
    if (child(properties, 'del') !== undefined) {
      const deleted = blockElements(row)
        .map((cell) => deletedText(cell) + textIn(cell, 't'))
        .filter((text) => text !== '');
      if (deleted.length > 0) warnings.push(warning('TEXT_DELETED', deleted.join(' | '), null));
      continue;
    }
    rows.push(readRow(row, properties, { number, row: rows.length + 1 }, rows.at(-1), references, warnings));
    hidden.push(isOn(child(properties, 'hidden')));
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const gridRows: GridRow[] = rows.map((cells, index) => ({
    cells: [...cells, ...emptyCells(number, index + 1, cells.length, width)],
    hidden: hidden[index] ?? false,
  }));
  return { kind: 'grid', sheet: null, rows: gridRows, hiddenColumns: new Set() };
}

function emptyCell(table: number, row: number, column: number, width = 1): GridCell {
  return { ...NO_TEXT, source: { table, row, column }, width, inherited: false };
}

function emptyCells(table: number, row: number, from: number, to: number): GridCell[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) =>
    emptyCell(table, row, from + index + 1),
  );
}

function columnsOf(element: XmlElement | undefined): number {
  const columns = Number(val(element) ?? '0');
  return Number.isInteger(columns) && columns > 0 ? Math.min(columns, MAX_COLUMNS) : 0;
}

function readRow(
  row: XmlElement,
  properties: XmlElement | undefined,
  place: { number: number; row: number },
  above: readonly GridCell[] | undefined,
  references: References,
  warnings: ReadWarning[],
): GridCell[] {
  const cells = emptyCells(place.number, place.row, 0, columnsOf(child(properties, 'gridBefore')));
  for (const cell of blockElements(row)) {
    if (cell.name !== 'tc' || cells.length >= MAX_COLUMNS) continue;
    const column = cells.length + 1;
    const source = { table: place.number, row: place.row, column };
    const cellProperties = child(cell, 'tcPr');
    const clean = cleanText(cellRuns(cell, source, references, warnings));
    if (val(child(cellProperties, 'hMerge')) === 'continue') {
      widen(cells);
      cells.push(emptyCell(place.number, place.row, column, 0));
      continue;
    }
    const merge = child(cellProperties, 'vMerge');
    const origin = merge !== undefined && val(merge) !== 'restart' ? above?.[column - 1] : undefined;
    const width = Math.max(1, columnsOf(child(cellProperties, 'gridSpan')));
    // Word shows nothing of a cell that a merge covers, and empties it; other programs leave its text.
    if (origin !== undefined && clean.text !== '' && clean.text !== origin.text) {
      warnings.push(warning('CELL_UNDER_MERGE', clean.text, source));
    }
    cells.push(
      origin === undefined
        ? { ...clean, source, width, inherited: false }
        : { ...origin, source, width, inherited: true },
    );
    for (let covered = 1; covered < width; covered += 1) {
      const empty = emptyCell(place.number, place.row, column + covered, 0);
      cells.push({ ...empty, inherited: origin !== undefined });
    }
  }
  return cells;
}

/** Lets the last real cell cover one more column. */
function widen(cells: GridCell[]): void {
  const index = cells.findLastIndex((cell) => cell.width > 0);
  const origin = cells[index];
  if (origin !== undefined) cells[index] = { ...origin, width: origin.width + 1 };
}

/** Text that is not read, and text that may not be meant. */
export function unreadWarnings({ deleted, hidden, struck }: Paragraph, source: CellSource): ReadWarning[] {
  const told = [
    ['TEXT_DELETED', deleted],
    ['TEXT_HIDDEN', hidden],
    ['TEXT_STRUCK', struck],
  ] as const;
  return told.flatMap(([code, text]) => (text.trim() === '' ? [] : [warning(code, text.trim(), source)]));
}

/** The texts of a cell, its paragraphs apart by a line break. */
function cellRuns(
  cell: XmlElement,
  source: { table: number; row: number; column: number },
  references: References,
  warnings: ReadWarning[],
): TextRun[] {
  const runs: TextRun[] = [];
  for (const block of blockElements(cell)) {
    if (block.name === 'p') {
      const paragraph = readParagraph(block, references);
      if (paragraph.numberUnknown) warnings.push(warning('AUTO_NUMBER_UNKNOWN', '', source));
      if (paragraph.symbolUnknown) warnings.push(warning('SYMBOL_UNKNOWN', '', source));
      if (paragraph.formField) warnings.push(warning('FORM_FIELD', '', source));
      if (paragraph.picture) warnings.push(warning('PICTURE', '', source));
      for (const id of paragraph.comments) {
        const text = references.comments.get(id) ?? '';
        if (text !== '') warnings.push(warning('CELL_COMMENT', text, source));
      }
      warnings.push(...unreadWarnings(paragraph, source));
      runs.push(...paragraph.runs);
      if (!paragraph.continues) runs.push({ text: '\n' });
      for (const box of paragraph.textBoxes) {
        const inner = cellRuns(box, source, references, warnings);
        if (cleanText(inner).text === '') continue;
        warnings.push(warning('TEXT_BOX', '', source));
        runs.push({ text: '\n' }, ...inner);
      }
    } else if (block.name === 'tbl') {
      warnings.push(warning('NESTED_TABLE', '', source));
      const inner = readTable(block, source.table, references, warnings);
      for (const row of inner.rows) {
        for (const found of filledCells(row)) {
          runs.push(...(found.runs ?? [{ text: found.text.replaceAll('\n', ' ') }]), { text: ' ' });
        }
        runs.push({ text: '\n' });
      }
    }
  }
  if (runs.at(-1)?.text === '\n') runs.pop();
  return runs;
}

/**
 * The cells of a worksheet as its XML streams by: only cells that hold something are given on, so that a sheet
 * formatted to its last row costs no more than the table on it.
 *
 * Cells and rows may come without their address; they then follow the one before (ECMA-376 part 1, 18.3.1.4).
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CellRun } from '../sheets/cell-text.ts';
import type { SheetFacts } from '../sheets/grid.ts';
import { MAX_COLUMN_RANGES, MAX_MERGES, type Merge, parseAddress, parseMerge } from '../sheets/merges.ts';
import type { XmlListener, XmlTag } from '../xml-stream.ts';
import { checkLength, TextItem } from './text-item.ts';

export interface StoredCell {
  /** Counted from 1. */
  row: number;
  column: number;
  style: number;
  /** `t`: s, str, inlineStr, b, e, d or n */
  type: string;
  /** The text of `v`, or null where there is none. */
  value: string | null;
  inline: readonly CellRun[] | null;
  formula: boolean;
}

/** Excel's last row. */
const LAST_ROW = 1_048_576;

export class SheetListener implements XmlListener, SheetFacts {
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: { first: number; last: number }[] = [];
  readonly #give: (cell: StoredCell) => void;
  readonly #item = new TextItem();
  #row = 0;
  #column = 0;
  #cell: StoredCell | null = null;
  #value: string | null = null;
  #inline = false;

  /** @param give takes each cell that holds something; what it throws ends the reading */
  constructor(give: (cell: StoredCell) => void) {
    this.#give = give;
  }

  open(tag: XmlTag): void {
    const name = tag.local;
    if (this.#inline) this.#item.open(tag);
    else if (name === 'c') this.#openCell(tag);
    else if (this.#cell !== null) this.#openInCell(name, this.#cell);
    else if (name === 'row') this.#openRow(tag);
    else if (name === 'col' && isOn(tag.attributes.hidden)) {
      if (this.hiddenColumns.length >= MAX_COLUMN_RANGES)
        throw new AppError('FILE_HOSTILE', { reason: 'columns' });
      this.hiddenColumns.push({ first: Number(tag.attributes.min), last: Number(tag.attributes.max) });
    } else if (name === 'mergeCell') this.#openMerge(tag.attributes.ref ?? '');
  }

  text(text: string): void {
    if (this.#inline) this.#item.text(text);
    else if (this.#value !== null) {
      this.#value += text;
      checkLength(this.#value.length);
    }
  }

  close(name: string): void {
    const cell = this.#cell;
    if (cell === null) return;
    if (this.#inline) {
      const runs = this.#item.close(name);
      if (runs === null) return;
      cell.inline = runs;
      this.#inline = false;
    } else if (name === 'v') {
      cell.value = this.#value;
      this.#value = null;
    } else if (name === 'c') {
      if (cell.value !== null || cell.inline !== null || cell.formula) this.#give(cell);
      this.#cell = null;
    }
  }

  #openRow(tag: XmlTag): void {
    const stated = tag.attributes.r;
    this.#row = stated === undefined ? this.#row + 1 : Number(stated);
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > LAST_ROW) throw damaged('row');
    this.#column = 0;
    if (isOn(tag.attributes.hidden)) this.hiddenRows.add(this.#row);
  }

  #openCell(tag: XmlTag): void {
    const { r: address, s: style = '0', t: type = 'n' } = tag.attributes;
    const follows = { row: this.#row, column: this.#column + 1 };
    const stands = address === undefined ? follows : parseAddress(address);
    if (stands === null) throw damaged('address');
    const { row, column } = stands;
    this.#column = column;
    if (row < 1 || row > LAST_ROW) throw damaged('row');
    this.#cell = {
      row,
      column,
      style: Number(style),
      type,
      value: null,
      inline: null,
      formula: false,
    };
  }

  #openInCell(name: string, cell: StoredCell): void {
    if (name === 'f') cell.formula = true;
    else if (name === 'v') this.#value = '';
    else if (name === 'is') this.#inline = true;
  }

  #openMerge(ref: string): void {
    if (this.merges.length >= MAX_MERGES) throw new AppError('FILE_HOSTILE', { reason: 'merges' });
    const merge = parseMerge(ref);
    if (merge !== null) this.merges.push(merge);
  }
}

function damaged(reason: string): AppError {
  return new AppError('FILE_DAMAGED', { reason });
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

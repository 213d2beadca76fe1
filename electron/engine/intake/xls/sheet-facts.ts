/** The facts of one sheet of a workbook of Excel 5 to 2003, see `facts.ts`. */
import { CONTINUE, characters, u16, u32 } from './records.ts';

/** Where a text changes its font: from this character on. */
export interface FontChange {
  from: number;
  font: number;
}

export interface CellFacts {
  style: number;
  /** Index of its shared string. */
  shared?: number;
  changes?: readonly FontChange[];
}

export interface SheetFacts {
  /** By `cellKey`. */
  cells: Map<number, CellFacts>;
  hiddenRows: Set<number>;
  hiddenColumns: { first: number; last: number }[];
  comments: { row: number; column: number; text: string }[];
  /** Formulas that result in a text which is not there. */
  missing: { row: number; column: number }[];
}

const MAX_COMMENTS = 10_000;
const RECORD = {
  formula: 0x06,
  note: 0x1c,
  object: 0x5d,
  columns: 0x7d,
  manyNumbers: 0xbd,
  richLabel: 0xd6,
  sharedLabel: 0xfd,
  textBox: 0x1b6,
  number: 0x203,
  label: 0x204,
  boolean: 0x205,
  string: 0x207,
  row: 0x208,
  packedNumber: 0x27e,
} as const;

/** Counted from 1; columns of these files are fewer than 65536. */
export function cellKey(row: number, column: number): number {
  return row * 65_536 + column;
}

export class SheetReading {
  readonly facts: SheetFacts = {
    cells: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: [],
    comments: [],
    missing: [],
  };
  readonly #version8: boolean;
  readonly #decoder: TextDecoder;
  #awaiting: { row: number; column: number } | null = null;
  readonly #styles = new Map<number, CellFacts>();
  readonly #texts = new Map<string, CellFacts>();
  #object = 0;
  readonly #boxes = new Map<number, { left: number; text: string }>();
  #openBox: { left: number; text: string } | null = null;

  constructor(version8: boolean, decoder: TextDecoder) {
    this.#version8 = version8;
    this.#decoder = decoder;
  }

  /** @param depth 1 in the sheet itself, more in a chart that stands on it */
  read(kind: number, data: Uint8Array, depth: number): void {
    if (kind !== CONTINUE) this.#openBox = null;
    if (depth > 1) return;
    const [row, column] = [u16(data, 0) + 1, u16(data, 2) + 1];
    switch (kind) {
      case RECORD.number:
      case RECORD.packedNumber:
      case RECORD.boolean:
      case RECORD.label:
        this.#cell(row, column, this.#styled(u16(data, 4)));
        break;
      case RECORD.sharedLabel:
        this.#cell(row, column, this.#sharing(u16(data, 4), u32(data, 6)));
        break;
      case RECORD.richLabel:
        this.#cell(row, column, { style: u16(data, 4), changes: this.#labelChanges(data) });
        break;
      case RECORD.manyNumbers:
        for (let at = 4, next = column; at + 6 < data.length; at += 6, next += 1) {
          this.#cell(row, next, this.#styled(u16(data, at)));
        }
        break;
      case RECORD.formula:
      case 0x206:
      case 0x406:
        this.#cell(row, column, this.#styled(u16(data, 4)));
        if (u16(data, 12) === 0xffff && data[6] === 0) this.#awaiting = { row, column };
        break;
      case RECORD.string:
        this.#awaiting = null;
        break;
      case RECORD.row:
        if (((data[12] ?? 0) & 0x20) !== 0) this.facts.hiddenRows.add(row);
        break;
      case RECORD.columns:
        if (((data[8] ?? 0) & 1) !== 0) {
          this.facts.hiddenColumns.push({ first: row, last: column });
        }
        break;
      case RECORD.object:
        this.#object = u16(data, 6);
        break;
      case RECORD.textBox:
        this.#openBox = { left: u16(data, 10), text: '' };
        this.#boxes.set(this.#object, this.#openBox);
        break;
      case CONTINUE:
        this.#continueBox(data);
        break;
      case RECORD.note:
        this.#note(row, column, data);
        break;
    }
  }

  #cell(row: number, column: number, facts: CellFacts): void {
    if (this.#awaiting !== null) this.facts.missing.push(this.#awaiting);
    this.#awaiting = null;
    this.facts.cells.set(cellKey(row, column), facts);
  }

  /** One object for all cells of a style: there are few styles and many cells. */
  #styled(style: number): CellFacts {
    const facts = this.#styles.get(style) ?? { style };
    this.#styles.set(style, facts);
    return facts;
  }

  /** One object for all cells of a style that show the same text. */
  #sharing(style: number, shared: number): CellFacts {
    const key = `${style}/${shared}`;
    const facts = this.#texts.get(key) ?? { style, shared };
    this.#texts.set(key, facts);
    return facts;
  }

  #labelChanges(data: Uint8Array): FontChange[] {
    if (this.#version8) return [];
    const at = 8 + u16(data, 6);
    return Array.from({ length: data[at] ?? 0 }, (_, index) => ({
      from: data[at + 1 + index * 2] ?? 0,
      font: data[at + 2 + index * 2] ?? 0,
    }));
  }

  #continueBox(data: Uint8Array): void {
    const box = this.#openBox;
    if (box === null || box.left === 0) return;
    const text = characters(data, 1, box.left, ((data[0] ?? 0) & 1) === 1);
    box.text += text;
    box.left -= text.length;
  }

  #note(row: number, column: number, data: Uint8Array): void {
    const { comments } = this.facts;
    if (comments.length >= MAX_COMMENTS) return;
    if (this.#version8) {
      comments.push({ row, column, text: this.#boxes.get(u16(data, 6))?.text ?? '' });
      return;
    }
    const text = this.#decoder.decode(data.subarray(6));
    const last = comments.at(-1);
    // A long note goes on in records of row 65535.
    if (row === 65_536 && last !== undefined) last.text += text;
    else comments.push({ row, column, text });
  }
}

/**
 * What SheetJS leaves out of a workbook of Excel 5 to 2003 and a reading needs: fonts (text of the 1990s is
 * told by its font), superscripts inside texts (a footnote mark glued to a number makes 179/188¹ into
 * 179/1881), hidden rows and columns, comments, number formats of this file alone (SheetJS keeps them from one
 * file to the next), and formulas whose text was not stored.
 */
import type { CellRun } from '../sheets/cell-text.ts';
import { ownFormat } from '../sheets/own-formats.ts';
import { CONTINUE, characters, RecordReader, recordsOf, u16, u32 } from './records.ts';
import { type CellFacts, type FontChange, type SheetFacts, SheetReading } from './sheet-facts.ts';

interface RichText {
  text: string;
  changes: readonly FontChange[];
}

interface Font {
  name: string;
  raised: boolean;
  struck: boolean;
}

export interface ListedSheet {
  position: number;
  hidden: boolean;
  worksheet: boolean;
}

const RECORD = {
  eof: 0x0a,
  font: 0x31,
  codePage: 0x42,
  sheet: 0x85,
  style: 0xe0,
  strings: 0xfc,
  format: 0x41e,
  begin: 0x809,
} as const;
/** A bit of a font's flags. */
const STRUCK = 8;

/** Reads the facts in one pass. Damage ends it early: the values are checked by whoever reads them. */
export class WorkbookFacts {
  readonly listed: ListedSheet[] = [];
  /** By the position of the sheet in the stream. */
  readonly sheets = new Map<number, SheetFacts>();
  readonly #fonts: Font[] = [];
  readonly #styles: { font: number; format: number }[] = [];
  readonly #formats = new Map<number, string>();
  #strings: readonly RichText[] = [];
  #version8 = true;
  #decoder = new TextDecoder('windows-1252');

  constructor(stream: Uint8Array) {
    let depth = 0;
    let sheet: SheetReading | null = null;
    let shared: Uint8Array[] | null = null;
    for (const { kind, at, data } of recordsOf(stream)) {
      if (shared !== null) {
        if (kind === CONTINUE) {
          shared.push(data);
          continue;
        }
        this.#strings = sharedStrings(shared);
        shared = null;
      }
      if (kind === RECORD.begin) {
        depth += 1;
        if (depth === 1 && this.sheets.size === 0 && this.listed.length === 0)
          this.#version8 = u16(data, 0) >= 0x600;
        const listed = this.listed.some(({ position }) => position === at);
        if (depth === 1 && listed) {
          sheet = new SheetReading(this.#version8, this.#decoder);
          this.sheets.set(at, sheet.facts);
        }
      } else if (kind === RECORD.eof) {
        depth -= 1;
        if (depth === 0) sheet = null;
      } else if (sheet !== null) sheet.read(kind, data, depth);
      else if (kind === RECORD.strings) shared = [data];
      else this.#readGlobal(kind, data);
    }
  }

  /** The number format of a style; null where the file does not hold what it refers to. */
  formatOf(style: number | undefined): string | null {
    const id = this.#styles[style ?? -1]?.format;
    if (id === undefined) return null;
    return this.#formats.get(id) ?? ownFormat(id);
  }

  /** The runs of a cell's text, each with its font. */
  runsOf(text: string, cell: CellFacts | undefined): CellRun[] {
    const base = this.#styles[cell?.style ?? -1]?.font;
    const rich = cell?.shared === undefined ? undefined : this.#strings[cell.shared];
    const changes = cell?.changes ?? (rich?.text === text ? rich.changes : []);
    const runs: CellRun[] = [];
    let from = 0;
    let font = base;
    for (const change of [...changes, { from: text.length, font: -1 }]) {
      const end = Math.min(change.from, text.length);
      if (end > from) runs.push(this.#run(text.slice(from, end), font));
      from = Math.max(from, end);
      font = change.font;
    }
    return runs;
  }

  /** Whether cells of a style are struck through. */
  isStruck(style: number | undefined): boolean {
    return this.#fontAt(this.#styles[style ?? -1]?.font)?.struck ?? false;
  }

  #run(text: string, index: number | undefined): CellRun {
    const font = this.#fontAt(index);
    if (font === undefined) return { text };
    const { name, raised, struck } = font;
    return { text, font: name, ...(raised ? { raised } : {}), ...(struck ? { struck } : {}) };
  }

  /** Fonts are counted without a fifth: number 4 does not exist. */
  #fontAt(index: number | undefined): Font | undefined {
    return index === undefined ? undefined : this.#fonts[index > 4 ? index - 1 : index];
  }

  #readGlobal(kind: number, data: Uint8Array): void {
    if (kind === RECORD.codePage) {
      const page = u16(data, 0);
      if (page >= 1250 && page <= 1258) this.#decoder = new TextDecoder(`windows-${page}`);
    } else if (kind === RECORD.font) {
      this.#fonts.push({
        name: this.#shortText(data, 14, 1),
        raised: u16(data, 8) === 1,
        struck: (u16(data, 2) & STRUCK) !== 0,
      });
    } else if (kind === RECORD.style) this.#styles.push({ font: u16(data, 0), format: u16(data, 2) });
    else if (kind === RECORD.format)
      this.#formats.set(u16(data, 0), this.#shortText(data, 2, this.#version8 ? 2 : 1));
    else if (kind === RECORD.sheet) {
      this.listed.push({
        position: u32(data, 0),
        hidden: ((data[4] ?? 0) & 3) !== 0,
        worksheet: (data[5] ?? 0) === 0,
      });
    }
  }

  /** @param lengthBytes of the count of characters that stands before them */
  #shortText(data: Uint8Array, at: number, lengthBytes: number): string {
    const count = lengthBytes === 1 ? (data[at] ?? 0) : u16(data, at);
    const from = at + lengthBytes;
    if (!this.#version8) return this.#decoder.decode(data.subarray(from, from + count));
    return characters(data, from + 1, count, ((data[from] ?? 0) & 1) === 1);
  }
}

/** [MS-XLS] 2.5.293 XLUnicodeRichExtendedString, one after the other. */
function sharedStrings(parts: readonly Uint8Array[]): RichText[] {
  const strings: RichText[] = [];
  const reader = new RecordReader(parts);
  try {
    reader.skip(4);
    for (let left = reader.u32(); left > 0; left -= 1) {
      const count = reader.u16();
      const flags = reader.byte();
      const changes = (flags & 8) === 0 ? 0 : reader.u16();
      const extra = (flags & 4) === 0 ? 0 : reader.u32();
      const text = reader.text(count, (flags & 1) === 1);
      strings.push({
        text,
        changes: Array.from({ length: changes }, () => ({ from: reader.u16(), font: reader.u16() })),
      });
      reader.skip(extra);
    }
  } catch {
    // Fewer strings than announced: a cell that refers to one of them is refused where values are read.
  }
  return strings;
}

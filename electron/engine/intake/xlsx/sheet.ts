/**
 * The cells of a worksheet, streamed from its XML: only cells that hold something are kept, so that a sheet
 * formatted to its last row costs no more than the table on it.
 *
 * Cells and rows may come without their address; they then follow the one before (ECMA-376 part 1, 18.3.1.4).
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { TextRun } from '../text.ts';
import { decodeXml, type XmlElement } from '../xml.ts';
import { columnNumber, type Merge, parseMerge } from './merges.ts';
import { stringRuns } from './strings.ts';

export interface StoredCell {
  /** Counted from 1. */
  row: number;
  column: number;
  style: number;
  /** `t`: s, str, inlineStr, b, e, d or n */
  type: string;
  /** The text of `v`, or null where there is none. */
  value: string | null;
  inline: readonly TextRun[] | null;
  formula: boolean;
}

export interface SheetContent {
  cells: readonly StoredCell[];
  merges: readonly Merge[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: readonly { first: number; last: number }[];
}

const MAX_MERGES = 200_000;
const MAX_CELLS = 2_000_000;
/** A formatted text is runs of texts: three elements deep. */
const MAX_DEPTH = 16;
const CHUNK = 1 << 20;

/**
 * @param step called now and then, to tell of progress and to be cancelled
 * @throws AppError FILE_DAMAGED, FILE_HOSTILE
 */
export async function readSheetXml(part: Uint8Array, step: () => Promise<void>): Promise<SheetContent> {
  const reading = new SheetReading();
  const text = decodeXml(part);
  for (let at = 0; at < text.length; at += CHUNK) {
    await step();
    reading.write(text.slice(at, at + CHUNK));
  }
  return reading.finish();
}

class SheetReading {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #cells: StoredCell[] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: { first: number; last: number }[] = [];
  #row = 0;
  #column = 0;
  #cell: StoredCell | null = null;
  #text: string | null = null;
  /** Open elements of the inline text that is being read, outermost first. */
  #inline: XmlElement[] = [];

  constructor() {
    this.#parser.on('doctype', () => {
      throw new AppError('FILE_HOSTILE', { reason: 'dtd' });
    });
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', (tag) => this.#close(tag.local));
    const onText = (text: string) => {
      if (this.#text !== null) this.#text += text;
      this.#inline.at(-1)?.children.push(text);
    };
    this.#parser.on('text', onText);
    this.#parser.on('cdata', onText);
  }

  write(text: string): void {
    this.#guard(() => this.#parser.write(text));
  }

  finish(): SheetContent {
    this.#guard(() => this.#parser.close());
    return {
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError('FILE_DAMAGED', { reason: 'xml' }, { cause: error });
    }
  }

  #open(tag: SaxesTagNS): void {
    if (this.#inline.length > 0 || (tag.local === 'is' && this.#cell !== null)) this.#openInline(tag);
    else if (tag.local === 'row') {
      this.#row = Number(attribute(tag, 'r') ?? this.#row + 1);
      if (!Number.isInteger(this.#row) || this.#row < 1) throw damaged('row');
      this.#column = 0;
      if (isOn(attribute(tag, 'hidden'))) this.#hiddenRows.add(this.#row);
    } else if (tag.local === 'c') this.#openCell(tag);
    else if (this.#cell !== null) {
      if (tag.local === 'f') this.#cell.formula = true;
      if (tag.local === 'v') this.#text = '';
    } else if (tag.local === 'col' && isOn(attribute(tag, 'hidden'))) {
      const [first, last] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
      this.#hiddenColumns.push({ first, last });
    } else if (tag.local === 'mergeCell' && this.#merges.length < MAX_MERGES) {
      const merge = parseMerge(attribute(tag, 'ref') ?? '');
      if (merge !== null) this.#merges.push(merge);
    }
  }

  #openCell(tag: SaxesTagNS): void {
    const address = attribute(tag, 'r');
    const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address ?? '') ?? [];
    if (address !== undefined && letters === undefined) throw damaged('address');
    this.#column = letters === undefined ? this.#column + 1 : columnNumber(letters);
    this.#cell = {
      row: digits === undefined ? this.#row : Number(digits),
      column: this.#column,
      style: Number(attribute(tag, 's') ?? '0'),
      type: attribute(tag, 't') ?? 'n',
      value: null,
      inline: null,
      formula: false,
    };
  }

  #openInline(tag: SaxesTagNS): void {
    if (this.#inline.length > MAX_DEPTH) throw new AppError('FILE_HOSTILE', { reason: 'xml' });
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    const element: XmlElement = { name: tag.local, attributes, children: [] };
    this.#inline.at(-1)?.children.push(element);
    this.#inline.push(element);
  }

  #close(name: string): void {
    const inline = this.#inline.pop();
    const cell = this.#cell;
    if (inline !== undefined) {
      if (this.#inline.length === 0 && cell !== null) cell.inline = stringRuns(inline);
    } else if (name === 'v' && cell !== null) {
      cell.value = this.#text;
      this.#text = null;
    } else if (name === 'c' && cell !== null) {
      if (cell.value !== null || cell.inline !== null || cell.formula) this.#cells.push(cell);
      if (this.#cells.length > MAX_CELLS) throw new AppError('FILE_HOSTILE', { reason: 'cells' });
      this.#cell = null;
    }
  }
}

function damaged(reason: string): AppError {
  return new AppError('FILE_DAMAGED', { reason });
}

function attribute(tag: SaxesTagNS, name: string): string | undefined {
  const found: SaxesAttributeNS | undefined = tag.attributes[name];
  return found?.value;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

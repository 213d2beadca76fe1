/** The shared strings of a workbook, each cleaned once however many cells show it. */
import { AppError } from '../../../../shared/contract/errors.ts';
import { type CellRun, type CellText, cleanCell } from '../sheets/cell-text.ts';
import { streamXml, type XmlListener, type XmlTag } from '../xml-stream.ts';
import type { CellStyle } from './styles.ts';
import { TextItem } from './text-item.ts';

/** What the style of a cell says of its text. */
export type CellLook = Pick<CellStyle, 'font' | 'struck'>;

const PLAIN_LOOK: CellLook = { font: undefined, struck: false };
const MAX_STRINGS = 3_000_000;

export class SharedStrings {
  readonly #items: readonly (string | readonly CellRun[])[];
  /** By look, then by index: the same text in a legacy font is another one. */
  readonly #clean = new Map<string, (CellText | undefined)[]>();

  constructor(items: readonly (string | readonly CellRun[])[]) {
    this.#items = items;
  }

  /** Whether a text shows nothing; null where the file has no such text. */
  isBlank(index: number): boolean | null {
    const item = this.#items[index];
    if (item === undefined) return null;
    return typeof item === 'string' ? item.trim() === '' : item.every(({ text }) => text.trim() === '');
  }

  /** @param look of the cell @throws AppError FILE_DAMAGED without such a text */
  clean(index: number, look: CellLook = PLAIN_LOOK): CellText {
    const key = `${look.struck}/${look.font ?? ''}`;
    let known = this.#clean.get(key);
    if (known === undefined) {
      known = [];
      this.#clean.set(key, known);
    }
    const found = known[index];
    if (found !== undefined) return found;
    const item = this.#items[index];
    if (item === undefined) throw new AppError('FILE_DAMAGED', { reason: 'string' });
    const clean = cleanRuns(typeof item === 'string' ? [{ text: item }] : item, look);
    known[index] = clean;
    return clean;
  }
}

/** Cleans runs; those without a font of their own have the cell's, those without any format its strike too. */
export function cleanRuns(runs: readonly CellRun[], look: CellLook = PLAIN_LOOK): CellText {
  const { font, struck } = look;
  const fonts = font === undefined ? runs : runs.map((run) => ({ font, ...run }));
  return cleanCell(struck ? fonts.map((run) => ({ struck, ...run })) : fonts);
}

class Reading implements XmlListener {
  readonly items: (string | readonly CellRun[])[] = [];
  readonly #item = new TextItem();
  #within = false;

  open(tag: XmlTag): void {
    if (this.#within) this.#item.open(tag);
    else if (tag.local === 'si') this.#within = true;
  }

  text(text: string): void {
    if (this.#within) this.#item.text(text);
  }

  close(name: string): void {
    const runs = this.#within ? this.#item.close(name) : null;
    if (runs === null) return;
    this.#within = false;
    const [only] = runs;
    this.items.push(runs.length === 1 && only && Object.keys(only).length === 1 ? only.text : runs);
    if (this.items.length > MAX_STRINGS) throw new AppError('FILE_HOSTILE', { reason: 'strings' });
  }
}

/** @throws AppError FILE_DAMAGED, FILE_HOSTILE */
export async function readStrings(
  pieces: AsyncIterable<Uint8Array>,
  step: (bytes: number) => Promise<void>,
): Promise<SharedStrings> {
  const reading = new Reading();
  await streamXml(pieces, reading, step);
  return new SharedStrings(reading.items);
}

/**
 * A text of a workbook as it streams by: the runs of one `si` of the shared strings or of one `is` in a cell, with
 * their superscripts and the fonts that change what letters mean.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import { type CellRun, changesLetters } from '../sheets/cell-text.ts';
import type { XmlTag } from '../xml-stream.ts';

/** Readings of East Asian text, and what later versions add. */
const ASIDE: ReadonlySet<string> = new Set(['rPh', 'phoneticPr', 'extLst']);
const OFF: ReadonlySet<string> = new Set(['0', 'false']);
/** Excel takes 32,767 characters, other programs somewhat more; beyond this it is no text of a cell. */
const MAX_TEXT_LENGTH = 100_000;

/** @throws AppError FILE_HOSTILE for a text that no program writes into a cell */
export function checkLength(length: number): void {
  if (length > MAX_TEXT_LENGTH) throw new AppError('FILE_HOSTILE', { reason: 'text', length });
}

/** Told of the tags and texts inside one item. */
export class TextItem {
  #runs: CellRun[] = [];
  /** Open elements inside the item. */
  #depth = 0;
  /** The depth below which everything is left out. */
  #aside = 0;
  #inRun = false;
  #text: string | null = null;
  #length = 0;
  #raised = false;
  #font: string | undefined;
  /** Null: the run has no format of its own. */
  #struck: boolean | null = null;

  open(tag: XmlTag): void {
    this.#depth += 1;
    if (this.#aside > 0) return;
    const name = tag.local;
    if (ASIDE.has(name)) this.#aside = this.#depth;
    else if (name === 't' && this.#depth === (this.#inRun ? 2 : 1)) this.#text ??= '';
    else if (name === 'r' && this.#depth === 1) {
      this.#inRun = true;
      this.#raised = false;
      this.#font = undefined;
      this.#struck = null;
    } else if (this.#inRun && name === 'rPr') this.#struck = false;
    else if (this.#inRun && name === 'strike') this.#struck = !OFF.has(tag.attributes.val ?? '');
    else if (this.#inRun && name === 'vertAlign') this.#raised = tag.attributes.val === 'superscript';
    else if (this.#inRun && name === 'rFont') this.#font = tag.attributes.val;
  }

  text(text: string): void {
    if (this.#text === null || this.#aside > 0 || this.#depth !== (this.#inRun ? 2 : 1)) return;
    this.#text += text;
    this.#length += text.length;
    checkLength(this.#length);
  }

  /** @returns the runs where the tag that closes is the item's own */
  close(name: string): readonly CellRun[] | null {
    if (this.#depth === 0) return this.#taken();
    if (this.#aside === this.#depth) this.#aside = 0;
    this.#depth -= 1;
    if (this.#depth > 0 || this.#aside > 0) return null;
    if (name === 't' && !this.#inRun) this.#push({});
    if (name === 'r') {
      const font = changesLetters(this.#font) ? { font: this.#font } : {};
      const struck = this.#struck === null ? {} : { struck: this.#struck };
      this.#push({ raised: this.#raised, ...font, ...struck });
      this.#inRun = false;
    }
    return null;
  }

  #push(format: Omit<CellRun, 'text'>): void {
    this.#runs.push({ text: detached(unescapeText(this.#text ?? '')), ...format });
    this.#text = null;
  }

  #taken(): readonly CellRun[] {
    const runs = this.#runs;
    this.#runs = [];
    this.#length = 0;
    return runs;
  }
}

/** `_x000D_` stands for a character that XML does not allow or would change (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** V8 keeps the whole piece of a file for the sake of a text cut from it; a text of its own lets it go. */
export function detached(text: string): string {
  return text.length > 12 && text.isWellFormed() ? Buffer.from(text).toString() : text;
}

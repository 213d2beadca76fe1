/** What a file's texts say about their encoding, kept apart by column, by sheet or table, and for the whole. */
import { type Around, standsAsUnicode } from '../../../../shared/domain/text/legacy/convert.ts';
import { Evidence } from '../../../../shared/domain/text/legacy/detect.ts';
import { type LegacyFont, legacyOfFont } from '../../../../shared/domain/text/legacy/fonts.ts';
import { UNICODE_ONLY } from '../../../../shared/domain/text/syllable.ts';
import type { Block, CleanText } from '../blocks.ts';

/** Rows of a grid that are looked at, spread evenly: more would say nothing else. */
const SAMPLED_ROWS = 4000;

/** How texts in one legacy font are written: in its encoding, or in Unicode pasted into it. */
export interface FontUse {
  legacy: number;
  unicode: number;
}

/** What is known around a text. */
export interface Context {
  /** From the nearest to the farthest: column, grid or running text, file. */
  readonly places: readonly Around[];
  readonly fonts: ReadonlyMap<string, FontUse>;
}

export class FileEvidence {
  readonly #file = new Evidence();
  readonly #grids = new Map<Block | null, Evidence>();
  readonly #columns = new Map<Block, Map<number, Evidence>>();
  readonly #around = new Map<Evidence, Around>();
  readonly #fonts = new Map<string, FontUse>();

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      if (block.kind === 'line') this.#addText(block.text, [this.#file, this.#gridOf(null)]);
      else {
        const step = Math.max(1, Math.floor(block.rows.length / SAMPLED_ROWS));
        for (const [index, row] of block.rows.entries()) {
          if (index % step > 0) continue;
          for (const [column, cell] of row.cells.entries()) {
            if (cell.inherited || cell.text === '') continue;
            this.#addText(cell, [this.#file, this.#gridOf(block), this.#columnOf(block, column)]);
          }
        }
      }
    }
  }

  /** @param column of a grid; running text has none */
  around(block: Block, column: number | null): Context {
    const grid = block.kind === 'grid' ? block : null;
    const near = grid === null || column === null ? [] : [this.#columnOf(grid, column)];
    const evidence = [...near, this.#gridOf(grid), this.#file];
    const places = evidence.map((found) => this.#aroundOf(found));
    const byFont = this.#file.unicode === 0 ? this.#encodingOfFonts() : null;
    if (byFont !== null && places.at(-1)?.encoding === null) places.push({ encoding: byFont, mixed: true });
    return { places, fonts: this.#fonts };
  }

  /** What the texts in legacy fonts are written in, where all of them agree: others may be too. */
  #encodingOfFonts(): 'tcvn3' | 'vni' | null {
    const used = [...this.#fonts]
      .filter(([, use]) => use.legacy > 0)
      .map(([name]) => legacyOfFont(name)?.encoding);
    const [first] = used;
    return first !== undefined && used.every((encoding) => encoding === first) ? first : null;
  }

  #addText(text: CleanText, places: readonly Evidence[]): void {
    if (text.runs === undefined) {
      if (UNICODE_ONLY.test(text.text)) for (const place of places) place.unicode += 1;
      return;
    }
    let plain = '';
    for (const run of text.runs) {
      const font = legacyOfFont(run.font);
      if (font === null) plain += run.text;
      else this.#addFontRun(font, run.text);
    }
    if (plain !== '') for (const place of places) place.add(plain.normalize('NFC'));
  }

  #addFontRun(font: LegacyFont, text: string): void {
    const use = this.#fonts.get(font.name) ?? { legacy: 0, unicode: 0 };
    this.#fonts.set(font.name, use);
    const standing = standsAsUnicode(font, text);
    if (standing === 'unicode') use.unicode += 1;
    else if (standing === 'legacy') use.legacy += 1;
  }

  #gridOf(grid: Block | null): Evidence {
    const known = this.#grids.get(grid) ?? new Evidence();
    this.#grids.set(grid, known);
    return known;
  }

  #columnOf(grid: Block, column: number): Evidence {
    const columns = this.#columns.get(grid) ?? new Map<number, Evidence>();
    this.#columns.set(grid, columns);
    const known = columns.get(column) ?? new Evidence();
    columns.set(column, known);
    return known;
  }

  #aroundOf(evidence: Evidence): Around {
    const known = this.#around.get(evidence);
    if (known !== undefined) return known;
    const around = { encoding: evidence.verdict(), mixed: evidence.unicode > 0 };
    this.#around.set(evidence, around);
    return around;
  }
}

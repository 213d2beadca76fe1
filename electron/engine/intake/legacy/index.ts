/**
 * Legacy Vietnamese encodings in what a reader found: recognised run by run, converted, told. A text keeps in
 * `raw` what the file has and in `conversion` the id of what was done:
 *
 *     'tcvn3:.VnTime'  the run's font says so (.VnTimeH, its font of capitals, counts as the same)
 *     'tcvn3', 'vni', 'viqr'  no font says so: the words do, of the text itself or of its column, table or file
 *     'decomposed'  letters and marks were apart; every text is NFC in this application, so this conversion
 *                   is always applied and cannot be undone
 */
import type { CellSource, ReadWarning, TextConversion } from '../../../../shared/domain/submission.ts';
import { excerpt, oneLine } from '../../../../shared/domain/text/excerpt.ts';
import { decode } from '../../../../shared/domain/text/legacy/decode.ts';
import { UNICODE_ONLY } from '../../../../shared/domain/text/syllable.ts';
import type { Block, CleanText, Grid, GridCell, GridRow, ReadBlocks } from '../blocks.ts';
import { cleanText, withoutSoftHyphens } from '../text.ts';
import { WarningList } from '../warning-list.ts';
import { warning } from '../warnings.ts';
import { type Context, FileEvidence } from './evidence.ts';
import { convertRuns, type Use } from './runs.ts';

export interface Converted {
  blocks: ReadBlocks;
  conversions: TextConversion[];
}

const MAX_SAMPLES = 5;
const LONGEST_SHOWN = 120;
const COMBINING = /[\u0300-\u036f]/;

/**
 * Converts the texts of a file that are in a legacy encoding; the stage between every reader and the recogniser.
 * What was recognised but is not certain is a warning TEXT_ENCODING_DOUBTFUL.
 *
 * @param keepOriginal ids of conversions that a person undid; they are still reported, as not applied
 */
export function convertLegacy(blocks: ReadBlocks, keepOriginal: readonly string[]): Converted {
  if (!blocks.blocks.some(hasRuns) && blocks.footnoteTexts === undefined) return { blocks, conversions: [] };
  const stage = new Conversion(new FileEvidence(blocks.blocks), new Set(keepOriginal));
  const converted = blocks.blocks.map((block) => stage.block(block));
  const footnotes = new Map(blocks.footnotes);
  for (const [mark, text] of blocks.footnoteTexts ?? []) footnotes.set(mark, stage.footnote(text).text);
  return {
    blocks: { ...blocks, blocks: converted, footnotes, warnings: [...blocks.warnings, ...stage.warnings()] },
    conversions: stage.conversions,
  };
}

function hasRuns(block: Block): boolean {
  if (block.kind === 'line') return block.text.runs !== undefined;
  return block.rows.some(rowHasRuns);
}

function rowHasRuns(row: GridRow): boolean {
  return row.cells.some((cell) => cell.runs !== undefined);
}

class Conversion {
  readonly #evidence: FileEvidence;
  readonly #kept: ReadonlySet<string>;
  readonly #found = new Map<string, TextConversion>();
  readonly #doubts = new WarningList();
  /** Capitals that the encoding cannot hold were put in by rule. */
  #guessed = false;

  constructor(evidence: FileEvidence, kept: ReadonlySet<string>) {
    this.#evidence = evidence;
    this.#kept = kept;
  }

  get conversions(): TextConversion[] {
    return [...this.#found.values()];
  }

  /** What is not certain. */
  warnings(): ReadWarning[] {
    if (this.#guessed) return [warning('TEXT_CAPITALS', '', null), ...this.#doubts.list()];
    return this.#doubts.list();
  }

  block(block: Block): Block {
    if (block.kind === 'grid') return this.#grid(block);
    if (block.text.runs === undefined) return block;
    const text = this.#text(block.text, this.#evidence.around(block, null), block.source, true);
    return { ...block, text };
  }

  footnote(text: CleanText): CleanText {
    const line: Block = { kind: 'line', text, source: { paragraph: 0 }, heading: false, startsPage: false };
    return this.#text(text, this.#evidence.around(line, null), null, true);
  }

  #grid(grid: Grid): Grid {
    if (!grid.rows.some(rowHasRuns)) return grid;
    const rows = grid.rows.map((row) => (rowHasRuns(row) ? this.#row(row, grid) : row));
    return { ...grid, rows };
  }

  #row(row: GridRow, grid: Grid): GridRow {
    const cells = row.cells.map((cell, column): GridCell => {
      if (cell.runs === undefined) return cell;
      const { source, width, inherited } = cell;
      const clean = this.#text(cell, this.#evidence.around(grid, column), source, !inherited);
      return { ...clean, source, width, inherited };
    });
    return { cells, hidden: row.hidden };
  }

  /** @param counted false for a cell that only repeats the one above it */
  #text(text: CleanText, context: Context, source: CellSource | null, counted: boolean): CleanText {
    const { raw } = text;
    const runs = text.runs ?? [];
    const whole = convertRuns(runs, context, () => false);
    const kept = whole.uses.some(({ id }) => this.#kept.has(id));
    const applied = whole.uses.find(({ id }) => !this.#kept.has(id));
    const all = whole.uses.length === 0 ? text : cleanText(whole.runs);
    const converted = kept ? cleanText(convertRuns(runs, context, (id) => this.#kept.has(id)).runs) : all;
    const unicode = whole.uses.length === 0 && whole.doubts.length === 0 && isUnicode(text.text, context);
    const made = unicode ? withoutSoftHyphens(converted) : converted;
    const apart = COMBINING.test(raw) && raw.normalize('NFC') !== raw;
    const conversion = applied?.id ?? (apart ? 'decomposed' : undefined);
    if (counted) {
      for (const use of whole.uses) this.#count(use, raw, all.text, source);
      if (apart) this.#count({ id: 'decomposed', from: 'decomposed', font: null }, raw, made.text, source);
      for (const doubt of whole.doubts) this.#doubt(doubt, source);
    }
    const done: CleanText = { text: made.text, raw, marks: made.marks };
    if (conversion !== undefined) done.conversion = conversion;
    return done;
  }

  #count({ id, from, font }: Use, before: string, after: string, source: CellSource | null): void {
    const applied = id === 'decomposed' || !this.#kept.has(id);
    const basis = font === null ? 'statistics' : 'font';
    const known = this.#found.get(id) ?? { id, from, basis, font, applied, count: 0, samples: [] };
    this.#found.set(id, known);
    known.count += 1;
    if (id === 'tcvn3' && applied && letters(after) !== letters(decode('tcvn3', before)))
      this.#guessed = true;
    if (source !== null && known.samples.length < MAX_SAMPLES) {
      known.samples.push({ before, after, source });
    }
  }

  #doubt({ before, after }: { before: string; after: string }, source: CellSource | null): void {
    const reading = `“${shown(before)}” có thể là “${shown(after)}”`;
    this.#doubts.add(warning('TEXT_ENCODING_DOUBTFUL', reading, source));
  }
}

/** Whether a text is in no legacy encoding: its own letters say so, or nothing but Unicode stands around it. */
function isUnicode(text: string, { places }: Context): boolean {
  const around = places.every(({ encoding }) => encoding === null) && places.some(({ mixed }) => mixed);
  return UNICODE_ONLY.test(text) || around;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

function shown(text: string): string {
  return excerpt(oneLine(text), LONGEST_SHOWN);
}

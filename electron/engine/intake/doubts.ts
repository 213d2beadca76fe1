/** Cells and paragraphs that look damaged (lost letters, letters in numbers, glued footnote digits): told, never changed. */
import type {
  CellSource,
  ReadCell,
  ReadingTable,
  ReadParagraph,
  ReadRow,
  ReadWarning,
} from '../../../shared/domain/submission.ts';
import type { TextDoubt } from '../../../shared/domain/text/doubts/doubt.ts';
import { denominatorsOf, type GluedContext, gluedMarks } from '../../../shared/domain/text/doubts/glued.ts';
import { cyrillicLetters, lostLetters } from '../../../shared/domain/text/doubts/letters.ts';
import { lettersInNumbers, splitNumbers } from '../../../shared/domain/text/doubts/numbers.ts';
import { WarningList } from './warning-list.ts';
import { warning } from './warnings.ts';

/** Texts without doubt that are remembered: most columns repeat theirs. */
const MAX_REMEMBERED = 20_000;
const PLAIN_FIGURE = /^[\d.,%]+$/;
/** Longer ones are hardly repeated. */
const REMEMBERED_LENGTH = 60;
/** What is told where nothing is: kept once, for nearly all texts. */
const NO_DOUBTS: readonly TextDoubt[] = [];
/** Only such a text can hold the mark of a footnote glued to a figure or word. */
const MAY_BE_GLUED = /\d\s?\/\s?\d|%\d|[\p{Ll}\p{M}]\d/u;

/**
 * Looks through the rows of a table while they go by on their way elsewhere: rows are made when they are asked
 * for, and a hundred thousand are not made twice for the sake of a few doubts.
 */
export class TableDoubts {
  readonly #table: ReadingTable;
  readonly #warnings = new WarningList();
  readonly #harmless = new Set<string>();
  readonly #context: { placeless: Set<string>; denominators: Map<string, number> };
  /** Numbers of the rows that are to be held against the rest of the table. */
  readonly #open: number[] = [];

  constructor(table: ReadingTable) {
    this.#table = table;
    const placeless = new Set(table.footnotes.map(({ mark }) => mark));
    this.#context = { placeless, denominators: new Map() };
  }

  /** The rows of the table, looked through as they are taken. */
  *rows(): Generator<ReadRow> {
    let number = 0;
    for (const row of this.#table.rows) {
      if (this.#look(row)) this.#open.push(number);
      number += 1;
      yield row;
    }
  }

  /** What was found once all rows were taken, each with its likely reading; of one kind, the first 200. */
  warnings(): ReadWarning[] {
    for (const number of this.#open.splice(0)) {
      for (const row of this.#table.rows.slice(number, number + 1)) {
        for (const cell of Object.values(row.cells)) {
          if (isOwn(cell) && MAY_BE_GLUED.test(cell.text))
            this.#add(gluedMarks(cell.text, this.#context), cell.source);
        }
      }
    }
    return this.#warnings.list();
  }

  /** Tells what a text shows by itself. @returns whether a footnote's mark may be glued to a text of the row */
  #look(row: ReadRow): boolean {
    const { placeless, denominators } = this.#context;
    for (const { mark } of row.footnotes ?? []) placeless.delete(mark);
    let open = false;
    for (const cell of Object.values(row.cells)) {
      if (!isOwn(cell) || this.#harmless.has(cell.text)) continue;
      const { text, source } = cell;
      const doubts = plainDoubts(text);
      this.#add(doubts, source);
      if (MAY_BE_GLUED.test(text)) {
        open = true;
        for (const found of denominatorsOf(text)) denominators.set(found, (denominators.get(found) ?? 0) + 1);
      } else if (
        doubts.length === 0 &&
        text.length <= REMEMBERED_LENGTH &&
        this.#harmless.size < MAX_REMEMBERED
      ) {
        this.#harmless.add(text);
      }
    }
    return open;
  }

  #add(doubts: readonly TextDoubt[], source: CellSource): void {
    for (const doubt of doubts) this.#warnings.add(warning(doubt.code, sentence(doubt), source));
  }
}

/** The same of running text: reports carry figures in prose. */
export function paragraphDoubts(text: readonly ReadParagraph[]): ReadWarning[] {
  const warnings = new WarningList();
  const context: GluedContext = { placeless: new Set(), denominators: new Map() };
  for (const { paragraph, source } of text) {
    for (const doubt of [...plainDoubts(paragraph), ...gluedMarks(paragraph, context)]) {
      warnings.add(warning(doubt.code, sentence(doubt), source));
    }
  }
  return warnings.list();
}

/** Whether a cell shows a text of its own. */
function isOwn(cell: ReadCell | undefined): cell is ReadCell {
  return cell !== undefined && cell.text !== '' && cell.inherited !== true;
}

/** What a text shows without regard to the rest of the file. */
function plainDoubts(text: string): readonly TextDoubt[] {
  // A figure without white space or letters: nothing of it can be lost or split.
  if (PLAIN_FIGURE.test(text)) return NO_DOUBTS;
  const digits = /\d/.test(text);
  const letters = /\p{L}/u.test(text);
  return [
    ...(letters ? [...lostLetters(text), ...cyrillicLetters(text)] : NO_DOUBTS),
    ...(digits ? [...lettersInNumbers(text), ...splitNumbers(text)] : NO_DOUBTS),
  ];
}

function sentence({ found, likely }: TextDoubt): string {
  const shown = `“${found.replaceAll('\n', ' ')}”`;
  return likely === null ? shown : `${shown}, có thể là “${likely}”`;
}

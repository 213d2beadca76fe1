/** The sheets of a workbook of any of these formats → blocks, one grid a sheet. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import { excerpt, oneLine } from '../../../../shared/domain/text/excerpt.ts';
import type { Grid, ReadBlocks } from '../blocks.ts';
import { CellBudget, GridBuilder, type SheetFacts } from '../sheets/grid.ts';
import { sourceOf } from '../sheets/place.ts';
import { WarningList } from '../warning-list.ts';
import { warning } from '../warnings.ts';
import { CellValues, type ValueCell } from './values.ts';

export interface Comment {
  row: number;
  column: number;
  text: string;
}

const COMMENT_LENGTH = 300;
/** A sheet's name is 31 characters in Excel; other programs allow more. */
const NAME_LENGTH = 200;

export class BookBuilder {
  readonly #warnings = new WarningList();
  readonly #values = new CellValues(this.#warnings);
  readonly #budget = new CellBudget();
  readonly #blocks: Grid[] = [];

  /** Takes the cells of one sheet, in any order. */
  sheet(name: string): SheetBuilder {
    const shown = name.normalize('NFC').slice(0, NAME_LENGTH);
    return new SheetBuilder(shown, new GridBuilder(shown, this.#values, this.#budget));
  }

  /** @throws AppError FILE_TOO_HEAVY, FILE_HOSTILE */
  finish(sheet: SheetBuilder): void {
    const found: ReadWarning[] = [];
    const grid = sheet.grid.finish(sheet, found);
    this.#warnings.add(...found, ...sheet.comments.map((comment) => commentWarning(sheet.name, comment)));
    if (grid.rows.length === 0) return;
    const source = { sheet: sheet.name, ref: 'A1' };
    if (sheet.hidden) this.#warnings.add(warning('HIDDEN_SHEET', sheet.name, source));
    this.#blocks.push(grid);
  }

  /** @throws AppError FILE_WITHOUT_CELLS when no sheet has a filled cell */
  result(): ReadBlocks {
    if (this.#blocks.length === 0) throw new AppError('FILE_WITHOUT_CELLS');
    return { blocks: this.#blocks, footnotes: new Map(), warnings: this.#warnings.list() };
  }
}

/** One sheet as it is being read. */
export class SheetBuilder implements SheetFacts {
  readonly name: string;
  readonly grid: GridBuilder<ValueCell>;
  hidden = false;
  merges: SheetFacts['merges'][number][] = [];
  hiddenRows = new Set<number>();
  hiddenColumns: { first: number; last: number }[] = [];
  comments: Comment[] = [];

  constructor(name: string, grid: GridBuilder<ValueCell>) {
    this.name = name;
    this.grid = grid;
  }
}

function commentWarning(sheet: string, { row, column, text }: Comment): ReadWarning {
  return warning('CELL_COMMENT', excerpt(oneLine(text), COMMENT_LENGTH), sourceOf({ sheet, row, column }));
}

/**
 * Cells and rows that say what they mean only together with what stands above them. They are read as they are
 * and told: a blank cell of a file that cannot hold merged cells (a workbook saved as .csv keeps the text of a
 * merge in its first row only), "nt" and "như trên", a row that goes on with the sentence of the row before.
 */
import type { CellSource, ReadWarning } from '../../../../shared/domain/submission.ts';
import { excerpt, oneLine } from '../../../../shared/domain/text/excerpt.ts';
import type { GridRow } from '../blocks.ts';
import { WarningList } from '../warning-list.ts';
import { warning } from '../warnings.ts';
import { isSubItem } from './kinds.ts';
import type { RowPlan, ScannedRow } from './rows.ts';

/** Offices merge these, and hardly ever leave them blank. */
const OFTEN_MERGED: ReadonlySet<string> = new Set(['lead', 'deadline']);
const DITTO = /^[-–(/\s]*(?:nt|n\.t|nt nt|như trên|như dòng trên|"|''|[“”″〃]|\/\/)[-–)/\s.]*$/i;
const LONGEST_DITTO = 20;
const EXCERPT = 80;

/** Looks at the rows of a table from top to bottom. */
export class AboveCheck {
  /** Of each column, the last text that says something itself. */
  #above: string[] = [];
  #begun = false;
  readonly #found = new WarningList();

  get warnings(): ReadWarning[] {
    return this.#found.list();
  }

  check(row: GridRow, plan: RowPlan, { texts, traits }: ScannedRow): void {
    if (!traits.filled) this.#above = [];
    for (const [index, text] of texts.entries()) {
      const column = plan.columns[index];
      const above = this.#above[index];
      // A cell of a large sheet makes its source when it is asked for: ask only where there is something to tell.
      const cell = column === undefined ? undefined : row.cells[column.from];
      if (column === undefined || cell === undefined) continue;
      if (text === '') {
        const lost = above !== undefined && traits.ordinal !== '' && OFTEN_MERGED.has(column.field);
        if (lost && 'line' in cell.source) this.#tell('CELL_MAY_BE_MERGED', shown(above), cell.source);
      } else if (text.length <= LONGEST_DITTO && DITTO.test(text) && !cell.inherited) {
        this.#tell(
          'SAME_AS_ABOVE',
          `“${text}”${above === undefined ? '' : `; ô phía trên: “${shown(above)}”`}`,
          cell.source,
        );
      } else this.#above[index] = text;
    }
    this.#checkName(row, plan, texts);
    this.#begun = true;
  }

  /** A name in small letters without an ordinal, below another row. */
  #checkName(row: GridRow, plan: RowPlan, texts: readonly string[]): void {
    const name = texts[plan.name] ?? '';
    const cell = row.cells[plan.columns[plan.name]?.from ?? -1];
    if (!this.#begun || cell === undefined || plan.ordinal < 0 || texts[plan.ordinal] !== '') return;
    if (/^\p{Ll}{2}/u.test(name) && !isSubItem(name)) this.#tell('ROW_MAY_GO_ON', shown(name), cell.source);
  }

  #tell(
    code: 'CELL_MAY_BE_MERGED' | 'SAME_AS_ABOVE' | 'ROW_MAY_GO_ON',
    text: string,
    source: CellSource,
  ): void {
    this.#found.add(warning(code, text, source));
  }
}

function shown(text: string): string {
  return excerpt(oneLine(text), EXCERPT);
}

/** Draws one page's part of a table: its lines, its texts, its place in the document's structure. */
import type { LaidCell, LaidRow, LaidTable, PagePart, TablePart } from '../layout/blocks.ts';
import { type Box, boxesOf } from '../layout/boxes.ts';
import type { Fonts } from '../layout/fonts.ts';
import { CELL, points, ROW_FRAME } from '../layout/geometry.ts';
import { headerHeight, rowHeight } from '../layout/table.ts';
import { Grid } from './grid.ts';
import type { Outline } from './outline.ts';
import type { Element, Structure } from './structure.ts';
import type { PlacedLine, Typesetter } from './text.ts';

/** Points from the page's left and lower edge. */
interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What drawing needs of the document. */
export interface Pen {
  typesetter: Typesetter;
  structure: Structure;
  outline: Outline;
  fonts: Fonts;
  /** Points from the page's left edge to the text area. */
  left: number;
}

/** A table's elements, while it is drawn; one table may stand on many pages. */
export class TableDrawing {
  readonly #pen: Pen;
  readonly #table: LaidTable;
  readonly #element: Element;
  readonly #body: Element;
  /** Left edges of the columns, and the right edge of the last. */
  readonly #edges: number[];
  /** Elements of the cells that have begun and not ended. */
  readonly #cells = new Map<LaidCell, Element>();
  #row: LaidRow | null = null;

  constructor(pen: Pen, table: LaidTable, top: number) {
    this.#pen = pen;
    this.#table = table;
    this.#edges = [pen.left];
    for (const width of table.widthsMm) this.#edges.push((this.#edges.at(-1) ?? 0) + points(width));
    const { structure } = pen;
    this.#element = structure.element('Table', structure.body);
    const head = structure.element('THead', this.#element);
    this.#drawPart(table.header, top, head);
    structure.endElement(head);
    this.#body = structure.element('TBody', this.#element);
  }

  get table(): LaidTable {
    return this.#table;
  }

  /**
   * @param top points from the page's lower edge
   * @param repeated the header has been drawn on an earlier page: its repetition is no content
   * @returns the lower edge
   */
  draw(part: PagePart, top: number, repeated: boolean): number {
    const below = repeated ? this.#drawPart(this.#table.header, top, null) : top - headerHeight(this.#table);
    return this.#drawPart(part, below, this.#body) - CELL.border;
  }

  end(): void {
    const { structure } = this.#pen;
    for (const cell of this.#cells.values()) structure.endElement(cell);
    structure.endElement(this.#body);
    structure.endElement(this.#element);
  }

  /** A row's element with those of the cells that begin in it; parts of a broken row are one. */
  #beginRow(row: LaidRow | null, top: number, section: Element | null): void {
    if (row === null || row === this.#row || section === null) return;
    this.#row = row;
    const { structure, outline } = this.#pen;
    if (row.section !== null) outline.add(row.section, 'section', top);
    const element = structure.element('TR', section);
    for (const cell of row.cells) {
      if (cell.merge !== null && cell.merge.first !== row.index) continue;
      const type = row.index < 0 ? 'TH' : 'TD';
      this.#cells.set(cell, structure.element(type, element, cellAttributes(cell, type)));
    }
    structure.endElement(element);
  }

  /** Operators for the lines of a cell, text and footnote marks apart. */
  #linesOf({ cell, from, to, begins, ends }: Box, area: Area): { text: string; marks: string }[] {
    const { size, lineHeight } = this.#table;
    const { typesetter, fonts } = this.#pen;
    const { face, align } = cell;
    const frame = CELL.border / 2;
    // Whole cells have their texts half-way up, as offices set them; parts of a broken one begin at the top.
    const whole = cell.merge === null ? begins && ends : to - from === cell.lines.length;
    const free = area.top - area.bottom - ROW_FRAME - (to - from) * lineHeight;
    const top = area.top - frame - CELL.padTop - (whole ? free / 2 : 0);
    const text = {
      left: area.left + frame + CELL.padX,
      width: area.right - area.left - 2 * CELL.padX - CELL.border,
    };
    return cell.lines.slice(from, to).map((line, index) => {
      const { x, stretch } = typesetter.place(line, face, size, align, text);
      const y = top - index * lineHeight - size * fonts.baseline;
      const placed: PlacedLine = { line, face, size, x, y };
      return {
        text: line.text === '' ? '' : typesetter.text(placed, stretch),
        marks: line.marks === '' ? '' : typesetter.marks(placed, stretch),
      };
    });
  }

  #tag({ cell, ends }: Box, lines: readonly { text: string; marks: string }[]): void {
    const element = this.#cells.get(cell);
    if (element === undefined) return;
    const { structure } = this.#pen;
    const texts = lines.flatMap(({ text }) => (text === '' ? [] : [text]));
    if (texts.length > 0) structure.content(element, `BT\n${texts.join('\n')}\nET`);
    for (const { marks } of lines) {
      if (marks === '') continue;
      const reference = structure.element('Reference', element);
      structure.content(reference, `BT\n${marks}\nET`);
      structure.endElement(reference);
    }
    if (!ends) return;
    structure.endElement(element);
    this.#cells.delete(cell);
  }

  /** Rows from `top` downwards, into `section` of the structure; null: as an artifact. @returns the lower edge */
  #drawPart(part: TablePart, top: number, section: Element | null): number {
    const edges = [top];
    for (const row of part.rows) edges.push((edges.at(-1) ?? 0) - rowHeight(row, this.#table.lineHeight));
    const bottom = edges.at(-1) ?? top;
    const grid = new Grid();
    const loose: string[] = [];
    let rowNumber = -1;
    for (const box of boxesOf(part)) {
      if (box.top !== rowNumber) {
        rowNumber = box.top;
        this.#beginRow(part.rows[box.top]?.row ?? null, edges[box.top] ?? top, section);
      }
      const area = {
        left: this.#edges[box.cell.column] ?? 0,
        right: this.#edges[box.cell.column + box.cell.span] ?? 0,
        top: edges[box.top] ?? top,
        bottom: edges[box.bottom + 1] ?? bottom,
      };
      grid.across(area.top, area.left, area.right);
      grid.down(area.left, area.top, area.bottom);
      const lines = this.#linesOf(box, area);
      if (section === null) loose.push(...lines.map(({ text, marks }) => `${text} ${marks}`));
      else this.#tag(box, lines);
    }
    const right = this.#edges.at(-1) ?? 0;
    grid.down(right, top, bottom);
    grid.across(bottom, this.#edges[0] ?? 0, right);
    const { structure } = this.#pen;
    if (loose.length > 0) structure.artifact('Pagination', `BT ${loose.join('\n')} ET`);
    structure.artifact('Layout', grid.operators());
    return bottom;
  }
}

function cellAttributes({ span, merge }: LaidCell, type: 'TH' | 'TD'): string {
  const attributes = [
    type === 'TH' ? ' /Scope /Column' : '',
    span > 1 ? ` /ColSpan ${span}` : '',
    merge !== null ? ` /RowSpan ${merge.end - merge.first}` : '',
  ].join('');
  return attributes === '' ? '' : ` /A <</O /Table${attributes}>>`;
}

/** Draws laid out pages: every letter where the layout put it, tagged with what it is. */
import type { Page, PageItem, Paragraph, Tail } from '../layout/blocks.ts';
import type { Fonts } from '../layout/fonts.ts';
import { pageMm, points, TYPE } from '../layout/geometry.ts';
import type { AnnexModel } from '../model.ts';
import { type Pen, TableDrawing } from './draw-table.ts';
import type { OpenFile } from './file.ts';
import { Outline } from './outline.ts';
import type { Element } from './structure.ts';
import { Structure } from './structure.ts';
import { numeral, Typesetter } from './text.ts';

const RULE_WIDTH = 0.75;

/** Draws one annex into a document, page after page. */
export class Drawing {
  readonly #file: OpenFile;
  readonly #model: AnnexModel;
  readonly #pen: Pen;
  readonly #size: { width: number; height: number };
  #pages = 0;
  #table: TableDrawing | null = null;
  /** The paragraph of the last line, and its element. */
  #paragraph: { of: Paragraph | string; element: Element } | null = null;
  /** Level of the headings of tables: below those of parts where there are any. */
  readonly #tableHeading: string;

  constructor(file: OpenFile, model: AnnexModel, fonts: Fonts) {
    this.#file = file;
    this.#model = model;
    const { width, height } = pageMm(model.page);
    this.#size = { width: points(width), height: points(height) };
    this.#pen = {
      typesetter: new Typesetter(file.document, fonts),
      structure: new Structure(file),
      outline: new Outline(file.document),
      fonts,
      left: points(model.page.marginsMm.left),
    };
    this.#tableHeading = model.tables.some(({ part }) => part !== null) ? 'H3' : 'H2';
  }

  page(page: Page): void {
    const { structure, outline, left } = this.#pen;
    const { width, height } = this.#size;
    // The document comes with its first page.
    if (this.#pages > 0) this.#file.document.addPage({ size: [width, height] });
    this.#pages += 1;
    structure.beginPage();
    // pdfkit turns pages upside down; turned again, heights are those of PDF.
    structure.add(`1 0 0 -1 0 ${numeral(height)} cm`);
    let top = height - points(this.#model.page.marginsMm.top);
    if (this.#pages === 1) outline.add(this.#model.documentTitle, 'annex', top);
    else this.#pageNumber();
    for (const item of page) {
      if (item.kind === 'table') {
        const begun = this.#table?.table === item.table;
        if (!begun) this.#endTable();
        this.#table ??= new TableDrawing(this.#pen, item.table, top);
        top = this.#table.draw(item, top, begun);
        continue;
      }
      this.#endTable();
      if (item.kind === 'text') this.#text(item, top);
      if (item.kind === 'tail') this.#tail(item, top);
      if (item.kind === 'rule' && item.width > 0) {
        const x = left + (width - left - points(this.#model.page.marginsMm.right) - item.width) / 2;
        const y = numeral(top - item.above);
        structure.artifact(
          'Layout',
          `${RULE_WIDTH} w ${numeral(x)} ${y} m ${numeral(x + item.width)} ${y} l S`,
        );
      }
      top -= item.height;
    }
    structure.endPage();
  }

  end(): void {
    this.#endTable();
    this.#endParagraph();
    this.#pen.structure.end();
    this.#pen.outline.end();
  }

  #pageNumber(): void {
    const { typesetter, structure, fonts, left } = this.#pen;
    const { marginsMm } = this.#model.page;
    const { pageNumber: size } = TYPE;
    const line = { text: String(this.#pages), marks: '', continues: false };
    const width = this.#size.width - left - points(marginsMm.right);
    const { x } = typesetter.place(line, 'normal', size, 'center', { left, width });
    const top = this.#size.height - points(marginsMm.top) / 2 + (size * fonts.lineHeight) / 2;
    const y = top - size * fonts.baseline;
    structure.artifact('Pagination', `BT ${typesetter.text({ line, face: 'normal', size, x, y })} ET`);
  }

  #text({ paragraph, line, above }: Extract<PageItem, { kind: 'text' }>, top: number): void {
    const { outline } = this.#pen;
    const begins = this.#paragraph?.of !== paragraph;
    if (begins && paragraph.role === 'part') outline.add(flat(paragraph.text), 'part', top);
    if (begins && paragraph.role === 'tableTitle') outline.add(flat(paragraph.text), 'table', top);
    const type = this.#typeOf(paragraph);
    const element = this.#elementOf(type === 'H1' ? type : paragraph, type);
    this.#line(element, { ...paragraph, line, top: top - above });
  }

  #tail({ lines }: Tail, top: number): void {
    for (const line of lines) {
      const element = this.#elementOf(line.paragraph, 'P');
      const text = { text: line.text, marks: '', continues: false };
      this.#line(element, { ...line, line: text, top: top - line.top });
    }
  }

  /** One line of running text. `left` from the margin, `top` from the page's lower edge. */
  #line(
    element: Element,
    {
      line,
      face,
      size,
      align,
      left,
      width,
      top,
    }: Pick<Paragraph, 'face' | 'size' | 'align' | 'left' | 'width'> & {
      line: { text: string; marks: string; continues: boolean };
      top: number;
    },
  ): void {
    if (line.text === '') return;
    const { typesetter, structure, fonts } = this.#pen;
    const area = { left: this.#pen.left + left, width };
    const { x, stretch } = typesetter.place(line, face, size, align, area);
    const y = top - size * fonts.baseline;
    structure.content(element, `BT\n${typesetter.text({ line, face, size, x, y }, stretch)}\nET`);
  }

  /** The element of a paragraph, for each of its lines; heading and title are one heading. */
  #elementOf(of: Paragraph | string, type: string): Element {
    if (this.#paragraph?.of === of) return this.#paragraph.element;
    this.#endParagraph();
    const { structure } = this.#pen;
    const element = structure.element(type, structure.body);
    this.#paragraph = { of, element };
    return element;
  }

  #endParagraph(): void {
    if (this.#paragraph !== null) this.#pen.structure.endElement(this.#paragraph.element);
    this.#paragraph = null;
  }

  #endTable(): void {
    this.#table?.end();
    this.#table = null;
  }

  #typeOf({ role }: Paragraph): string {
    switch (role) {
      case 'heading':
      case 'title':
        return 'H1';
      case 'part':
        return 'H2';
      case 'tableTitle':
        return this.#tableHeading;
      case 'note':
        return 'Note';
      case 'attached':
      case 'closing':
      case 'recipients':
        return 'P';
    }
  }
}

function flat(text: string): string {
  return text.replaceAll('\n', ' ');
}

/**
 * HTML → lines and grids: tables pasted from Word and Excel, their files saved as web pages, and the pages and
 * "Excel files" of web systems.
 *
 * Tables that only lay out a page are opened; the order of what is shown is kept. Text that Word marks as
 * deleted is left out, text that is struck through is kept; both are told.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import type { Block, CleanText, Line, ReadBlocks } from '../blocks.ts';
import { textBlocks } from '../plain/reader.ts';
import { cleanText } from '../text.ts';
import { WarningList } from '../warning-list.ts';
import { warning } from '../warnings.ts';
import { decodeHtml } from './charset.ts';
import { footnoteMark, isTicked, type Visitor, walk } from './content.ts';
import { type Look, lookOf, PLAIN_LOOK, Styles } from './styles.ts';
import { cellsOf, isLayout, readTable, rowsOf } from './table.ts';
import { Texts } from './texts.ts';
import { elementsOf, firstLineOf, type HtmlElement, outermost, parseHtml } from './tree.ts';

const nothing = () => {};
const SILENT: Visitor = {
  text: nothing,
  lineBreak: nothing,
  blockBreak: nothing,
  table: nothing,
  reference: nothing,
  footnote: nothing,
  deleted: nothing,
  misread: nothing,
  picture: nothing,
  unchosen: nothing,
  preformatted: () => false,
  pageBreak: nothing,
};

/** Web pages hide menus and dialogs: a few are told. */
const MAX_HIDDEN_TOLD = 5;

/** Text set line by line, and the lines it has where no table is found in it. */
interface Preformatted {
  kind: 'preformatted';
  text: string;
  firstLine: number;
  lines: readonly Line[];
}

type Item = Line | Preformatted | { kind: 'table'; table: HtmlElement; look: Look };

/** @throws AppError FILE_HOSTILE, FILE_WITHOUT_TABLE (neither table nor text), CANCELLED */
export async function readHtml(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  await task.step('Đang đọc tệp', 0, 0);
  const { text, warnings: doubts } = decodeHtml(bytes);
  const warnings = new WarningList();
  warnings.add(...doubts);
  const document = parseHtml(text);
  await task.step('Đang đọc văn bản', 0, 0);
  const styles = new Styles(document);
  const flow = new Flow(styles, warnings);
  for (const html of elementsOf(document)) flow.read(html);
  const blocks: Block[] = [];
  const ticked = outermost(document, 'input').some(isTicked);
  let tables = 0;
  for (const [index, item] of flow.items.entries()) {
    const step = () => task.step('Đang đọc văn bản', index, flow.items.length);
    if (item.kind === 'line') {
      blocks.push(item);
      continue;
    }
    if (item.kind === 'preformatted') {
      const found = await textBlocks(item.text, task, item.firstLine);
      const holdsTable = found.blocks.some(({ kind }) => kind === 'grid');
      blocks.push(...(holdsTable ? found.blocks : item.lines));
      if (holdsTable) warnings.addAll(found.warnings);
      continue;
    }
    tables += 1;
    const options = { number: tables, look: item.look, styles, warnings, ticked };
    blocks.push(await readTable(item.table, options, step));
  }
  if (blocks.length === 0) throw new AppError('FILE_WITHOUT_TABLE');
  const footnotes = new Map([...flow.footnotes].map(([mark, { text: shown }]) => [mark, shown] as const));
  return { blocks, footnotes, footnoteTexts: flow.footnotes, warnings: warnings.list() };
}

/** What stands outside of the cells of tables: lines, and the tables to be read. */
class Flow {
  readonly items: Item[] = [];
  readonly footnotes = new Map<string, CleanText>();
  readonly #styles: Styles;
  readonly #warnings: WarningList;
  #texts = new Texts();
  #paragraphs = 0;
  #newPage = false;
  #hidden = 0;

  constructor(styles: Styles, warnings: WarningList) {
    this.#styles = styles;
    this.#warnings = warnings;
  }

  read(element: HtmlElement): void {
    this.#content(element, lookOf(element, this.#styles.declarations(element), PLAIN_LOOK));
  }

  #content(element: HtmlElement, look: Look): void {
    walk(element, look, this.#styles, {
      ...SILENT,
      text: (text, textLook) => this.#texts.add(text, textLook),
      // Two breaks in a row end a paragraph where the page was written without any.
      lineBreak: () => (this.#texts.broken ? this.#flush() : this.#texts.break()),
      blockBreak: () => this.#flush(),
      reference: (mark) => this.#texts.reference(mark),
      footnote: (footnote, footnoteLook) => this.#footnote(footnote, footnoteLook),
      deleted: (text) => {
        if (text.trim() !== '') this.#warnings.add(warning('TEXT_DELETED', text.trim(), null));
      },
      misread: (text) => this.#warnings.add(warning('TEXT_SIGN', text, null)),
      pageBreak: () => {
        this.#flush();
        this.#newPage = true;
      },
      table: (table, tableLook) => this.#table(table, tableLook),
      preformatted: (own, ownLook) => this.#preformatted(own, ownLook),
    });
    this.#flush();
  }

  /** Programs put their reports into web pages as text, with the columns of tables set by tabs or spaces. */
  #preformatted(element: HtmlElement, look: Look): boolean {
    if (outermost(element, 'table').length > 0 || outermost(element, 'pre').length > 0) return false;
    this.#flush();
    const before = this.items.length;
    this.#content(element, look);
    const lines = this.items.splice(before).filter((item) => item.kind === 'line');
    let text = '';
    walk(element, look, this.#styles, {
      ...SILENT,
      text: (shown, { hidden }) => {
        if (!hidden) text += shown;
      },
      lineBreak: () => {
        text += '\n';
      },
      blockBreak: () => {
        if (text !== '' && !text.endsWith('\n')) text += '\n';
      },
    });
    this.items.push({ kind: 'preformatted', text, firstLine: firstLineOf(element), lines });
    return true;
  }

  #table(table: HtmlElement, look: Look): void {
    this.#flush();
    for (const caption of elementsOf(table).filter(({ tagName }) => tagName === 'caption')) {
      this.#content(caption, { ...look, heading: true });
    }
    if (isLayout(table)) {
      for (const { row } of rowsOf(table)) {
        for (const cell of cellsOf(row)) {
          this.#content(cell, lookOf(cell, this.#styles.declarations(cell), look));
        }
      }
    } else if (rowsOf(table).length > 0) this.items.push({ kind: 'table', table, look });
  }

  #flush(): void {
    const texts = this.#texts;
    this.#texts = new Texts();
    if (texts.hidden.trim() !== '' && this.#hidden < MAX_HIDDEN_TOLD) {
      this.#hidden += 1;
      this.#warnings.add(warning('TEXT_HIDDEN', texts.hidden.trim().slice(0, 200), null));
    }
    if (!texts.filled) return;
    this.#paragraphs += 1;
    this.items.push({
      kind: 'line',
      text: cleanText(texts.runs()),
      source: { paragraph: this.#paragraphs },
      heading: texts.heading || texts.centred || texts.bold,
      startsPage: this.#newPage,
    });
    this.#newPage = false;
  }

  /** A footnote's text goes with its mark, not into the running text. */
  #footnote(element: HtmlElement, look: Look): void {
    this.#flush();
    const found = footnoteMark(element);
    if (found === null || found.mark === '') {
      this.#content(element, look);
      return;
    }
    const parent = found.link.parentNode;
    if (parent !== null) parent.childNodes = parent.childNodes.filter((node) => node !== found.link);
    const texts = new Texts();
    walk(element, look, this.#styles, {
      ...SILENT,
      text: (text, textLook) => texts.add(text, textLook),
      lineBreak: () => texts.break(),
      blockBreak: () => texts.break(),
    });
    this.footnotes.set(found.mark, cleanText(texts.runs()));
  }
}

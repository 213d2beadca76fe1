/**
 * Everything of the workbook but the rows, written by exceljs: styles, theme, properties, page settings. Its row
 * objects are too heavy for long annexes, so rows are written as XML by `sheet.ts` and set between `head` and
 * `tail` of each sheet. Cells that show every look stand in the first sheet of the skeleton alone: from them is
 * read which number exceljs gave each look.
 */
import type { Workbook, Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { PageForm } from '../../../../shared/domain/annex.ts';
import { A4_PAPER, INCHES_PER_MM, newWorkbook, workbookBytes } from '../../excel-file.ts';
import { TYPE } from '../layout/geometry.ts';
import type { AnnexColumn, AnnexModel } from '../model.ts';
import { columnLetters } from './cells.ts';
import { PRINT_SHARE } from './heights.ts';
import type { Looks } from './looks.ts';
import { FONT_NAME, styleOf } from './looks.ts';

const PIXELS_PER_INCH = 96;
/**
 * The workbook's standard type. The width of its digits is the unit of column widths: whole pixels here, so that Excel,
 * which rounds it, and LibreOffice, which does not, make columns of the same width. With exceljs's Calibri 11 those of
 * LibreOffice are 6 % too wide, and the page is printed smaller.
 */
const STANDARD_FONT = `<font><sz val="12"/><color theme="1"/><name val="${FONT_NAME}"/><family val="1"/></font>`;
const PIXELS_PER_DIGIT = 8;

/** Names the sheets, and says what of them is printed. */
export const WORKBOOK = 'xl/workbook.xml';

export interface SheetFrame {
  /** Name of the part. */
  part: string;
  /** XML before and after the rows; merges stand at the beginning of `tail`. */
  head: string;
  tail: string;
}

/** What of a sheet is printed, and which rows are repeated on every page; all from 1. */
export interface PrintedRows {
  columns: number;
  last: number;
  header: { first: number; last: number };
}

export class Skeleton {
  readonly #workbook: Workbook;
  readonly #looks: Looks;

  constructor(model: AnnexModel, looks: Looks) {
    this.#workbook = newWorkbook(model.documentTitle);
    this.#looks = looks;
    for (const [index, { columns }] of model.tables.entries()) {
      const sheet = this.#workbook.addWorksheet(index === 0 ? 'Phụ lục' : `Phụ lục (${index + 1})`);
      setPage(sheet, model.page, index === 0);
      setWidths(sheet, columns);
    }
    const [first] = this.#workbook.worksheets;
    for (const [index, look] of [...looks.values()].entries()) {
      if (first !== undefined) first.getCell(index + 1, 1).style = styleOf(look);
    }
  }

  /** The frames of the sheets, the number of each look in `styles.xml`, and all parts but sheets and workbook. */
  async frames(): Promise<{
    frames: SheetFrame[];
    styles: ReadonlyMap<string, number>;
    parts: Record<string, string>;
  }> {
    const parts = await this.#parts();
    const frames = this.#workbook.worksheets.map(({ id }) => {
      const part = `xl/worksheets/sheet${id}.xml`;
      const [head = '', tail = ''] = (parts[part] ?? '').split(/<sheetData>.*<\/sheetData>|<sheetData\/>/s);
      return { part, head: head.replace(/<dimension[^>]*>/, ''), tail };
    });
    const shown = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="A\d+" s="(\d+)"/g)];
    const names = [...this.#looks.keys()];
    if (shown.length !== names.length)
      throw new Error(`${shown.length} of ${names.length} looks have a style`);
    const styleSheet = (parts['xl/styles.xml'] ?? '').replace(/<font>.*?<\/font>/s, STANDARD_FONT);
    const others = Object.entries(parts).filter(
      ([name]) => name !== WORKBOOK && !/^xl\/worksheets\/|\/$/.test(name),
    );
    return {
      frames,
      styles: new Map(names.map((name, index) => [name, Number(shown[index]?.[1])])),
      parts: { ...Object.fromEntries(others), 'xl/styles.xml': styleSheet },
    };
  }

  /** The part `WORKBOOK`, when it is known what of each sheet is printed. */
  async workbook(printed: readonly PrintedRows[]): Promise<string> {
    for (const [index, sheet] of this.#workbook.worksheets.entries()) {
      const rows = printed[index];
      if (rows === undefined) throw new Error(`sheet ${index + 1} was not written`);
      const last = columnLetters(rows.columns);
      sheet.pageSetup.printArea = `A$1:${last}$${rows.last}`;
      sheet.pageSetup.printTitlesRow = `${rows.header.first}:${rows.header.last}`;
    }
    return (await this.#parts())[WORKBOOK] ?? '';
  }

  async #parts(): Promise<Record<string, string>> {
    const parts = unzipSync(await workbookBytes(this.#workbook));
    return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
  }
}

/**
 * The same page as the PDF's, one page wide, the number centred in the top margin and not on the annex's first
 * page. The number of a sheet's first page is left to Excel and LibreOffice: when they print the workbook they go on
 * counting from sheet to sheet, and a number reckoned here would be wrong with any other printer.
 */
function setPage(sheet: Worksheet, { orientation, marginsMm }: PageForm, first: boolean): void {
  const { top, bottom, left, right } = marginsMm;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: A4_PAPER,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: top * INCHES_PER_MM,
      bottom: bottom * INCHES_PER_MM,
      left: left * INCHES_PER_MM,
      right: right * INCHES_PER_MM,
      header: Math.max(0, top / 2 - 2) * INCHES_PER_MM,
      footer: (bottom / 2) * INCHES_PER_MM,
    },
  };
  sheet.headerFooter = {
    ...sheet.headerFooter,
    differentFirst: first,
    differentOddEven: false,
    oddHeader: `&C&"${FONT_NAME},Regular"&${TYPE.pageNumber}&P`,
    ...(first ? { firstHeader: '' } : {}),
  };
}

/** Column widths in Excel's unit. */
function setWidths(sheet: Worksheet, columns: readonly AnnexColumn[]): void {
  for (const [index, { widthMm }] of columns.entries()) {
    const pixels = widthMm * INCHES_PER_MM * PIXELS_PER_INCH * PRINT_SHARE;
    sheet.getColumn(index + 1).width = Math.floor((pixels / PIXELS_PER_DIGIT) * 256) / 256;
  }
}

/**
 * The report at the end of the year, as an Excel file. Cells that hold one percentage are numbers with a
 * percent format, as clerks type them; everything else is text.
 */
import exceljs from 'exceljs';
import { lineCount } from './line-count.ts';
import { REPORTS, type ReportFact } from './reports.ts';
import { cellTexts, closingLine, columns, pieces, rows } from './rows.ts';

const FONT = 'Times New Roman';
const LAST_COLUMN = 8;
const CENTRED_COLUMNS = new Set([1, 3, 7]);
/** Columns in which a lone percentage is a number. */
const NUMBER_COLUMNS = new Set([3, 6]);
/** Points of one line of 12 pt Times New Roman. */
const LINE_HEIGHT = 16;
/** An Excel column of width 1 is about 1.95 mm wide in an 11 pt font. */
const MILLIMETRES_PER_WIDTH = 1.95;
/** 12 pt Times New Roman is narrower than the digits that widths are counted in. */
const LETTERS_PER_WIDTH = 1.15;
const WIDTHS = columns('yearEnd').map(({ millimetres }) => Math.round(millimetres / MILLIMETRES_PER_WIDTH));
const THIN = { style: 'thin' } as const;
const BOX = { top: THIN, bottom: THIN, left: THIN, right: THIN };

interface Look {
  size: number;
  bold?: boolean;
  italic?: boolean;
  horizontal?: 'left' | 'center';
}

/** Builds the Excel file. */
export async function buildYearEnd(): Promise<Uint8Array> {
  const report: ReportFact = REPORTS.yearEnd;
  const workbook = new exceljs.Workbook();
  workbook.creator = report.issuer[1];
  workbook.lastModifiedBy = report.issuer[1];
  const sheet = workbook.addWorksheet('Phụ lục', {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 1.18, right: 0.59, top: 0.79, bottom: 0.59, header: 0.39, footer: 0.39 },
    },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));

  writeAbove(sheet, report);
  const headerRow = writeTable(sheet);
  writeBelow(sheet, report);
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  sheet.views = [{ state: 'frozen', ySplit: headerRow }];
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeAbove(sheet: exceljs.Worksheet, report: ReportFact): void {
  const [superior, issuer] = report.issuer;
  addLine(sheet, superior, { size: 13 }, 4);
  addLine(sheet, issuer, { size: 13, bold: true }, 4);
  sheet.addRow([]);
  addLine(sheet, report.heading, { size: 14, bold: true, horizontal: 'center' });
  addLine(sheet, report.title, { size: 13, bold: true, horizontal: 'center' });
  addLine(sheet, report.attachedTo, { size: 13, italic: true, horizontal: 'center' });
  sheet.addRow([]);
}

/** Answers the row number of the header. */
function writeTable(sheet: exceljs.Worksheet): number {
  const header = sheet.addRow(columns('yearEnd').map((column) => column.header));
  fitHeight(
    header,
    columns('yearEnd').map((column) => column.header),
  );
  for (let column = 1; column <= LAST_COLUMN; column += 1) {
    style(header.getCell(column), { size: 12, bold: true, horizontal: 'center' }, true);
  }
  for (const row of rows('yearEnd')) {
    const isSection = row.kind === 'section';
    const texts = isSection ? [row.ordinal, row.title] : cellTexts(row);
    const added = sheet.addRow([]);
    for (let column = 1; column <= LAST_COLUMN; column += 1) {
      const cell = added.getCell(column);
      const text = texts[column - 1] ?? '';
      const horizontal = CENTRED_COLUMNS.has(column) && !text.includes('\n') ? 'center' : 'left';
      style(cell, { size: 12, bold: isSection, horizontal }, true);
      write(cell, text, NUMBER_COLUMNS.has(column));
    }
    fitHeight(added, isSection ? [row.ordinal] : texts);
    if (isSection) sheet.mergeCells(added.number, 2, added.number, LAST_COLUMN);
  }
  return header.number;
}

function writeBelow(sheet: exceljs.Worksheet, report: ReportFact): void {
  for (const { mark, text } of report.footnotes) {
    const cell = addLine(sheet, '', { size: 10 });
    cell.value = {
      richText: [
        { text: mark, font: { name: FONT, size: 10, vertAlign: 'superscript' } },
        { text: ` ${text}`, font: { name: FONT, size: 10 } },
      ],
    };
  }
  addLine(sheet, closingLine('yearEnd'), { size: 13 });
}

function addLine(sheet: exceljs.Worksheet, text: string, look: Look, columnSpan = LAST_COLUMN): exceljs.Cell {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, columnSpan);
  const cell = row.getCell(1);
  style(cell, look, false);
  return cell;
}

function fitHeight(row: exceljs.Row, texts: readonly string[]): void {
  const lines = texts.map((text, index) => lineCount(text, (WIDTHS[index] ?? 1) * LETTERS_PER_WIDTH));
  row.height = Math.max(...lines) * LINE_HEIGHT + 2;
}

function style(cell: exceljs.Cell, look: Look, inTable: boolean): void {
  cell.font = { name: FONT, size: look.size, bold: look.bold ?? false, italic: look.italic ?? false };
  cell.alignment = { vertical: 'middle', horizontal: look.horizontal ?? 'left', wrapText: inTable };
  if (inTable) cell.border = BOX;
}

/** "85,42%" becomes the number 0.8542 shown with `0.00%`; "85%" becomes 0.85 shown with `0%`. */
function write(cell: exceljs.Cell, text: string, mayBeNumber: boolean): void {
  if (text === '') return;
  const percent = mayBeNumber ? /^(\d+)(?:,(\d\d))?%$/.exec(text) : null;
  if (percent) {
    const [, whole = '', decimals] = percent;
    // Moving the decimal mark in the text keeps the number free of rounding: 85,42 → "8542e-4".
    cell.value = Number(`${whole}${decimals ?? ''}e-${decimals === undefined ? 2 : 4}`);
    cell.numFmt = decimals === undefined ? '0%' : '0.00%';
    return;
  }
  const parts = pieces(text);
  if (parts.some((piece) => piece.superscript)) {
    cell.value = {
      richText: parts.map((piece) => ({
        text: piece.text,
        font: { name: FONT, size: 12, ...(piece.superscript ? { vertAlign: 'superscript' as const } : {}) },
      })),
    };
    return;
  }
  cell.value = text;
}

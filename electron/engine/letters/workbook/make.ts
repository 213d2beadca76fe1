/** The workbook that goes with a letter: questions locked, cells for the answers open. */
import type { Borders, Workbook, Worksheet } from 'exceljs';
import { AppError } from '../../../../shared/contract/errors.ts';
import { EVALUATION_LABELS } from '../../../../shared/domain/figures/evaluation.ts';
import { FONT_NAME, type Fonts, loadFonts, textHeight } from '../../annex/index.ts';
import { A4_PAPER, INCHES_PER_MM, newWorkbook, TALLEST_ROW, workbookBytes } from '../../excel-file.ts';
import { LONGEST_CELL_TEXT, setText } from '../../text-cells.ts';
import { cellAlign } from '../lines.ts';
import {
  HIDDEN_SHEET,
  lockedHash,
  MARKER,
  questionCode,
  SHEET,
  type SheetColumn,
  sheetColumns,
  topLines,
  VERSION,
  type WorkbookFacts,
} from './layout.ts';

const THIN: Partial<Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};
/** Open cells are pale yellow, locked ones white, the header grey. */
const OPEN = 'FFFFF8DC';
const HEAD = 'FFE7E6E6';
const OPEN_HEAD = 'FFFFE699';
const SIZE = 11;
const MM_PER_UNIT = 1.9;
const LONGEST_ANSWER = 5000;
/** Points: room for an answer of two lines. */
const LOWEST_ROW = 36;

/**
 * Every text is a text cell: an answer such as "1/2" or "5.10" stays as it was typed. Without a password: the lock
 * keeps from slips, and whoever takes it off is found out by the comparison with the letter.
 * @throws AppError `LETTER_INCOMPLETE` {place} for a text longer than a cell can hold
 */
export async function questionWorkbook(
  facts: WorkbookFacts,
  fonts: Fonts = loadFonts(),
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = newWorkbook(`Phiếu trả lời của ${facts.agency}`);
  const sheet = workbook.addWorksheet(SHEET);
  const columns = sheetColumns(facts);
  for (const [index, { widthMm }] of columns.entries()) {
    sheet.getColumn(index + 1).width = widthMm / MM_PER_UNIT;
  }
  const header = addTop(sheet, facts, columns, fonts);
  addHeader(sheet, header, columns, fonts);
  for (const [index, question] of facts.questions.entries()) {
    const texts = columns.map((column) => column.text(question, index + 1));
    if (texts.some((text) => text.length > LONGEST_CELL_TEXT)) {
      const place = `phiếu trả lời, dòng ${index + 1}: ô dài hơn 32.767 ký tự, Excel không chứa được`;
      throw new AppError('LETTER_INCOMPLETE', { place });
    }
    addRow(sheet, header + 1 + index, texts, columns, fonts);
  }
  setPage(sheet, header);
  addHidden(workbook, facts);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
  return workbookBytes(workbook);
}

/** Title and instructions. @returns the number of the table's header row */
function addTop(
  sheet: Worksheet,
  facts: WorkbookFacts,
  columns: readonly SheetColumn[],
  fonts: Fonts,
): number {
  const width = columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  for (const [index, { text, bold, size, center }] of topLines(facts).entries()) {
    const row = index + 1;
    sheet.mergeCells(row, 1, row, columns.length);
    const cell = sheet.getCell(row, 1);
    cell.font = { name: FONT_NAME, size, bold };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: center ? 'center' : 'left' };
    setText(cell, text);
    const face = bold ? fonts.faces.bold : fonts.faces.normal;
    sheet.getRow(row).height = Math.min(TALLEST_ROW, textHeight(text, width, face, size));
  }
  return topLines(facts).length + 1;
}

function addHeader(sheet: Worksheet, row: number, columns: readonly SheetColumn[], fonts: Fonts): void {
  const heights = columns.map(({ header, widthMm }) => textHeight(header, widthMm, fonts.faces.bold, SIZE));
  sheet.getRow(row).height = Math.min(TALLEST_ROW, Math.max(...heights));
  for (const [index, { header, answer }] of columns.entries()) {
    const cell = sheet.getCell(row, index + 1);
    cell.font = { name: FONT_NAME, size: SIZE, bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.border = THIN;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: answer === null ? HEAD : OPEN_HEAD } };
    setText(cell, header);
  }
}

function addRow(
  sheet: Worksheet,
  row: number,
  texts: readonly string[],
  columns: readonly SheetColumn[],
  fonts: Fonts,
): void {
  const heights = columns.map(({ widthMm }, index) =>
    textHeight(texts[index] ?? '', widthMm, fonts.faces.normal, SIZE),
  );
  const height = Math.max(LOWEST_ROW, ...heights);
  sheet.getRow(row).height = Math.min(TALLEST_ROW, height);
  for (const [index, { align, answer }] of columns.entries()) {
    const cell = sheet.getCell(row, index + 1);
    const code = index === columns.length - 1;
    cell.font = {
      name: FONT_NAME,
      size: code ? 9 : SIZE,
      color: { argb: code ? 'FF7F7F7F' : 'FF000000' },
    };
    // Of a text that no row is tall enough for, the beginning is seen; the letter has it whole.
    const vertical = height > TALLEST_ROW ? 'top' : 'middle';
    const horizontal = answer === null ? cellAlign(texts[index] ?? '', align) : align;
    cell.alignment = { wrapText: true, vertical, horizontal };
    cell.border = THIN;
    setText(cell, texts[index] ?? '');
    if (answer === null) continue;
    cell.protection = { locked: false };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: OPEN } };
    if (answer === 'evaluation') {
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${Object.values(EVALUATION_LABELS).join(',')}"`],
        showErrorMessage: true,
        errorStyle: 'error',
        errorTitle: 'Đánh giá',
        error: `Hãy chọn một trong các mức: ${Object.values(EVALUATION_LABELS).join(', ')}.`,
      };
    } else {
      cell.dataValidation = {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        allowBlank: true,
        formulae: [LONGEST_ANSWER],
        showErrorMessage: true,
        errorTitle: 'Nội dung quá dài',
        error: `Mỗi ô nhiều nhất ${LONGEST_ANSWER.toLocaleString('vi-VN')} ký tự.`,
      };
    }
  }
}

function setPage(sheet: Worksheet, header: number): void {
  sheet.views = [{ state: 'frozen', ySplit: header, xSplit: 0, showGridLines: false }];
  const margin = 15 * INCHES_PER_MM;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: A4_PAPER,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${header}:${header}`,
    margins: { top: margin, bottom: margin, left: margin, right: margin, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter = { ...sheet.headerFooter, oddFooter: `&C&"${FONT_NAME},Regular"&10Trang &P/&N` };
}

/** What the application knows the workbook by when it comes back. */
function addHidden(workbook: Workbook, facts: WorkbookFacts): void {
  const sheet = workbook.addWorksheet(HIDDEN_SHEET, { state: 'veryHidden' });
  const lines = [
    [MARKER, VERSION],
    ['letter', facts.letter],
    ['locked', lockedHash(facts)],
    ...facts.questions.map((question) => [
      questionCode(facts.letter, question),
      question.asked,
      question.pair,
    ]),
  ];
  for (const [row, texts] of lines.entries()) {
    for (const [column, text] of texts.entries()) setText(sheet.getCell(row + 1, column + 1), text);
  }
}

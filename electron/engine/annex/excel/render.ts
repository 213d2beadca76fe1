/** The annex as an Excel workbook, from the same model as the PDF. */
import { AppError } from '../../../../shared/contract/errors.ts';
import { newWorkbook, workbookBytes } from '../../excel-file.ts';
import type { Task } from '../../task.ts';
import { LONGEST_CELL_TEXT } from '../../text-cells.ts';
import type { Fonts } from '../layout/fonts.ts';
import { loadFonts } from '../layout/fonts.ts';
import { TYPE } from '../layout/geometry.ts';
import type { AnnexModel, AnnexTable, SignatureBlock } from '../model.ts';
import { printedMark, printedText } from '../model.ts';
import { SheetWriter } from './rows.ts';
import { setPage, setWidths } from './sheet.ts';

const NO_BREAK_SPACE = '\u00a0';
/** Blanks that are underlined draw the short line under "(Kèm theo …)": a sheet has no lines of its own. */
const SHORT_LINE = NO_BREAK_SPACE.repeat(90);
/** Lines left for the signature. */
const SIGNATURE_LINES = 5;

/**
 * A workbook with one sheet a table: header row as print title, section rows merged, every figure as text.
 * The signature block is one row, so that no page break can divide it.
 * @throws AppError `ANNEX_INCOMPLETE` {place} for a text longer than a cell can hold; `CANCELLED`
 */
export async function renderAnnexExcel(
  model: AnnexModel,
  task: Task,
  fonts: Fonts = loadFonts(),
): Promise<{ bytes: Uint8Array<ArrayBuffer> }> {
  refuseLongTexts(model);
  const workbook = newWorkbook(model.documentTitle);
  for (const [index, table] of model.tables.entries()) {
    const sheet = workbook.addWorksheet(index === 0 ? 'Phụ lục' : `Phụ lục (${index + 1})`);
    setPage(sheet, index === 0);
    setWidths(sheet, table.columns);
    const writer = new SheetWriter(
      sheet,
      table.columns.map(({ widthMm }) => widthMm),
      fonts,
    );
    if (index === 0) addHeading(writer, model);
    await addTable(writer, table, task);
    if (index === model.tables.length - 1) addTail(writer, table, model);
    const last = sheet.getColumn(table.columns.length).letter;
    sheet.pageSetup.printArea = `A$1:${last}$${writer.next - 1}`;
  }
  await task.step('Đang ghi tệp Excel', 0, 0);
  return { bytes: await workbookBytes(workbook) };
}

function addHeading(writer: SheetWriter, model: AnnexModel): void {
  const size = TYPE.heading;
  writer.addText(model.heading, { face: 'bold', size, align: 'center' });
  for (const line of model.title) writer.addText(line, { face: 'bold', size, align: 'center' });
  writer.addText(model.attachedTo, { face: 'italics', size, align: 'center' });
  writer.addSpace(12, SHORT_LINE);
}

async function addTable(writer: SheetWriter, table: AnnexTable, task: Task): Promise<void> {
  if (table.title !== null) writer.addText(table.title, { face: 'bold', size: TYPE.heading, align: 'left' });
  const header = writer.addHeader(table);
  writer.sheet.pageSetup.printTitlesRow = `${header}:${header}`;
  for (const [index, row] of table.rows.entries()) {
    if (index % 100 === 0) await task.step('Đang lập tệp Excel', index, table.rows.length);
    writer.addRow(row, table);
  }
  for (const { mark, text } of table.footnotes) {
    writer.addText(`${printedMark(mark)} ${text}`, { face: 'normal', size: TYPE.footnote, align: 'left' });
  }
}

/** The closing line and the signature share a row, so that the signature never stands alone on a page. */
function addTail(writer: SheetWriter, table: AnnexTable, model: AnnexModel): void {
  writer.addSpace(8);
  const closing = { face: 'normal', size: TYPE.heading, align: 'left', vertical: 'top' } as const;
  const signature = { face: 'bold', size: TYPE.heading, align: 'center', vertical: 'top' } as const;
  const from = signatureColumn(table);
  if (model.signature === null || from === 1) writer.addText(model.closing, closing);
  if (model.signature === null) return;
  const text = signatureText(model.signature);
  if (from === 1) writer.addText(text, signature);
  else writer.addPair(model.closing, closing, text, signature, from);
}

function signatureText({ authority, position, name }: SignatureBlock): string {
  const above = [authority, position].filter((line) => line !== '');
  return ['', ...above, ...Array.from({ length: SIGNATURE_LINES }, () => ''), name].join('\n');
}

/** Number of the column, from 1, at which the right two fifths of the table begin. */
function signatureColumn(table: AnnexTable): number {
  const total = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  let from = table.columns.length;
  let width = table.columns.at(-1)?.widthMm ?? 0;
  while (from > 1 && width < total * 0.4) {
    from -= 1;
    width += table.columns[from - 1]?.widthMm ?? 0;
  }
  return from;
}

function refuseLongTexts(model: AnnexModel): void {
  for (const table of model.tables) {
    for (const [index, row] of table.rows.entries()) {
      if (row.cells.some((cell) => printedText(cell).length > LONGEST_CELL_TEXT)) {
        throw new AppError('ANNEX_INCOMPLETE', {
          place: `dòng ${index + 1}: ô dài hơn 32.767 ký tự, Excel không chứa được`,
        });
      }
    }
  }
}

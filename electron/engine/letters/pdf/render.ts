/** The letter as PDF, printed from the same texts as the Word document, and read back. */
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Fonts, loadFonts, points, printPdf, TYPEFACE } from '../../annex/index.ts';
import type { Task } from '../../task.ts';
import type { LetterModel } from '../model.ts';
import { FIRST_LINE_MM, LETTER_PAGE_MM, LETTER_TYPE } from '../page.ts';
import { drawHead } from './head.ts';
import { layQuestions } from './rows.ts';
import { drawTable } from './table.ts';
import { drawTail } from './tail.ts';
import { refuseMissingLetters, verifyLetter } from './verify.ts';

/**
 * A4 portrait, PDF 1.7 with embedded faces. pdfmake turns the pages: the table's header repeats, no row is cut
 * where a page can hold it, and the signature stays with the closing sentence.
 * @throws AppError `LETTER_CHARACTER_MISSING` {letter, codePoint, place} before anything is printed;
 *   `LETTER_INCOMPLETE` {place} when the file does not hold every text; `CANCELLED`
 */
export async function renderLetterPdf(
  model: LetterModel,
  task: Task,
  fonts: Fonts = loadFonts(),
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  refuseMissingLetters(model, fonts);
  await task.step('Đang tạo công văn PDF', 0, 0);
  const rows = layQuestions(model, fonts);
  const bytes = await printPdf(definition(model, rows, fonts), fonts);
  return { bytes, pages: await verifyLetter(bytes, model, rows, fonts, task) };
}

function definition(
  model: LetterModel,
  rows: ReturnType<typeof layQuestions>,
  fonts: Fonts,
): TDocumentDefinitions {
  const { width, height, top, bottom, left, right } = LETTER_PAGE_MM;
  return {
    pageSize: { width: points(width), height: points(height) },
    pageMargins: [points(left), points(top), points(right), points(bottom)],
    version: '1.7',
    language: 'vi',
    displayTitle: true,
    info: { title: model.documentTitle, creator: 'Đối Soát', producer: 'Đối Soát' },
    defaultStyle: {
      font: TYPEFACE,
      fontSize: LETTER_TYPE.body,
      lineHeight: fonts.leading,
      color: '#000000',
    },
    header: (page) => (page === 1 ? '' : pageNumber(page)),
    content: [
      drawHead(model, fonts),
      { text: model.addressee, alignment: 'center', margin: [0, 14, 0, 8] },
      bodyText(model.opening, [0, 0, 0, 6]),
      drawTable(rows, model.columns, fonts),
      {
        unbreakable: true,
        stack: [bodyText(model.closing, [0, 8, 0, 6]), drawTail(model)],
      },
    ],
  };
}

function bodyText(text: string, margin: [number, number, number, number]): ContentText {
  return { text, alignment: 'justify', leadingIndent: points(FIRST_LINE_MM), margin };
}

function pageNumber(page: number): Content {
  return {
    text: String(page),
    fontSize: LETTER_TYPE.pageNumber,
    alignment: 'center',
    margin: [
      points(LETTER_PAGE_MM.left),
      points(LETTER_PAGE_MM.top) / 2 - LETTER_TYPE.pageNumber / 2,
      points(LETTER_PAGE_MM.right),
      0,
    ],
  };
}

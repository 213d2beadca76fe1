/** The letter as a Word document. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { FONT_NAME, type Fonts, loadFonts } from '../../annex/index.ts';
import type { LetterModel } from '../model.ts';
import { FIRST_LINE_MM, LETTER_PAGE_MM, LETTER_TYPE } from '../page.ts';
import { headTable } from './head.ts';
import { halfPoints, paragraph } from './parts.ts';
import { questionTable } from './table.ts';
import { tailTable } from './tail.ts';

/** As Word itself writes it, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 } as const;

/** A Word document in the form of the decree, in Times New Roman, that opens in Word and LibreOffice alike. */
export async function renderLetterDocx(
  model: LetterModel,
  fonts: Fonts = loadFonts(),
): Promise<Uint8Array<ArrayBuffer>> {
  const { top, bottom, left, right } = LETTER_PAGE_MM;
  const document = new Document({
    creator: 'Đối Soát',
    lastModifiedBy: 'Đối Soát',
    title: model.documentTitle,
    styles: {
      default: {
        document: {
          run: { font: FONT_NAME, size: halfPoints(LETTER_TYPE.body), language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: A4,
            margin: {
              top: convertMillimetersToTwip(top),
              bottom: convertMillimetersToTwip(bottom),
              left: convertMillimetersToTwip(left),
              right: convertMillimetersToTwip(right),
              header: convertMillimetersToTwip(top / 2),
            },
          },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
        children: [
          headTable(model, fonts),
          paragraph(model.addressee, {
            size: LETTER_TYPE.body,
            align: AlignmentType.CENTER,
            before: 14,
            after: 8,
          }),
          bodyText(model.opening, false),
          questionTable(model),
          bodyText(model.closing, true),
          tailTable(model),
          smallEnd(),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function bodyText(text: string, keepNext: boolean): Paragraph {
  return paragraph(text, {
    size: LETTER_TYPE.body,
    align: AlignmentType.JUSTIFIED,
    firstLineMm: FIRST_LINE_MM,
    before: keepNext ? 8 : 0,
    after: 6,
    keepNext,
    keepLines: keepNext,
  });
}

/** Word wants a paragraph behind the last table; one this small never makes a page of its own. */
function smallEnd(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] });
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { bottom: { style: BorderStyle.NONE, size: 0, color: 'auto' } },
        children: [
          new TextRun({
            children: [PageNumber.CURRENT],
            font: FONT_NAME,
            size: halfPoints(LETTER_TYPE.pageNumber),
          }),
        ],
      }),
    ],
  });
}

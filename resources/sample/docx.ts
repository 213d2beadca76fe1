/** The report after nine months, as a Word file: landscape table, merged section rows, superscript mark. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { REPORTS, type ReportFact } from './reports.ts';
import { cellTexts, closingLine, columns, type IndicatorRow, pieces, rows, type SectionRow } from './rows.ts';

const FONT = 'Times New Roman';
/** Sizes are half-points: 26 is 13 pt. */
const BODY = 26;
const TABLE = 22;
const FOOTNOTE = 20;
const CENTRED_COLUMNS = new Set([0, 2, 6]);

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];
interface Look {
  size: number;
  bold?: boolean;
  italics?: boolean;
  align?: Align;
  after?: number;
}

/** Builds the Word file. */
export async function buildNineMonths(): Promise<Uint8Array> {
  const report: ReportFact = REPORTS.nineMonths;
  const document = new Document({
    creator: report.issuer[1],
    lastModifiedBy: report.issuer[1],
    title: report.title,
    styles: { default: { document: { run: { font: FONT, size: BODY, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: '20mm', bottom: '15mm', left: '30mm', right: '15mm', header: '10mm' },
          },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
        children: [...above(report), table(), ...below(report)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function above(report: ReportFact): Paragraph[] {
  const [superior, issuer] = report.issuer;
  return [
    paragraph(superior, { size: BODY }),
    paragraph(issuer, { size: BODY, bold: true, after: 200 }),
    paragraph(report.heading, { size: 28, bold: true, align: AlignmentType.CENTER }),
    paragraph(report.title, { size: BODY, bold: true, align: AlignmentType.CENTER }),
    paragraph(report.attachedTo, { size: BODY, italics: true, align: AlignmentType.CENTER, after: 200 }),
  ];
}

function below(report: ReportFact): Paragraph[] {
  return [
    ...report.footnotes.map(
      ({ mark, text }) =>
        new Paragraph({
          spacing: { before: 80 },
          children: [
            new TextRun({ text: mark, superScript: true, font: FONT, size: FOOTNOTE }),
            new TextRun({ text: ` ${text}`, font: FONT, size: FOOTNOTE }),
          ],
        }),
    ),
    paragraph(closingLine('nineMonths'), { size: BODY }),
  ];
}

function table(): Table {
  const widths = columns('nineMonths').map((column) => convertMillimetersToTwip(column.millimetres));
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns('nineMonths').map(({ header }, index) =>
          cell(header, widths[index] ?? 0, { size: TABLE, bold: true, align: AlignmentType.CENTER }),
        ),
      }),
      ...rows('nineMonths').map((row) =>
        row.kind === 'section' ? sectionRow(row, widths) : indicatorRow(row, widths),
      ),
    ],
  });
}

function sectionRow(row: SectionRow, widths: readonly number[]): TableRow {
  const [first = 0, ...others] = widths;
  const merged = others.reduce((sum, width) => sum + width, 0);
  return new TableRow({
    cantSplit: true,
    children: [
      cell(row.ordinal, first, { size: TABLE, bold: true, align: AlignmentType.CENTER }),
      cell(row.title, merged, { size: TABLE, bold: true }, others.length),
    ],
  });
}

function indicatorRow(row: IndicatorRow, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cellTexts(row).map((text, index) =>
      cell(text, widths[index] ?? 0, {
        size: TABLE,
        ...(CENTRED_COLUMNS.has(index) && !text.includes('\n') ? { align: AlignmentType.CENTER } : {}),
      }),
    ),
  });
}

function cell(text: string, width: number, look: Look, columnSpan = 1): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    children: text.split('\n').map((line) => paragraph(line, look)),
  });
}

function paragraph(text: string, look: Look): Paragraph {
  return new Paragraph({
    ...(look.align ? { alignment: look.align } : {}),
    spacing: { after: look.after ?? 0 },
    children: pieces(text).map(
      (piece) =>
        new TextRun({
          text: piece.text,
          font: FONT,
          size: look.size,
          bold: look.bold ?? false,
          italics: look.italics ?? false,
          superScript: piece.superscript,
        }),
    ),
  });
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: BODY })],
      }),
    ],
  });
}

/** The heading of the Word letter: issuer beside the name of the country, number beside place and day. */
import { AlignmentType, convertMillimetersToTwip, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Fonts } from '../../annex/index.ts';
import { brokenName, lineLengthMm } from '../lines.ts';
import type { LetterModel } from '../model.ts';
import { HEAD_GAP_MM, HEAD_MM, ISSUER_LINE_SHARE, LETTER_TYPE } from '../page.ts';
import { NO_BORDERS, paragraph, plainCell, rule } from './parts.ts';

const CENTER = AlignmentType.CENTER;

export function headTable(model: LetterModel, fonts: Fonts): Table {
  const { left, right } = HEAD_MM;
  const issuerLine =
    lineLengthMm(model.issuer, left, { face: fonts.faces.bold, size: LETTER_TYPE.issuer }) *
    ISSUER_LINE_SHARE;
  const mottoLine = lineLengthMm(model.motto, right, { face: fonts.faces.bold, size: LETTER_TYPE.motto });
  const size = LETTER_TYPE.issuer;
  const parent = brokenName(model.parent, left - HEAD_GAP_MM, { face: fonts.faces.normal, size });
  const issuer = [
    ...(parent === '' ? [] : [paragraph(parent, { size, align: CENTER })]),
    paragraph(model.issuer, { size, bold: true, align: CENTER }),
    rule(issuerLine, left),
  ];
  const country = [
    paragraph(model.country, { size: LETTER_TYPE.country, bold: true, align: CENTER }),
    paragraph(model.motto, { size: LETTER_TYPE.motto, bold: true, align: CENTER }),
    rule(mottoLine, right),
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(left + right), type: WidthType.DXA },
    columnWidths: [convertMillimetersToTwip(left), convertMillimetersToTwip(right)],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDERS.top, insideVertical: NO_BORDERS.top },
    rows: [
      new TableRow({ cantSplit: true, children: [plainCell(left, issuer), plainCell(right, country)] }),
      new TableRow({
        cantSplit: true,
        children: [
          plainCell(left, [
            paragraph(model.number, { size: LETTER_TYPE.number, align: CENTER, before: 3 }),
            paragraph(model.subject, { size: LETTER_TYPE.subject, align: CENTER, before: 3 }),
          ]),
          plainCell(right, [
            paragraph(model.placeAndDate, {
              size: LETTER_TYPE.date,
              italics: true,
              align: CENTER,
              before: 3,
            }),
          ]),
        ],
      }),
    ],
  });
}

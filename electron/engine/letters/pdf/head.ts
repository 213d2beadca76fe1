/** The heading of the PDF letter: issuer beside the name of the country, number beside place and day. */
import type { Content } from 'pdfmake/interfaces.js';
import { type Fonts, points } from '../../annex/index.ts';
import { brokenName, lineLengthMm } from '../lines.ts';
import type { LetterModel } from '../model.ts';
import { HEAD_GAP_MM, HEAD_MM, ISSUER_LINE_SHARE, LETTER_TYPE } from '../page.ts';
import { PLAIN } from './table.ts';

export function drawHead(model: LetterModel, fonts: Fonts): Content {
  const { left, right } = HEAD_MM;
  const { normal, bold } = fonts.faces;
  const size = LETTER_TYPE.issuer;
  const issuerLine = lineLengthMm(model.issuer, left, { face: bold, size }) * ISSUER_LINE_SHARE;
  const mottoLine = lineLengthMm(model.motto, right, { face: bold, size: LETTER_TYPE.motto });
  const parent = brokenName(model.parent, left - HEAD_GAP_MM, { face: normal, size });
  const issuer: Content[] = [
    ...(parent === '' ? [] : [{ text: parent, fontSize: size }]),
    { text: model.issuer, fontSize: size, bold: true },
    rule(issuerLine),
  ];
  const country: Content[] = [
    { text: model.country, fontSize: LETTER_TYPE.country, bold: true },
    { text: model.motto, fontSize: LETTER_TYPE.motto, bold: true },
    rule(mottoLine),
  ];
  const number: Content[] = [
    { text: model.number, fontSize: LETTER_TYPE.number, margin: [0, 3, 0, 0] },
    { text: model.subject, fontSize: LETTER_TYPE.subject, margin: [0, 3, 0, 0] },
  ];
  const date: Content = {
    text: model.placeAndDate,
    fontSize: LETTER_TYPE.date,
    italics: true,
    margin: [0, 3, 0, 0],
  };
  return {
    table: {
      widths: [points(left), points(right)],
      body: [
        [
          { stack: issuer, alignment: 'center' },
          { stack: country, alignment: 'center' },
        ],
        [
          { stack: number, alignment: 'center' },
          { stack: [date], alignment: 'center' },
        ],
      ],
    },
    layout: PLAIN,
  };
}

function rule(lengthMm: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: points(lengthMm), y2: 0, lineWidth: 0.75 }],
    alignment: 'center',
    margin: [0, 3, 0, 4],
  };
}

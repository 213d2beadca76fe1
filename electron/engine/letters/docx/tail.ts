/** The end of the Word letter: recipients beside the signature, on one page with the closing sentence. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { LetterModel } from '../model.ts';
import { LETTER_TYPE, RECIPIENTS, SIGNATURE_SPACE, TAIL_MM } from '../page.ts';
import { NO_BORDERS, paragraph, plainCell } from './parts.ts';

export function tailTable(model: LetterModel): Table {
  const { left, right } = TAIL_MM;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(left + right), type: WidthType.DXA },
    columnWidths: [convertMillimetersToTwip(left), convertMillimetersToTwip(right)],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDERS.top, insideVertical: NO_BORDERS.top },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [plainCell(left, recipients(model)), plainCell(right, signature(model))],
      }),
    ],
  });
}

function recipients(model: LetterModel): Paragraph[] {
  return [
    paragraph(RECIPIENTS, { size: LETTER_TYPE.recipientsHead, bold: true, italics: true }),
    ...model.recipients.map((line) => paragraph(line, { size: LETTER_TYPE.recipients })),
  ];
}

function signature({ signature: { authority, position, name } }: LetterModel): Paragraph[] {
  const look = { size: LETTER_TYPE.signature, bold: true, align: AlignmentType.CENTER };
  const above = [authority, position].filter((line) => line !== '');
  return [
    ...above.map((line) => paragraph(line, look)),
    ...(name === '' ? [new Paragraph('')] : [paragraph(name, { ...look, before: SIGNATURE_SPACE })]),
  ];
}

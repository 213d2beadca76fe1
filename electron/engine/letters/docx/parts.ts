/** Paragraphs and cells that the parts of the Word letter have in common. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  TableCell,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FONT_NAME } from '../../annex/index.ts';

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

export interface Look {
  /** Points. */
  size: number;
  bold?: boolean;
  italics?: boolean;
  align?: Align;
  /** Points above and below. */
  before?: number;
  after?: number;
  firstLineMm?: number;
  keepNext?: boolean;
  keepLines?: boolean;
}

/** Word counts type in half-points. */
export function halfPoints(points: number): number {
  return points * 2;
}

/** Word counts spaces in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** One paragraph; `\n` breaks the line. */
export function paragraph(text: string, look: Look): Paragraph {
  const { size, bold = false, italics = false, align = AlignmentType.LEFT } = look;
  return new Paragraph({
    alignment: align,
    keepNext: look.keepNext ?? false,
    keepLines: look.keepLines ?? false,
    spacing: { before: twips(look.before ?? 0), after: twips(look.after ?? 0) },
    ...(look.firstLineMm === undefined
      ? {}
      : { indent: { firstLine: convertMillimetersToTwip(look.firstLineMm) } }),
    children: text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: line,
          font: FONT_NAME,
          size: halfPoints(size),
          bold,
          italics,
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  });
}

/** A line of a length of its own, in the middle of `widthMm`: the border of a paragraph that is indented. */
export function rule(lengthMm: number, widthMm: number): Paragraph {
  const side = convertMillimetersToTwip(Math.max(0, (widthMm - lengthMm) / 2));
  return new Paragraph({
    spacing: { before: 0, after: twips(4), line: twips(3), lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;

/** A cell that only holds its place: no borders, no space of its own. */
export function plainCell(widthMm: number, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(widthMm), type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    verticalAlign: VerticalAlignTable.TOP,
    children,
  });
}

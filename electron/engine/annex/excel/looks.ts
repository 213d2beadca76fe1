/** The kinds of cells of an annex's sheet. There are few, and all are known before the first row is written. */
import type { Alignment, Borders, Font, Style } from 'exceljs';
import type { PageForm } from '../../../../shared/domain/annex.ts';
import type { FaceName } from '../layout/fonts.ts';
import { TYPE } from '../layout/geometry.ts';
import type { Align } from '../model.ts';

export const FONT_NAME = 'Times New Roman';

/** Blanks of this size, underlined, draw the short line under "(Kèm theo …)". */
const RULE_PT = 5;

const THIN: Partial<Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};

type Vertical = 'top' | 'middle';

/** Look of the letters. */
export interface Type {
  face: FaceName;
  /** Points. */
  size: number;
}

export interface Look extends Type {
  align: Align;
  vertical: Vertical;
  border: boolean;
  underline: boolean;
}

/** Cells outside the tables, and the tables' headers. */
export type RunningLook =
  | 'heading'
  | 'title'
  | 'attached'
  | 'rule'
  | 'tableTitle'
  | 'header'
  | 'footnote'
  | 'left'
  | 'signature';

const FACES = ['normal', 'bold'] as const;
const ALIGNS = ['left', 'center', 'right', 'justify'] as const;
const VERTICALS = ['top', 'middle'] as const;

/** All looks of one annex by name. */
export type Looks = ReadonlyMap<string, Look>;

/** Name of the look of a table's cell. */
export function cellLook(face: (typeof FACES)[number], align: Align, vertical: Vertical): string {
  return `${face} ${align} ${vertical}`;
}

export function looksOf({ textSizePt, tableSizePt }: PageForm): Looks {
  const plain = {
    face: 'bold',
    size: textSizePt,
    align: 'center',
    vertical: 'middle',
    border: false,
    underline: false,
  } as const;
  const running: Record<RunningLook, Look> = {
    heading: { ...plain, vertical: 'top' },
    title: plain,
    attached: { ...plain, face: 'italics' },
    rule: { ...plain, face: 'normal', size: RULE_PT, vertical: 'top', underline: true },
    tableTitle: { ...plain, align: 'left' },
    header: { ...plain, size: tableSizePt, border: true },
    footnote: { ...plain, face: 'normal', size: TYPE.footnote, align: 'left' },
    left: { ...plain, face: 'normal', align: 'left', vertical: 'top' },
    signature: { ...plain, vertical: 'top' },
  };
  const looks = new Map<string, Look>(Object.entries(running));
  for (const face of FACES) {
    for (const align of ALIGNS) {
      for (const vertical of VERTICALS) {
        const look = { ...plain, face, size: tableSizePt, align, vertical, border: true };
        looks.set(cellLook(face, align, vertical), look);
      }
    }
  }
  return looks;
}

/** The look as exceljs writes it. The format "@" keeps a figure text when somebody edits it. */
export function styleOf(look: Look): Partial<Style> {
  const { face, size, align, vertical, border, underline } = look;
  const font: Partial<Font> = {
    name: FONT_NAME,
    family: 1,
    size,
    bold: face.startsWith('bold'),
    italic: face.endsWith('italics'),
    color: { argb: 'FF000000' },
    ...(underline ? { underline } : {}),
  };
  const alignment: Partial<Alignment> = { horizontal: align, vertical, wrapText: true };
  return { font, alignment, numFmt: '@', ...(border ? { border: THIN } : {}) };
}

/**
 * The styles of the Word annex. Every paragraph has one of them and no formatting of its own, so that staff change
 * the look of a whole annex in Word's list of styles.
 */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { PageForm } from '../../../../shared/domain/annex.ts';
import { CELL, points, TYPE, textWidthMm } from '../layout/geometry.ts';
import { SIGNATURE_SPACE } from '../layout/tail.ts';
import type { Align, AnnexRow } from '../model.ts';

/** Ids by what a paragraph is; the names that Word shows are in `paragraphStyles`. */
export const STYLE = {
  heading: 'PhuLucTieuDe',
  title: 'PhuLucTen',
  attached: 'PhuLucKemTheo',
  rule: 'PhuLucGach',
  part: 'PhuLucPhan',
  tableTitle: 'PhuLucTenBang',
  columnHead: 'PhuLucDauBang',
  note: 'PhuLucChuThich',
  closing: 'PhuLucKet',
  position: 'PhuLucChucVu',
  name: 'PhuLucHoTen',
  recipientsHead: 'PhuLucNoiNhanDau',
  recipients: 'PhuLucNoiNhan',
  gap: 'PhuLucKhoangCach',
  end: 'PhuLucCuoi',
  pageNumber: 'PhuLucSoTrang',
} as const;

export const FONT = 'Times New Roman';

/** Word's own style of footnote marks: superscript. */
export const MARK_STYLE = 'FootnoteReference';
/** Of the space between a text and its mark. */
export const SEPARATOR_STYLE = 'PhuLucCachSo';
export const SEPARATOR_NAME = 'Phụ lục – cách số chú thích';
export const TABLE_STYLE = 'PhuLucBang';

const ALIGNS = {
  left: { id: '', name: '', jc: AlignmentType.LEFT },
  center: { id: 'Giua', name: ' giữa', jc: AlignmentType.CENTER },
  right: { id: 'Phai', name: ' phải', jc: AlignmentType.RIGHT },
  justify: { id: 'Deu', name: ' đều hai bên', jc: AlignmentType.JUSTIFIED },
} as const satisfies Record<Align, { id: string; name: string; jc: string }>;

const RULE_MM = 50;

/** Style of a paragraph in a cell. */
export function cellStyle(kind: AnnexRow['kind'], align: Align): string {
  return `${kind === 'section' ? 'PhuLucMuc' : 'PhuLucO'}${ALIGNS[align].id}`;
}

/** Word counts lengths in twentieths of a point. */
export function twips(length: number): number {
  return Math.round(length * 20);
}

export function mmTwips(mm: number): number {
  return twips(points(mm));
}

/** How the heading stands clear of the corner of the digital signature. */
export interface HeadingPlace {
  /** Millimetres at both sides. */
  sideMm: number;
  /** Points. */
  before: number;
  after: number;
}

/** All paragraph styles, for one form of page. */
export function paragraphStyles(page: PageForm, place: HeadingPlace): IParagraphStyleOptions[] {
  const text = page.textSizePt;
  const table = page.tableSizePt;
  const centre = AlignmentType.CENTER;
  const ruleSide = mmTwips(Math.max(0, (textWidthMm(page) - RULE_MM) / 2));
  return [
    style(STYLE.heading, 'tiêu đề', text, {
      bold: true,
      alignment: centre,
      outlineLevel: 0,
      keepNext: true,
      indent: { left: mmTwips(place.sideMm), right: mmTwips(place.sideMm) },
      spacing: { before: twips(place.before), after: twips(place.after) },
    }),
    style(STYLE.title, 'tên', text, { bold: true, alignment: centre, keepNext: true }),
    style(STYLE.attached, 'kèm theo', text, {
      italics: true,
      alignment: centre,
      keepNext: true,
      spacing: { before: twips(3), after: 0 },
    }),
    style(STYLE.rule, 'gạch dưới', 1, {
      keepNext: true,
      indent: { left: ruleSide, right: ruleSide },
      spacing: { before: 0, after: twips(9), line: twips(6), lineRule: 'exact' },
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    }),
    style(STYLE.part, 'phần', text, {
      bold: true,
      outlineLevel: 1,
      keepNext: true,
      spacing: { before: twips(6), after: twips(3) },
    }),
    style(STYLE.tableTitle, 'tên bảng', text, {
      bold: true,
      outlineLevel: 2,
      keepNext: true,
      spacing: { before: twips(6), after: twips(3) },
    }),
    style(STYLE.columnHead, 'đầu bảng', table, { bold: true, alignment: centre, keepNext: true }),
    ...(['left', 'center', 'right', 'justify'] as const).flatMap((align) => [
      style(cellStyle('indicator', align), `ô${ALIGNS[align].name}`, table, { alignment: ALIGNS[align].jc }),
      // A section is never the last row of a page.
      style(cellStyle('section', align), `mục${ALIGNS[align].name}`, table, {
        bold: true,
        alignment: ALIGNS[align].jc,
        keepNext: true,
      }),
    ]),
    style(STYLE.note, 'chú thích', TYPE.footnote, { alignment: AlignmentType.JUSTIFIED }),
    style(STYLE.closing, 'dòng kết', text, { spacing: { before: twips(8), after: twips(6) } }),
    style(STYLE.position, 'chức vụ', text, { bold: true, alignment: centre, keepNext: true }),
    style(STYLE.name, 'họ tên', text, {
      bold: true,
      alignment: centre,
      spacing: { before: twips(SIGNATURE_SPACE), after: 0 },
    }),
    style(STYLE.recipientsHead, 'nơi nhận (đề mục)', TYPE.recipientsHead, {
      bold: true,
      italics: true,
      keepNext: true,
    }),
    style(STYLE.recipients, 'nơi nhận', TYPE.recipients, {}),
    style(STYLE.gap, 'khoảng cách', 1, {
      keepNext: true,
      spacing: { before: 0, after: 0, line: twips(6), lineRule: 'exact' },
    }),
    // Word wants a paragraph behind the last table; one this small never makes a page of its own.
    style(STYLE.end, 'cuối', 1, { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } }),
    style(STYLE.pageNumber, 'số trang', TYPE.pageNumber, { alignment: centre }),
  ];
}

type Look = NonNullable<IParagraphStyleOptions['paragraph']> & { bold?: boolean; italics?: boolean };

function style(id: string, name: string, size: number, look: Look): IParagraphStyleOptions {
  const { bold, italics, ...paragraph } = look;
  return {
    id,
    name: `Phụ lục – ${name}`,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: size * 2, ...(bold === true && { bold }), ...(italics === true && { italics }) },
    paragraph,
  };
}

/**
 * The style of the tables (`docx` writes none): thin lines, free space in the cells, texts in the middle of their
 * rows. Element order as in CT_Style and CT_TblPrBase.
 */
export function tableStyleXml(): string {
  const line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const space = (side: string, width: number) => `<w:${side} w:w="${twips(width)}" w:type="dxa"/>`;
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Phụ lục – bảng"/>`,
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>',
    `<w:tblPr><w:tblBorders>${sides.map((side) => `<w:${side} ${line}/>`).join('')}</w:tblBorders>`,
    `<w:tblCellMar>${space('top', CELL.padTop)}${space('left', CELL.padX)}`,
    `${space('bottom', CELL.padBottom)}${space('right', CELL.padX)}</w:tblCellMar></w:tblPr>`,
    '<w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>',
  ].join('');
}

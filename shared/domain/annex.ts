/**
 * What an annex looks like and what stands in it, as data that staff change: forms (mẫu phụ lục), and annexes
 * made with them. Sizes and blanks follow Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.
 */
import type { Field } from './fields.ts';

/** The document that an annex goes with: "(Kèm theo Báo cáo số 384/BC-STTTT ngày … của …)". */
export interface AttachedTo {
  /** Báo cáo, Kế hoạch, Công văn … */
  documentKind: string;
  /** "384/BC-STTTT"; left blank in electronic mode. */
  number: string;
  /** ISO date "2024-11-09"; "2025" where only the year is known (electronic documents); or "". */
  date: string;
  issuer: string;
}

/** One signatory. Empty texts leave their line out; authority and position may have several lines, separated by `\n`. */
export interface Signatory {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "TL. CHỦ TỊCH", "TUQ. GIÁM ĐỐC" or "". */
  authority: string;
  /** "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"; behind "TM. ỦY BAN NHÂN DÂN" also "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH". */
  position: string;
  name: string;
}

export const ORIENTATIONS = ['landscape', 'portrait'] as const;

/** The page. Margins in millimetres; the decree allows top and bottom 20–25, left 30–35, right 15–20. */
export interface PageForm {
  orientation: (typeof ORIENTATIONS)[number];
  marginsMm: { top: number; bottom: number; left: number; right: number };
  /** Heading, title, running text: 13 or 14 points. */
  textSizePt: number;
  /** Texts of the tables: 8 to 14 points. */
  tableSizePt: number;
  /** A row may go on at the next page; else it is kept whole where a page can hold it. */
  breakRows: boolean;
}

/** Where the texts of a column come from: the period itself, the period compared with, or the difference of both. */
export const COLUMN_ORIGINS = ['period', 'base', 'difference'] as const;
export type ColumnOrigin = (typeof COLUMN_ORIGINS)[number];

/** `auto`: short texts of columns that are looked at rather than read stand in the middle, others at the left. */
export const COLUMN_ALIGNS = ['auto', 'left', 'center', 'right', 'justify'] as const;
export type ColumnAlign = (typeof COLUMN_ALIGNS)[number];

export interface FormColumn {
  field: Field;
  origin: ColumnOrigin;
  /** "": as the submission heads it. `\n` breaks the line. */
  header: string;
  /** Header over this and the neighbouring columns of the same group; "" for none. */
  group: string;
  /** Millimetres; null: chosen by what the column holds. Widths are scaled together to fill the page. */
  widthMm: number | null;
  align: ColumnAlign;
  /** False: the column is known and deliberately not printed. */
  shown: boolean;
}

/** `asSent` keeps what the submissions say; the others number anew: I, II · A, B · 1, 2. */
export const SECTION_NUMBERINGS = ['asSent', 'roman', 'letters', 'arabic', 'none'] as const;
export type SectionNumbering = (typeof SECTION_NUMBERINGS)[number];

/** Rows: as sent; 1, 2, 3 anew in each section; 1, 2, 3 through the table; 1.1, 1.2 under section 1. */
export const ROW_NUMBERINGS = ['asSent', 'restart', 'running', 'outline'] as const;
export type RowNumbering = (typeof ROW_NUMBERINGS)[number];

/** One kind of table of a form. */
export interface FormTable {
  /** "Kế hoạch năm", for the choice in the application. */
  name: string;
  columns: FormColumn[];
  sections: { numbering: SectionNumbering; rows: RowNumbering };
  /** Cells that are merged downwards in the submission are merged in print. */
  mergeDown: boolean;
}

/** What a form and an annex have in common: everything but the tables. */
export interface AnnexLayout {
  page: PageForm;
  /** "Phụ lục", "Phụ lục I": lower case, Roman numeral when a document has several. */
  heading: string;
  /** Printed in capitals under the heading; lines separated by `\n`. In a form, `{set}` and `{period}` stand for names. */
  title: string;
  attachedTo: AttachedTo;
  /** Paper: number and date are filled in. Electronic: they stay blank (III.1.c). */
  mode: 'paper' | 'electronic';
  /** Under the last table; `{count}` stands for the number of indicators. "" for none. */
  closing: string;
  /** At most two, side by side: the first at the right, where one alone stands. */
  signatures: Signatory[];
  /** Lines under "Nơi nhận:", without dashes; none: no such block. */
  recipients: string[];
}

export const FORM_KIND = 'doi-soat/annex-form';
export const FORM_VERSION = 1;

/** A form (mẫu phụ lục): shipped with the application, or made by staff and shared as a file. */
export interface AnnexForm extends AnnexLayout {
  kind: typeof FORM_KIND;
  version: typeof FORM_VERSION;
  /** Shipped forms have names ("plan-year"), own forms random ids. */
  id: string;
  name: string;
  /** Which document it follows, in words. */
  basis: string;
  /** A table of an annex takes the one whose columns fit it best. */
  tables: FormTable[];
}

/** Which stored table is printed. */
export interface TableSource {
  /** Ids. */
  set: string;
  period: string;
  /** Period that `base` and `difference` columns are taken from; null without such columns. */
  base: string | null;
  /** Number of the table among those of the set and the period, from 0, when it was chosen. */
  table: number;
  /** Whose table it is, by the agency's id, and its number among those of that agency: known by that where it is said. */
  of?: { agency: string | null; table: number } | undefined;
}

/** A table of an annex: a copy of the form's, which staff may change, with its place and its source. */
export interface AnnexTableSpec extends FormTable {
  /** "2. Mục tiêu theo Kế hoạch …"; "" for none. */
  heading: string;
  source: TableSource;
}

/** A part of an annex under a heading of its own: "I. TỈNH AN GIANG"; "" for none. */
export interface AnnexPart {
  heading: string;
  tables: AnnexTableSpec[];
}

/** All that staff can set of one annex. */
export interface AnnexSpec extends AnnexLayout {
  /** The form that it was made with. */
  form: { id: string; name: string };
  parts: AnnexPart[];
}

/** The decree's limits in millimetres (Phụ lục I, mục I); other margins are possible and said to be outside them. */
export const DECREE_MARGINS_MM = {
  top: [20, 25],
  bottom: [20, 25],
  left: [30, 35],
  right: [15, 20],
} as const satisfies Record<keyof PageForm['marginsMm'], readonly [number, number]>;

export const DEFAULT_PAGE: PageForm = {
  orientation: 'landscape',
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  textSizePt: 14,
  tableSizePt: 11,
  breakRows: false,
};

/**
 * XML of the rows of a Word table. They are written one by one, because `docx` holds a whole table in memory three
 * times over: as objects, as a tree of names and as text (5,000 rows of 7 cells: 545 MB against 200).
 */
import { MARK_STYLE } from './styles.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For texts and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPED[letter] ?? letter);
}

/** A run of text; "" for none. */
export function runXml(text: string): string {
  return text === '' ? '' : `<w:r>${textXml(text)}</w:r>`;
}

export function textXml(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** A run in the style of footnote marks. `inside`: XML in front of the text. */
export function markRunXml(text: string, inside = ''): string {
  return styledRunXml(MARK_STYLE, text, inside);
}

/** A run in a character style. */
export function styledRunXml(style: string, text: string, inside = ''): string {
  const shown = text === '' ? '' : textXml(text);
  return `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr>${inside}${shown}</w:r>`;
}

/** @param content XML of its runs. `keepNext`: on one page with what follows */
export function paragraphXml(style: string, content: string, keepNext = false): string {
  const keep = keepNext ? '<w:keepNext/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep}</w:pPr>${content}</w:p>`;
}

export interface CellXml {
  /** Twips. */
  width: number;
  /** Columns. */
  span: number;
  /** First cell of a merge downwards, or one that is covered by the cell above it. */
  merge: 'restart' | 'continue' | null;
  /** At the top, not in the middle as the table's style has it. */
  top: boolean;
  style: string;
  text: string;
  /** XML of runs behind the text. */
  marks: string;
}

export interface RowXml {
  /** The row stays whole; Word breaks it all the same where no page can hold it. */
  cantSplit: boolean;
  /** On one page with what follows. */
  keepNext: boolean;
  /** Least height in twips; 0: as high as its cells need. */
  least: number;
}

/** One `w:tr`. */
export function rowXml(cells: readonly CellXml[], { cantSplit, keepNext, least }: RowXml): string {
  const whole = cantSplit ? '<w:cantSplit/>' : '';
  const height = least > 0 ? `<w:trHeight w:val="${least}" w:hRule="atLeast"/>` : '';
  const properties = whole + height;
  const row = properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`;
  return `<w:tr>${row}${cells.map((cell) => cellXml(cell, keepNext)).join('')}</w:tr>`;
}

/** One `w:tc`; the order of its properties is that of CT_TcPr. */
function cellXml({ width, span, merge, top, style, text, marks }: CellXml, keepNext: boolean): string {
  const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const down = merge === null ? '' : `<w:vMerge w:val="${merge}"/>`;
  const place = top ? '<w:vAlign w:val="top"/>' : '';
  const lines = text.split('\n');
  const paragraphs = lines.map((line, index) =>
    paragraphXml(style, runXml(line) + (index === lines.length - 1 ? marks : ''), keepNext),
  );
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${across}${down}${place}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}

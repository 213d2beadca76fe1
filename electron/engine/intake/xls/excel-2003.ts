/**
 * Workbooks that Excel 2003 saved as XML, and that many web programs still write as ".xls" (SpreadsheetML). Cells
 * and rows without an index follow the one before; those covered by a merge are left out.
 */
import { getFormatFromId } from 'numfmt';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { TextRun } from '../blocks.ts';
import { isDatePattern, serialIn1900, serialOf } from '../sheets/dates.ts';
import { MAX_COLUMN_RANGES, MAX_MERGES } from '../sheets/merges.ts';
import type { XmlListener, XmlTag } from '../xml-stream.ts';
import type { BookBuilder, SheetBuilder } from './book.ts';
import type { CellValue } from './values.ts';

interface Style {
  parent: string | null;
  font?: string;
  raised?: boolean;
  format?: string;
}

interface OpenCell {
  style: string;
  formula: boolean;
  /** `ss:Type` of its data; null: it has none. */
  type: string | null;
  runs: TextRun[];
}

/** Formats that have a name instead of a pattern. */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['General', 'General'],
  ['General Number', 'General'],
  ['General Date', 'dd/mm/yyyy h:mm'],
  ['Long Date', 'dd/mm/yyyy'],
  ['Medium Date', 'dd-mmm-yy'],
  ['Short Date', 'dd/mm/yyyy'],
  ['Long Time', 'h:mm:ss'],
  ['Medium Time', 'h:mm AM/PM'],
  ['Short Time', 'h:mm'],
  ['Currency', getFormatFromId(7) ?? '#,##0.00'],
  ['Euro Currency', '"€"#,##0.00'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
  ['Yes/No', '"Yes";"Yes";"No"'],
  ['True/False', '"TRUE";"TRUE";"FALSE"'],
  ['On/Off', '"On";"On";"Off"'],
]);
const MAX_ANCESTORS = 32;
const MAX_TEXT = 1_000_000;
const MAX_COMMENTS = 10_000;
const MAX_ROW = 1_048_576;

export class Excel2003Listener implements XmlListener {
  readonly #book: BookBuilder;
  readonly #styles = new Map<string, Style>();
  #date1904: string | null = null;
  #openStyle: Style | null = null;
  #sheet: SheetBuilder | null = null;
  #row = 0;
  #column = 0;
  #nextColumn = 1;
  #rowStyle: string | null = null;
  #cell: OpenCell | null = null;
  #comment: string | null = null;
  #inData = false;
  /** Formats of the open elements inside a text: bold, superscript, another font. */
  #shapes: { font?: string; raised?: boolean }[] = [];
  #visible: string | null = null;

  constructor(book: BookBuilder) {
    this.#book = book;
  }

  open({ local, attributes: raw }: XmlTag): void {
    const attributes = (name: string) => raw[`ss:${name}`] ?? raw[name];
    if (this.#inData) this.#openShape(local, raw['html:Face'] ?? raw.Face);
    else if (local === 'Date1904') this.#date1904 = '';
    else if (this.#sheet === null) this.#openOutside(local, attributes);
    else this.#openInSheet(this.#sheet, local, attributes);
  }

  text(text: string): void {
    if (this.#visible !== null) this.#visible += text;
    if (!this.#inData) return;
    if (this.#comment !== null) this.#comment += text;
    else if (this.#cell !== null) this.#addText(this.#cell, text);
  }

  close(name: string): void {
    const sheet = this.#sheet;
    if (this.#inData && this.#shapes.length > 0) this.#shapes.pop();
    else if (name === 'Data') this.#inData = false;
    else if (name === 'Style') this.#openStyle = null;
    else if (sheet === null) return;
    else if (name === 'Comment') this.#closeComment(sheet);
    else if (name === 'Cell') this.#closeCell(sheet);
    else if (name === 'Visible') {
      sheet.hidden = /^Sheet(?:Very)?Hidden$/.test(this.#visible?.trim() ?? '');
      this.#visible = null;
    } else if (name === 'Worksheet') {
      this.#book.finish(sheet);
      this.#sheet = null;
    }
  }

  #openOutside(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'Worksheet') {
      this.#sheet = this.#book.sheet(attribute('Name') ?? '');
      this.#row = 0;
      this.#nextColumn = 1;
    } else if (name === 'Style') {
      this.#openStyle = { parent: attribute('Parent') ?? null };
      this.#styles.set(attribute('ID') ?? '', this.#openStyle);
    } else if (this.#openStyle !== null) this.#openProperty(this.#openStyle, name, attribute);
  }

  #openProperty(style: Style, name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'Font') {
      const font = attribute('FontName');
      if (font !== undefined) style.font = font;
      style.raised = attribute('VerticalAlign') === 'Superscript';
    } else if (name === 'NumberFormat') {
      const format = attribute('Format') ?? 'General';
      style.format = NAMED_FORMATS.get(format) ?? format;
    }
  }

  #openInSheet(sheet: SheetBuilder, name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'Column') {
      if (sheet.hiddenColumns.length >= MAX_COLUMN_RANGES)
        throw new AppError('FILE_HOSTILE', { reason: 'columns' });
      const first = indexOf(attribute('Index'), this.#nextColumn);
      const last = first + countOf(attribute('Span'));
      this.#nextColumn = last + 1;
      if (attribute('Hidden') === '1') sheet.hiddenColumns.push({ first, last });
    } else if (name === 'Row') {
      this.#row = indexOf(attribute('Index'), this.#row + 1);
      this.#column = 0;
      this.#rowStyle = attribute('StyleID') ?? null;
      const last = Math.min(this.#row + countOf(attribute('Span')), MAX_ROW);
      if (attribute('Hidden') === '1') {
        for (let row = this.#row; row <= last; row += 1) sheet.hiddenRows.add(row);
      }
      // A row with a span stands for several empty ones.
      this.#row = last;
    } else if (name === 'Cell') this.#openCell(sheet, attribute);
    else if (name === 'Comment') this.#comment = '';
    else if (name === 'Data' && this.#cell !== null) {
      this.#inData = true;
      this.#shapes = [];
      if (this.#comment === null) this.#cell.type = attribute('Type') ?? 'String';
    } else if (name === 'Visible') this.#visible = '';
  }

  #openCell(sheet: SheetBuilder, attribute: (name: string) => string | undefined): void {
    this.#column = indexOf(attribute('Index'), this.#column + 1);
    const style = attribute('StyleID') ?? this.#rowStyle ?? 'Default';
    this.#cell = { style, formula: attribute('Formula') !== undefined, type: null, runs: [] };
    const across = countOf(attribute('MergeAcross'));
    const down = countOf(attribute('MergeDown'));
    if (across === 0 && down === 0) return;
    if (sheet.merges.length >= MAX_MERGES) throw new AppError('FILE_HOSTILE', { reason: 'merges' });
    const [top, left] = [this.#row, this.#column];
    sheet.merges.push({ top, left, bottom: top + down, right: left + across });
  }

  #openShape(name: string, face: string | undefined): void {
    const around = this.#shapes.at(-1) ?? {};
    const shape = { ...around };
    if (/^sup$/i.test(name)) shape.raised = true;
    if (/^font$/i.test(name) && face !== undefined) shape.font = face;
    this.#shapes.push(shape);
    if (/^br$/i.test(name) && this.#cell !== null && this.#comment === null) this.#addText(this.#cell, '\n');
  }

  #addText(cell: OpenCell, text: string): void {
    const shape = this.#shapes.at(-1);
    const font = shape?.font ?? this.#find(cell.style, 'font');
    const raised = shape?.raised ?? this.#find(cell.style, 'raised') ?? false;
    const length = cell.runs.reduce((sum, run) => sum + run.text.length, text.length);
    if (length > MAX_TEXT) throw new AppError('FILE_HOSTILE', { reason: 'text' });
    const last = cell.runs.at(-1);
    if (last !== undefined && last.font === font && (last.raised ?? false) === raised) last.text += text;
    else cell.runs.push({ text, ...(raised ? { raised } : {}), ...(font === undefined ? {} : { font }) });
  }

  #closeComment(sheet: SheetBuilder): void {
    const text = this.#comment ?? '';
    this.#comment = null;
    if (sheet.comments.length < MAX_COMMENTS) {
      sheet.comments.push({ row: this.#row, column: this.#column, text });
    }
  }

  #closeCell(sheet: SheetBuilder): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const value = this.#valueOf(cell);
    if (value !== null) sheet.grid.add({ row: this.#row, column: this.#column, value });
    const merge = sheet.merges.at(-1);
    if (merge?.top === this.#row && merge.left === this.#column) this.#column = merge.right;
  }

  #valueOf({ style, formula, type, runs }: OpenCell): CellValue | null {
    const text = runs.map((run) => run.text).join('');
    if (type === null || (text === '' && type !== 'String')) return formula ? { kind: 'missing' } : null;
    const format = this.#find(style, 'format') ?? '';
    switch (type) {
      case 'Number': {
        const number = Number(text);
        if (!Number.isFinite(number)) break;
        const serial = serialIn1900(number, format, this.#date1904 !== null);
        return { kind: 'number', serial, format, raw: String(number) };
      }
      case 'DateTime': {
        const serial = serialOf(new Date(`${text.trim().replace(/Z$/, '')}Z`));
        if (!Number.isFinite(serial)) break;
        return { kind: 'number', serial, format: isDatePattern(format) ? format : 'dd/mm/yyyy', raw: text };
      }
      case 'Boolean':
        return { kind: 'boolean', value: text.trim() === '1' };
      case 'Error':
        return { kind: 'error', code: text.trim() };
    }
    return { kind: 'text', runs };
  }

  #find<Key extends 'font' | 'raised' | 'format'>(id: string, key: Key): Style[Key] | undefined {
    let style = this.#styles.get(id);
    for (let depth = 0; style !== undefined && depth < MAX_ANCESTORS; depth += 1) {
      if (style[key] !== undefined) return style[key];
      style = this.#styles.get(style.parent ?? (style === this.#styles.get('Default') ? '' : 'Default'));
    }
    return undefined;
  }
}

/** An index counted from 1; without one it is the next. @throws AppError FILE_DAMAGED */
function indexOf(value: string | undefined, next: number): number {
  const index = value === undefined ? next : Number(value);
  if (!Number.isInteger(index) || index < 1) throw new AppError('FILE_DAMAGED', { reason: 'address' });
  return index;
}

/** A count of further rows or columns. */
function countOf(value: string | undefined): number {
  const count = Number(value ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

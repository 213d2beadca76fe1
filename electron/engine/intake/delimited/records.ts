/**
 * Separated values → records (RFC 4180, read the way Excel and careless hands write it).
 *
 *     1.1;"95,74%⏎(180/188)";Đạt   → ['1.1', '95,74%\n(180/188)', 'Đạt'], line 1
 *
 * A quote counts only at the start of a field. One that is not closed, or closed in the middle of a text, is
 * an ordinary character and told: a general parser would either stop at it or swallow the rows up to the next
 * quote. That, and the place of every record, is why the records are cut here.
 */
import { AppError } from '../../../../shared/contract/errors.ts';

export interface DelimitedRecord {
  fields: string[];
  /** The physical line it begins at, from 1. */
  line: number;
  /** Where the text goes on after it, and the line there. */
  end: number;
  endLine: number;
  /** Columns (from 1) whose quotes are out of place. */
  stray: number[];
}

const MAX_FIELDS = 16_384;
const MAX_FIELD_LENGTH = 200_000;
/** Excel's longest cell is 32,767 characters: a quote that stays open for longer is none. */
const MAX_QUOTED_LENGTH = 65_536;
/** After so many quotes that were never closed, a quoted field has to end in its line. */
const MAX_UNCLOSED = 100;

interface Field {
  text: string;
  end: number;
  stray: boolean;
}

/** Cuts a text into records, one at a time. */
export class RecordReader {
  readonly #text: string;
  readonly #separator: string;
  #at: number;
  #line: number;
  #unclosed = 0;
  /** Where each comes next: what stands far away, or nowhere, is not looked for again at every field. */
  #feed = -1;
  #carriage = -1;
  #separatorAt = -1;

  constructor(text: string, separator: string, start = { at: 0, line: 1 }) {
    this.#text = text;
    this.#separator = separator;
    this.#at = start.at;
    this.#line = start.line;
  }

  /** Goes on at another place of the text. */
  seek(at: number, line: number): void {
    this.#at = at;
    this.#line = line;
    this.#feed = -1;
    this.#carriage = -1;
    this.#separatorAt = -1;
  }

  /**
   * The next record; an empty line is a record of one empty field. Null at the end of the text.
   * @throws AppError FILE_HOSTILE for a record of absurdly many or long fields
   */
  next(): DelimitedRecord | null {
    if (this.#at >= this.#text.length) return null;
    const record: DelimitedRecord = {
      fields: [],
      line: this.#line,
      end: this.#at,
      endLine: this.#line,
      stray: [],
    };
    for (;;) {
      const field = this.#field(this.#at);
      record.fields.push(field.text);
      if (field.stray) record.stray.push(record.fields.length);
      if (record.fields.length > MAX_FIELDS) throw new AppError('FILE_HOSTILE', { reason: 'columns' });
      if (field.text.length > MAX_FIELD_LENGTH) throw new AppError('FILE_HOSTILE', { reason: 'text' });
      const separated = this.#text.startsWith(this.#separator, field.end) && field.end < this.#text.length;
      this.#at = field.end + (separated ? this.#separator.length : 0);
      if (!separated) break;
    }
    this.#at += this.#breakLength(this.#at);
    this.#line += 1;
    record.end = this.#at;
    record.endLine = this.#line;
    return record;
  }

  #field(from: number): Field {
    let quote = from;
    while (this.#text[quote] === ' ') quote += 1;
    if (this.#text[quote] !== '"') return this.#bare(from, false);
    const quoted = this.#quoted(quote);
    if (quoted !== null) return quoted;
    return this.#bare(from, true);
  }

  #bare(from: number, stray: boolean): Field {
    const lineEnd = this.#lineEnd(from);
    const end = Math.min(this.#nextSeparator(from), lineEnd);
    return { text: this.#text.slice(from, end), end, stray };
  }

  /** The field whose quote opens at `open`, or null where the quote has no end. */
  #quoted(open: number): Field | null {
    const limit = this.#unclosed < MAX_UNCLOSED ? open + MAX_QUOTED_LENGTH : this.#lineEnd(open);
    let stray = false;
    let at = open + 1;
    for (;;) {
      const found = this.#text.slice(at, limit + 1).indexOf('"');
      if (found < 0) {
        this.#unclosed += 1;
        return null;
      }
      at += found;
      if (this.#text[at + 1] === '"') {
        at += 2;
        continue;
      }
      const end = this.#endAfter(at + 1);
      if (end !== null) {
        const text = this.#text.slice(open + 1, at);
        const breaks = text.match(/\r\n|[\r\n]/g)?.length ?? 0;
        // A text that runs over lines with a quote inside is two fields and an opening quote that is none.
        if (stray && breaks > 0) {
          this.#unclosed += 1;
          return null;
        }
        this.#line += breaks;
        return { text: text.replaceAll('""', '"'), end, stray };
      }
      stray = true;
      at += 1;
    }
  }

  /** Where the field ends if a closing quote stands before `at`: only spaces may follow it. */
  #endAfter(at: number): number | null {
    let end = at;
    while (this.#text[end] === ' ') end += 1;
    const closes =
      end >= this.#text.length || this.#breakLength(end) > 0 || this.#text.startsWith(this.#separator, end);
    return closes ? end : null;
  }

  #nextSeparator(from: number): number {
    if (this.#separatorAt < from) this.#separatorAt = this.#find(this.#separator, from);
    return this.#separatorAt;
  }

  #lineEnd(from: number): number {
    if (this.#feed < from) this.#feed = this.#find('\n', from);
    if (this.#carriage < from) this.#carriage = this.#find('\r', from);
    return Math.min(this.#feed, this.#carriage, this.#text.length);
  }

  #find(sign: string, from: number): number {
    const found = this.#text.indexOf(sign, from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }

  #breakLength(at: number): number {
    if (this.#text[at] === '\n') return 1;
    if (this.#text[at] !== '\r') return 0;
    return this.#text[at + 1] === '\n' ? 2 : 1;
  }
}

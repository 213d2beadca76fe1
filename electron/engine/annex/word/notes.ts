/**
 * Footnotes of the Word annex: real ones, at the foot of the page where their mark stands.
 *
 * The mark that is shown must be the one of the model ("1", "*", or 1 anew in the next table). Word numbers
 * footnotes from 1 through the document; so a reference is
 *
 * - automatic where Word's next number is the mark: then it stays right when staff add a note of their own;
 * - else a reference with a mark of its own (`w:customMarkFollows`): the text behind it is shown, Word does not
 *   count it, and the note begins with the same text (LibreOffice puts the mark there by itself once more: a space
 *   in front keeps "1 1" from being read as 11);
 * - a repeated one refers to the same note again, which must not be printed twice: a NOTEREF field to the bookmark
 *   at the first reference, or, as that shows numbers only, a link where the mark is not a number of Word's.
 *
 * No figure may run into its mark: "180/188" and a 1 behind it were read as 180/1881 from a PDF. A no-break space
 * in a style of its own stands between them.
 */
import type { AnnexTable } from '../model.ts';
import { printedMark } from '../model.ts';
import { SEPARATOR_STYLE, STYLE } from './styles.ts';
import { escapeXml, markRunXml, paragraphXml, runXml, styledRunXml } from './xml.ts';

const SEPARATOR_XML = styledRunXml(SEPARATOR_STYLE, '\u00a0');

interface Note {
  id: number;
  mark: string;
  text: string;
  /** Numbered by Word. */
  automatic: boolean;
}

/** Hidden in Word's list of bookmarks, as all are whose names begin with a stroke. */
export function bookmarkOf(note: number): string {
  return `_chuthich${note}`;
}

/** The notes of a document, in the order in which their marks come. */
export class NoteWriter {
  readonly #notes: Note[] = [];
  #numbered = 0;

  add(mark: string, text: string): Note {
    const automatic = mark === String(this.#numbered + 1);
    if (automatic) this.#numbered += 1;
    const note = { id: this.#notes.length + 1, mark, text, automatic };
    this.#notes.push(note);
    return note;
  }

  /** XML of all notes, for `word/footnotes.xml`. */
  xml(): string {
    return this.#notes
      .map(({ id, mark, text, automatic }) => {
        const [first = '', ...more] = text.split('\n');
        const head = automatic ? markRunXml('', '<w:footnoteRef/>') : SEPARATOR_XML + markRunXml(mark);
        const paragraphs = [head + runXml(` ${first}`), ...more.map(runXml)];
        return `<w:footnote w:id="${id}">${paragraphs.map((runs) => paragraphXml(STYLE.note, runs)).join('')}</w:footnote>`;
      })
      .join('');
  }
}

/** The notes of one table: which have been referred to, and how. */
export class TableNotes {
  readonly #writer: NoteWriter;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #written = new Map<string, Note>();

  constructor(table: AnnexTable, writer: NoteWriter) {
    this.#writer = writer;
    // Of two notes with one mark, the marks mean the first.
    this.#texts = new Map(table.footnotes.toReversed().map(({ mark, text }) => [mark, text]));
  }

  /** The marks behind the text of a cell. */
  marksXml(marks: readonly string[], text: string): string {
    return marks
      .map((mark, index) => {
        const { xml, drawn } = this.#markXml(mark);
        const apart = index > 0 || !drawn || /\d$/.test(text);
        return (apart ? SEPARATOR_XML : '') + xml;
      })
      .join('');
  }

  /** `drawn`: by Word; the mark is no text of the cell. */
  #markXml(mark: string): { xml: string; drawn: boolean } {
    const text = this.#texts.get(mark);
    if (text === undefined) return { xml: markRunXml(mark), drawn: false };
    const known = this.#written.get(mark);
    if (known !== undefined) return { xml: repeated(known), drawn: false };
    const note = this.#writer.add(mark, text);
    this.#written.set(mark, note);
    return { xml: reference(note), drawn: note.automatic };
  }
}

function reference({ id, mark, automatic }: Note): string {
  const run = automatic
    ? markRunXml('', `<w:footnoteReference w:id="${id}"/>`)
    : markRunXml(mark, `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/>`);
  const name = bookmarkOf(id);
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${run}<w:bookmarkEnd w:id="${id}"/>`;
}

function repeated({ id, mark, automatic }: Note): string {
  const run = markRunXml(mark);
  return automatic
    ? `<w:fldSimple w:instr="${escapeXml(` NOTEREF ${bookmarkOf(id)} \\f \\h `)}">${run}</w:fldSimple>`
    : `<w:hyperlink w:anchor="${bookmarkOf(id)}" w:history="1">${run}</w:hyperlink>`;
}

/** Notes that no cell refers to: they stay text under the table. */
export function looseNotes(table: AnnexTable): AnnexTable['footnotes'] {
  if (table.footnotes.length === 0) return [];
  const used = new Set<string>();
  for (const { cells } of table.rows) for (const { marks } of cells) for (const mark of marks) used.add(mark);
  const seen = new Set<string>();
  return table.footnotes.filter(({ mark }) => {
    const loose = !used.has(mark) || seen.has(mark);
    seen.add(mark);
    return loose;
  });
}

/** Their paragraphs. `keepNext`: on one page with what follows */
export function looseNotesXml(table: AnnexTable, keepNext: boolean): string {
  return looseNotes(table)
    .flatMap(({ mark, text }) => `${printedMark(mark)} ${text}`.split('\n'))
    .map((line) => paragraphXml(STYLE.note, runXml(line), keepNext))
    .join('');
}

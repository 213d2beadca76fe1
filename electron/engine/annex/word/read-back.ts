/** Reads a finished Word annex: its paragraphs, table rows and footnotes, in the order of the document. */
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { piecesOf } from '../excel/unpack.ts';
import { MARK_STYLE, SEPARATOR_STYLE } from './styles.ts';

/** A footnote mark as it is shown, and the id of the note that it leads to; null where it leads to none. */
export interface ReadMark {
  shown: string;
  note: number | null;
}

export interface ReadText {
  text: string;
  marks: ReadMark[];
}

/** `mark` is what the note itself begins with; null where Word puts its number there. */
export interface ReadNote {
  mark: string | null;
  text: string;
}

export interface ReadCell extends ReadText {
  span: number;
  merge: 'restart' | 'continue' | null;
}

/** `table` counts the tables of the document from 0. */
export type ReadBlock =
  | ({ kind: 'paragraph' } & ReadText)
  | { kind: 'row'; table: number; header: boolean; cells: ReadCell[] };

export interface ReadWord {
  /** Blocks as they come; the file is parsed while they are taken. */
  blocks: AsyncIterable<ReadBlock>;
  /** By id. */
  notes: ReadonlyMap<number, ReadNote>;
}

type Attributes = Readonly<Record<string, SaxesAttributePlain | string>>;

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const BOOKMARK = /_chuthich(\d+)\b/;

/** @throws Error when the file is no package, or its XML is not well-formed */
export async function readWord(bytes: Uint8Array): Promise<ReadWord> {
  const notes = new Map<number, ReadNote>();
  for await (const block of parsed(bytes, FOOTNOTES)) if (block.kind === 'note') notes.set(block.id, block);
  return { blocks: body(bytes), notes };
}

async function* body(bytes: Uint8Array): AsyncGenerator<ReadBlock> {
  for await (const block of parsed(bytes, DOCUMENT)) if (block.kind !== 'note') yield block;
}

type NoteBlock = { kind: 'note'; id: number } & ReadNote;

async function* parsed(bytes: Uint8Array, part: string): AsyncGenerator<ReadBlock | NoteBlock> {
  const listener = new Listener();
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => listener.open(name, attributes));
  parser.on('closetag', ({ name }) => listener.close(name));
  parser.on('text', (text) => listener.text(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of piecesOf(bytes, part)) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield* listener.take();
  }
  parser.write(decoder.decode());
  parser.close();
  yield* listener.take();
}

/** What the parser tells, put together. Tables within tables are not written and not understood. */
class Listener {
  #found: (ReadBlock | NoteBlock)[] = [];
  #tables = 0;
  #row: { header: boolean; cells: ReadCell[] } | null = null;
  #cell: (Omit<ReadCell, keyof ReadText> & { paragraphs: ReadText[] }) | null = null;
  #note: { id: number; paragraphs: ReadText[] } | null = null;
  #paragraph: ReadText | null = null;
  /** Character style of the run. */
  #style = '';
  #inText = false;
  /** The mark that the next text in the style of marks is of: of a reference, a link or a field. */
  #mark: ReadMark | null = null;
  /** Notes that Word has numbered so far. */
  #numbered = 0;
  readonly #bookmarks = new Set<string>();

  /** Blocks that are complete. */
  take(): (ReadBlock | NoteBlock)[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  open(name: string, attributes: Attributes): void {
    const given = (attribute: string) => String(attributes[attribute] ?? '');
    const value = given('w:val');
    if (name === 'w:tr') this.#row = { header: false, cells: [] };
    else if (name === 'w:tc') this.#cell = { span: 1, merge: null, paragraphs: [] };
    else if (name === 'w:p') this.#paragraph = { text: '', marks: [] };
    else if (name === 'w:r') this.#style = '';
    else if (name === 'w:rStyle') this.#style = value;
    else if (name === 'w:t') this.#inText = true;
    else if (name === 'w:br') this.#add('\n');
    else if (name === 'w:bookmarkStart') this.#bookmarks.add(given('w:name'));
    else if (name === 'w:footnote') this.#note = { id: Number(given('w:id')), paragraphs: [] };
    else if (name === 'w:footnoteReference') this.#refer(Number(given('w:id')), attributes);
    else if (name === 'w:hyperlink') this.#follow(given('w:anchor'));
    else if (name === 'w:fldSimple') this.#follow(given('w:instr'));
    else if (name === 'w:tblHeader' && this.#row !== null) this.#row.header = true;
    else if (name === 'w:gridSpan' && this.#cell !== null) this.#cell.span = Number(value);
    else if (name === 'w:vMerge' && this.#cell !== null) {
      this.#cell.merge = value === 'restart' ? 'restart' : 'continue';
    }
  }

  text(text: string): void {
    if (this.#inText) this.#add(text);
  }

  close(name: string): void {
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:r') this.#mark = this.#mark?.shown === '' ? this.#mark : null;
    else if (name === 'w:hyperlink' || name === 'w:fldSimple') this.#mark = null;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc' && this.#cell !== null) {
      const { paragraphs, ...cell } = this.#cell;
      this.#row?.cells.push({ ...cell, ...joined(paragraphs) });
      this.#cell = null;
    } else if (name === 'w:tr' && this.#row !== null) {
      this.#found.push({ kind: 'row', table: this.#tables, ...this.#row });
      this.#row = null;
    } else if (name === 'w:tbl') this.#tables += 1;
    else if (name === 'w:footnote' && this.#note !== null) this.#endNote(this.#note);
  }

  #add(text: string): void {
    if (this.#paragraph === null || this.#style === SEPARATOR_STYLE) return;
    if (this.#style !== MARK_STYLE) this.#paragraph.text += text;
    else if (this.#mark !== null) this.#mark.shown += text;
    else {
      this.#mark = { shown: text, note: null };
      this.#paragraph.marks.push(this.#mark);
    }
  }

  /** A reference is counted and shown as its number, unless its own mark follows. */
  #refer(note: number, attributes: Attributes): void {
    const own = attributes['w:customMarkFollows'] !== undefined;
    if (!own) this.#numbered += 1;
    const mark = { shown: own ? '' : String(this.#numbered), note };
    this.#paragraph?.marks.push(mark);
    this.#mark = own ? mark : null;
  }

  /** A link or field leads to the note whose first reference has the bookmark; to none without that bookmark. */
  #follow(target: string): void {
    const [bookmark = '', id] = BOOKMARK.exec(target) ?? [];
    this.#mark = { shown: '', note: this.#bookmarks.has(bookmark) ? Number(id) : null };
    this.#paragraph?.marks.push(this.#mark);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    this.#mark = null;
    if (paragraph === null) return;
    if (this.#cell !== null) this.#cell.paragraphs.push(paragraph);
    else if (this.#note !== null) this.#note.paragraphs.push(paragraph);
    else this.#found.push({ kind: 'paragraph', ...paragraph });
  }

  /** A space stands between a note's mark and its text. */
  #endNote({ id, paragraphs }: { id: number; paragraphs: readonly ReadText[] }): void {
    const { text, marks } = joined(paragraphs);
    this.#found.push({ kind: 'note', id, mark: marks[0]?.shown ?? null, text: text.replace(/^ /, '') });
    this.#note = null;
  }
}

function joined(paragraphs: readonly ReadText[]): ReadText {
  return {
    text: paragraphs.map(({ text }) => text).join('\n'),
    marks: paragraphs.flatMap(({ marks }) => marks),
  };
}

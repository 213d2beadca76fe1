/** The marks of a document's footnotes and endnotes, and what else its paragraphs refer to. */
import { romanNumeral } from '../roman.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './parts.ts';

type NoteKind = 'footnoteReference' | 'endnoteReference';

/** What all paragraphs of a document share. Footnotes and endnotes are counted in its order, as Word numbers them. */
export class References {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Texts of reviewers' comments by id. */
  readonly comments: ReadonlyMap<string, string>;
  readonly #footnotes = new Map<string, string>();
  readonly #endnotes = new Map<string, string>();
  readonly #counted = new Map<string, number>();

  constructor(styles: Styles, numbering: Numbering, comments: ReadonlyMap<string, string>) {
    this.styles = styles;
    this.numbering = numbering;
    this.comments = comments;
  }

  /** Displayed marks by footnote id. */
  get footnotes(): ReadonlyMap<string, string> {
    return this.#footnotes;
  }

  /** Displayed marks by endnote id. */
  get endnotes(): ReadonlyMap<string, string> {
    return this.#endnotes;
  }

  /** The mark that Word shows for a reference; the same for further references to the same note. */
  mark(kind: NoteKind, id: string): string {
    const marks = this.#marksOf(kind);
    const known = marks.get(id);
    if (known !== undefined) return known;
    const number = (this.#counted.get(kind) ?? 0) + 1;
    this.#counted.set(kind, number);
    const mark = kind === 'footnoteReference' ? String(number) : romanNumeral(number);
    marks.set(id, mark);
    return mark;
  }

  /** A reference that is shown with a mark of its own is not counted. */
  customMark(kind: NoteKind, id: string, mark: string): void {
    const marks = this.#marksOf(kind);
    if (mark !== '' && !marks.has(id)) marks.set(id, mark);
  }

  #marksOf(kind: NoteKind): Map<string, string> {
    return kind === 'footnoteReference' ? this.#footnotes : this.#endnotes;
  }
}

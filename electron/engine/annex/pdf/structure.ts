/**
 * The structure of a tagged PDF (ISO 32000-1, 14.7): what is a heading, a table, a cell, in reading order. pdfkit has
 * a writer of its own, which keeps every element and walks through all children again at every addition; a table of
 * 35,000 cells needs one that writes each element once and forgets it.
 */
import type { OpenFile } from './file.ts';
import { asWritten, pdfText } from './file.ts';

/** One element: a heading, a table, a cell. It is written when it ends. */
export interface Element {
  readonly id: number;
  /** "P", "TD". */
  readonly type: string;
  readonly parent: string;
  /** Further entries of its dictionary, as PDF. */
  readonly entries: string;
  readonly kids: string[];
  /** The page of its first content, as reference; "" before any. */
  page: string;
}

/** Builds the structure of one document, page by page. */
export class Structure {
  readonly #file: OpenFile;
  /** By page: which element each piece of marked content belongs to. */
  readonly #parents: number[][] = [];
  /** Footnotes by their names, in the order of these. */
  readonly #notes: number[] = [];
  /** Of the page that is drawn: pdfkit keeps every piece that it is given in a buffer of its own. */
  readonly #operators: string[] = [];
  readonly body: Element;

  constructor(file: OpenFile) {
    this.#file = file;
    const parent = String(file.structureRoot);
    this.body = { id: file.reserve(), type: 'Document', parent, entries: '', kids: [], page: '' };
  }

  /** To be called when a page begins. */
  beginPage(): void {
    this.#file.document.page.dictionary.data.StructParents = this.#parents.length;
    this.#parents.push([]);
  }

  /** Adds operators to the page; what prints something goes through `content` or `artifact`. */
  add(operators: string): void {
    this.#operators.push(operators);
  }

  /** To be called when a page is drawn. */
  endPage(): void {
    this.#file.document.addContent(this.#operators.join('\n'));
    this.#operators.length = 0;
  }

  /** A new element at the end of `parent`. */
  element(type: string, parent: Element, attributes = ''): Element {
    const id = this.#file.reserve();
    parent.kids.push(reference(id));
    return {
      id,
      type,
      parent: reference(parent.id),
      entries: attributes + this.#name(type, id),
      kids: [],
      page: '',
    };
  }

  /** Marks what `operators` print as content of an element. */
  content(element: Element, operators: string): void {
    const page = String(this.#file.document.page.dictionary);
    const parents = this.#parents.at(-1) ?? [];
    const number = parents.length;
    if (element.page === '') element.page = page;
    element.kids.push(element.page === page ? String(number) : `<</Type /MCR /Pg ${page} /MCID ${number}>>`);
    parents.push(element.id);
    this.add(`/${element.type} <</MCID ${number}>> BDC\n${operators}\nEMC`);
  }

  /** Marks what `operators` print as no part of the text: page numbers, lines, repeated headers. */
  artifact(kind: 'Pagination' | 'Layout', operators: string): void {
    this.add(`/Artifact <</Type /${kind}>> BDC\n${operators}\nEMC`);
  }

  /** Writes an element; its children need not have ended. */
  endElement({ id, type, parent, entries, kids, page }: Element): void {
    const pages = page === '' ? '' : ` /Pg ${page}`;
    const children = kids.length === 0 ? '' : ` /K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}`;
    this.#file.write(id, `<</S /${type} /P ${parent}${pages}${entries}${children}>>`);
  }

  end(): void {
    this.endElement(this.body);
    const pages = this.#parents.map((elements, page) => `${page} [${elements.map(reference).join(' ')}]`);
    const tree = this.#file.reserve();
    this.#file.write(tree, `<</Nums [${pages.join('\n')}]>>`);
    Object.assign(this.#file.structureRoot.data, {
      K: asWritten(reference(this.body.id)),
      ParentTree: asWritten(reference(tree)),
      ParentTreeNextKey: this.#parents.length,
    });
    if (this.#notes.length === 0) return;
    const names = this.#notes.flatMap((id, index) => [pdfText(noteName(index)), asWritten(reference(id))]);
    const named = this.#file.document.ref({ Names: names });
    named.end();
    this.#file.structureRoot.data.IDTree = named;
  }

  /** Footnotes have names (ISO 14289-1, 7.9). */
  #name(type: string, id: number): string {
    if (type !== 'Note') return '';
    this.#notes.push(id);
    return ` /ID (${noteName(this.#notes.length - 1)})`;
  }
}

function noteName(index: number): string {
  return `note-${String(index + 1).padStart(6, '0')}`;
}

function reference(id: number): string {
  return `${id} 0 R`;
}

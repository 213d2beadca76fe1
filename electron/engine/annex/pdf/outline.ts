/** Bookmarks: the annex, its parts, tables and sections. */
import type { PdfDocument, PdfObject } from './file.ts';
import { pdfText } from './file.ts';
import { numeral } from './text.ts';

/** How deep a bookmark stands. */
export const BOOKMARK_LEVELS = { annex: 0, part: 1, table: 2, section: 3 } as const;

interface Bookmark {
  title: string;
  level: number;
  page: PdfObject;
  /** Points from the page's lower edge. */
  top: number;
  children: Bookmark[];
}

/**
 * Collects bookmarks in reading order and writes them at the end. Written here because pdfkit's own point at the
 * right edge of the page.
 */
export class Outline {
  readonly #document: PdfDocument;
  readonly #roots: Bookmark[] = [];
  /** The bookmark that the next one stands under, and those above it. */
  readonly #open: Bookmark[] = [];

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  add(title: string, kind: keyof typeof BOOKMARK_LEVELS, top: number): void {
    const level = BOOKMARK_LEVELS[kind];
    const page = this.#document.page.dictionary;
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
    const bookmark: Bookmark = { title, level, page, top, children: [] };
    (this.#open.at(-1)?.children ?? this.#roots).push(bookmark);
    this.#open.push(bookmark);
  }

  end(): void {
    if (this.#roots.length === 0) return;
    const root = this.#document.ref({ Type: 'Outlines' });
    Object.assign(root.data, this.#write(this.#roots, root));
    root.end();
    this.#document._root.data.Outlines = root;
    this.#document._root.data.PageMode = 'UseOutlines';
  }

  /** Writes siblings. @returns what their parent says of them: all levels but the sections are shown open */
  #write(siblings: readonly Bookmark[], parent: PdfObject): Record<string, unknown> {
    const items = siblings.map(({ title, page, top }) =>
      this.#document.ref({
        Title: pdfText(title),
        Parent: parent,
        Dest: [page, 'XYZ', null, Number(numeral(top)), null],
      }),
    );
    let shown = siblings.length;
    for (const [index, item] of items.entries()) {
      const { children, level } = siblings[index] ?? { children: [], level: 0 };
      if (index > 0) item.data.Prev = items[index - 1];
      if (index < items.length - 1) item.data.Next = items[index + 1];
      if (children.length > 0) {
        const below = this.#write(children, item);
        const open = level < BOOKMARK_LEVELS.table;
        const count = Number(below.Count);
        Object.assign(item.data, below, { Count: open ? count : -count });
        if (open) shown += count;
      }
      item.end();
    }
    return { First: items[0], Last: items.at(-1), Count: shown };
  }
}

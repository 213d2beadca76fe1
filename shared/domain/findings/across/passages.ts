/** The texts of a document that may hold statements with numbers, each with the place it came from. */
import type { Field } from '../../fields.ts';
import type { DocumentPlace, DocumentRow, DocumentView, TableView } from '../document.ts';
import { cellPlace, paragraphPlace } from '../document.ts';

export interface Passage {
  text: string;
  /** Null: running text or a footnote. */
  table: TableView | null;
  row: DocumentRow | null;
  field: Field | null;
  /** The place, with only the words meant where they are given. */
  place(words?: string): DocumentPlace;
}

/** The columns that are written as prose. */
const PROSE_FIELDS = ['result', 'activity', 'note', 'output'] as const satisfies readonly Field[];

/**
 * The paragraphs, footnotes and prose cells of a document, in its order. `wanted` is a cheap test: a passage
 * that fails it is never made.
 */
export function* passagesOf(document: DocumentView, wanted: (text: string) => boolean): Generator<Passage> {
  for (const paragraph of document.paragraphs) {
    if (!wanted(paragraph.text)) continue;
    const place = (words?: string) => paragraphPlace(document, paragraph, words);
    yield { text: paragraph.text, table: null, row: null, field: null, place };
  }
  for (const { text } of document.footnotes) {
    if (wanted(text)) yield footnote(document, null, text);
  }
  for (const table of document.tables) {
    for (const { text } of table.footnotes) {
      if (wanted(text)) yield footnote(document, table, text);
    }
    for (const row of table.rows) yield* cellsOf(document, table, row, wanted);
  }
}

function* cellsOf(
  document: DocumentView,
  table: TableView,
  row: DocumentRow,
  wanted: (text: string) => boolean,
): Generator<Passage> {
  if (row.kind !== 'indicator') return;
  for (const field of PROSE_FIELDS) {
    const text = row.view.texts[field];
    if (text === undefined || !wanted(text)) continue;
    const place = (words?: string) => {
      const whole = cellPlace(document, table, row, field);
      return words === undefined ? whole : { ...whole, text: words.slice(0, whole.text.length) };
    };
    yield { text, table, row, field, place };
  }
}

function footnote(document: DocumentView, table: TableView | null, text: string): Passage {
  const place = (words: string = text): DocumentPlace => ({
    document: document.index,
    table: table?.index ?? null,
    rowId: null,
    field: null,
    source: null,
    text: words.slice(0, 200),
  });
  return { text, table, row: null, field: null, place };
}

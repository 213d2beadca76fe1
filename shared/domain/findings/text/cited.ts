/** The documents that a document names, with the places where it does. */
import type { Passage } from '../across/passages.ts';
import { passagesOf } from '../across/passages.ts';
import type { DocumentView } from '../document.ts';
import { type Mention, mayNameDocument, mentionsOf } from './mentions.ts';

export interface Cited {
  mention: Mention;
  passage: Passage;
}

/** Several rules ask for the same document; it does not change between them. */
const KNOWN = new WeakMap<DocumentView, readonly Cited[]>();

/** All mentions of documents in the running text, footnotes and prose cells, in their order. */
export function citedIn(document: DocumentView): readonly Cited[] {
  const known = KNOWN.get(document);
  if (known !== undefined) return known;
  const cited = [...passagesOf(document, mayNameDocument)].flatMap((passage) =>
    mentionsOf(passage.text).map((mention): Cited => ({ mention, passage })),
  );
  KNOWN.set(document, cited);
  return cited;
}

/** The words of a mention with a little of what stands around them. */
export function wordsAround({ mention: { start, end }, passage: { text } }: Cited): string {
  return text.slice(Math.max(0, start - 20), end + 20);
}

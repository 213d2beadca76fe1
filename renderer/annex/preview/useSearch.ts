import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from './pdf.ts';
import { findWords, type PageText, type Piece, pageText } from './search.ts';

export interface Hit {
  page: number;
  pieces: readonly Piece[];
}

export interface Search {
  hits: readonly Hit[];
  /** Pages are still being read. */
  searching: boolean;
  /** Which hit is looked at, from 0. */
  current: number;
  /** Counts how often somebody was led to a hit. */
  turn: number;
  go(by: 1 | -1): void;
}

const PAUSE_MS = 150;

/** Texts of pages that were read once, for as long as their document is open. */
const texts = new WeakMap<PDFDocumentProxy, Map<number, PageText>>();

async function textOf(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const known = texts.get(document) ?? new Map<number, PageText>();
  texts.set(document, known);
  const before = known.get(number);
  if (before) return before;
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const read = pageText(items.filter((item) => 'str' in item));
  known.set(number, read);
  return read;
}

/**
 * Where the words stand in the whole document.
 * @param page the page that is looked at: the first hit is looked for from there
 * @param onPage leads to the page of a hit
 */
export function useSearch(
  document: PDFDocumentProxy | null,
  words: string,
  page: number,
  onPage: (page: number) => void,
): Search {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [current, setCurrent] = useState(0);
  const [searching, setSearching] = useState(false);
  const [asked, setAsked] = useState('');
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: turning a page asks for nothing anew
  useEffect(() => {
    if (!document || words.trim() === '') {
      setHits([]);
      setAsked('');
      setSearching(false);
      return;
    }
    let wanted = true;
    const look = async () => {
      setSearching(true);
      const found: Hit[] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        const text = await textOf(document, number);
        if (!wanted) return;
        for (const pieces of findWords(text, words)) found.push({ page: number, pieces });
      }
      setSearching(false);
      setHits(found);
      if (words === asked) {
        // The same words in a page drawn anew: nobody asked to be led away.
        setCurrent((at) => Math.max(0, Math.min(at, found.length - 1)));
        return;
      }
      setAsked(words);
      const first = Math.max(
        0,
        found.findIndex((hit) => hit.page >= page),
      );
      setCurrent(first);
      setTurn((count) => count + 1);
      const hit = found[first];
      if (hit) onPage(hit.page);
    };
    const timer = setTimeout(() => {
      // A document that is closed meanwhile was replaced by another one, which is looked through in its turn.
      look().catch(() => wanted && setSearching(false));
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [document, words]);

  const go = (by: 1 | -1) => {
    if (hits.length === 0) return;
    const next = (current + by + hits.length) % hits.length;
    setCurrent(next);
    setTurn((count) => count + 1);
    const hit = hits[next];
    if (hit) onPage(hit.page);
  };
  return { hits, searching, current, turn, go };
}

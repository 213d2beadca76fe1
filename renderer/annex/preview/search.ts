/** Looking for words in the text of a page, without marks, over the ends of lines. Pure. */
import { fold } from '../../../shared/contract/view.ts';

/** A run of text as pdf.js gives it. */
export interface TextRun {
  str: string;
  hasEOL: boolean;
}

/** The folded text of a page, and of each of its letters the run that it stands in and its place there. */
export interface PageText {
  folded: string;
  run: readonly number[];
  at: readonly number[];
}

/** A piece of a run: from and to are places in its text. */
export interface Piece {
  run: number;
  from: number;
  to: number;
}

const known = new Map<string, string>();

function foldLetter(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const folded = fold(letter);
  known.set(letter, folded);
  return folded;
}

export function pageText(runs: readonly TextRun[]): PageText {
  const letters: string[] = [];
  const run: number[] = [];
  const at: number[] = [];
  const put = (text: string, number: number, place: number) => {
    for (const letter of text) {
      letters.push(letter);
      run.push(number);
      at.push(place);
    }
  };
  const space = (number: number, place: number) => {
    if (letters.length > 0 && letters.at(-1) !== ' ') put(' ', number, place);
  };
  for (const [number, { str, hasEOL }] of runs.entries()) {
    let place = 0;
    for (const letter of str) {
      if (/\s/u.test(letter)) space(number, place);
      else put(foldLetter(letter), number, place);
      place += letter.length;
    }
    if (hasEOL) space(number, str.length);
  }
  return { folded: letters.join(''), run, at };
}

/** Where words stand on a page: each find as the pieces of runs that it covers. */
export function findWords({ folded, run, at }: PageText, words: string): Piece[][] {
  const wanted = fold(words);
  if (wanted === '') return [];
  const found: Piece[][] = [];
  for (let from = folded.indexOf(wanted); from >= 0; from = folded.indexOf(wanted, from + wanted.length)) {
    const pieces: Piece[] = [];
    for (let letter = from; letter < from + wanted.length; letter += 1) {
      const number = run[letter] ?? 0;
      const place = at[letter] ?? 0;
      const last = pieces.at(-1);
      if (last?.run === number) last.to = place + 1;
      else pieces.push({ run: number, from: place, to: place + 1 });
    }
    found.push(pieces);
  }
  return found;
}

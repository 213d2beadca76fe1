/** Columns of a table without ruling lines: strips that nearly all of its lines leave free. */
import { median } from './geometry.ts';
import type { TextLine } from './lines.ts';
import type { Word } from './words.ts';

/** Words of a line without a gap wider than a space. */
export interface Phrase {
  words: Word[];
  left: number;
  right: number;
}

/** As a share of the letters' size. */
const PHRASE_GAP = 0.36;
/** The same between columns, where nothing else tells. */
const COLUMN_GAP = 0.9;
/** Fewer columns may be a letterhead, or texts that happen to stand beside each other. */
export const MIN_COLUMNS = 3;
const MIN_GUTTER = 3;
/** The share of the lines that may run across a gutter: headings of sections. */
const CROSSING = 0.06;
/** Points within which texts begin at one place; columns whose text fills them are told by where it begins. */
const SAME_START = 0.7;
/** The share of the lines that begin a text where a column begins. */
const STARTING = 0.1;
const MIN_STARTING = 4;
/** The narrowest strip between columns in letters' sizes, where it is less than in points. */
const NARROW = 0.2;
/** Points that a letter may lean out of its column. */
const LEAN = 1.5;
const MAX_WIDTH = 20_000;

export function phrasesOf(line: TextLine, gap = PHRASE_GAP, starts: readonly number[] = []): Phrase[] {
  const phrases: Phrase[] = [];
  for (const word of line.words) {
    const last = phrases.at(-1);
    const begins = word.spaced && starts.some((start) => Math.abs(start - word.left) <= SAME_START);
    if (last !== undefined && word.left - last.right < gap * line.size && !begins) {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
    } else phrases.push({ words: [word], left: word.left, right: word.right });
  }
  return phrases;
}

/** The parts of a line that stand as far apart as columns do. */
export function wideParts(line: TextLine): Phrase[] {
  return phrasesOf(line, COLUMN_GAP);
}

/** Whether a line has so many parts that it shows the columns of a table. */
export function showsColumns(line: TextLine): boolean {
  return wideParts(line).length >= MIN_COLUMNS;
}

/** A strip between two columns that is left free. */
export interface Gutter {
  from: number;
  to: number;
}

export interface Columns {
  left: number;
  right: number;
  gutters: readonly Gutter[];
}

/**
 * The columns of lines of which some show several columns (`shows`); the others, wrapped text and headings of
 * sections, only narrow the strips between them, and too many that run across one prove it to be none.
 */
export function columnsOfLines(lines: readonly TextLine[], shows: (line: TextLine) => boolean): Columns {
  const left = Math.floor(Math.min(...lines.map((line) => line.left))) - 1;
  const right = Math.ceil(Math.max(...lines.map((line) => line.right))) + 1;
  const none: Columns = { left, right, gutters: [] };
  if (!Number.isFinite(left) || right - left > MAX_WIDTH) return none;
  const starts = startsOf(lines);
  const partsOf = (line: TextLine) => phrasesOf(line, PHRASE_GAP, starts);
  const least = Math.min(MIN_GUTTER, NARROW * median(lines.map(({ size }) => size)));
  const phrases = lines.flatMap(partsOf);
  const free = freeStrips(lines.filter(shows).flatMap(partsOf), left, right, least);
  const most = Math.max(1, Math.floor(CROSSING * lines.length));
  const inner = free.filter(({ from, to }) => from > left && to < right);
  const real = inner.filter((strip) => phrases.filter((phrase) => crosses(phrase, strip)).length <= most);
  const kept = phrases.filter((phrase) => !real.some((strip) => crosses(phrase, strip)));
  const gutters = real.flatMap((strip) => {
    const inside = freeStrips(kept, strip.from, strip.to, least);
    return inside.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1);
  });
  return { left, right, gutters };
}

/** Places where many of the lines' texts begin behind a gap. */
function startsOf(lines: readonly TextLine[]): number[] {
  const lefts = lines.flatMap((line) => phrasesOf(line).map(({ left }) => left)).toSorted((a, b) => a - b);
  const needed = Math.max(MIN_STARTING, STARTING * lines.length);
  const starts: number[] = [];
  for (let from = 0; from < lefts.length; ) {
    let to = from;
    while (to < lefts.length && (lefts[to] ?? 0) - (lefts[from] ?? 0) <= SAME_START) to += 1;
    if (to - from >= needed) starts.push(median(lefts.slice(from, to)));
    from = to;
  }
  return starts;
}

function crosses(phrase: Phrase, { from, to }: Gutter): boolean {
  return phrase.left < from && phrase.right > to;
}

/** What no phrase covers between two places, the ends included only where they are those of a strip. */
function freeStrips(phrases: readonly Phrase[], left: number, right: number, least: number): Gutter[] {
  const strips: Gutter[] = [];
  let reached = left;
  for (const phrase of phrases.toSorted((a, b) => a.left - b.left)) {
    if (phrase.left >= right) break;
    if (phrase.left - reached >= least) strips.push({ from: reached, to: phrase.left });
    reached = Math.max(reached, phrase.right);
  }
  if (right - reached >= least) strips.push({ from: reached, to: right });
  return strips;
}

/** The edges of columns: just before the text of the next one begins. */
export function edgesOf({ left, right, gutters }: Columns): number[] {
  return [left, ...gutters.map(({ from, to }) => Math.max(from + 1, to - 1)), right];
}

/** The phrases of a line, parted where a space of theirs is a gutter. */
export function partedPhrases(line: TextLine, { gutters }: Columns): Phrase[] {
  return phrasesOf(line).flatMap((phrase) => {
    const parts: Phrase[] = [];
    for (const word of phrase.words) {
      const last = parts.at(-1);
      const before = last?.words.at(-1);
      const parted =
        before !== undefined &&
        gutters.some(({ from, to }) => before.right <= from + LEAN && word.left >= to - LEAN);
      if (last === undefined || parted) parts.push({ words: [word], left: word.left, right: word.right });
      else {
        last.words.push(word);
        last.right = Math.max(last.right, word.right);
      }
    }
    return parts;
  });
}

/** The first and last column that a phrase stands in. */
export function columnsAcross(
  phrase: Phrase,
  edges: readonly number[],
  size: number,
): readonly [number, number] {
  const columnAt = (x: number) => {
    let column = 0;
    while (column + 2 < edges.length && x >= (edges[column + 1] ?? x)) column += 1;
    return column;
  };
  const lean = Math.min(size, (phrase.right - phrase.left) / 2);
  return [columnAt(phrase.left + 0.3 * lean), columnAt(phrase.right - lean)];
}

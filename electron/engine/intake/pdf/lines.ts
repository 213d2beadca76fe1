/** Words → lines of text, and what kind of line one is. */
import { type Box, boxAround, median } from './geometry.ts';
import { type Word, wordBox } from './words.ts';

export interface TextLine {
  words: Word[];
  left: number;
  right: number;
  base: number;
  size: number;
  page: number;
}

/** Words whose baselines are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.38;
const BULLET =
  /^(?:[-+•*●▪■–—]|\(?(?:\d{1,2}|[a-zđ])[.)]|\(?[ivx]{1,4}\)|[IVX]{1,4}\.|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/u;

/** Words of one place (a cell, a column of text) as lines from top to bottom. */
export function linesOf(words: readonly Word[], page: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const word of words.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const line = lines.findLast(
      (found) => Math.abs(found.base - word.base) <= SAME_LINE * Math.min(found.size, word.size),
    );
    if (line === undefined) lines.push(newLine([word], page));
    else line.words.push(word);
  }
  return lines.map((line) => newLine(line.words, page)).toSorted((a, b) => a.base - b.base);
}

export function newLine(words: readonly Word[], page: number): TextLine {
  const sorted = words.toSorted((a, b) => a.left - b.left || a.order - b.order);
  return {
    words: sorted,
    left: Math.min(...sorted.map((word) => word.left)),
    right: Math.max(...sorted.map((word) => word.right)),
    base: median(sorted.map((word) => word.base)),
    size: Math.max(...sorted.map((word) => word.size)),
    page,
  };
}

export function lineText(line: TextLine): string {
  return line.words.map((word, index) => (index > 0 && word.spaced ? ` ${word.text}` : word.text)).join('');
}

export function linesBox(lines: readonly TextLine[]): Box {
  return boxAround(lines.flatMap((line) => line.words.map(wordBox)));
}

export function isBold(line: TextLine): boolean {
  return line.words.every((word) => word.pieces.every(({ font, raised }) => font.bold || raised));
}

/** A line that begins an item of a list. */
export function isItem(line: TextLine): boolean {
  const first = line.words[0]?.text ?? '';
  return line.words.length > 1 && BULLET.test(first) && line.words[1]?.spaced === true;
}

/** "1", "1.10", "II", "A", "a)", "-" */
export function isOrdinalText(text: string): boolean {
  return /^(?:\(?(?:\d{1,3}(?:[.,]\d{1,3}){0,4}|[IVXLC]{1,6}(?:\.\d{1,3}){0,3}|[A-ZĐa-zđ])[.)/:]*|[-–+•*])$/.test(
    text,
  );
}

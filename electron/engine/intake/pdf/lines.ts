/** Words → lines of text, and lines → text with its paragraphs. */
import type { TextRun } from '../blocks.ts';
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

/** Between two lines: of one word that was broken, of one paragraph, of two. */
export type Join = '' | ' ' | '\n';

/** Words whose baselines are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.38;
/** Width of a space, as a share of the letters' size. */
const SPACE = 0.25;
const BULLET =
  /^(?:[-+•*●▪■–—]|\(?(?:\d{1,2}|[a-zđ])[.)]|\(?[ivx]{1,4}\)|[IVX]{1,4}\.|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/u;
const DASH = /^[-–—]$/;

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

/** The runs of a line: a space before each word that has one before it. */
export function runsOf(line: TextLine): TextRun[] {
  return line.words.flatMap((word, index) =>
    word.pieces.map((piece, part): TextRun => {
      const space = index > 0 && part === 0 && word.spaced && !piece.raised ? ' ' : '';
      const run: TextRun = { text: space + piece.text };
      if (piece.raised) run.raised = true;
      if (piece.font.name !== '') run.font = piece.font.name;
      return run;
    }),
  );
}

/** @param join what stands between each line and the next; one entry less than lines, a missing one is a space */
export function joinLines(lines: readonly TextLine[], joins: readonly Join[]): TextRun[] {
  return lines.flatMap((line, index) => {
    const between = index === 0 ? '' : (joins[index - 1] ?? ' ');
    return between === '' ? runsOf(line) : [{ text: between }, ...runsOf(line)];
  });
}

/**
 * What stands between two lines that follow each other in a column of text.
 *
 * A line that ends although the first word of the next one would have fitted ends its paragraph.
 *
 * @param left the column's edges: as far as text may reach
 */
export function joinBetween(line: TextLine, next: TextLine, left: number, right: number): Join {
  const width = right - left;
  const last = line.words.at(-1);
  const first = next.words[0];
  if (last === undefined || first === undefined) return '\n';
  const space = SPACE * line.size;
  const needed = space + firstPart(next);
  const middle = (left + right) / 2;
  const centred =
    Math.abs((line.left + line.right) / 2 - middle) < 3 &&
    Math.abs((next.left + next.right) / 2 - middle) < 3 &&
    (line.left - left > 4 || next.left - left > 4);
  const used = centred ? line.right - line.left : line.right - left;
  // A little less than what is free: widths are rounded, and a justified line ends exactly at the edge.
  if (used + needed <= width - 0.5) return flowsOn(line, next) ? ' ' : '\n';
  if (isItem(next) && startsItem(line, next)) return '\n';
  return isBroken(line, next, right) ? '' : ' ';
}

/** "8 -" / "9%" and "từ 30%" / "- 50%" are one figure; after the end of a sentence a dash begins an item. */
function startsItem(line: TextLine, next: TextLine): boolean {
  const before = line.words.at(-1)?.text ?? '';
  const mark = next.words[0]?.text ?? '';
  if (runsOn(line, mark)) return false;
  if (!DASH.test(mark)) return /[.;:,)]$/.test(before) || !/^[(\d]/.test(mark);
  return !/[\d%]$/.test(before) || !/^\d/.test(next.words[1]?.text ?? '');
}

/** "Chưa" / "đánh giá", "từ 8" / "- 9%": broken early, but one text all the same. */
function flowsOn(line: TextLine, next: TextLine): boolean {
  const before = line.words.at(-1)?.text ?? '';
  const [first, second] = next.words;
  if (first === undefined) return false;
  if (DASH.test(first.text)) return /[\d%]$/.test(before) && /^\d/.test(second?.text ?? '');
  return /[\p{L},]$/u.test(before) && /^\p{Ll}{2}/u.test(first.text);
}

/** "… (8) …; (9) …;" / "(10) …": items that run on in the lines. */
function runsOn(line: TextLine, mark: string): boolean {
  const shapeOf = (text: string) => text.replace(/\p{L}+|\d+/gu, '#');
  const shape = shapeOf(mark);
  const inside = line.words.slice(1).some((word) => word.spaced && shapeOf(word.text) === shape);
  return inside && /^\(?#[).]$/.test(shape);
}

/** How wide the first word of a line is, or as much of it as may stand alone before a break. */
function firstPart(line: TextLine): number {
  const words: Word[] = [];
  for (const word of line.words) {
    if (words.length > 0 && word.spaced) break;
    words.push(word);
  }
  const text = words.map((word) => word.text).join('');
  const left = words[0]?.left ?? 0;
  const full = (words.at(-1)?.right ?? left) - left;
  // A word may be broken behind a hyphen, though not before a digit; that its part fits is only an estimate.
  const breaks = /^.*?[^-–][-–](?=[^\d.,;:)])/.exec(text);
  return breaks === null ? full : Math.min(full, (1.1 * full * breaks[0].length) / text.length + 3);
}

/** A word too long for its line, broken without a space: a URL, "1.707.667/" / "1.115.432", "QĐ-" / "TTg". */
function isBroken(line: TextLine, next: TextLine, right: number): boolean {
  const last = line.words.at(-1);
  const first = next.words[0];
  if (last === undefined || first === undefined) return false;
  if (/[^\s\d%][-/]$/.test(last.text) || /\d\/$/.test(last.text)) return true;
  const alone = line.words.every((word, index) => index === 0 || !word.spaced);
  const whole = line.words.map((word) => word.text).join('');
  const letter = (first.right - first.left) / Math.max(1, first.text.length);
  return alone && line.right + letter > right - 0.5 && /\d[./,]\d|[/@]|:\/\/|www\./.test(whole);
}

/** "1", "1.10", "II", "A", "a)", "-" */
export function isOrdinalText(text: string): boolean {
  return /^(?:\(?(?:\d{1,3}(?:[.,]\d{1,3}){0,4}|[IVXLC]{1,6}(?:\.\d{1,3}){0,3}|[A-ZĐa-zđ])[.)/:]*|[-–+•*])$/.test(
    text,
  );
}

/** Lines of one column → its text: what stands between two of them, a space, nothing, or the end of a paragraph. */
import type { TextRun } from '../blocks.ts';
import { isItem, lineText, type TextLine } from './lines.ts';
import type { Word } from './words.ts';

/** Between two lines: of one word that was broken, of one paragraph, of two. */
export type Join = '' | ' ' | '\n';

/** Width of a space, as a share of the letters' size. */
const SPACE = 0.25;
const DASH = /^[-–—]$/;
/** What no text begins with: wrapped alone, it closes what stands before it. */
const CLOSING = /^[)\]”»]/;
const PERCENTAGE = /^\d+(?:[.,]\d+)*\s?%$/;

/** The runs of a line: a space before each word that has one before it. */
function runsOf(line: TextLine): TextRun[] {
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
 * @param listed whether the column has a list, so that dashes begin items
 */
export function joinBetween(
  line: TextLine,
  next: TextLine,
  left: number,
  right: number,
  listed = true,
): Join {
  const last = line.words.at(-1);
  const first = next.words[0];
  if (last === undefined || first === undefined) return '\n';
  if (CLOSING.test(first.text)) return '';
  if (wouldFit(line, next, left, right)) return flowsOn(line, next) ? ' ' : '\n';
  if (isItem(next) && startsItem(line, next, listed)) return '\n';
  // "90%" above "80%" are two figures, though both would not fit in one line.
  if (PERCENTAGE.test(lineText(line)) && PERCENTAGE.test(lineText(next))) return '\n';
  return isBroken(line, next, right) ? '' : ' ';
}

/**
 * Whether a line has room left for the first word of the next one, so that it was ended on purpose.
 *
 * @param left the column's edges: as far as text may reach
 */
export function wouldFit(line: TextLine, next: TextLine, left: number, right: number): boolean {
  const middle = (left + right) / 2;
  const centred =
    Math.abs((line.left + line.right) / 2 - middle) < 3 &&
    Math.abs((next.left + next.right) / 2 - middle) < 3 &&
    (line.left - left > 4 || next.left - left > 4);
  const used = centred ? line.right - line.left : line.right - left;
  const needed = SPACE * line.size + firstPart(next);
  // A little less than what is free: widths are rounded, and a justified line ends exactly at the edge.
  return used + needed <= right - left - 0.5;
}

/** "8 -" / "9%" and "từ 30%" / "- 50%" are one figure; after the end of a sentence a dash begins an item. */
function startsItem(line: TextLine, next: TextLine, listed: boolean): boolean {
  const before = line.words.at(-1)?.text ?? '';
  const mark = next.words[0]?.text ?? '';
  if (runsOn(line, mark)) return false;
  if (!DASH.test(mark)) return /[.;:,)]$/.test(before) || !/^[(\d]/.test(mark);
  const after = next.words[1]?.text ?? '';
  if (/[\d%]$/.test(before) && /^\d/.test(after)) return false;
  return !isInnerDash(line, before, after, listed);
}

/** "kinh tế" / "- xã hội", "Viễn thông" / "- Internet": the dash stands in a sentence and did not fit in its line. */
function isInnerDash(line: TextLine, before: string, after: string, listed: boolean): boolean {
  if (!/\p{L}$/u.test(before)) return false;
  const lower = /^\p{Ll}/u;
  if (!lower.test(after)) return !listed && /^\p{L}/u.test(after);
  // A list may have items in small letters, of which the one before is one.
  return !(isItem(line) && lower.test(line.words[1]?.text ?? ''));
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
  // No part of an address or a number is a Vietnamese word.
  if (!/^[!-~]+[”»]?$/.test(first.text)) return false;
  return alone && line.right + letter > right - 0.5 && /\d[./,]\d|[/@]|:\/\/|www\./.test(whole);
}

/** Footnotes at the foot of a page: small text below a short rule, each with a raised mark. */

import { cleanText } from '../text.ts';
import type { Segment } from './content.ts';
import type { PageLines } from './furniture.ts';
import { joinBetween, joinLines, lineText, type TextLine } from './lines.ts';

export interface PageNotes {
  /** What is left of the page. */
  lines: TextLine[];
  notes: NotePart[];
}

/** A footnote or the part of one that stands on a page; without a mark it goes on from the page before. */
export interface NotePart {
  mark: string | null;
  lines: TextLine[];
}

/** Shares: of the page's width that a rule spans at most, of its height where it may begin. */
const MAX_RULE = 0.62;
const MIN_RULE = 30;
const SMALLER = 0.95;
const PLAIN_MARK = /^(?:\(?\d{1,3}\)?|\[\d{1,3}\]|\*{1,4})$/;

/** @param rules level lines outside the tables */
export function takeFootnotes(page: PageLines, rules: readonly Segment[], bodySize: number): PageNotes {
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const length = rule.to - rule.from;
    if (length < MIN_RULE || length > MAX_RULE * page.page.width) continue;
    const below = page.lines.filter((line) => line.base - 0.3 * line.size > rule.at);
    const first = below[0];
    if (first === undefined || page.tables.some(([top]) => top > rule.at)) continue;
    const nearLeft = Math.abs(rule.from - Math.min(...below.map(({ left }) => left))) < 30;
    const small = below.every((line) => line.size <= SMALLER * bodySize || isMarked(line));
    const underText = first.base - rule.at < 3.2 * first.size;
    if (!nearLeft || !small || !underText) continue;
    if (!isMarked(first) && first.size > SMALLER * bodySize) continue;
    if (!below.some((line) => isMarked(line)) && !isContinued(first, bodySize)) continue;
    const kept = new Set(below);
    return { lines: page.lines.filter((line) => !kept.has(line)), notes: partsOf(below) };
  }
  return { lines: page.lines, notes: [] };
}

function isContinued(line: TextLine, bodySize: number): boolean {
  return line.size <= SMALLER * bodySize;
}

function isMarked(line: TextLine): boolean {
  return markOf(line) !== null;
}

/** The mark a line begins with: raised, or plain with a space after it. */
function markOf(line: TextLine): string | null {
  const word = line.words[0];
  const piece = word?.pieces[0];
  if (word === undefined || piece === undefined) return null;
  if (piece.raised && PLAIN_MARK.test(piece.text)) return bare(piece.text);
  const alone = word.pieces.length === 1 && line.words[1]?.spaced === true;
  return alone && PLAIN_MARK.test(word.text) ? bare(word.text) : null;
}

function bare(mark: string): string {
  return mark.replace(/[()[\]]/g, '');
}

function partsOf(lines: readonly TextLine[]): NotePart[] {
  const parts: NotePart[] = [];
  for (const line of lines) {
    const mark = markOf(line);
    const last = parts.at(-1);
    const raised = line.words[0]?.pieces[0]?.raised === true;
    // A wrapped line may begin with a number; a new note is raised or goes on counting.
    const begins = mark !== null && (raised || last === undefined || follows(last.mark, mark));
    if (begins) parts.push({ mark, lines: [withoutMark(line)] });
    else if (last === undefined) parts.push({ mark: null, lines: [line] });
    else last.lines.push(line);
  }
  return parts;
}

function follows(before: string | null, mark: string): boolean {
  if (mark.startsWith('*')) return true;
  return before === null || Number(mark) === Number(before) + 1;
}

function withoutMark(line: TextLine): TextLine {
  const [first, ...others] = line.words;
  if (first === undefined) return line;
  const pieces = first.pieces.slice(1);
  const text = pieces.map((piece) => piece.text).join('');
  return { ...line, words: text === '' ? others : [{ ...first, pieces, text }, ...others] };
}

/** The footnotes of all pages by mark; of two with one mark the first, and the mark of the other is named. */
export function joinNotes(parts: readonly NotePart[]): { notes: Map<string, string>; repeated: string[] } {
  const whole: NotePart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.mark === null && last !== undefined) last.lines.push(...part.lines);
    else whole.push({ mark: part.mark, lines: [...part.lines] });
  }
  const notes = new Map<string, string>();
  const repeated: string[] = [];
  for (const { mark, lines } of whole) {
    const text = noteText(lines);
    if (mark === null || text === '') continue;
    const known = notes.get(mark);
    if (known === undefined) notes.set(mark, text);
    else if (known !== text) repeated.push(mark);
  }
  return { notes, repeated };
}

function noteText(lines: readonly TextLine[]): string {
  const filled = lines.filter((line) => lineText(line) !== '');
  const left = Math.min(...filled.map((line) => line.left));
  const right = Math.max(...filled.map((line) => line.right));
  const joins = filled.slice(1).map((next, index) => joinBetween(filled[index] ?? next, next, left, right));
  return cleanText(joinLines(filled, joins)).text;
}

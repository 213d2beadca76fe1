/** Footnotes at the foot of a page: small text below a short rule, each with a raised mark. */
import { cleanText } from '../text.ts';
import type { Segment } from './content.ts';
import type { PageLines } from './furniture.ts';
import { joinBetween, joinLines } from './joins.ts';
import { lineText, type TextLine } from './lines.ts';

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
/** Lines of notes follow each other at less than this share of their size. */
const NOTE_STEP = 1.6;
/** How far above a line's base, in letters' sizes, that of its raised mark is at most. */
const RAISED = 0.8;
const PLAIN_MARK = /^(?:\(?\d{1,3}\)?|\[\d{1,3}\]|\*{1,4})$/;

/**
 * @param rules level lines outside the tables
 * @param open an earlier page has notes, of which the last one may go on here above the first mark; else that is text
 */
export function takeFootnotes(
  page: PageLines,
  rules: readonly Segment[],
  bodySize: number,
  open: boolean,
): PageNotes {
  for (const { rule, below: printed } of underShortRules(page, rules)) {
    const below = withMarks(printed);
    const [first] = below;
    if (first === undefined) continue;
    const nearLeft = Math.abs(rule.from - Math.min(...below.map(({ left }) => left))) < 30;
    const small = below.every((line) => line.size <= SMALLER * bodySize || isMarked(line));
    const underText = first.base - rule.at < 3.2 * first.size;
    if (!nearLeft || !small || !underText) continue;
    const begins = open || below.some(isMarked);
    if (!isMarked(first) && (!begins || first.size > SMALLER * bodySize)) continue;
    const parts = partsOf(below);
    const notes = parts.filter(({ mark }) => open || mark !== null);
    const stray = parts.flatMap((part) => (notes.includes(part) ? [] : part.lines));
    const taken = new Set(printed.filter((line) => !stray.includes(line)));
    return { lines: page.lines.filter((line) => !taken.has(line)), notes };
  }
  return { lines: page.lines, notes: [] };
}

/**
 * Lines that belong to footnotes for sure: those with a raised mark, and what follows a mark closely under a short
 * rule. Running feet may stand below them.
 *
 * @param rules level lines outside the tables
 */
export function noteLines(page: PageLines, rules: readonly Segment[]): TextLine[] {
  const ruled = underShortRules(page, rules).flatMap(({ below }) => {
    const start = below.findIndex((line) => isMarked(line) && markOf(line) !== String(page.page.number));
    const notes = start < 0 ? [] : below.slice(start);
    const end = notes.findIndex((line, index) => {
      const before = notes[index - 1];
      return before !== undefined && line.base - before.base > NOTE_STEP * before.size;
    });
    return end < 0 ? notes : notes.slice(0, end);
  });
  return [...page.lines.filter(isRaised), ...ruled];
}

/** Short rules below the page's tables, from top to bottom, with the lines that stand under each. */
function underShortRules(
  { page, lines, tables }: PageLines,
  rules: readonly Segment[],
): { rule: Segment; below: TextLine[] }[] {
  return rules
    .filter(({ from, to }) => to - from >= MIN_RULE && to - from <= MAX_RULE * page.width)
    .filter(({ at }) => !tables.some(([top]) => top > at))
    .toSorted((a, b) => a.at - b.at)
    .map((rule) => ({ rule, below: lines.filter((line) => line.base - 0.3 * line.size > rule.at) }));
}

/** Puts raised marks that a tab parts from their notes before them: by their height, they are lines of their own. */
function withMarks(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const mark = joined.at(-1);
    const [word, ...others] = mark?.words ?? [];
    const alone = word !== undefined && others.length === 0 && PLAIN_MARK.test(word.text);
    const raised = alone && line.base - word.base < RAISED * line.size && word.size < line.size;
    if (!raised || word.right > line.left) {
      joined.push(line);
      continue;
    }
    const pieces = word.pieces.map((piece) => ({ ...piece, raised: true }));
    joined[joined.length - 1] = { ...line, words: [{ ...word, pieces }, ...line.words] };
  }
  return joined;
}

/** Whether a line begins with a raised mark. */
function isRaised(line: TextLine): boolean {
  return line.words[0]?.pieces[0]?.raised === true && isMarked(line);
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
    // A wrapped line may begin with a number; a new note is raised or goes on counting.
    const begins = mark !== null && (isRaised(line) || last === undefined || follows(last.mark, mark));
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

/** Lines of running text → paragraphs, also where one goes on upon the next page. */
import type { Line } from '../blocks.ts';
import { cleanText } from '../text.ts';
import type { Column } from './columns.ts';
import type { PageContent } from './content.ts';
import { pageBox } from './geometry.ts';
import { type Join, joinBetween, joinLines } from './joins.ts';
import { isBold, isItem, linesBox, lineText, type TextLine } from './lines.ts';

/** Margins of the running text of a page. */
export interface Margins {
  left: number;
  right: number;
  /** From one line of a paragraph to the next, as a share of the letters' size. */
  leading: number;
}

export interface Paragraph {
  lines: TextLine[];
  joins: Join[];
  page: PageContent;
  margins: Margins;
  startsPage: boolean;
}

/** What stands on a line of its own. */
const ATTACHED = /^\(kèm theo\s/i;
/** In points. */
const INDENT = 7;
const CENTRED = 7;
const TABLE_PADDING = 4;
const MIDDLE = 1.5;
const NARROWER = 3;
const FEW_LINES = 12;
/** More than the leading by this factor is the space between two paragraphs. */
const SPACED = 1.18;
/** Lines set at double spacing. */
const MAX_LEADING = 2.4;

/**
 * The margins of all pages that look alike.
 *
 * @param tables left and right edges of their tables, which help where there is little text
 * @param width of the pages: little text seldom reaches its right margin, which is then taken to be the left one's
 */
export function marginsOf(
  lines: readonly TextLine[],
  tables: readonly (readonly [number, number])[],
  width: number,
): Margins {
  const edges = lines.length < FEW_LINES ? tables : [];
  const left = Math.min(...lines.map((line) => line.left), ...edges.map(([start]) => start + TABLE_PADDING));
  const farthest = Math.max(
    ...lines.map((line) => line.right),
    ...edges.map(([, end]) => end - TABLE_PADDING),
  );
  const right = lines.length < FEW_LINES && edges.length === 0 ? Math.max(farthest, width - left) : farthest;
  const gaps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.page !== line.page || next.base <= line.base) continue;
    if (joinBetween(line, next, left, right) !== '\n')
      gaps.push((next.base - line.base) / Math.max(line.size, 1));
  }
  gaps.sort((a, b) => a - b);
  return { left, right, leading: Math.min(gaps[Math.floor(gaps.length / 4)] ?? 1.2, MAX_LEADING) };
}

/** Paragraphs of one column, after `open`: the last paragraph of the page before, which may go on here. */
export function paragraphsOf(
  column: Column,
  page: PageContent,
  margins: Margins,
  open: Paragraph | null,
): Paragraph[] {
  const [left, right] = column.edges ?? [margins.left, margins.right];
  const own = { ...margins, left, right };
  const found: Paragraph[] = [];
  for (const line of column.lines) {
    const last = found.at(-1) ?? open;
    const before = last?.lines.at(-1);
    const join = last === null || before === undefined ? '\n' : joinOf(last, before, line, own);
    if (last === null || join === '\n') {
      found.push({ lines: [line], joins: [], page, margins: own, startsPage: false });
    } else {
      last.lines.push(line);
      last.joins.push(join);
    }
  }
  return found;
}

function joinOf(paragraph: Paragraph, line: TextLine, next: TextLine, margins: Margins): Join {
  const { left, right } = margins;
  const join = joinBetween(line, next, left, right);
  if (join === '\n' || ATTACHED.test(lineText(next))) return '\n';
  if (Math.abs(line.size - next.size) > 0.08 * line.size || differsInStyle(line, next)) return '\n';
  const hanging = isItem(line) ? (line.words[1]?.left ?? line.left) : line.left;
  const indented = next.left - line.left > INDENT && Math.abs(next.left - hanging) > 3;
  if (indented && !isCentred(line, margins) && !areCentred([line, next], margins)) return '\n';
  const ended = /[.:;!?]$/.test(lineText(line)) || /\.\/\.?$/.test(lineText(line));
  const capital = /^[\p{Lu}\d“"(]/u.test(lineText(next));
  if (line.page !== next.page) return ended && capital ? '\n' : join;
  const gap = (next.base - line.base) / line.size;
  if (gap > margins.leading * SPACED + 0.02 || gap < 0.5) return '\n';
  const first =
    paragraph.lines.length === 1 && next.left > left + INDENT && Math.abs(next.left - line.left) < 2;
  return first && ended && capital ? '\n' : join;
}

/** One line is wholly bold or wholly italic, and the other not at all. */
function differsInStyle(line: TextLine, next: TextLine): boolean {
  const all = (one: TextLine, style: 'bold' | 'italic', wanted: boolean) =>
    one.words.every((word) => word.pieces.every(({ font, raised }) => raised || font[style] === wanted));
  return (['bold', 'italic'] as const).some(
    (style) =>
      (all(line, style, true) && all(next, style, false)) ||
      (all(line, style, false) && all(next, style, true)),
  );
}

function isCentred(line: TextLine, { left, right }: Margins): boolean {
  const off = (line.left + line.right) / 2 - (left + right) / 2;
  return Math.abs(off) < CENTRED && line.left - left > 2 * INDENT;
}

/** Lines whose middles are that of the column, none of which fills it: they may be nearly as wide. */
function areCentred(lines: readonly TextLine[], { left, right }: Margins): boolean {
  const middle = (left + right) / 2;
  return lines.every(
    (line) => Math.abs((line.left + line.right) / 2 - middle) < MIDDLE && line.left - left > NARROWER,
  );
}

export function lineOf(paragraph: Paragraph): Line {
  const { lines, joins, page, margins, startsPage } = paragraph;
  const runs = joinLines(lines, joins);
  const text = cleanText(runs);
  const first = lines.filter((line) => line.page === lines[0]?.page);
  const capitals = /\p{Lu}/u.test(text.text) && text.text === text.text.toUpperCase();
  return {
    kind: 'line',
    text: { ...text, runs },
    source: {
      page: page.number,
      box: pageBox(linesBox(first), page),
    },
    heading: lines.every(isBold) || lines.every((line) => isCentred(line, margins)) || capitals,
    startsPage,
  };
}

/**
 * Tables whose columns stand under each other by runs of spaces, as `pdftotext -layout` prints them. Taken
 * only where it is plain to see: a header with STT, gaps of two and more spaces that run through all lines,
 * and rows that begin with their ordinal in the first column. It is told that columns were found this way.
 */
import { roleOf } from '../../../../shared/domain/headers/roles.ts';
import { warning } from '../warnings.ts';
import { type FoundTable, gridOf, type NoTable, type PhysicalLine, type PlainValue } from './lines.ts';

const HEADER_LINES = 5;
const MAX_BLANK = 2;
const ORDINAL = /^(?:\d+(?:\.\d+)*|[IVX]+|[A-ZĐ])[.)]?$|^\(\d+\)$/;
/** How a line begins that is a paragraph of its own in a cell. */
const OWN_LINE = /^[(–+•-]/;
const MAX_LENGTH = 2_000;
/** More is no printed table; trying each line of a hostile text costs no more than this. */
const MAX_TAKEN = 5_000;

interface Segment {
  text: string;
  from: number;
  to: number;
}

function segmentsOf(text: string): Segment[] {
  return Array.from(text.matchAll(/\S+(?: \S+)*/g), (found) => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Stretches of character positions, each a column: apart by two blank positions at least. */
function columnsOf(ink: readonly boolean[]): { from: number; to: number }[] {
  const columns: { from: number; to: number }[] = [];
  for (const [at, inked] of ink.entries()) {
    if (!inked) continue;
    const last = columns.at(-1);
    if (last !== undefined && at - last.to < 2) last.to = at + 1;
    else columns.push({ from: at, to: at + 1 });
  }
  return columns;
}

function withSegments(ink: readonly boolean[], segments: readonly Segment[]): boolean[] {
  const next = Array.from(
    { length: Math.max(ink.length, segments.at(-1)?.to ?? 0) },
    (_, at) => ink[at] ?? false,
  );
  for (const { from, to } of segments) next.fill(true, from, to);
  return next;
}

/**
 * The table that begins at a line of several texts.
 * @param preview how a text reads that may be in a legacy encoding
 */
export function positionTable(
  lines: readonly PhysicalLine[],
  index: number,
  preview: (text: string) => string,
): FoundTable | NoTable {
  const none: NoTable = { grid: null, next: index + 1 };
  const head = lines
    .slice(index, index + HEADER_LINES)
    .map(({ text }) => segmentsOf(text.slice(0, MAX_LENGTH)));
  const needed = Math.max(...head.map((segments) => segments.length));
  const titles = head.map((segments) =>
    segments.map(({ text }) => roleOf(preview(text))).filter((role) => role !== null),
  );
  const known = new Set(titles.flat());
  // A line of the document's head above the table is no part of the header.
  if ((titles[0]?.length ?? 0) < 2 || needed < 3 || known.size < 3 || !known.has('ordinal')) return none;
  const found = extent(lines, index, needed);
  const rows = rowsOf(found.lines, columnsOf(found.ink));
  if (rows === null || rows.length < 3) return { ...none, costly: true };
  const source = { line: lines[index]?.number ?? 1, column: 1 };
  return {
    grid: gridOf(rows, columnsOf(found.ink).length),
    next: found.next,
    warnings: [warning('TEXT_TABLE_BY_POSITION', '', source)],
  };
}

interface TableLine {
  segments: Segment[];
  number: number;
  /** A heading that runs over the columns. */
  spans: boolean;
}

/** The lines from `index` on that leave the gaps between the columns free. */
function extent(lines: readonly PhysicalLine[], index: number, needed: number) {
  let ink: boolean[] = [];
  const taken: TableLine[] = [];
  let next = index;
  let blanks = 0;
  for (let at = index; at < lines.length && blanks <= MAX_BLANK && taken.length < MAX_TAKEN; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.length > MAX_LENGTH) break;
    const segments = segmentsOf(line.text);
    blanks = segments.length === 0 ? blanks + 1 : 0;
    if (segments.length === 0) continue;
    const widened = withSegments(ink, segments);
    const fits = taken.length < 2 || columnsOf(widened).length >= needed;
    const spans = !fits && segments.length <= 2 && ORDINAL.test(segments[0]?.text.split(' ')[0] ?? '');
    if (!fits && !spans) break;
    if (fits) ink = widened;
    taken.push({ segments, number: line.number, spans });
    next = at + 1;
  }
  return { ink, lines: taken, next };
}

/** Lines put together to rows: the header first, then from ordinal to ordinal. Null: no ordinals to go by. */
function rowsOf(
  lines: readonly TableLine[],
  columns: readonly { from: number; to: number }[],
): PlainValue[][] | null {
  const first = columns[0];
  if (first === undefined) return null;
  const rows: PlainValue[][] = [];
  let ordinals = 0;
  for (const { segments, number, spans } of lines) {
    const [start] = segments;
    const ordinal =
      start !== undefined && start.from < first.to && ORDINAL.test(start.text.split(' ')[0] ?? '');
    if (ordinal) ordinals += 1;
    if (spans) {
      rows.push(spanningRow(segments, number, columns.length));
      continue;
    }
    const open = rows.at(-1);
    if (open === undefined || ordinal) rows.push(columns.map(() => ({ text: '', line: number })));
    for (const { text, from } of segments) {
      const column = columns.findLastIndex((found) => found.from <= from);
      const cell = rows.at(-1)?.[column];
      if (cell === undefined) return null;
      const gap = cell.text === '' ? '' : OWN_LINE.test(text) ? '\n' : ' ';
      if (cell.text === '') cell.line = number;
      cell.text += `${gap}${text}`;
    }
  }
  return ordinals >= 2 ? rows : null;
}

/** "I   PHÁT TRIỂN CHÍNH QUYỀN SỐ" → its ordinal and its text, over all other columns. */
function spanningRow(segments: readonly Segment[], line: number, width: number): PlainValue[] {
  const [ordinal = '', ...words] = segments.flatMap(({ text }) => text.split(' '));
  const values = [ordinal, words.join(' ')].map((text) => ({ text, line }));
  return [...values, ...Array.from({ length: Math.max(0, width - 2) }, () => ({ text: '', line }))];
}

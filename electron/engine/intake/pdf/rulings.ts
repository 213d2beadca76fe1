/**
 * Segments → whole ruling lines → groups of lines that touch: the frames of tables. Lines are drawn in many
 * ways: a border for each cell, twice beside each other, in pieces with gaps, as dots.
 */
import type { Segment } from './content.ts';

export interface Frame {
  horizontal: readonly Segment[];
  vertical: readonly Segment[];
}

/** Segments that lie beside each other within this are pieces of one line. */
const SAME_LINE = 1.3;
const MAX_GAP = 4;
/** A line that ends this near to another touches it. */
export const TOUCH = 3;
/** Points between the end of a frame's uprights and a level line that does not belong to it. */
export const OUTSIDE = 1.5;
const MIN_LENGTH = 4;
/** More lines than this on a page are a drawing; the longest are kept. */
const MAX_LINES = 3_000;

/** Pieces on one axis → lines, longest first cut at a bound. */
export function wholeLines(segments: readonly Segment[]): Segment[] {
  const lines: Segment[] = [];
  const sorted = segments.toSorted((a, b) => a.at - b.at);
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start]?.at ?? 0;
    let end = start;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= SAME_LINE) end += 1;
    lines.push(...joinPieces(sorted.slice(start, end)));
    start = end;
  }
  const long = lines.filter(({ from, to }) => to - from >= MIN_LENGTH);
  if (long.length <= MAX_LINES) return long;
  return long.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MAX_LINES);
}

function joinPieces(pieces: readonly Segment[]): Segment[] {
  const joined: { at: number; from: number; to: number; weight: number }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const length = piece.to - piece.from + 0.01;
    const last = joined.at(-1);
    if (last !== undefined && piece.from - last.to <= MAX_GAP) {
      last.at = (last.at * last.weight + piece.at * length) / (last.weight + length);
      last.weight += length;
      last.to = Math.max(last.to, piece.to);
    } else joined.push({ ...piece, weight: length });
  }
  return joined.map(({ at, from, to }) => ({ at, from, to }));
}

/** Groups of lines that touch each other, those without a crossing left out. */
export function framesOf(horizontal: readonly Segment[], vertical: readonly Segment[]): Frame[] {
  const owner = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (owner[root] !== root) root = owner[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = owner[at] ?? root;
      owner[at] = root;
      at = next;
    }
    return root;
  };
  for (const [row, level] of horizontal.entries()) {
    for (const [column, upright] of vertical.entries()) {
      if (touches(level, upright)) owner[find(row)] = find(horizontal.length + column);
    }
  }
  const groups = new Map<number, { horizontal: Segment[]; vertical: Segment[] }>();
  const groupOf = (index: number) => {
    const root = find(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  for (const [row, level] of horizontal.entries()) groupOf(row).horizontal.push(level);
  for (const [column, upright] of vertical.entries())
    groupOf(horizontal.length + column).vertical.push(upright);
  const frames = [...groups.values()].filter(
    (group) => group.horizontal.length > 0 && group.vertical.length > 0,
  );
  // Between rows without level lines, an upright may touch nothing: it belongs to the frame it stands in.
  for (const lone of [...groups.values()].filter((group) => group.horizontal.length === 0)) {
    const upright = lone.vertical[0];
    const around = upright === undefined ? undefined : frames.find((frame) => stands(upright, frame));
    around?.vertical.push(...lone.vertical);
  }
  return frames.map(withoutNeighbours);
}

/**
 * A frame without the level lines that stand just outside of it, beyond those that close it: the rule above footnotes,
 * the line under a title.
 */
function withoutNeighbours({ horizontal, vertical }: Frame): Frame {
  const top = Math.min(...vertical.map(({ from }) => from));
  const bottom = Math.max(...vertical.map(({ to }) => to));
  const closed = (edge: number) => horizontal.some(({ at }) => Math.abs(at - edge) <= OUTSIDE);
  const [above, below] = [closed(top), closed(bottom)];
  const inside = ({ at }: Segment) => !(above && at < top - OUTSIDE) && !(below && at > bottom + OUTSIDE);
  return { horizontal: horizontal.filter(inside), vertical };
}

function stands(upright: Segment, frame: Frame): boolean {
  return (
    frame.horizontal.some(({ from, to }) => upright.at >= from && upright.at <= to) &&
    frame.vertical.some(({ from, to }) => upright.from >= from - TOUCH && upright.to <= to + TOUCH)
  );
}

/** Whether a line meets one across it. */
export function touches(level: Segment, upright: Segment): boolean {
  return (
    upright.at >= level.from - TOUCH &&
    upright.at <= level.to + TOUCH &&
    level.at >= upright.from - TOUCH &&
    level.at <= upright.to + TOUCH
  );
}

/** Positions of lines, those closer than `tolerance` taken as one. */
export function positions(values: readonly number[], tolerance: number): number[] {
  const found: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && value - first <= tolerance) last.push(value);
    else found.push([value]);
  }
  return found.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

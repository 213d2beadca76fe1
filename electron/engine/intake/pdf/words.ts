/**
 * Letters → words on lines. Whether two letters belong to one word is decided by where they stand: a space in
 * the file counts only where it shows, and a gap counts only where it is as wide as a space. Raised and lowered
 * letters stay with the word they stand at.
 */
import { sameBounds } from './clipped.ts';
import type { FontFace, Glyph, Segment } from './content.ts';
import { type Box, median } from './geometry.ts';

/** Letters of a word with one formatting. */
export interface Piece {
  text: string;
  raised: boolean;
  font: FontFace;
}

export interface Word {
  pieces: Piece[];
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  /** Its place in the order of drawing. */
  order: number;
  hidden: boolean;
  /** A space in the file stands before it, or the gap is as wide as one. */
  spaced: boolean;
  /** What bounds its text, where parts of that text are cut off. */
  clip?: Box;
}

/** Letters on one baseline. */
interface Strip {
  base: number;
  clip: Box | undefined;
  size: number;
  glyphs: Glyph[];
  raised: Set<Glyph>;
}

/** Shares of the letters' size. */
const SAME_BASE = 0.15;
const SEGMENT_GAP = 0.6;
const RAISED_MIN = 0.12;
const RAISED_MAX = 0.8;
const LOWERED_MAX = 0.4;
const SMALLER = 0.92;
/** Points: no line of larger letters is looked for farther away. */
const MAX_REACH = 60;
/** How far letters may reach into each other, as a share of the narrower one. */
const COLLIDES = 0.6;
/** Points: the raster in which neighbours are looked for. */
const BUCKET = 4;
/** A gap without a space in the file; where a line has no spaces at all, they are gaps only. */
const WORD_GAP = 0.28;
const WORD_GAP_WITHOUT_SPACES = 0.16;
/** Letters set apart: between which distances, in how many places, and which share of them at the same one. */
const MIN_SPACING = 0.12;
const MAX_SPACING = 1.2;
const SAME_SPACING = 0.08;
const MIN_SPACED = 4;
const MOST_SPACED = 0.7;
/** What must be seen of a space in the file. */
const SEEN_SPACE = 0.06;

/** @param borders vertical lines; a word does not reach across one that stands between two of its letters */
export function wordsOf(glyphs: readonly Glyph[], borders: readonly Segment[]): Word[] {
  return withRaised(strips(glyphs)).flatMap((strip) => wordsOfStrip(strip, borders));
}

export function wordBox(word: Word): Box {
  return [word.left, word.base - 0.8 * word.size, word.right, word.base + 0.22 * word.size];
}

/**
 * Letters on a baseline, in the order they were drawn. Where letters would stand upon each other (rows of a
 * sheet that are too low for their text), they are two lines.
 */
function strips(glyphs: readonly Glyph[]): Strip[] {
  const found: Strip[] = [];
  const near = new Map<number, Strip[]>();
  const taken = new Map<Strip, Map<number, Glyph[]>>();
  let last: Strip | null = null;
  for (const glyph of glyphs) {
    const bucket = Math.floor(glyph.base / BUCKET);
    const candidates: Strip[] = [-1, 0, 1].flatMap((offset) => near.get(bucket + offset) ?? []);
    const fits = (strip: Strip) =>
      Math.abs(glyph.base - strip.base) <= SAME_BASE * Math.min(glyph.size, strip.size) &&
      sameBounds(glyph.clip, strip.clip) &&
      (glyph.space || !collides(glyph, taken.get(strip)));
    const strip: Strip | undefined = last !== null && fits(last) ? last : candidates.find(fits);
    if (strip === undefined) {
      const { base, size, clip } = glyph;
      last = { base, size, clip, glyphs: [glyph], raised: new Set() };
      found.push(last);
      near.set(bucket, [...(near.get(bucket) ?? []), last]);
    } else {
      strip.glyphs.push(glyph);
      last = strip;
    }
    if (!glyph.space) note(glyph, last, taken);
  }
  for (const strip of found) {
    strip.glyphs.sort((a, b) => a.left - b.left || a.order - b.order);
    strip.size = median(strip.glyphs.filter(({ space }) => !space).map(({ size }) => size)) || strip.size;
  }
  return found.sort((a, b) => a.base - b.base);
}

function note(glyph: Glyph, strip: Strip, taken: Map<Strip, Map<number, Glyph[]>>): void {
  const places = taken.get(strip) ?? new Map<number, Glyph[]>();
  taken.set(strip, places);
  const place = Math.floor((glyph.left + glyph.right) / 2 / BUCKET);
  places.set(place, [...(places.get(place) ?? []), glyph]);
}

/** Whether a letter of another kind stands where this one stands. */
function collides(glyph: Glyph, places: ReadonlyMap<number, Glyph[]> | undefined): boolean {
  const middle = (glyph.left + glyph.right) / 2;
  const place = Math.floor(middle / BUCKET);
  const width = glyph.right - glyph.left;
  for (const at of [place - 1, place, place + 1]) {
    for (const other of places?.get(at) ?? []) {
      const both = Math.min(glyph.right, other.right) - Math.max(glyph.left, other.left);
      const narrow = Math.min(width, other.right - other.left);
      if (both > COLLIDES * narrow && narrow > 0 && other.text !== glyph.text) return true;
    }
  }
  return false;
}

/** Letters in a row without a wide gap. */
function stretches(strip: Strip): Glyph[][] {
  const found: Glyph[][] = [];
  for (const glyph of strip.glyphs) {
    if (glyph.space) continue;
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && glyph.left - before.right <= SEGMENT_GAP * glyph.size) {
      last.push(glyph);
    } else found.push([glyph]);
  }
  return found;
}

/** Puts small letters that are set higher or lower into the line that they stand at. */
function withRaised(all: readonly Strip[]): Strip[] {
  for (const [index, strip] of all.entries()) {
    for (const stretch of stretches(strip)) {
      const size = median(stretch.map((glyph) => glyph.size));
      const host = hostOf(stretch, size, all, index);
      if (host === null) continue;
      const moved = new Set(stretch);
      strip.glyphs = strip.glyphs.filter((glyph) => !moved.has(glyph));
      for (const glyph of stretch) {
        host.glyphs.push(glyph);
        if (host.base - glyph.base > 0) host.raised.add(glyph);
      }
      host.glyphs.sort((a, b) => a.left - b.left || a.order - b.order);
    }
  }
  return all.filter((strip) => strip.glyphs.some(({ space }) => !space));
}

/** The line of larger letters that a stretch of small ones touches. */
function hostOf(stretch: readonly Glyph[], size: number, all: readonly Strip[], index: number): Strip | null {
  const first = stretch[0];
  const last = stretch.at(-1);
  if (first === undefined || last === undefined) return null;
  let best: Strip | null = null;
  for (const direction of [1, -1]) {
    for (let at = index + direction; at >= 0 && at < all.length; at += direction) {
      const strip = all[at];
      if (strip === undefined) break;
      const rise = strip.base - first.base;
      const reach = Math.max(strip.size, size);
      if (Math.abs(rise) > MAX_REACH) break;
      const near =
        rise > 0 ? rise > RAISED_MIN * reach && rise < RAISED_MAX * reach : -rise < LOWERED_MAX * reach;
      if (!near || (best !== null && Math.abs(best.base - first.base) <= Math.abs(rise))) continue;
      if (!sameBounds(strip.clip, first.clip)) continue;
      if (touches(strip, first.left, last.right, size)) best = strip;
    }
  }
  return best;
}

/** Whether larger letters of a line stand beside or around a stretch. */
function touches(strip: Strip, left: number, right: number, size: number): boolean {
  return strip.glyphs.some(
    (glyph) =>
      !glyph.space &&
      glyph.size * SMALLER >= size &&
      !strip.raised.has(glyph) &&
      left < glyph.right + 0.4 * glyph.size &&
      right > glyph.left - 0.4 * glyph.size,
  );
}

function wordsOfStrip(strip: Strip, borders: readonly Segment[]): Word[] {
  const lines = borders.filter(({ from, to }) => from <= strip.base && to >= strip.base - strip.size);
  const hasSpaces = strip.glyphs.some(({ space }) => space);
  const spacing = letterSpacing(strip.glyphs);
  const words: Word[] = [];
  let spaceSeen = false;
  for (const glyph of strip.glyphs) {
    if (glyph.space) {
      spaceSeen = true;
      continue;
    }
    const last = words.at(-1);
    if (last !== undefined && isRepeated(last, glyph)) continue;
    const gap = last === undefined ? Number.POSITIVE_INFINITY : glyph.left - last.right;
    const size = Math.max(glyph.size, last?.size ?? 0);
    const wide = gap > (hasSpaces ? WORD_GAP : WORD_GAP_WITHOUT_SPACES) * size + spacing;
    const spaced = wide || (spaceSeen && gap > SEEN_SPACE * size + spacing);
    const crossed =
      strip.clip === undefined &&
      last !== undefined &&
      lines.some(({ at }) => at > last.right - 0.8 && at < glyph.left + 0.8);
    const raised = strip.raised.has(glyph);
    if (last === undefined || spaced || crossed) words.push(newWord(glyph, raised, strip, spaced));
    else append(last, glyph, raised);
    spaceSeen = false;
  }
  return words;
}

/**
 * How far the letters of a line are set apart ("P H Ụ  L Ụ C"), 0 where they are not: most of them stand at one
 * distance from the next, and its spaces are in the file.
 */
function letterSpacing(glyphs: readonly Glyph[]): number {
  if (!glyphs.some(({ space }) => space)) return 0;
  const gaps: number[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const next = glyphs[index + 1];
    if (next === undefined || glyph.space || next.space) continue;
    gaps.push((next.left - glyph.right) / glyph.size);
  }
  const usual = median(gaps);
  const alike = gaps.filter((gap) => Math.abs(gap - usual) < SAME_SPACING);
  if (gaps.length < MIN_SPACED || usual < MIN_SPACING || usual > MAX_SPACING) return 0;
  return alike.length > MOST_SPACED * gaps.length ? usual * median(glyphs.map(({ size }) => size)) : 0;
}

/** Bold that is made by printing a letter twice, a little aside. */
function isRepeated(word: Word, glyph: Glyph): boolean {
  const width = glyph.right - glyph.left;
  const piece = word.pieces.at(-1);
  return (
    piece?.text.endsWith(glyph.text) === true &&
    Math.abs(glyph.right - word.right) < 0.25 * width &&
    width > 0
  );
}

function newWord(glyph: Glyph, raised: boolean, strip: Strip, spaced: boolean): Word {
  return {
    pieces: [{ text: glyph.text, raised, font: glyph.font }],
    text: glyph.text,
    left: glyph.left,
    right: glyph.right,
    base: strip.base,
    size: raised ? strip.size : glyph.size,
    order: glyph.order,
    hidden: glyph.hidden,
    spaced,
    ...(strip.clip === undefined ? {} : { clip: strip.clip }),
  };
}

function append(word: Word, glyph: Glyph, raised: boolean): void {
  const piece = word.pieces.at(-1);
  if (piece !== undefined && piece.raised === raised && piece.font.name === glyph.font.name) {
    piece.text += glyph.text;
  } else word.pieces.push({ text: glyph.text, raised, font: glyph.font });
  word.text += glyph.text;
  word.right = Math.max(word.right, glyph.right);
  word.order = Math.min(word.order, glyph.order);
}

/** What is drawn on a page, as the interpreter hands it on: letters and lines with their places. */
import type { Box, Turn } from './geometry.ts';

export interface FontFace {
  /** Without the prefix of a subset. */
  name: string;
  bold: boolean;
  italic: boolean;
}

export interface Glyph {
  text: string;
  left: number;
  right: number;
  /** The height of its baseline. */
  base: number;
  size: number;
  font: FontFace;
  space: boolean;
  /** Drawn in no colour: the text behind a scan that a program recognised. */
  hidden: boolean;
  /** Its place in the order of drawing. */
  order: number;
  /** What bounds the text it belongs to, where parts of that text are cut off. */
  clip?: Box;
}

/** A drawn line along an axis: at y from x to x, or at x from y to y. */
export interface Segment {
  at: number;
  from: number;
  to: number;
}

export interface PageContent {
  number: number;
  /** How many times its own size it is read in, so that small print has the size of usual letters. */
  scale: number;
  /** The page as it is shown, in that size. */
  page: { width: number; height: number };
  /** All that follows is in coordinates in which most of the writing is level. */
  turn: Turn;
  width: number;
  height: number;
  glyphs: readonly Glyph[];
  /** Writing that stands turned against the rest, in coordinates of the page in which it is level itself. */
  turned: readonly { turn: Turn; glyphs: readonly Glyph[] }[];
  /** The texts of signatures and stamps laid upon the page, and of marks as large as a page behind its text. */
  stamps: readonly (readonly Glyph[])[];
  /** Letters that were written neither level nor upright: stamps and watermarks. */
  slanted: string;
  horizontal: readonly Segment[];
  vertical: readonly Segment[];
  /** How many pictures are painted on it. */
  pictures: number;
}

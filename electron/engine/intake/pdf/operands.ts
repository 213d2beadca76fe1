/** What the operands of drawing operators hold: nothing in a file is trusted to be of its kind. */
import { type Matrix, matrixOf } from './geometry.ts';

export function numberAt(args: unknown, index: number): number {
  const value = Array.isArray(args) ? Number(args[index]) : Number.NaN;
  return Number.isFinite(value) ? value : 0;
}

export function itemAt(args: unknown, index: number): unknown {
  return Array.isArray(args) ? args[index] : undefined;
}

export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

/** A form's matrix, where it has one that is more than "none". */
export function formMatrix(value: unknown): Matrix | null {
  return isList(value) ? matrixOf(value) : null;
}

/** `drop` is how far down a letter of vertical writing moves, as a negative number. */
export function readGlyph(glyph: unknown): { text: string; width: number; space: boolean; drop: number } {
  if (typeof glyph !== 'object' || glyph === null) return { text: '', width: 0, space: false, drop: 0 };
  const text = 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
  const width = 'width' in glyph && typeof glyph.width === 'number' ? glyph.width : 0;
  const space = 'isSpace' in glyph && glyph.isSpace === true;
  const metric = 'vmetric' in glyph && isList(glyph.vmetric) ? Number(glyph.vmetric[0]) : -1000;
  return { text, width, space, drop: Number.isFinite(metric) ? metric : -1000 };
}

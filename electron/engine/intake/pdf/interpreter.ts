/**
 * Runs the drawing operators of a page as a painter would, but notes only where letters and lines come to
 * stand. pdf.js's own text extraction guesses words and spaces; here every letter keeps its exact place.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { FontFace } from './content.ts';
import { MAX_GLYPHS_PER_PAGE, MAX_OPERATORS_PER_PAGE } from './document.ts';
import { type LoadedFont, NO_FONT, newState, type State } from './drawing-state.ts';
import { apply, type Box, common, type Matrix, matrixOf, multiply } from './geometry.ts';
import { formMatrix, isList, itemAt, numberAt, readGlyph } from './operands.ts';
import { boundsOf, type PathSegment, Paths } from './paths.ts';
import { changeText } from './text-state.ts';

/** A letter with both ends of its baseline. */
export interface Placed {
  text: string;
  from: readonly [number, number];
  to: readonly [number, number];
  size: number;
  font: FontFace;
  space: boolean;
  hidden: boolean;
  /** It shows only in here; null: everywhere. */
  clip: Box | null;
}

export interface Drawing {
  letters: Placed[];
  /** The texts of stamps and signatures laid upon the page. */
  stamps: Placed[][];
  segments: PathSegment[];
  pictures: number;
}

export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Smaller ones are bullets and pieces of lines. */
const MIN_PICTURE = 8;
const MAX_DEPTH = 500;
/** Text that is neither filled nor stroked. */
const INVISIBLE = 3;
const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
]);

export class Interpreter {
  readonly #fonts: ReadonlyMap<string, LoadedFont>;
  readonly #visible: (group: unknown) => boolean;
  readonly #paths: Paths;
  readonly #letters: Placed[] = [];
  readonly #stack: State[] = [];
  /** Of each open marked content, whether it is shown. */
  readonly #marked: boolean[] = [];
  readonly #stamps: Placed[][] = [];
  /** Ids of the fields of a form, whose text belongs to the page. */
  readonly #fields: ReadonlySet<string>;
  #stamp: Placed[] | null = null;
  #hiddenLevels = 0;
  #pictures = 0;
  #count = 0;
  /** The coordinates were changed and nothing was drawn since: where a picture stands that is left undecoded. */
  #awaiting = false;
  /** The next path bounds what shows. */
  #clips = false;
  #state: State;

  /**
   * @param visible whether an optional content group is shown
   * @param fields ids of the annotations that are fields of a form; others are laid upon the page
   */
  constructor(
    viewport: Matrix,
    fonts: ReadonlyMap<string, LoadedFont>,
    visible: (group: unknown) => boolean,
    fields: ReadonlySet<string> = new Set(),
  ) {
    this.#fields = fields;
    this.#fonts = fonts;
    this.#visible = visible;
    this.#paths = new Paths();
    this.#state = newState(viewport);
  }

  /** @throws AppError FILE_HOSTILE where there are more operators, letters or lines than a page can need */
  run({ fnArray, argsArray }: Operators): Drawing {
    if (fnArray.length > MAX_OPERATORS_PER_PAGE) throw new AppError('FILE_HOSTILE', { reason: 'operators' });
    for (const [index, operator] of fnArray.entries()) this.#step(operator, argsArray[index]);
    this.#missingPicture();
    const letters = this.#letters;
    return { letters, stamps: this.#stamps, segments: this.#paths.segments, pictures: this.#pictures };
  }

  #step(operator: number, args: unknown): void {
    const state = this.#state;
    switch (operator) {
      case OPS.save:
        this.#save();
        return;
      case OPS.restore:
        this.#restore();
        return;
      case OPS.transform:
        this.#transform(matrixOf(isList(args) ? args : null));
        return;
      case OPS.paintFormXObjectBegin:
        this.#save();
        this.#transform(formMatrix(itemAt(args, 0)));
        return;
      case OPS.paintFormXObjectEnd:
        this.#restore();
        return;
      case OPS.beginGroup: {
        this.#save();
        const group = itemAt(args, 0);
        const matrix = typeof group === 'object' && group !== null && 'matrix' in group ? group.matrix : null;
        this.#transform(formMatrix(matrix));
        return;
      }
      case OPS.endGroup:
        this.#restore();
        return;
      case OPS.beginAnnotation:
        this.#save();
        this.#transform(formMatrix(itemAt(args, 2)));
        this.#transform(formMatrix(itemAt(args, 3)));
        this.#stamp = this.#fields.has(String(itemAt(args, 0))) ? null : [];
        if (this.#stamp !== null) this.#stamps.push(this.#stamp);
        return;
      case OPS.endAnnotation:
        this.#stamp = null;
        this.#restore();
        return;
      case OPS.beginMarkedContent:
        this.#mark(true);
        return;
      case OPS.beginMarkedContentProps:
        this.#mark(itemAt(args, 0) !== 'OC' || this.#visible(itemAt(args, 1)));
        return;
      case OPS.endMarkedContent:
        if (this.#marked.pop() === false) this.#hiddenLevels -= 1;
        return;
      case OPS.setLineWidth:
        state.lineWidth = numberAt(args, 0);
        return;
      case OPS.clip:
      case OPS.eoClip:
        this.#clips = true;
        return;
      case OPS.constructPath:
        this.#clip(args);
        if (this.#hiddenLevels === 0 && this.#stamp === null) this.#path(args);
        return;
      case OPS.paintSolidColorImageMask:
      case OPS.paintImageMaskXObject:
        // A picture of one colour may be a drawn line.
        if (this.#hiddenLevels === 0) this.#paths.rectangle(state.matrix, [0, 0, 1, 1]);
        return;
      default:
        if (PICTURES.has(operator)) this.#pictures += 1;
        else this.#text(operator, args);
    }
  }

  #text(operator: number, args: unknown): void {
    if (operator === OPS.setFont) this.#font(itemAt(args, 0), numberAt(args, 1));
    else if (operator === OPS.setGState) this.#graphicsState(itemAt(args, 0));
    else if (operator === OPS.showText) this.#show(itemAt(args, 0));
    else changeText(this.#state, operator, args);
  }

  #save(): void {
    if (this.#stack.length >= MAX_DEPTH) throw new AppError('FILE_HOSTILE', { reason: 'depth' });
    this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    this.#missingPicture();
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #transform(matrix: Matrix | null): void {
    if (matrix === null) return;
    this.#state.matrix = multiply(this.#state.matrix, matrix);
    this.#awaiting = true;
  }

  /** A picture fills the unit square. */
  #missingPicture(): void {
    const [a, b, c, d] = this.#state.matrix;
    if (this.#awaiting && Math.hypot(a, b) > MIN_PICTURE && Math.hypot(c, d) > MIN_PICTURE)
      this.#pictures += 1;
    this.#awaiting = false;
  }

  #mark(shown: boolean): void {
    this.#marked.push(shown);
    if (!shown) this.#hiddenLevels += 1;
  }

  #font(id: unknown, size: number): void {
    const state = this.#state;
    state.font = this.#fonts.get(String(id)) ?? NO_FONT;
    state.size = Math.abs(size);
    state.direction = size < 0 ? -1 : 1;
  }

  #graphicsState(entries: unknown): void {
    for (const entry of Array.isArray(entries) ? entries : []) {
      const key = itemAt(entry, 0);
      const value = itemAt(entry, 1);
      if (key === 'LW') this.#state.lineWidth = Number(value) || 0;
      else if (key === 'Font') this.#font(itemAt(value, 0), numberAt(value, 1));
    }
  }

  #path(args: unknown): void {
    const data = itemAt(itemAt(args, 1), 0);
    if (numberAt(args, 0) !== OPS.endPath) this.#awaiting = false;
    if (!isList(data)) return;
    this.#paths.add(numberAt(args, 0), data, this.#state.matrix, this.#state.lineWidth);
  }

  #clip(args: unknown): void {
    if (!this.#clips) return;
    this.#clips = false;
    const box = boundsOf(itemAt(itemAt(args, 1), 0), this.#state.matrix);
    if (box !== null) this.#state.clip = common(this.#state.clip, box);
  }

  #show(glyphs: unknown): void {
    const state = this.#state;
    this.#awaiting = false;
    if (!Array.isArray(glyphs) || state.size === 0 || this.#hiddenLevels > 0) return;
    const { font, size, direction } = state;
    const toPage = multiply(state.matrix, state.text);
    const scale = state.scale * direction;
    const upright = apply(toPage, 0, size);
    const origin = apply(toPage, 0, 0);
    const height = Math.hypot(upright[0] - origin[0], upright[1] - origin[1]);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const shift = (glyph * size) / 1000;
        if (font.vertical) state.y -= shift;
        else state.x -= shift * scale;
        continue;
      }
      const { text, width, space, drop } = readGlyph(glyph);
      const spacing = (space ? state.wordSpacing : 0) + state.charSpacing;
      const advance = width * size * font.matrix[0];
      const from = apply(toPage, state.x, state.y + state.rise);
      if (font.vertical) {
        state.y += drop * size * font.matrix[0] - spacing * direction;
        this.#place(text, from, apply(toPage, state.x + advance, state.y + state.rise), height, space);
      } else {
        const to = apply(toPage, state.x + advance * scale, state.y + state.rise);
        this.#place(text, from, to, height, space);
        state.x += (advance + spacing * direction) * scale;
      }
    }
  }

  #place(text: string, from: Placed['from'], to: Placed['to'], size: number, space: boolean): void {
    this.#count += 1;
    if (this.#count > MAX_GLYPHS_PER_PAGE) throw new AppError('FILE_HOSTILE', { reason: 'letters' });
    if (![...from, ...to, size].every(Number.isFinite) || size <= 0) return;
    const { font, mode, clip } = this.#state;
    const letters = this.#stamp ?? this.#letters;
    letters.push({ text, from, to, size, font, space, hidden: mode === INVISIBLE, clip });
  }
}

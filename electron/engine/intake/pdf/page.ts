/** One page of a PDF → its letters and ruling lines in coordinates in which most of the writing is level. */
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { clipKey, cutLetters } from './clipped.ts';
import type { Glyph, PageContent, Segment } from './content.ts';
import { coded, openPage } from './document.ts';
import type { LoadedFont } from './drawing-state.ts';
import {
  apply,
  boxAround,
  IDENTITY,
  levelled,
  type Matrix,
  matrixOf,
  type Turn,
  turnOf,
} from './geometry.ts';
import { type Drawing, Interpreter, type Operators, type Placed } from './interpreter.ts';
import { withoutLargeMarks } from './large-marks.ts';
import type { PathSegment } from './paths.ts';
import { scaleOf } from './scale.ts';
import { withSoftHyphens } from './soft-hyphens.ts';

/** A font that pdf.js never hands over must not stop the reading. */
const FONT_WAIT_MS = 5_000;
/** A letter that the file does not tell. */
const UNKNOWN = '\ufffd';
/** Degrees off an axis, as a share of a line's length. */
const MAX_SLOPE = 0.02;

/**
 * @param before the scale of the page before: a table that goes on keeps its measures
 * @throws AppError FILE_DAMAGED, FILE_HOSTILE
 */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  before: number,
): Promise<PageContent> {
  const page = await openPage(document, number);
  try {
    const operators: Operators = await page.getOperatorList();
    const fonts = await loadFonts(page, operators);
    const groups = await document.getOptionalContentConfig();
    const visible = (group: unknown) => groups.isVisible(group);
    const fields = await fieldsOf(page, operators);
    const drawn = (scale: number) => {
      const matrix = matrixOf(page.getViewport({ scale }).transform) ?? IDENTITY;
      return new Interpreter(matrix, fonts, visible, fields).run(operators);
    };
    const shown = drawn(1);
    const scale = scaleOf(shown.letters, before);
    const { width, height } = page.getViewport({ scale });
    return levelPage({ number, scale, page: { width, height } }, scale === 1 ? shown : drawn(scale));
  } catch (error) {
    throw coded(error);
  } finally {
    page.cleanup();
  }
}

/** Ids of the fields of a form that hold a text or a choice: a signature is a field, too. */
async function fieldsOf(page: PDFPageProxy, operators: Operators): Promise<Set<string>> {
  const fields = new Set<string>();
  if (!operators.fnArray.includes(OPS.beginAnnotation)) return fields;
  const annotations: unknown = await page.getAnnotations();
  for (const annotation of Array.isArray(annotations) ? annotations : []) {
    const { id, fieldType, subtype } = annotation;
    const filled = subtype === 'Widget' ? fieldType !== 'Sig' : subtype === 'FreeText';
    if (filled) fields.add(String(id));
  }
  return fields;
}

async function loadFonts(page: PDFPageProxy, operators: Operators): Promise<Map<string, LoadedFont>> {
  const ids = new Set<string>();
  for (const [index, operator] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    if (operator === OPS.setFont && Array.isArray(args)) ids.add(String(args[0]));
    if (operator === OPS.setGState && Array.isArray(args) && Array.isArray(args[0])) {
      for (const [key, value] of args[0]) if (key === 'Font') ids.add(String(value?.[0]));
    }
  }
  const fonts = new Map<string, LoadedFont>();
  for (const id of ids) {
    const font = await fontObject(page, id);
    if (font !== null) fonts.set(id, fontOf(font));
  }
  return fonts;
}

function fontObject(page: PDFPageProxy, id: string): Promise<object | null> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), FONT_WAIT_MS);
    objects.get(id, (font: unknown) => {
      clearTimeout(timer);
      resolve(typeof font === 'object' ? font : null);
    });
  });
}

function fontOf(font: object): LoadedFont {
  const name = 'name' in font && typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : '';
  const flag = (key: 'bold' | 'black' | 'italic') => Reflect.get(font, key) === true;
  const matrix = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? matrixOf(font.fontMatrix) : null;
  return {
    name,
    bold: flag('bold') || flag('black') || /bold|black|heavy/i.test(name),
    italic: flag('italic') || /italic|oblique/i.test(name),
    matrix: matrix ?? [0.001, 0, 0, 0.001, 0, 0],
    vertical: Reflect.get(font, 'vertical') === true,
  };
}

type Sized = Pick<PageContent, 'number' | 'scale' | 'page'>;

function levelPage(own: Sized, drawing: Drawing): PageContent {
  const { width, height } = own.page;
  const shown = cutLetters(onPage(drawing.letters, width, height), width, height);
  const { cutting } = shown;
  const { letters, marks } = withoutLargeMarks(shown.letters);
  const turn = mainTurn(letters);
  const frame = levelled(turn, width, height);
  const byTurn = new Map<Turn, Glyph[]>();
  let slanted = '';
  for (const [order, letter] of letters.entries()) {
    const ownTurn = turnOf(letter.to[0] - letter.from[0], letter.to[1] - letter.from[1]);
    if (ownTurn === null) {
      slanted += letter.text;
      continue;
    }
    const relative = turnFrom(ownTurn - turn);
    const list = byTurn.get(relative) ?? [];
    // Letters turned against the page keep the coordinates in which they are level themselves.
    const level = relative === 0 ? frame : levelled(ownTurn, width, height);
    addGlyph(list, letter, level, order, cutting);
    byTurn.set(relative, list);
  }
  const stamps = [...drawing.stamps, ...marks].map((stamp) => {
    const glyphs: Glyph[] = [];
    for (const letter of stamp) addGlyph(glyphs, letter, frame, 0, cutting);
    return glyphs;
  });
  const across = turn === 90 || turn === 270;
  const segments = axisSegments(drawing.segments, frame);
  return {
    ...own,
    turn,
    width: across ? height : width,
    height: across ? width : height,
    glyphs: withSoftHyphens(byTurn.get(0) ?? []),
    turned: [...byTurn].flatMap(([relative, glyphs]) =>
      relative === 0 ? [] : [{ turn: turnFrom(relative + turn), glyphs }],
    ),
    stamps,
    slanted,
    ...segments,
    pictures: drawing.pictures,
  };
}

function turnFrom(degrees: number): Turn {
  const turn = ((degrees % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

/** Letters that stand outside the shown part of the page are not part of what anyone sees. */
function onPage(letters: readonly Placed[], width: number, height: number): Placed[] {
  return letters.filter(({ from, to }) => {
    const x = (from[0] + to[0]) / 2;
    const y = (from[1] + to[1]) / 2;
    return x >= 0 && x <= width && y >= 0 && y <= height + 2;
  });
}

function mainTurn(letters: readonly Placed[]): Turn {
  const counts = new Map<Turn, number>([[0, 0]]);
  for (const { from, to, space } of letters) {
    const turn = space ? null : turnOf(to[0] - from[0], to[1] - from[1]);
    if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** Marks without a width of their own belong to the letter before them. */
function addGlyph(
  list: Glyph[],
  letter: Placed,
  level: Matrix,
  order: number,
  cutting: ReadonlySet<string>,
): void {
  const [x0, base] = apply(level, letter.from[0], letter.from[1]);
  const [x1] = apply(level, letter.to[0], letter.to[1]);
  const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
  // What is drawn as some letter and has no Unicode value must not get lost silently.
  const drawn = letter.to[0] !== letter.from[0] || letter.to[1] !== letter.from[1];
  const text = expand(letter.text) || (drawn && !letter.space ? UNKNOWN : '');
  const space = text !== '' && text.trim() === '';
  const last = list.at(-1);
  const combining = /^\p{M}+$/u.test(text) || (right - left < 0.01 * letter.size && !space && text !== '');
  if (combining && last !== undefined && !last.space && Math.abs(last.base - base) < letter.size) {
    if (left > last.left - 0.5 * last.size && left < last.right + 0.5 * last.size) {
      list[list.length - 1] = { ...last, text: last.text + text };
      return;
    }
  }
  if (text === '') return;
  const { size, font, hidden } = letter;
  const glyph: Glyph = { text, left, right, base, size, font, space, hidden, order };
  if (letter.clip !== null && cutting.has(clipKey(letter.clip))) {
    const [x, y, x2, y2] = letter.clip;
    const [from, to] = [apply(level, x, y), apply(level, x2, y2)];
    glyph.clip = boxAround([from, to].map(([a, b]) => [a, b, a, b] as const));
  }
  list.push(glyph);
}

/** Ligatures are their letters; what shows nothing is nothing. */
function expand(text: string): string {
  return inOrder(text)
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replaceAll('\0', '');
}

/** Some programs write the letters of a ligature with their bytes in the wrong order: "ti" as U+7400 U+6900. */
function inOrder(text: string): string {
  if (text.length < 2 || text < '\u4100') return text;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const letters = String.fromCharCode(...units.map((unit) => unit >> 8));
  return units.every((unit) => (unit & 0xff) === 0) && /^\p{L}+$/u.test(letters) ? letters : text;
}

function axisSegments(
  segments: readonly PathSegment[],
  frame: Matrix,
): { horizontal: Segment[]; vertical: Segment[] } {
  const horizontal: Segment[] = [];
  const vertical: Segment[] = [];
  for (const { from, to } of segments) {
    const [left, top, right, bottom] = boxAround(
      [apply(frame, from[0], from[1]), apply(frame, to[0], to[1])].map(([x, y]) => [x, y, x, y] as const),
    );
    const width = right - left;
    const height = bottom - top;
    if (height <= Math.max(0.7, width * MAX_SLOPE) && width >= height) {
      horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    } else if (width <= Math.max(0.7, height * MAX_SLOPE)) {
      vertical.push({ at: (left + right) / 2, from: top, to: bottom });
    }
  }
  return { horizontal, vertical };
}

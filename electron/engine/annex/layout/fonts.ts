/**
 * The typeface of the annex: Times New Roman of the machine where it is whole, else Tinos, of the same widths and
 * with all Vietnamese letters. It is read and measured by the very fontkit that pdfmake prints with, so a measured
 * line is as wide as the printed one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Piece, ShapingFont } from './shaping.ts';
import { shapingOf } from './shaping.ts';

export type FaceName = 'normal' | 'bold' | 'italics' | 'bolditalics';

export interface Face {
  /** Width in points of one run of letters, kerning included. */
  width(text: string, size: number): number;
  /** Width of a letter by itself as a multiple of the type size; costs far less than to lay it out. */
  advance(codePoint: number): number;
  /** The letters of one run, with their kerning. */
  pieces(text: string): Piece[];
  has(codePoint: number): boolean;
  /** The drawing that stands for a code point: two code points may share one. */
  glyph(codePoint: number): number;
}

export interface Fonts {
  /** "Times New Roman" or "Tinos". */
  name: string;
  /** Paths of the four files. */
  files: Readonly<Record<FaceName, string>>;
  faces: Readonly<Record<FaceName, Face>>;
  /** Height of a line as a multiple of the type size: Word's single spacing. */
  lineHeight: number;
  /** From a line's top to the feet of its letters, as a multiple of the type size. */
  baseline: number;
  /** The same as a multiple of pdfmake's own lines, which leave the typeface's line gap out. */
  leading: number;
}

/** The part of a fontkit font that is used here (fontkit ships no types). */
interface FontkitFont extends ShapingFont {
  ascent: number;
  descent: number;
  lineGap: number;
  /** Rights of embedding, as the maker of the typeface set them. */
  'OS/2'?: { fsType: { noEmbedding: boolean; noSubsetting: boolean; bitmapOnly: boolean } };
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { id: number; advanceWidth: number };
}

const TINOS: Readonly<Record<FaceName, string>> = {
  normal: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italics: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bolditalics: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

/** Times New Roman, by the names that Windows gives its files. */
const TIMES: Readonly<Record<FaceName, string>> = {
  normal: 'times.ttf',
  bold: 'timesbd.ttf',
  italics: 'timesi.ttf',
  bolditalics: 'timesbi.ttf',
};

/** Vowels without and with their five tones, and đ; capitals are made of them. */
const VIETNAMESE = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

/** Words of an annex repeat; a workspace that stays open for weeks must not remember all it ever printed. */
const REMEMBERED_WIDTHS = 50_000;

const require = createRequire(import.meta.url);
const loaded = new Map<string | null, Fonts>();

/**
 * Reads the four faces once.
 * @param folder where Times New Roman is looked for; by default where Windows keeps its typefaces, elsewhere nowhere
 */
export function loadFonts(folder: string | null = windowsFolder()): Fonts {
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const fonts = (folder === null ? null : timesNewRoman(folder)) ?? tinos();
  loaded.set(folder, fonts);
  return fonts;
}

function windowsFolder(): string | null {
  const windows = process.env.SystemRoot ?? process.env.windir;
  return process.platform === 'win32' && windows !== undefined ? path.join(windows, 'Fonts') : null;
}

/** Null where one of its faces is missing, may not be embedded, or lacks a Vietnamese letter. */
function timesNewRoman(folder: string): Fonts | null {
  const files = mapFaces((name) => path.join(folder, TIMES[name]));
  if (!Object.values(files).every((file) => existsSync(file))) return null;
  try {
    const opened = openFaces(files);
    return Object.values(opened).every(isUsable) ? fontsOf('Times New Roman', files, opened) : null;
  } catch {
    // A damaged or foreign file under that name: the typeface that comes with the application stands in.
    return null;
  }
}

function tinos(): Fonts {
  const folder = path.dirname(path.dirname(require.resolve(`@expo-google-fonts/tinos/${TINOS.normal}`)));
  const files = mapFaces((name) => path.join(folder, TINOS[name]));
  return fontsOf('Tinos', files, openFaces(files));
}

function openFaces(files: Readonly<Record<FaceName, string>>): Record<FaceName, FontkitFont> {
  const create = fontReader();
  return mapFaces((name) => create(readFileSync(files[name])));
}

function isUsable(font: FontkitFont): boolean {
  const rights = font['OS/2']?.fsType;
  const letters = [...VIETNAMESE, ...VIETNAMESE.toUpperCase()];
  return (
    rights !== undefined &&
    !(rights.noEmbedding || rights.noSubsetting || rights.bitmapOnly) &&
    letters.every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
  );
}

function fontsOf(
  name: string,
  files: Readonly<Record<FaceName, string>>,
  opened: Readonly<Record<FaceName, FontkitFont>>,
): Fonts {
  const { ascent, descent, lineGap, unitsPerEm } = opened.normal;
  return {
    name,
    files,
    faces: mapFaces((face) => faceOf(opened[face])),
    lineHeight: (ascent - descent + lineGap) / unitsPerEm,
    baseline: (ascent + lineGap / 2) / unitsPerEm,
    leading: (ascent - descent + lineGap) / (ascent - descent),
  };
}

/** fontkit belongs to pdfkit, which belongs to pdfmake: taken along that path, it is the copy they use. */
function fontReader(): (bytes: Buffer) => FontkitFont {
  const fromPdfmake = createRequire(require.resolve('pdfmake'));
  const fromPdfkit = createRequire(fromPdfmake.resolve('pdfkit'));
  const fontkit: { create(bytes: Buffer): FontkitFont } = fromPdfkit('fontkit');
  return (bytes) => fontkit.create(bytes);
}

function mapFaces<T>(make: (name: FaceName) => T): Record<FaceName, T> {
  return {
    normal: make('normal'),
    bold: make('bold'),
    italics: make('italics'),
    bolditalics: make('bolditalics'),
  };
}

function faceOf(font: FontkitFont): Face {
  const shaping = shapingOf(font);
  const widths = new Map<string, number>();
  return {
    width(text, size) {
      let units = widths.get(text);
      if (units === undefined) {
        units = shaping.width(text);
        if (widths.size >= REMEMBERED_WIDTHS) widths.clear();
        widths.set(text, units);
      }
      return units * size;
    },
    advance: (codePoint) => font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm,
    pieces: (text) => shaping.pieces(text),
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    glyph: (codePoint) => font.glyphForCodePoint(codePoint).id,
  };
}

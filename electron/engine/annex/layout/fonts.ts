/**
 * The typeface of the annex: Tinos, of the same widths as Times New Roman, with all Vietnamese letters.
 * It is read and measured by the very fontkit that pdfmake prints with, so a measured line is as wide as
 * the printed one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export type FaceName = 'normal' | 'bold' | 'italics' | 'bolditalics';

export interface Face {
  /** Width in points of one run of letters, kerning included. */
  width(text: string, size: number): number;
  has(codePoint: number): boolean;
  /** The drawing that stands for a code point: two code points may share one. */
  glyph(codePoint: number): number;
}

export interface Fonts {
  /** Paths of the four files. */
  files: Readonly<Record<FaceName, string>>;
  faces: Readonly<Record<FaceName, Face>>;
  /** Height of a line as a multiple of the type size: Word's single spacing. */
  lineHeight: number;
  /** The same as a multiple of pdfmake's own lines, which leave the typeface's line gap out. */
  leading: number;
}

/** The part of a fontkit font that is used here (fontkit ships no types). */
interface FontkitFont {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  layout(text: string): { advanceWidth: number };
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { id: number };
}

const FILES: Readonly<Record<FaceName, string>> = {
  normal: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italics: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bolditalics: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

/** Words of an annex repeat; a workspace that stays open for weeks must not remember all it ever printed. */
const REMEMBERED_WIDTHS = 50_000;

const require = createRequire(import.meta.url);
const loaded = new Map<string, Fonts>();

/**
 * Reads the four faces once.
 * @param folder where the files of `@expo-google-fonts/tinos` stand; by default the installed package
 */
export function loadFonts(folder: string = installedFolder()): Fonts {
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const create = fontReader();
  const files = mapFaces((name) => path.join(folder, FILES[name]));
  const opened = mapFaces((name) => create(readFileSync(files[name])));
  const { ascent, descent, lineGap, unitsPerEm } = opened.normal;
  const fonts: Fonts = {
    files,
    faces: mapFaces((name) => faceOf(opened[name])),
    lineHeight: (ascent - descent + lineGap) / unitsPerEm,
    leading: (ascent - descent + lineGap) / (ascent - descent),
  };
  loaded.set(folder, fonts);
  return fonts;
}

function installedFolder(): string {
  return path.dirname(path.dirname(require.resolve(`@expo-google-fonts/tinos/${FILES.normal}`)));
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
  const widths = new Map<string, number>();
  return {
    width(text, size) {
      let units = widths.get(text);
      if (units === undefined) {
        units = font.layout(text).advanceWidth / font.unitsPerEm;
        if (widths.size >= REMEMBERED_WIDTHS) widths.clear();
        widths.set(text, units);
      }
      return units * size;
    },
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    glyph: (codePoint) => font.glyphForCodePoint(codePoint).id,
  };
}

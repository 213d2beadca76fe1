/**
 * Breaks texts into lines. The PDF prints exactly these lines, and the Excel file takes its row heights
 * from them; no letter is added (no hyphenation) and none but blanks at a line's end is dropped.
 */
import { printedMark } from '../model.ts';
import type { Face } from './fonts.ts';

export interface Line {
  text: string;
  /** Footnote marks printed as superscript behind the text: "(1)(2)" or "". */
  marks: string;
  /** The paragraph goes on in the next line; a justified line is stretched only then. */
  continues: boolean;
}

export interface TypeStyle {
  face: Face;
  /** Points. */
  size: number;
}

/** Size of superscript letters against the letters beside them, and how far they are raised. */
export const SUPERSCRIPT = 0.58;
export const SUPERSCRIPT_RISE = 0.35;

const SEGMENTER = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Lines of a text with `\n` between paragraphs, none wider than `width` points. Lines break at blanks only;
 * a word wider than a line breaks behind punctuation (addresses of web pages), and where there is none,
 * between letters. An empty text without marks has no lines.
 */
export function wrap(text: string, marks: readonly string[], width: number, style: TypeStyle): Line[] {
  const suffix = marks.map(printedMark).join('');
  const suffixWidth = suffix === '' ? 0 : style.face.width(suffix, style.size * SUPERSCRIPT);
  const paragraphs = text === '' ? [] : text.split('\n');
  const lines = paragraphs.flatMap((paragraph, index) => {
    const reserve = index === paragraphs.length - 1 ? suffixWidth : 0;
    const broken = wrapParagraph(paragraph, width, reserve, style);
    return broken.map((line, at): Line => ({ text: line, marks: '', continues: at < broken.length - 1 }));
  });
  if (suffix === '') return lines;
  const last = lines.pop();
  if (last === undefined) return [{ text: '', marks: suffix, continues: false }];
  return last.text === '' || lineWidth(last.text, style) + suffixWidth <= width
    ? [...lines, { ...last, marks: suffix }]
    : [...lines, last, { text: '', marks: suffix, continues: false }];
}

/** Width in points of a line, measured as pdfmake measures it: word by word, the blank with the word. */
export function lineWidth(line: string, style: TypeStyle): number {
  let width = 0;
  for (let from = 0; from < line.length; ) {
    const to = endOfRun(line, from);
    width += style.face.width(line.slice(from, to), style.size);
    from = to;
  }
  return width;
}

/** Where the word that begins at `from` ends, with the blank behind it: words are measured and printed like this. */
export function endOfRun(line: string, from: number): number {
  const blank = line.indexOf(' ', from);
  return blank < 0 ? line.length : blank + 1;
}

/** Width in points of the widest run that is not broken at a blank. */
export function widestWord(text: string, style: TypeStyle): number {
  return Math.max(
    0,
    ...text
      .split('\n')
      .flatMap(wordsOf)
      .map((word) => lineWidth(word, style)),
  );
}

/** Width in points of the widest part of a text, up to `most`, that `wrap` cuts only where a line cannot hold it. */
export function widestPiece(text: string, most: number, style: TypeStyle): number {
  const words = text.split('\n').flatMap(wordsOf);
  const widths = words.flatMap((word) => word.split(BREAKS)).map((piece) => lineWidth(piece, style));
  return Math.max(0, ...widths.filter((width) => width <= most));
}

/**
 * What is never broken at a blank: words, and a hyphen with the word behind it. Programs that take text out
 * of a PDF drop a hyphen at the end of a line as one of word division: "8 - 9%" would be read back as 8 9%.
 */
function wordsOf(paragraph: string): string[] {
  const words: string[] = [];
  for (const word of paragraph.split(' ')) {
    const previous = words.at(-1);
    if (previous?.endsWith('-')) words[words.length - 1] = `${previous} ${word}`;
    else words.push(word);
  }
  return words;
}

function wrapParagraph(paragraph: string, width: number, reserveAtEnd: number, style: TypeStyle): string[] {
  const words = wordsOf(paragraph);
  const lines: string[] = [];
  let line = '';
  /** Width of the line without its last word; that word, with or without the blank behind it, has its own. */
  let before = 0;
  let last = '';
  for (const [index, word] of words.entries()) {
    const reserve = index === words.length - 1 ? reserveAtEnd : 0;
    const withBlank = before + lineWidth(`${last} `, style);
    if (line !== '' && withBlank + lineWidth(word, style) + reserve <= width) {
      line += ` ${word}`;
      before = withBlank;
      last = word;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, style);
    last = pieces.pop() ?? '';
    line = last;
    lines.push(...pieces);
    before = 0;
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, style: TypeStyle): string[] {
  const fits = (text: string) => lineWidth(text, style) <= width;
  if (fits(word)) return [word];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(word, fits)) {
    for (const part of fits(piece) ? [piece] : graphemes(piece)) {
      if (line === '' || fits(line + part)) {
        line += part;
        continue;
      }
      const hyphen = line.length > 1 && line.endsWith('-') && fits(`-${part}`) ? '-' : '';
      lines.push(line.slice(0, line.length - hyphen.length));
      line = hyphen + part;
    }
  }
  return [...lines, line];
}

/** Where a word that a line cannot hold is cut first: at its no-break spaces and punctuation, not within a number. */
const BREAKS = /(?<=[\u00a0\u202f/\\–—_;:?&=%@)])|(?<=[.,])(?!\d)|(?=-)/;

/** A word at its punctuation; a number is cut at its points and commas only where a line cannot hold it. */
function piecesOf(word: string, fits: (text: string) => boolean): string[] {
  return word.split(BREAKS).flatMap((piece) => (fits(piece) ? [piece] : piece.split(/(?<=[.,])/)));
}

function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

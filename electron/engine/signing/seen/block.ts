/**
 * The mark of a signature on a page: who signed, why, where and when, in a blue frame. Colours are device
 * independent and nothing is transparent, so that a PDF/A stays one.
 */
import { deflateSync } from 'node:zlib';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type PdfStream, type PdfValue, pdfBytes, pdfDict, pdfName, pdfRef } from '../pdf/objects.ts';
import { loadTypeface, subsetName, type Typeface } from './typeface.ts';

/** Points. */
const LARGEST = 10;
const SMALLEST = 3;
const STEP = 0.5;
const PADDING = 3;
const FRAME = 0.75;
const BLUE = '0.06 0.2 0.6';

const SRGB: PdfValue = [
  pdfName('CalRGB'),
  pdfDict({
    WhitePoint: [0.9505, 1, 1.089],
    Gamma: [2.2, 2.2, 2.2],
    Matrix: [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505],
  }),
];

/** Objects of an appearance; the first is the form that the widget shows. */
export type BlockObjects = readonly { readonly number: number; readonly value: PdfValue }[];

/**
 * @param size points, as a reader sees it
 * @param turned degrees by which the page is shown turned
 * @param first number of the first object; the others follow it
 * @throws AppError `ANNEX_LETTER_MISSING` {letter, codePoint, place}
 */
export function drawBlock(
  lines: readonly string[],
  size: { width: number; height: number },
  turned: number,
  first: number,
): BlockObjects {
  const typeface = loadTypeface();
  const texts = lines.map((line) => line.normalize('NFC'));
  refuseMissing(texts, typeface);
  const fitted = typeFor(texts, size, typeface);
  const used = new Map<number, number>();
  for (const letter of texts.join(' ')) {
    const codePoint = letter.codePointAt(0) ?? 0;
    used.set(typeface.glyph(codePoint), codePoint);
  }
  const [form, font, cid, descriptor, file, unicode] = [0, 1, 2, 3, 4, 5].map((step) => first + step);
  const drawing = stream(Buffer.from(content(fitted, size, typeface), 'latin1'), {
    Type: pdfName('XObject'),
    Subtype: pdfName('Form'),
    BBox: [0, 0, size.width, size.height],
    Matrix: matrixOf(turned),
    Resources: pdfDict({
      Font: pdfDict({ F0: pdfRef(font ?? 0) }),
      ColorSpace: pdfDict({ C0: SRGB }),
    }),
  });
  const program = typeface.subset(new Set(used.keys()));
  const name = subsetName(program);
  return [
    { number: form ?? 0, value: drawing },
    {
      number: font ?? 0,
      value: pdfDict({
        Type: pdfName('Font'),
        Subtype: pdfName('Type0'),
        BaseFont: pdfName(name),
        Encoding: pdfName('Identity-H'),
        DescendantFonts: [pdfRef(cid ?? 0)],
        ToUnicode: pdfRef(unicode ?? 0),
      }),
    },
    {
      number: cid ?? 0,
      value: pdfDict({
        Type: pdfName('Font'),
        Subtype: pdfName('CIDFontType2'),
        BaseFont: pdfName(name),
        CIDSystemInfo: pdfDict({
          Registry: pdfBytes('Adobe'),
          Ordering: pdfBytes('Identity'),
          Supplement: 0,
        }),
        FontDescriptor: pdfRef(descriptor ?? 0),
        CIDToGIDMap: pdfName('Identity'),
        DW: 0,
        W: [...used.keys()]
          .sort((one, other) => one - other)
          .flatMap((glyph) => [glyph, [typeface.width(glyph)]]),
      }),
    },
    {
      number: descriptor ?? 0,
      value: pdfDict({
        Type: pdfName('FontDescriptor'),
        FontName: pdfName(name),
        Flags: 4,
        FontBBox: typeface.box,
        ItalicAngle: 0,
        Ascent: typeface.ascent,
        Descent: typeface.descent,
        CapHeight: typeface.capHeight,
        StemV: 80,
        FontFile2: pdfRef(file ?? 0),
      }),
    },
    { number: file ?? 0, value: stream(program, { Length1: program.length }) },
    { number: unicode ?? 0, value: stream(Buffer.from(toUnicode(used), 'latin1'), {}) },
  ];
}

function stream(data: Buffer, entries: Readonly<Record<string, PdfValue>>): PdfStream {
  const packed = new Uint8Array(deflateSync(data));
  return { kind: 'stream', dict: pdfDict({ ...entries, Filter: pdfName('FlateDecode') }), data: packed };
}

function refuseMissing(texts: readonly string[], typeface: Typeface): void {
  for (const letter of texts.join('')) {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (typeface.glyph(codePoint) !== 0) continue;
    throw new AppError('ANNEX_LETTER_MISSING', {
      letter,
      codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
      place: 'khối chữ ký số',
    });
  }
}

interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

/** The largest type in which every line, broken between words, stands in the box. */
function typeFor(
  texts: readonly string[],
  box: { width: number; height: number },
  typeface: Typeface,
): Fitted {
  const room = { width: box.width - 2 * PADDING, height: box.height - 2 * PADDING };
  for (let size = LARGEST; ; size -= STEP) {
    const lines = texts.flatMap((text) => broken(text, room.width, size, typeface));
    const widest = Math.max(...lines.map((line) => widthOf(line, size, typeface)));
    if (
      size <= SMALLEST ||
      (widest <= room.width && lines.length * lineHeight(size, typeface) <= room.height)
    ) {
      return { lines, size };
    }
  }
}

const lineHeight = (size: number, { ascent, descent }: Typeface): number =>
  ((ascent - descent) * size) / 1000;

function widthOf(text: string, size: number, typeface: Typeface): number {
  let width = 0;
  for (const letter of text) width += typeface.width(typeface.glyph(letter.codePointAt(0) ?? 0));
  return (width * size) / 1000;
}

function broken(text: string, width: number, size: number, typeface: Typeface): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer, size, typeface) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function content(
  { lines, size }: Fitted,
  box: { width: number; height: number },
  typeface: Typeface,
): string {
  const number = (value: number): string => value.toFixed(3);
  const leading = lineHeight(size, typeface);
  const top = box.height - Math.max(PADDING, (box.height - lines.length * leading) / 2);
  const drawn = lines.map((line, index) => {
    const baseline = top - index * leading - (typeface.ascent * size) / 1000;
    const glyphs = [...line].map((letter) =>
      typeface
        .glyph(letter.codePointAt(0) ?? 0)
        .toString(16)
        .padStart(4, '0'),
    );
    return `1 0 0 1 ${number(PADDING)} ${number(baseline)} Tm <${glyphs.join('')}> Tj`;
  });
  const [width, height] = [box.width - FRAME, box.height - FRAME];
  return [
    'q',
    `/C0 CS ${BLUE} SC ${FRAME} w ${number(FRAME / 2)} ${number(FRAME / 2)} ${number(width)} ${number(height)} re S`,
    `BT /C0 cs ${BLUE} sc /F0 ${number(size)} Tf`,
    ...drawn,
    'ET',
    'Q',
  ].join('\n');
}

/** Turned back by as much as the page is turned, so that it is read upright. */
function matrixOf(turned: number): number[] {
  switch (turned) {
    case 90:
      return [0, 1, -1, 0, 0, 0];
    case 180:
      return [-1, 0, 0, -1, 0, 0];
    case 270:
      return [0, -1, 1, 0, 0, 0];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

function toUnicode(used: ReadonlyMap<number, number>): string {
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
  const pairs = [...used].map(([glyph, codePoint]) => `<${hex(glyph)}> <${hex(codePoint)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const part = pairs.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

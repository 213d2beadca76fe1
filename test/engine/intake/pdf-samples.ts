/** Builds the small PDFs that the tests of the reader read: with pdfmake, or operator by operator. */
import { crc32, deflateSync } from 'node:zlib';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { loadFonts } from '../../../electron/engine/annex/layout/fonts.ts';
import type { Grid, ReadBlocks } from '../../../electron/engine/intake/blocks.ts';
import { readPdf } from '../../../electron/engine/intake/pdf/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';

const fonts = loadFonts();

/** A document printed with the typeface of the annexes. */
export async function printed(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const files: readonly string[] = Object.values(fonts.files);
  pdfmake.setFonts({ Tinos: fonts.files });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  const style = { font: 'Tinos', fontSize: 11 };
  // pdfmake writes its layout into what it is given.
  const own = { ...definition, content: structuredClone(definition.content) };
  const buffer = await pdfmake.createPdf({ pageSize: 'A4', defaultStyle: style, ...own }).getBuffer();
  return Uint8Array.from(buffer);
}

export interface RawPage {
  /** Drawing operators; the fonts are /F1 Times-Roman, /F2 Times-Bold and /F3, whose # and ~ the file tells wrongly. */
  content: string;
  rotate?: 90 | 180 | 270;
  cropBox?: string;
  /** The drawing of a signature's field that lies upon the page. */
  signature?: string;
}

/** Tells that the code of # is a control character, and that of ~ the letters "ti" in the wrong order of bytes. */
const WRONG_LETTER =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /W def /CMapType 2 def\n' +
  '1 begincodespacerange <00> <FF> endcodespacerange\n' +
  '3 beginbfrange <20> <22> <0020> <23> <23> <0003> <24> <7D> <0024> endbfrange\n' +
  '1 beginbfchar <7E> <74006900> endbfchar\nendcmap end end';

/** A document of pages of 400 × 300 points, written by hand. */
export function drawn(pages: readonly RawPage[]): Uint8Array {
  const wrong = 5 + 4 * pages.length;
  const kids = pages.map((_, index) => `${5 + index * 4} 0 R`).join(' ');
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap(({ content, rotate, cropBox, signature = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] ${cropBox === undefined ? '' : `/CropBox [${cropBox}]`} ` +
        `/Rotate ${rotate ?? 0} /Contents ${6 + index * 4} 0 R ` +
        (signature === '' ? '' : `/Annots [${7 + index * 4} 0 R] `) +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 ${wrong} 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /F 4 /Rect [0 0 400 300] /AP << /N ${8 + index * 4} 0 R >> >>`,
      '<< /Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /Font << /F1 3 0 R >> >> ' +
        `/Length ${signature.length} >>\nstream\n${signature}\nendstream`,
    ]),
    `<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding /ToUnicode ${wrong + 1} 0 R >>`,
    `<< /Length ${WRONG_LETTER.length} >>\nstream\n${WRONG_LETTER}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, body] of bodies.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

/** A grey picture as a data URL. */
export function picture(): string {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0]);
  const lines = deflateSync(Buffer.alloc(20, 128).map((value, index) => (index % 5 === 0 ? 0 : value)));
  const parts = [chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return `data:image/png;base64,${Buffer.concat([signature, ...parts]).toString('base64')}`;
}

/** The lines of a table: borders at all `xs` and `ys`, from the page's lower left corner. */
export function ruled(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0, bottom = 0, top = 0] = [xs[0], xs.at(-1), ys.at(-1), ys[0]];
  const level = ys.map((y) => `${left} ${y} m ${right} ${y} l `);
  const upright = xs.map((x) => `${x} ${top} m ${x} ${bottom} l `);
  return `${level.join('')}${upright.join('')}S\n`;
}

/** A text at a place, from the page's lower left corner. */
export function textAt(x: number, y: number, text: string, size = 10, font = 'F1'): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;
}

export function readBytes(bytes: Uint8Array): Promise<ReadBlocks> {
  return readPdf(bytes, UNWATCHED);
}

/** The texts of the running lines. */
export function linesOf({ blocks }: ReadBlocks): string[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.text.text] : []));
}

export function gridsOf({ blocks }: ReadBlocks): Grid[] {
  return blocks.filter((block) => block.kind === 'grid');
}

/** The texts of a grid, row by row. */
export function textsOf(grid: Grid | undefined): string[][] {
  return (grid?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
}

export function warningsOf({ warnings }: ReadBlocks): string[] {
  return warnings.map(({ code }) => code);
}

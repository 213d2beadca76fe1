/**
 * The PDF file itself: pdfmake opens it with typefaces, properties and PDF/A-3a, and what pdfmake and its pdfkit
 * leave out or write otherwise than PDF/A and ISO 32000-1 want is done here.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { FaceName, Fonts } from '../layout/fonts.ts';
import { MANIFEST_FILE } from '../manifest/find.ts';
import { allowOnly, TYPEFACE } from './print.ts';

/** An object of the file that others point to; `data` is its dictionary, written when it ends. */
export interface PdfObject {
  data: Record<string, unknown>;
  end(content?: Uint8Array): void;
  /** How others point to it: "12 0 R". */
  toString(): string;
}

/** How a typeface of the file writes letters. */
export interface PdfFont {
  id: string;
  ref(): PdfObject;
  /** Codes of the letters as hexadecimal numbers, and where they stand in thousandths of the type size. */
  encode(text: string): [string[], { xAdvance: number; advanceWidth: number }[]];
}

/** The part of pdfmake's document (a pdfkit document) that is used here. */
export interface PdfDocument {
  page: { dictionary: PdfObject; fonts: Record<string, PdfObject>; width: number; height: number };
  info: { CreationDate: Date; Title: string; Creator: string; Producer: string };
  _root: PdfObject;
  _addInfo(): void;
  appendXML(xml: string): void;
  addNamedEmbeddedFile(name: string, file: PdfObject): void;
  ref(data: Record<string, unknown>): PdfObject;
  addContent(operators: string): void;
  addPage(options: { size: [number, number] }): void;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  /** Where every piece of the file is written, and how much has been. */
  _write(piece: string | Uint8Array): void;
  _offset: number;
  /** By number of the object, less one: where it begins in the file. */
  _offsets: (number | null)[];
  /** What has been written before and not been read. */
  read(): Uint8Array | null;
  end(): void;
}

/** A file that is being made. */
export interface OpenFile {
  document: PdfDocument;
  structureRoot: PdfObject;
  /** The number of an object that `write` is to be called for. */
  reserve(): number;
  /** Writes an object whose dictionary is already PDF. */
  write(id: number, dictionary: string): void;
  /** Ends the file. */
  finish(): Uint8Array<ArrayBuffer>;
}

interface Printer {
  createPdf(
    definition: Record<string, unknown>,
    options: { fontLayoutCache: boolean },
  ): { getStream(): Promise<PdfDocument> };
}

const require = createRequire(import.meta.url);

/** An open file with its first page, empty. `size` in points. */
export async function openFile(
  title: string,
  size: { width: number; height: number },
  fonts: Fonts,
): Promise<OpenFile> {
  allowOnly(fonts);
  const pdfmake: Printer = require('pdfmake');
  const definition = {
    pageSize: { ...size },
    pageMargins: 0,
    version: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    language: 'vi',
    displayTitle: true,
    info: { title, creator: 'Đối Soát', producer: 'Đối Soát' },
    defaultStyle: { font: TYPEFACE },
    content: [],
  };
  const document = await pdfmake.createPdf(definition, { fontLayoutCache: false }).getStream();
  document._addInfo = () => document.appendXML(properties(document.info));
  const written = takeOver(document);
  const structureRoot = document._root.data.StructTreeRoot;
  if (!isObject(structureRoot)) throw new Error('the document is not tagged');
  return {
    document,
    structureRoot,
    reserve: () => document._offsets.push(null),
    write(id, dictionary) {
      document._offsets[id - 1] = document._offset;
      document._write(`${id} 0 obj\n${dictionary}\nendobj`);
    },
    finish() {
      document.end();
      const bytes = written();
      // An object that was never ended would leave the file without its end.
      if (!new TextDecoder('latin1').decode(bytes.subarray(-8)).includes('%%EOF'))
        throw new Error('unfinished PDF');
      return bytes;
    },
  };
}

/**
 * Takes the pieces of the file as they are made. As a stream, pdfkit keeps each in a buffer of its own, three for
 * every cell of a table; here they follow one another in one.
 */
function takeOver(document: PdfDocument): () => Uint8Array<ArrayBuffer> {
  let bytes = Buffer.alloc(1 << 20);
  let length = 0;
  const write = (piece: string | Uint8Array) => {
    const size = piece.length + (typeof piece === 'string' ? 1 : 0);
    if (length + size > bytes.length) {
      const larger = Buffer.alloc(2 * (length + size));
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
    }
    if (typeof piece === 'string') bytes.write(`${piece}\n`, length, 'latin1');
    else bytes.set(piece, length);
    length += size;
    document._offset = length;
  };
  // What it has written since it was opened: the line that says it is a PDF.
  for (let piece = document.read(); piece !== null; piece = document.read()) write(piece);
  document._write = write;
  return () => Uint8Array.from(bytes.subarray(0, length));
}

/** The four faces as the file's typefaces. */
export function facesOf(document: PdfDocument): Record<FaceName, PdfFont> {
  return {
    normal: document.provideFont(TYPEFACE, false, false),
    bold: document.provideFont(TYPEFACE, true, false),
    italics: document.provideFont(TYPEFACE, false, true),
    bolditalics: document.provideFont(TYPEFACE, true, true),
  };
}

function isObject(value: unknown): value is PdfObject {
  return typeof value === 'object' && value !== null && 'data' in value && 'end' in value;
}

/** What is already PDF, for a dictionary that pdfkit writes: it prints what is not a plain object as text. */
export function asWritten(pdf: string): object {
  return { [Symbol.toStringTag]: 'PDF', toString: () => pdf };
}

/** A text, where pdfkit takes a plain string for a name. */
export function pdfText(text: string): object {
  return Object(text);
}

/**
 * Attaches the manifest as a file associated with the document (ISO 19005-3, 6.8). Written here because pdfkit
 * gives the checksum as letters instead of 16 bytes, and no Unicode name to the stream.
 */
export function attachManifest(document: PdfDocument, manifest: Uint8Array): void {
  const stream = document.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fjson',
    Params: {
      Size: manifest.length,
      ModDate: document.info.CreationDate,
      CheckSum: createHash('md5').update(manifest).digest(),
    },
  });
  stream.end(manifest);
  const file = document.ref({
    Type: 'Filespec',
    F: pdfText(MANIFEST_FILE),
    UF: pdfText(MANIFEST_FILE),
    EF: { F: stream, UF: stream },
    AFRelationship: 'Data',
    Desc: pdfText('Nguồn của từng số liệu trong phụ lục'),
  });
  file.end();
  document.addNamedEmbeddedFile(MANIFEST_FILE, file);
  document._root.data.AF = [file];
}

/** The document's properties as XMP; pdfkit writes them without escaping `&` and `<`. */
function properties({ CreationDate, Title, Creator, Producer }: PdfDocument['info']): string {
  const created = `${CreationDate.toISOString().slice(0, 19)}Z`;
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${created}</xmp:CreateDate>
<xmp:CreatorTool>${escaped(Creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(Title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escaped(Producer)}</pdf:Producer>
</rdf:Description>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

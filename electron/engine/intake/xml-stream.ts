/** XML read piece by piece, for parts that are too large to stand in memory as a tree. */
import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/contract/errors.ts';
import { xmlEncoding } from './xml.ts';

export interface XmlTag {
  /** Without prefix. */
  local: string;
  /** By name; those with a prefix have it. */
  attributes: Readonly<Record<string, string>>;
}

/** Told of what comes. */
export interface XmlListener {
  open(tag: XmlTag): void;
  close(name: string): void;
  text(text: string): void;
}

const MAX_DEPTH = 256;

/**
 * Document type declarations are refused (no entities, no external references), and so is absurd nesting.
 *
 * @param step called after each piece with the bytes read so far, to tell of progress and to be cancelled
 * @throws AppError FILE_HOSTILE; FILE_DAMAGED when the XML is not well-formed; what the listener throws
 */
export async function streamXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
  step: (bytes: number) => Promise<void>,
): Promise<void> {
  const parser = parserFor(listener);
  let decoder: TextDecoder | null = null;
  let bytes = 0;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(xmlEncoding(piece));
    guarded(parser, decoder.decode(piece, { stream: true }));
    bytes += piece.length;
    await step(bytes);
  }
  guarded(parser, decoder?.decode() ?? '');
  guarded(parser, null);
}

function parserFor(listener: XmlListener): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new AppError('FILE_HOSTILE', { reason: 'dtd' });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new AppError('FILE_HOSTILE', { reason: 'xml' });
    listener.open({ local: localName(tag.name), attributes: tag.attributes });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close(localName(tag.name));
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  return parser;
}

/** Null: the end. */
function guarded(parser: SaxesParser<{ xmlns: false; position: false }>, text: string | null): void {
  try {
    if (text === null) parser.close();
    else parser.write(text);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_DAMAGED', { reason: 'xml' }, { cause: error });
  }
}

/** "x:row" → "row": which prefix a program gives its elements says nothing. */
function localName(name: string): string {
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
}

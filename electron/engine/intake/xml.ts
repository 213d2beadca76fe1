/**
 * A small element tree of one XML part. Document type declarations are refused (no entities, no external
 * references), depth and size are bounded, and subtrees that carry no text for us are never built.
 */
import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/contract/errors.ts';

export interface XmlElement {
  /** Local name, without prefix. */
  name: string;
  /** Attributes by local name. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

const MAX_DEPTH = 256;
const MAX_ELEMENTS = 6_000_000;

/**
 * @param skip local names of elements to leave out with all they hold
 * @throws AppError FILE_HOSTILE for a DTD or absurd nesting; FILE_DAMAGED when the XML is not well-formed
 */
export function parseXml(bytes: Uint8Array, skip: ReadonlySet<string> = new Set()): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  let skipping = 0;
  let elements = 0;
  parser.on('doctype', () => {
    throw new AppError('FILE_HOSTILE', { reason: 'dtd' });
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MAX_ELEMENTS || open.length + skipping > MAX_DEPTH) {
      throw new AppError('FILE_HOSTILE', { reason: 'xml' });
    }
    if (skipping > 0 || skip.has(tag.local)) {
      skipping += 1;
      return;
    }
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    const element: XmlElement = { name: tag.local, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (skipping > 0) skipping -= 1;
    else open.pop();
  });
  const onText = (text: string) => {
    if (skipping === 0) open.at(-1)?.children.push(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_DAMAGED', { reason: 'xml' }, { cause: error });
  }
  const top = childrenOf(root)[0];
  if (top === undefined) throw new AppError('FILE_DAMAGED', { reason: 'xml' });
  return top;
}

/** XML parts are UTF-8, or UTF-16 with a byte order mark. */
export function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text of a part. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes);
}

/** The element children, in order. */
export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The elements of a name at any depth, outermost only, in order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((found) => (found.name === name ? [found] : descendants(found, name)));
}

/** The first element child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : childrenOf(element).find((found) => found.name === name);
}

/** The attribute `val` of a property element: `<w:gridSpan w:val="2"/>`. */
export function val(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('val');
}

/** A switch such as `<w:b/>`: on unless its value says no. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(val(element) ?? '1');
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

/** The text of the elements of a name below an element: of `t`, what its runs say. */
export function textIn(element: XmlElement, name: string): string {
  return descendants(element, name).map(textOf).join('');
}

/**
 * Attributes of OpenDocument by their full names: several vocabularies share their local names
 * (`office:value-type` and `calcext:value-type`), and a program may choose other prefixes than the usual ones.
 */
import type { XmlTag } from '../xml-stream.ts';

export type Attributes = Readonly<Record<string, string>>;

const VOCABULARIES: ReadonlyMap<string, string> = new Map(
  [
    ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
    ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
    ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
    ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
    ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
    ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
    ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
    ['calcext', 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'],
  ].map(([prefix = '', uri = '']) => [uri, prefix]),
);

/** Reads the attributes of the elements of one document, its root element first. */
export class OdfAttributes {
  /** Prefixes of this document → the usual ones; null before the root, empty where all are usual. */
  #renamed: ReadonlyMap<string, string> | null = null;

  of({ attributes }: XmlTag): Attributes {
    this.#renamed ??= renamedPrefixes(attributes);
    const renamed = this.#renamed;
    if (renamed.size === 0) return attributes;
    const full = Object.entries(attributes).map(([name, value]) => {
      const [prefix = '', local = ''] = name.split(':');
      return [`${renamed.get(prefix) ?? prefix}:${local}`, value] as const;
    });
    return Object.fromEntries(full);
  }
}

function renamedPrefixes(attributes: Attributes): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const [name, uri] of Object.entries(attributes)) {
    const usual = VOCABULARIES.get(uri);
    const prefix = name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : null;
    if (prefix !== null && usual !== undefined && usual !== prefix) renamed.set(prefix, usual);
  }
  return renamed;
}

/** A count such as `table:number-columns-repeated`: at least 1. */
export function countOf(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count > 1 ? count : 1;
}

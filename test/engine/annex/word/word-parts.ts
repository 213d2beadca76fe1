/** Looks into a Word file as a program that has never heard of the annex: its parts, and its XML as a tree. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { readDocument } from '../../../../electron/engine/intake/docx/reader.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

export function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

export function partNames(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes));
}

/** The file with one part changed. */
export function changed(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${name}`);
  return zipSync({ ...parts, [name]: strToU8(after) });
}

/** @throws where the XML is not well-formed */
export function tree(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.write(xml).close();
  const root = open[0]?.children[0];
  if (root === undefined) throw new Error('no root element');
  return root;
}

export function all(root: Element, name: string): Element[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function first(root: Element, name: string): Element | undefined {
  return all(root, name)[0];
}

export function value(element: Element | undefined): string {
  return element?.attributes['w:val'] ?? '';
}

/** Tables and lines as the importer reads them, with footnotes by their marks. */
export async function imported(bytes: Uint8Array) {
  const { blocks, footnotes, warnings } = await readDocument(bytes, UNWATCHED);
  return {
    lines: blocks.flatMap((block) =>
      block.kind === 'line' && block.text.text !== '' ? [block.text.text] : [],
    ),
    grids: blocks.flatMap((block) => (block.kind === 'grid' ? [block.rows.map(({ cells }) => cells)] : [])),
    footnotes,
    warnings,
  };
}

/**
 * HTML → element tree. Nothing is run, loaded or followed. Depth and size are bounded while the tree is built:
 * repairing hostile nesting takes time that grows with its square, and everything that walks the tree may
 * recurse because of this bound.
 */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { AppError } from '../../../../shared/contract/errors.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** As deep as browsers nest. */
const MAX_DEPTH = 512;
const MAX_NODES = 1_500_000;
/** The parser compares every attribute of a tag with those before it. */
const MAX_ATTRIBUTES = 256;

const GAPS = new Set([' ', '\n', '\r', '\t', '/']);

function hostile(reason: string): AppError {
  return new AppError('FILE_HOSTILE', { reason });
}

/** @throws AppError FILE_HOSTILE */
export function parseHtml(text: string): HtmlDocument {
  checkAttributes(text);
  let nodes = 0;
  let depth = 0;
  const count = () => {
    nodes += 1;
    if (nodes > MAX_NODES) throw hostile('elements');
  };
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...element) {
      count();
      return defaultTreeAdapter.createElement(...element);
    },
    insertText(...where) {
      count();
      defaultTreeAdapter.insertText(...where);
    },
    onItemPush() {
      depth += 1;
      if (depth > MAX_DEPTH) throw hostile('depth');
    },
    onItemPop() {
      depth -= 1;
    },
  };
  // Lines of the file are told for preformatted text alone: to note them for all elements takes memory.
  return parse(text, { treeAdapter, sourceCodeLocationInfo: /<pre\b/i.test(text) });
}

/** Elements whose content is no markup: a `<` in a script opens no tag. */
const RAW = /<(script|style|textarea|title|xmp|noscript)\b/iy;

/** Refuses a tag of absurdly many attributes: what may be one is a gap outside of quotes. */
function checkAttributes(text: string): void {
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open)) {
    if (text.startsWith('<!--', open)) {
      open = after(text, '-->', open + 4);
      continue;
    }
    if (!/[a-z/]/i.test(text[open + 1] ?? '')) {
      open += 1;
      continue;
    }
    RAW.lastIndex = open;
    const raw = RAW.exec(text)?.[1];
    open = tagEnd(text, open + 1);
    if (raw !== undefined) open = after(text, `</${raw}`, open);
  }
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found + end.length;
}

function tagEnd(text: string, from: number): number {
  let gaps = 0;
  let quote = '';
  let before = '<';
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && before === '=') quote = character;
    else if (GAPS.has(character) && !GAPS.has(before)) gaps += 1;
    if (gaps > MAX_ATTRIBUTES) throw hostile('attributes');
    before = character;
  }
  return text.length;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The element children, in order. */
export function elementsOf(parent: HtmlElement | HtmlDocument): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** Puts items on a stack, the first on top. An element may have more children than a call takes arguments. */
export function pushReversed<Item>(stack: Item[], items: readonly Item[]): void {
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item !== undefined) stack.push(item);
  }
}

/** The elements of a name below one, outermost only, in order. */
export function outermost(parent: HtmlElement | HtmlDocument, name: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: HtmlElement[] = elementsOf(parent).toReversed();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.tagName === name) found.push(element);
    else pushReversed(waiting, elementsOf(element));
  }
  return found;
}

/** The line of the file, from 1, in which the text of a preformatted element begins. */
export function firstLineOf(element: HtmlElement): number {
  const tag = element.sourceCodeLocation?.startTag;
  if (tag == null) return 1;
  const text = element.childNodes.find(({ nodeName }) => nodeName === '#text')?.sourceCodeLocation;
  return text?.startLine ?? tag.endLine;
}

/** All text below an element. */
export function textBelow(element: HtmlElement): string {
  let text = '';
  const waiting: HtmlNode[] = element.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if (isElement(node)) pushReversed(waiting, node.childNodes);
  }
  return text;
}

/**
 * Walks what is shown of an element, in order: pieces of text with their looks, breaks, tables, footnote
 * references, pictures. Scripts, frames and embedded objects are passed over.
 *
 * Word: `<o:p>`, `mso-list:Ignore` (the number of a list item, a text like any other), footnotes as
 * `<a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a>`, `<del>` for deleted text of tracked changes.
 */
import { itemNumber, kindOfList } from './lists.ts';
import { type Look, lookOf, type Styles } from './styles.ts';
import { attributeOf, elementsOf, type HtmlElement, isElement, pushReversed, textBelow } from './tree.ts';

/** What a walk tells of. */
export interface Visitor {
  text(text: string, look: Look): void;
  /** `<br>`. */
  lineBreak(): void;
  /** A paragraph or another block begins or ends. */
  blockBreak(): void;
  table(table: HtmlElement, look: Look): void;
  /** A reference to a footnote of the document, shown as this mark. */
  reference(mark: string): void;
  /** The text of a footnote. */
  footnote(element: HtmlElement, look: Look): void;
  deleted(text: string): void;
  /** A sign `<` of the text was taken for a tag: what is left of the words behind it. */
  misread(text: string): void;
  picture(): void;
  /** A field to be chosen in that the page does not show as chosen. */
  unchosen(): void;
  /** An element set line by line, with the look of its texts: true where it was read as a whole. */
  preformatted(element: HtmlElement, look: Look): boolean;
  pageBreak(): void;
}

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'audio',
  'video',
  'map',
  'button',
  'datalist',
  'link',
  'meta',
  'colgroup',
  'col',
]);
const PICTURES = new Set(['img', 'object', 'embed', 'svg', 'canvas', 'applet', 'v:imagedata']);
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'hr',
  'center',
  'address',
  'article',
  'aside',
  'section',
  'header',
  'footer',
  'main',
  'nav',
  'figure',
  'figcaption',
  'fieldset',
  'legend',
  'form',
  'body',
  'caption',
  'details',
  'summary',
]);
const FOOTNOTE_LINK = /^#(?:_ftn|_edn|sdfootnote|sdendnote)(?:\d+|[ivxlc]+)(?:sym)?$/i;
const FOOTNOTE_BACK = /^#(?:_ftnref|_ednref|sdfootnote\d+anc|sdendnote\d+anc)/i;
const FOOTNOTE_ID = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/i;
const BOXES = new Set(['checkbox', 'radio']);
const TYPED_FIELDS = new Set(['', 'text', 'number', 'tel', 'email', 'date', 'search', 'url']);

/** Tells `visitor` of everything in an element. Recursion is bounded by the tree's depth. */
export function walk(parent: HtmlElement, look: Look, styles: Styles, visitor: Visitor): void {
  let item = Number(attributeOf(parent, 'start') ?? '1');
  for (const node of parent.childNodes) {
    if (!isElement(node)) {
      if ('value' in node) visitor.text(look.preformatted ? node.value : collapse(node.value), look);
      continue;
    }
    const numbered = parent.tagName === 'ol' && node.tagName === 'li';
    if (numbered) item = Number(attributeOf(node, 'value') ?? item);
    visit(node, look, styles, visitor, numbered ? itemNumber(item, kindOfList(parent, node, styles)) : '');
    if (numbered) item += 1;
  }
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}

function visit(element: HtmlElement, around: Look, styles: Styles, visitor: Visitor, prefix: string): void {
  const tag = element.tagName;
  if (SKIPPED.has(tag)) return;
  if (PICTURES.has(tag)) {
    if (!isSpacer(element)) visitor.picture();
    return;
  }
  const says = styles.declarations(element);
  const look = lookOf(element, says, around);
  if (/always|page|left|right/i.test(says.get('page-break-before') ?? '')) visitor.pageBreak();
  if (isComment(element, says)) return;
  const misread = textOfTag(element);
  if (misread !== null) {
    visitor.misread(misread);
    visitor.text(misread, look);
  }
  if (tag === 'br') visitor.lineBreak();
  else if (tag === 'table') visitor.table(element, look);
  else if (tag === 'del') visitor.deleted(textBelow(element));
  else if (tag === 'input' || tag === 'select' || tag === 'textarea') formField(element, look, visitor);
  else if (tag === 'a' && isReference(element)) visitor.reference(markOf(element));
  else if (FOOTNOTE_ID.test(attributeOf(element, 'id') ?? '') && tag !== 'a') visitor.footnote(element, look);
  else {
    if (tag === 'pre' && visitor.preformatted(element, look)) return;
    const block = BLOCKS.has(tag) || /^(?:block|list-item|flex|grid)$/i.test(says.get('display') ?? '');
    if (block) visitor.blockBreak();
    if (prefix !== '') visitor.text(prefix, look);
    walk(element, look, styles, prefix === '' ? visitor : afterNumber(visitor));
    if (block) visitor.blockBreak();
  }
}

/**
 * "<năm trước" written without escaping makes an element of the text. Null for what may be an element: names
 * and attributes are ASCII and hold no `<`.
 */
function textOfTag({ tagName, attrs }: HtmlElement): string | null {
  const words = [tagName, ...attrs.map(({ name }) => name)];
  if (!words.some((word) => /[^!-~]|</.test(word))) return null;
  const end = words.findIndex((word) => word.includes('<'));
  const shown = end < 0 ? words : words.slice(0, end + 1);
  return `<${shown.join(' ').split('<')[0]}`;
}

/** Invisible pictures that only hold a place. */
function isSpacer(element: HtmlElement): boolean {
  const size = (name: string) => Number.parseFloat(attributeOf(element, name) ?? 'NaN');
  return size('width') <= 2 || size('height') <= 2;
}

function isReference(element: HtmlElement): boolean {
  return FOOTNOTE_LINK.test(attributeOf(element, 'href') ?? '');
}

/** "[1]" → "1" */
function markOf(element: HtmlElement): string {
  return textBelow(element).replace(/[\s[\]()]/g, '');
}

/** Remarks of reviewers: their marks in the text and their list at its end. */
function isComment(element: HtmlElement, says: ReadonlyMap<string, string>): boolean {
  return (
    /^comment-list$/i.test(says.get('mso-element') ?? '') ||
    /\bmsocomanchor\b/i.test(attributeOf(element, 'class') ?? '')
  );
}

/** The mark that leads back from a footnote's text to its reference, taken out of it. */
export function footnoteMark(footnote: HtmlElement): { mark: string; link: HtmlElement } | null {
  const waiting = [footnote];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.tagName === 'a' && FOOTNOTE_BACK.test(attributeOf(element, 'href') ?? '')) {
      return { mark: markOf(element), link: element };
    }
    pushReversed(waiting, elementsOf(element));
  }
  return null;
}

/** What a field of a web form shows. */
function formField(element: HtmlElement, look: Look, visitor: Visitor): void {
  const type = (attributeOf(element, 'type') ?? '').toLowerCase();
  if (element.tagName === 'textarea') visitor.text(textBelow(element), { ...look, preformatted: true });
  else if (element.tagName === 'select') {
    const options = elementsOf(element).filter(({ tagName }) => tagName === 'option');
    const chosen = options.find((option) => attributeOf(option, 'selected') !== undefined) ?? options[0];
    if (chosen !== undefined) visitor.text(collapse(textBelow(chosen)), look);
  } else if (TYPED_FIELDS.has(type)) visitor.text(attributeOf(element, 'value') ?? '', look);
  else if (BOXES.has(type)) {
    const ticked = isTicked(element);
    visitor.text(ticked ? '☒' : '☐', look);
    if (!ticked) visitor.unchosen();
  }
}

/** Whether a box to be ticked is. */
export function isTicked(input: HtmlElement): boolean {
  return attributeOf(input, 'checked') !== undefined;
}

/** The number of an item stands on the line of its first paragraph. */
function afterNumber(visitor: Visitor): Visitor {
  let begun = false;
  return {
    ...visitor,
    text: (text, look) => {
      begun ||= text.trim() !== '';
      visitor.text(text, look);
    },
    blockBreak: () => {
      if (begun) visitor.blockBreak();
    },
  };
}

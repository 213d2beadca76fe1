/**
 * The little of CSS that says something about a text: its font (legacy encodings go by it), whether it is
 * raised, struck, hidden, bold or centred. Understood are the rules of tags and classes that Word, Excel and
 * LibreOffice write into `<style>`, and `style` attributes; @-rules and all other selectors are left out.
 */
import { attributeOf, type HtmlElement, outermost, textBelow } from './tree.ts';

type Declarations = ReadonlyMap<string, string>;

/** How a text is set; inherited from the element around it. */
export interface Look {
  font: string | null;
  raised: boolean;
  bold: boolean;
  centred: boolean;
  heading: boolean;
  struck: boolean;
  hidden: boolean;
  /** White space and line breaks stand as written. */
  preformatted: boolean;
}

export const PLAIN_LOOK: Look = {
  font: null,
  raised: false,
  bold: false,
  centred: false,
  heading: false,
  struck: false,
  hidden: false,
  preformatted: false,
};

const NOTHING: Declarations = new Map();
const MAX_RULES = 20_000;
const MAX_CACHED = 5_000;
/** No value that matters here is longer. */
const MAX_VALUE = 300;
const FONT_SHORTHAND = /(?:\d|\.)+(?:pt|px|em|rem|%|cm|mm|in)(?:\s*\/\s*[^\s;]+)?\s+(.+)$/i;
const SELECTOR = /^([a-z][\w:-]*)?(?:\.([\w-]+))?$/i;

export class Styles {
  readonly #rules = new Map<string, Map<string, string>>();
  readonly #inline = new Map<string, Declarations>();

  /** Reads every `<style>` of a document. */
  constructor(document: Parameters<typeof outermost>[0]) {
    for (const style of outermost(document, 'style')) this.#read(textBelow(style));
  }

  #read(css: string): void {
    const text = withoutComments(css).replace(/<!--|-->/g, ' ');
    for (const block of text.split('}')) {
      const brace = block.lastIndexOf('{');
      if (brace < 0) continue;
      const declarations = parseDeclarations(block.slice(brace + 1));
      for (const selector of block.slice(0, brace).split(',')) {
        const name = selector.trim().toLowerCase();
        if (name === '' || !SELECTOR.test(name) || this.#rules.size >= MAX_RULES) continue;
        const rule = this.#rules.get(name) ?? new Map<string, string>();
        for (const [property, value] of declarations) rule.set(property, value);
        this.#rules.set(name, rule);
      }
    }
  }

  /** What the rules of an element and its own `style` say, the stronger last. */
  declarations(element: HtmlElement): Declarations {
    const tag = element.tagName.toLowerCase();
    const classes = (attributeOf(element, 'class') ?? '').toLowerCase().split(/\s+/).slice(0, 16);
    const found: (Declarations | undefined)[] = [this.#rules.get(tag)];
    for (const name of classes) if (name !== '') found.push(this.#rules.get(`.${name}`));
    for (const name of classes) if (name !== '') found.push(this.#rules.get(`${tag}.${name}`));
    const own = attributeOf(element, 'style');
    if (own !== undefined) found.push(this.#own(own));
    const said = found.filter((rule) => rule !== undefined);
    if (said.length < 2) return said[0] ?? NOTHING;
    return new Map(said.flatMap((rule) => [...rule]));
  }

  #own(style: string): Declarations {
    const known = this.#inline.get(style);
    if (known !== undefined) return known;
    const parsed = parseDeclarations(style);
    if (this.#inline.size < MAX_CACHED) this.#inline.set(style, parsed);
    return parsed;
  }
}

function withoutComments(css: string): string {
  let text = '';
  let from = 0;
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', from)) {
    text += css.slice(from, open);
    const close = css.indexOf('*/', open + 2);
    if (close < 0) return text;
    from = close + 2;
  }
  return text + css.slice(from);
}

function parseDeclarations(text: string): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1, colon + 1 + MAX_VALUE)
      .replace(/!\s*important/i, '')
      .trim();
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

/** The first family of a list: `".VnTime","sans-serif"` → `.VnTime`. */
function firstFamily(list: string | undefined): string | null {
  const family = (list ?? '').split(',')[0]?.replaceAll(/["']/g, '').trim() ?? '';
  return family === '' || /^(?:inherit|initial|unset)$/i.test(family) ? null : family;
}

const BOLD_TAGS = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const STRUCK_TAGS = new Set(['s', 'strike']);

/** How the text in an element is set. */
export function lookOf(element: HtmlElement, says: Declarations, around: Look): Look {
  const tag = element.tagName;
  const family = firstFamily(says.get('font-family') ?? FONT_SHORTHAND.exec(says.get('font') ?? '')?.[1]);
  const face = tag === 'font' ? firstFamily(attributeOf(element, 'face')) : null;
  const align = (says.get('text-align') ?? attributeOf(element, 'align') ?? '').toLowerCase();
  const heading = around.heading || /^h[1-6]$/.test(tag);
  return {
    font: family ?? face ?? around.font,
    raised: isRaised(tag, says) ?? around.raised,
    bold: isBold(tag, says.get('font-weight')) ?? around.bold,
    centred: align === '' ? around.centred || tag === 'center' : align === 'center',
    heading,
    struck: around.struck || STRUCK_TAGS.has(tag) || /line-through/i.test(says.get('text-decoration') ?? ''),
    hidden: around.hidden || isHidden(element, says),
    preformatted: around.preformatted || tag === 'pre' || /^pre/i.test(says.get('white-space') ?? ''),
  };
}

function isBold(tag: string, weight: string | undefined): boolean | null {
  if (weight === undefined) return BOLD_TAGS.has(tag) ? true : null;
  return /^(?:bold|bolder|[6-9]00)$/i.test(weight);
}

/** `<sup>`, `vertical-align: super` or a length above the line, Word's `mso-text-raise`. */
function isRaised(tag: string, says: Declarations): boolean | null {
  const raise = says.get('mso-text-raise');
  if (raise !== undefined && Number.parseFloat(raise) !== 0) return Number.parseFloat(raise) > 0;
  const align = says.get('vertical-align')?.toLowerCase();
  if (tag === 'td' || tag === 'th' || tag === 'tr') return null;
  if (align === 'super' || (align !== undefined && /^\+?[\d.]*[1-9][\d.]*\s*(?:%|[a-z]+)$/.test(align)))
    return true;
  if (align === 'sub') return false;
  // The baseline is that of the text around: inside `<sup>` it is raised.
  if (tag === 'sup') return align !== 'baseline';
  return tag === 'sub' ? false : null;
}

/** Whether an element is not shown. */
export function isHidden(element: HtmlElement, says: Declarations): boolean {
  return (
    /^none$/i.test(says.get('display') ?? '') ||
    /^(?:hidden|collapse)$/i.test(says.get('visibility') ?? '') ||
    /^all$/i.test(says.get('mso-hide') ?? '') ||
    attributeOf(element, 'hidden') !== undefined
  );
}

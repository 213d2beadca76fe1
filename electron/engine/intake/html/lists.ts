/** The numbers of list items, which a page does not hold as text. */
import { romanNumeral } from '../roman.ts';
import type { Styles } from './styles.ts';
import { attributeOf, type HtmlElement } from './tree.ts';

const LIST_TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const LIST_KIND = /(?:upper|lower)-(?:roman|alpha|latin)|decimal(?:-leading-zero)?|none|disc|circle|square/i;
/** Browsers count on in Arabic numbers. */
const MAX_ROMAN = 3999;
const BULLETS = new Set(['none', 'disc', 'circle', 'square']);

/** What numbers the items of a list: the item's own style, that of its list, then the list's `type`. */
export function kindOfList(list: HtmlElement, item: HtmlElement, styles: Styles): string {
  for (const element of [item, list]) {
    const says = styles.declarations(element);
    const kind = says.get('list-style-type') ?? LIST_KIND.exec(says.get('list-style') ?? '')?.[0];
    if (kind !== undefined) return kind.toLowerCase();
  }
  return LIST_TYPES[attributeOf(list, 'type') ?? ''] ?? 'decimal';
}

/** What stands before an item: "1. ", "c. ", "IV. "; "" for a bullet. */
export function itemNumber(item: number, kind: string): string {
  const number = numeralOf(item, kind);
  return number === '' ? '' : `${number}. `;
}

function numeralOf(item: number, kind: string): string {
  if (BULLETS.has(kind) || /^["']/.test(kind)) return '';
  if (kind.endsWith('-roman') && item >= 1 && item <= MAX_ROMAN) {
    const roman = romanNumeral(item);
    return kind.startsWith('upper') ? roman.toUpperCase() : roman;
  }
  if (/-(?:alpha|latin)$/.test(kind) && item >= 1 && item <= 26) {
    return String.fromCharCode((kind.startsWith('upper') ? 64 : 96) + item);
  }
  return kind === 'decimal-leading-zero' ? String(item).padStart(2, '0') : String(item);
}

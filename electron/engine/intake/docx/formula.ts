/** Word equations (`m:oMath`) as one line of text: a fraction 179 over 188 becomes "179/188". */
import { child, childrenOf, textOf, type XmlElement } from '../xml.ts';

/** Property elements, whose text is none of the equation's. */
const PROPERTIES = /Pr$/;

/** The text of an equation or a part of one. */
export function formulaText(element: XmlElement): string {
  if (element.name === 't') return textOf(element);
  if (PROPERTIES.test(element.name)) return '';
  if (element.name === 'f') return `${operand(child(element, 'num'))}/${operand(child(element, 'den'))}`;
  if (element.name === 'sSup') return `${inside(element, 'e')}^${operand(child(element, 'sup'))}`;
  if (element.name === 'd') return `(${childrenOf(element).map(formulaText).filter(Boolean).join('; ')})`;
  return childrenOf(element).map(formulaText).join('');
}

function inside(element: XmlElement, name: string): string {
  const part = child(element, name);
  return part === undefined ? '' : formulaText(part);
}

/** In brackets where it is more than one number or word. */
function operand(element: XmlElement | undefined): string {
  const text = element === undefined ? '' : formulaText(element).trim();
  return /^[\p{L}\p{N}.,%]*$/u.test(text) ? text : `(${text})`;
}

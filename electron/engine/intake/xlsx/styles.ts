/** Number formats and fonts of a workbook's cells. Excel's own formats have numbers and do not stand in the file. */
import { changesLetters } from '../sheets/cell-text.ts';
import { ownFormat } from '../sheets/own-formats.ts';
import { child, childrenOf, isOn, parseXml, val, type XmlElement } from '../xml.ts';

const ASIDE: ReadonlySet<string> = new Set([
  'fills',
  'borders',
  'cellStyleXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]);

export interface CellStyle {
  /** The number format; null: the file names one that it does not hold. */
  format: string | null;
  /** The font's name, where it changes what letters mean: a legacy encoding, pictures. */
  font: string | undefined;
  /** Its text is struck through. */
  struck: boolean;
}

/** Each cell style, by index. @throws AppError FILE_DAMAGED, FILE_HOSTILE */
export function readStyles(part: Uint8Array | undefined): CellStyle[] {
  if (part === undefined) return [];
  const root = parseXml(part, ASIDE);
  const custom = new Map<number, string>();
  collectFormats(child(root, 'numFmts'), custom);
  const fonts = elementsOf(root, 'fonts', 'font').map((font) => {
    return { name: val(child(font, 'name')), struck: isOn(child(font, 'strike')) };
  });
  return elementsOf(root, 'cellXfs', 'xf').map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? '0');
    const { name: font, struck = false } = fonts[Number(attributes.get('fontId') ?? '0')] ?? {};
    return {
      format: custom.get(id) ?? ownFormat(id),
      font: changesLetters(font) ? font : undefined,
      struck,
    };
  });
}

function elementsOf(root: XmlElement, parent: string, name: string): XmlElement[] {
  const found = child(root, parent);
  return found === undefined ? [] : childrenOf(found).filter((element) => element.name === name);
}

/** A format may stand inside `mc:AlternateContent`; the first of an id is the one meant. */
function collectFormats(parent: XmlElement | undefined, custom: Map<number, string>): void {
  for (const element of parent === undefined ? [] : childrenOf(parent)) {
    const id = Number(element.attributes.get('numFmtId'));
    const code = element.attributes.get('formatCode');
    if (element.name !== 'numFmt') collectFormats(element, custom);
    else if (code !== undefined && !custom.has(id)) custom.set(id, code);
  }
}

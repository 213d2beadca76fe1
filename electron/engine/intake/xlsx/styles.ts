/** Number formats of a workbook's cells. Excel's own formats have numbers and do not stand in the file. */
import { getFormatFromId } from 'numfmt';
import { child, childrenOf, parseXml, type XmlElement } from '../xml.ts';

const ASIDE: ReadonlySet<string> = new Set([
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]);

/** Dates in the order of the machine's settings. */
const SYSTEM_FORMATS: ReadonlyMap<number, string> = new Map([
  [14, 'dd/mm/yyyy'],
  [22, 'dd/mm/yyyy h:mm'],
]);

/** The number format of each cell style, by index. @throws AppError FILE_DAMAGED, FILE_HOSTILE */
export function readFormats(part: Uint8Array | undefined): string[] {
  if (part === undefined) return [];
  const root = parseXml(part, ASIDE);
  const custom = new Map<number, string>();
  collectFormats(child(root, 'numFmts'), custom);
  return childrenOf(child(root, 'cellXfs') ?? { name: '', attributes: new Map(), children: [] })
    .filter((element) => element.name === 'xf')
    .map((element) => {
      const id = Number(element.attributes.get('numFmtId') ?? '0');
      return custom.get(id) ?? SYSTEM_FORMATS.get(id) ?? getFormatFromId(id) ?? 'General';
    });
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

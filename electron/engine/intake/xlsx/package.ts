/** The parts of a workbook. Other programs name them differently, and names do not depend on case. */
import { AppError } from '../../../../shared/contract/errors.ts';
import { child, childrenOf, parseXml } from '../xml.ts';
import { inflateParts, type Parts } from '../zip.ts';

export interface SheetPart {
  name: string;
  hidden: boolean;
  xml: Uint8Array;
}

export interface WorkbookParts {
  /** The worksheets in order; chart sheets have no cells and are left out. */
  sheets: readonly SheetPart[];
  /** Some programs name a part and leave it out: that matters only to the cells that refer to it. */
  strings: Uint8Array | undefined;
  styles: Uint8Array | undefined;
  date1904: boolean;
}

function resolvePart(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/**
 * @throws AppError FILE_DAMAGED when the workbook part or a sheet it names is missing; FILE_HOSTILE
 */
export function openWorkbook(bytes: Uint8Array): WorkbookParts {
  const inflated = inflateParts(bytes, (name) => /^xl\/.*\.(?:xml|rels)$/i.test(name) && !isAside(name));
  const parts: Parts = new Map([...inflated].map(([name, part]) => [name.toLowerCase(), part]));
  const main = workbookPart(parts);
  const folder = main.path.slice(0, main.path.lastIndexOf('/'));
  const file = main.path.slice(folder.length + 1);
  const relations = parts.get(`${folder}/_rels/${file}.rels`);
  if (relations === undefined) throw missing('workbook.xml.rels');
  const targets = new Map<string, { path: string; type: string }>();
  for (const { attributes } of childrenOf(parseXml(relations))) {
    targets.set(attributes.get('Id') ?? '', {
      path: resolvePart(attributes.get('Target') ?? '', folder),
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
    });
  }
  const root = parseXml(main.bytes, new Set(['definedNames', 'extLst']));
  const sheets: SheetPart[] = [];
  for (const { attributes } of childrenOf(child(root, 'sheets') ?? root)) {
    const target = targets.get(attributes.get('id') ?? '');
    if (target === undefined || target.type !== 'worksheet') continue;
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    const name = (attributes.get('name') ?? '').normalize('NFC');
    const xml = parts.get(target.path.toLowerCase());
    if (xml === undefined) throw missing(target.path);
    sheets.push({ name, hidden, xml });
  }
  const ofType = (type: string) => {
    const target = [...targets.values()].find((found) => found.type === type);
    return target === undefined ? undefined : parts.get(target.path.toLowerCase());
  };
  const date1904 = ['1', 'true'].includes(child(root, 'workbookPr')?.attributes.get('date1904') ?? '');
  return { sheets, strings: ofType('sharedStrings'), styles: ofType('styles'), date1904 };
}

/** Parts that are never needed: kept out before anything is inflated. */
function isAside(name: string): boolean {
  return /^xl\/(?:drawings|charts|chartsheets|media|theme|pivot\w*|tables|externalLinks|comments\w*|printerSettings|threadedComments|persons|customXml|queryTables|slicers\w*)[/.\d]/i.test(
    name,
  );
}

function workbookPart(parts: Parts): { path: string; bytes: Uint8Array } {
  for (const path of ['xl/workbook.xml', 'xl/workbook2.xml']) {
    const bytes = parts.get(path);
    if (bytes !== undefined) return { path, bytes };
  }
  throw missing('workbook.xml');
}

function missing(part: string): AppError {
  return new AppError('FILE_DAMAGED', { reason: 'part', part });
}

/**
 * The parts of a workbook, put into the one layout that exceljs reads. Workbooks of other programs name
 * their parts differently or prefix every element (`<x:c>`); drawings, tables, print areas and links, on
 * which exceljs fails, are not handed on at all.
 */
import { strToU8, zipSync } from 'fflate';
import { AppError } from '../../../../shared/contract/errors.ts';
import { child, childrenOf, decodeXml, parseXml } from '../xml.ts';
import { inflateParts, type Parts } from '../zip.ts';

export interface SheetPart {
  name: string;
  hidden: boolean;
  xml: Uint8Array;
}

export interface WorkbookParts {
  sheets: readonly SheetPart[];
  /** A small workbook of the same sheets, in order, under the names s1, s2, … */
  workbook: Uint8Array;
}

const PACKAGE_RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT_RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function resolvePart(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Takes the prefix off the main elements, and refuses a document type declaration. */
function plainPart(bytes: Uint8Array): Uint8Array {
  const text = decodeXml(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new AppError('FILE_HOSTILE', { reason: 'dtd' });
  const prefix = /^(?:\s|<\?[^>]*\?>|<!--.*?-->)*<([\w.-]+):(?:worksheet|sst|styleSheet)\b/s.exec(text)?.[1];
  return strToU8(prefix === undefined ? text : text.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1'));
}

/**
 * @throws AppError FILE_DAMAGED when the workbook part or a sheet it names is missing; FILE_HOSTILE
 */
export function openWorkbook(bytes: Uint8Array): WorkbookParts {
  const parts = inflateParts(bytes, (name) => /^xl\/.*\.(?:xml|rels)$/i.test(name) && !isAside(name));
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
    const xml = parts.get(target.path);
    if (xml === undefined) throw missing(target.path);
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    sheets.push({ name: (attributes.get('name') ?? '').normalize('NFC'), hidden, xml: plainPart(xml) });
  }
  const ofType = (type: string) => {
    const target = [...targets.values()].find((found) => found.type === type);
    const part = target === undefined ? undefined : parts.get(target.path);
    return part === undefined ? undefined : plainPart(part);
  };
  const date1904 = ['1', 'true'].includes(child(root, 'workbookPr')?.attributes.get('date1904') ?? '');
  const workbook = rebuild(sheets, ofType('sharedStrings'), ofType('styles'), date1904);
  return { sheets, workbook };
}

/** Parts that are never needed: kept out before anything is inflated. */
function isAside(name: string): boolean {
  return /^xl\/(?:drawings|charts|chartsheets|media|theme|pivot\w*|tables|externalLinks|comments\w*|printerSettings|threadedComments|persons|customXml|queryTables|slicers\w*)[/.\d]/i.test(
    name,
  );
}

function workbookPart(parts: Parts): { path: string; bytes: Uint8Array } {
  for (const path of ['xl/workbook.xml', 'xl/workbook2.xml', 'xl/Workbook.xml']) {
    const bytes = parts.get(path);
    if (bytes !== undefined) return { path, bytes };
  }
  throw missing('workbook.xml');
}

function missing(part: string): AppError {
  return new AppError('FILE_DAMAGED', { reason: 'part', part });
}

function rebuild(
  sheets: readonly SheetPart[],
  strings: Uint8Array | undefined,
  styles: Uint8Array | undefined,
  date1904: boolean,
): Uint8Array {
  const list = sheets.map(
    (_, index) => `<sheet name="s${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${DOCUMENT_RELS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT_RELS}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEADER}<Relationships xmlns="${PACKAGE_RELS}">${relations.join('')}</Relationships>`,
    ),
  };
  if (strings !== undefined) files['xl/sharedStrings.xml'] = strings;
  if (styles !== undefined) files['xl/styles.xml'] = styles;
  for (const [index, { xml }] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  return zipSync(files, { level: 0 });
}

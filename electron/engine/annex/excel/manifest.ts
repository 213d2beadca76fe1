/**
 * The manifest inside the workbook, where no sheet shows it.
 *
 * It is a Custom XML data storage part (ECMA-376 Part 1, 15.2.5) with its properties part: the one place that the
 * format gives to foreign data, which Excel opens without a word and keeps when somebody edits and saves the file. A JSON
 * part under a relationship type of our own would be allowed by the packaging rules (Part 2), but Excel drops what it does
 * not know when it saves. The JSON is the text of the part's only element.
 */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const NAMESPACE = 'urn:doi-soat:manifest';
const ITEM = 'customXml/item1.xml';
/** Excel numbers the stores anew when it saves. */
const ITEMS = /^customXml\/item\d+\.xml$/;
const PROPERTIES = 'customXml/itemProps1.xml';
/** Names the store within the file; any GUID will do, and one that never changes keeps files comparable. */
const STORE_ID = '{6D1F0C52-3B7E-4E0A-9C55-2A1B7D0E5F31}';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A manifest is a few hundred bytes a figure. */
const LARGEST_ITEM = 512 * 1024 * 1024;
/** No letters of XML. In JSON they can stand only within texts, where `\u` names them: the value stays the same. */
const NO_XML_LETTERS = /[\ufffe\uffff]/g;

/**
 * Adds the manifest's parts to those of a workbook.
 * @param manifest JSON, UTF-8
 * @returns the parts with content type and relationship added, and the new ones
 */
export function withManifest(
  parts: Readonly<Record<string, string>>,
  manifest: Uint8Array,
): Record<string, string> {
  const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(manifest);
  const text = json
    .replace(NO_XML_LETTERS, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
  const types = parts['[Content_Types].xml'] ?? '';
  const relationships = parts['xl/_rels/workbook.xml.rels'] ?? '';
  return {
    ...parts,
    '[Content_Types].xml': types.replace(
      '</Types>',
      `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships.replace(
      '</Relationships>',
      `<Relationship Id="rIdManifest" Type="${OFFICE}/relationships/customXml" Target="../${ITEM}"/></Relationships>`,
    ),
    [ITEM]: `${DECLARATION}<manifest xmlns="${NAMESPACE}">${text}</manifest>`,
    [PROPERTIES]: `${DECLARATION}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
}

/**
 * The manifest of a workbook, whoever saved it last.
 * @returns JSON, UTF-8; null where the file holds none
 * @throws Error where the file is no zip container or its part no XML
 */
export function excelManifest(workbook: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const items = unzipSync(workbook, {
    filter: ({ name, originalSize }) => ITEMS.test(name) && originalSize <= LARGEST_ITEM,
  });
  for (const item of Object.values(items)) {
    const json = textOfManifest(new TextDecoder().decode(item));
    if (json !== null) return new TextEncoder().encode(json);
  }
  return null;
}

function textOfManifest(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: true });
  const found: string[] = [];
  let depth = 0;
  let ours = false;
  parser.on('opentag', ({ uri, local }) => {
    depth += 1;
    if (depth === 1) ours = uri === NAMESPACE && local === 'manifest';
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.on('text', (text) => {
    if (ours && depth === 1) found.push(text);
  });
  parser.write(xml).close();
  return ours ? found.join('') : null;
}

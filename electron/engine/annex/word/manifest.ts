/** The manifest in a Word file: kept as in the workbook, in a store of Custom XML that Word keeps when it saves. */
import { excelManifest, withManifest } from '../excel/manifest.ts';

export type Parts = Map<string, string>;

export const TYPES = '[Content_Types].xml';
/** The store belongs to the main part; both formats have theirs one folder below the root. */
const WORKBOOK = 'xl/_rels/workbook.xml.rels';
const DOCUMENT = 'word/_rels/document.xml.rels';

/** Adds the manifest's parts, content type and relationship. @param manifest JSON, UTF-8 */
export function addManifest(parts: Parts, manifest: Uint8Array): void {
  const given = { [TYPES]: parts.get(TYPES) ?? '', [WORKBOOK]: parts.get(DOCUMENT) ?? '' };
  for (const [name, part] of Object.entries(withManifest(given, manifest))) {
    parts.set(name === WORKBOOK ? DOCUMENT : name, part);
  }
}

/**
 * The manifest of a Word annex, whoever saved it last.
 * @returns JSON, UTF-8; null where the file holds none
 * @throws Error where the file is no zip container or its part no XML
 */
export function wordManifest(document: Uint8Array): Uint8Array<ArrayBuffer> | null {
  return excelManifest(document);
}

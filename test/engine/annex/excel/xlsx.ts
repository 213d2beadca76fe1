/** The parts of a workbook as they stand in the file: what Excel reads, not what exceljs makes of it. */
import { strFromU8, unzipSync } from 'fflate';

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

export interface StoredCell {
  ref: string;
  type: string | null;
  text: string;
  formula: boolean;
}

/** All cells with a value of one sheet (1 is the first), texts resolved wherever they are stored. */
export function cellsOf(parts: Record<string, string>, sheet = 1): StoredCell[] {
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, body = '']) => textsIn(body),
  );
  const xml = parts[`xl/worksheets/sheet${sheet}.xml`] ?? '';
  const found = xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs);
  return [...found].flatMap(([, ref = '', attributes = '', body]) => {
    if (body === undefined) return [];
    const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? null;
    const value = /<v>(.*?)<\/v>/s.exec(body)?.[1] ?? '';
    const stored = type === 's' ? (shared[Number(value)] ?? '') : value;
    return [{ ref, type, text: type === 'inlineStr' ? textsIn(body) : stored, formula: body.includes('<f') }];
  });
}

/** References of the merged cells of one sheet. */
export function mergesOf(parts: Record<string, string>, sheet = 1): string[] {
  const xml = parts[`xl/worksheets/sheet${sheet}.xml`] ?? '';
  return [...xml.matchAll(/<mergeCell ref="([^"]+)"\/>/g)].map(([, ref = '']) => ref);
}

function textsIn(xml: string): string {
  return [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text = '']) => unescaped(text)).join('');
}

/** Undoes XML's and OOXML's escapes, as Excel does. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The committed sample is what its facts give, whoever makes it and whenever. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from '../../../resources/sample/build.ts';
import { unpack } from '../../../resources/sample/package-parts.ts';
import { REPORTS } from '../../../resources/sample/reports.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../resources/sample');
const DOCX = REPORTS.nineMonths.fileName;
const XLSX = REPORTS.yearEnd.fileName;

const committed = (name: string) => readFile(path.join(FOLDER, name));

function parts(bytes: Uint8Array | undefined): Record<string, string> {
  if (!bytes) return {};
  return Object.fromEntries(Object.entries(unpack(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

describe('the sample files', () => {
  let built: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    built = await buildSample();
  });

  it.each([DOCX, XLSX])('%s has the parts that its facts give', async (name) => {
    expect(parts(built.get(name))).toEqual(parts(await committed(name)));
  });

  it('are the same bytes when they are made again', async () => {
    const again = await buildSample();
    for (const [name, bytes] of built) expect(Buffer.from(again.get(name) ?? []).equals(bytes)).toBe(true);
  });

  it.each([DOCX, XLSX])('%s is in Unicode NFC throughout', (name) => {
    for (const text of Object.values(parts(built.get(name)))) expect(text).toBe(text.normalize('NFC'));
  });

  it('the Word file repeats its header, merges its section rows and raises its footnote mark', () => {
    const document = parts(built.get(DOCX))['word/document.xml'] ?? '';
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:gridSpan w:val="7"\/>/g)).toHaveLength(3);
    expect(document.match(/<w:vertAlign w:val="superscript"\/>/g)).toHaveLength(2);
    expect(document).toContain('w:orient="landscape"');
    expect(document).not.toContain('¹');
  });

  it('the Excel file holds lone percentages as numbers and everything else as text', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = parts(built.get(XLSX));
    const numbers = [...sheet.matchAll(/<c r="([A-Z])\d+"[^>]*?(?: t="(\w+)")?><v>([^<]+)<\/v>/g)]
      .filter(([, , type]) => type !== 's')
      .map(([, column, , value]) => `${column}${value}`);
    const targets = ['1', '0.9', '0.9', '0.7', '0.5', '0.5', '0.8', '0.9', '0.4', '1', '0.7', '0.85', '0.8'];
    const results = ['1', '0.8542', '0.6714', '1', '0.7129', '0.8317'];
    expect(numbers.filter((entry) => entry.startsWith('C'))).toEqual(targets.map((value) => `C${value}`));
    expect(numbers.filter((entry) => entry.startsWith('F'))).toEqual(results.map((value) => `F${value}`));
    expect(numbers).toHaveLength(targets.length + results.length);
    // Excel's built-in formats: 9 is `0%`, 10 is `0.00%`.
    expect(styles).toContain('numFmtId="9"');
    expect(styles).toContain('numFmtId="10"');
    expect(sheet).not.toContain('<f>');
  });

  it('the Excel file merges its titles and its section rows', () => {
    const sheet = parts(built.get(XLSX))['xl/worksheets/sheet1.xml'] ?? '';
    const merged = [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
    expect(merged).toEqual(expect.arrayContaining(['A1:D1', 'A2:D2', 'A4:H4', 'A5:H5', 'A6:H6', 'B9:H9']));
    expect(merged.filter((ref) => ref?.startsWith('B'))).toHaveLength(3);
  });
});

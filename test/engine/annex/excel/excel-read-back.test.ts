import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { excelManifest } from '../../../../electron/engine/annex/excel/manifest.ts';
import { compareWithModel } from '../../../../electron/engine/annex/excel/read-back.ts';
import { renderAnnexExcel } from '../../../../electron/engine/annex/excel/render.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { annexModel, cell, modelRow, modelSection, modelTable } from '../models.ts';
import { partsOf } from './xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
/** Heading in rows 1–4, header in 5, table in 6–8, end in 9 and 10. */
const MODEL = annexModel([
  modelTable([
    modelSection('I', 'Nhóm'),
    modelRow({ ordinal: '1', result: '85,42%', note: 'a & b' }),
    {
      ...modelRow({}),
      cells: modelRow({}).cells.map((one, at) => (at === 4 ? cell('7', { marks: ['1'] }) : one)),
    },
  ]),
]);
const ROWS = { header: [5], body: [6, 7, 8], end: 9 };
const WRITTEN = [{ part: SHEET, rows: ROWS, last: 10 }];

describe('compareWithModel', () => {
  let parts: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    parts = unzipSync((await renderAnnexExcel(MODEL, UNWATCHED)).bytes);
  });

  function changed(from: string, to: string): Uint8Array {
    const xml = strFromU8(parts[SHEET] ?? new Uint8Array());
    expect(xml).toContain(from);
    return zipSync({ ...parts, [SHEET]: strToU8(xml.replace(from, to)) });
  }

  it('finds nothing in the file as it was written', async () => {
    await expect(compareWithModel(zipSync(parts), MODEL, WRITTEN, UNWATCHED)).resolves.toBeUndefined();
  });

  it.each([
    ['a digit changed', '85,42%', '85,24%', 'dòng 2, cột “Kết quả thực hiện”'],
    ['a text lost', '<is><t>85,42%</t></is>', '<is><t></t></is>', 'dòng 2'],
    ['a text moved', '<c r="E7"', '<c r="D7"', 'dòng 2'],
    ['a mark that is no superscript', '<vertAlign val="superscript"/>', '', 'dòng 3'],
    ['a mark changed', '<t>(1)</t>', '<t>(2)</t>', 'dòng 3'],
    ['a number in place of a text', ' t="inlineStr"><is><t>85,42%</t></is>', '><v>85.42</v>', 'trang tính'],
    ['a formula', '<is><t>85,42%</t></is>', '<f>1+1</f>', 'trang tính'],
    ['a row lost', '<row r="7"', '<row r="8"', 'trang tính'],
    ['a merge lost', '<mergeCell ref="B6:G6"/>', '', 'trang tính'],
    ['a merge that covers a figure', '"B6:G6"', '"B6:G7"', 'ô gộp'],
    ['a title changed', 'KẾT QUẢ', 'KẾT QỦA', 'tiêu đề phụ lục'],
    ['a header changed', 'Mục tiêu', 'Mục  tiêu', 'tiêu đề bảng'],
    ['another signatory', 'Trần Thị Ánh', 'Trần Thị Anh', 'chữ ký'],
    ['the end lost', 'Danh mục gồm: 1', 'Danh mục gồm: 2', 'dòng kết'],
  ])('finds %s', async (_, from, to, place) => {
    await expect(compareWithModel(changed(from, to), MODEL, WRITTEN, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
      details: { place: expect.stringContaining(place) },
    });
  });

  it('finds bytes that are not those that were written', async () => {
    const bytes = zipSync(parts, { level: 0 });
    const at = Buffer.from(bytes).indexOf('85,42%');
    bytes[at] = 0x39;
    await expect(compareWithModel(bytes, MODEL, WRITTEN, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
    });
  });
});

describe('excelManifest', () => {
  const json = JSON.stringify(
    { figures: [{ text: '<b>&"85,42%"\r\n', at: 'Bảng 1!E7' }], c1: '\u0085', no: '\ufffe' },
    null,
    2,
  );

  it('gives back what was put into the workbook, which no sheet shows', async () => {
    const { bytes } = await renderAnnexExcel(MODEL, UNWATCHED, { manifest: new TextEncoder().encode(json) });
    const back = excelManifest(bytes);
    expect(JSON.parse(new TextDecoder().decode(back ?? new Uint8Array()))).toEqual(JSON.parse(json));
    const plain = new TextEncoder().encode('{"a":"\\r\\n<&>ữ"}\r\n');
    const again = await renderAnnexExcel(MODEL, UNWATCHED, { manifest: plain });
    expect(excelManifest(again.bytes)).toEqual(plain);
    expect(partsOf(bytes)[SHEET]).toBe(
      strFromU8(parts(await renderAnnexExcel(MODEL, UNWATCHED))[SHEET] ?? new Uint8Array()),
    );
  });

  it('stands in parts that have a content type and a relationship', async () => {
    const { bytes } = await renderAnnexExcel(MODEL, UNWATCHED, { manifest: new TextEncoder().encode(json) });
    const files = partsOf(bytes);
    expect(files['xl/_rels/workbook.xml.rels']).toContain('Target="../customXml/item1.xml"');
    expect(files['customXml/_rels/item1.xml.rels']).toContain('Target="itemProps1.xml"');
    const types = files['[Content_Types].xml'] ?? '';
    for (const name of Object.keys(files).filter((one) => one !== '[Content_Types].xml')) {
      const extension = name.split('.').at(-1);
      expect(types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`), name).toBe(
        true,
      );
    }
  });

  it('is found under whatever number Excel gave its part, and null where there is none', async () => {
    const { bytes } = await renderAnnexExcel(MODEL, UNWATCHED, {
      manifest: new TextEncoder().encode('{"a":1}'),
    });
    const { 'customXml/item1.xml': item = new Uint8Array(), ...others } = unzipSync(bytes);
    const foreign = strToU8('<?xml version="1.0"?><other xmlns="urn:other">{}</other>');
    const saved = zipSync({ ...others, 'customXml/item1.xml': foreign, 'customXml/item2.xml': item });
    expect(new TextDecoder().decode(excelManifest(saved) ?? new Uint8Array())).toBe('{"a":1}');
    expect(excelManifest((await renderAnnexExcel(MODEL, UNWATCHED)).bytes)).toBeNull();
  });
});

function parts({ bytes }: { bytes: Uint8Array }): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

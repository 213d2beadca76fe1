/** What a workbook has besides the texts of its cells: comments, text boxes, fonts, and limits on its size. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/engine/intake/xlsx/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { HEADER, workbook } from './builders.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A good workbook with further parts, to which its sheet points by the last word of their type. */
async function withParts(
  parts: Readonly<Record<string, { type: string; xml: string; mode?: string }>>,
): Promise<Uint8Array> {
  const files = unzipSync(
    await workbook((sheet) => sheet.addRows([HEADER, ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']])),
  );
  const relations = Object.entries(parts).map(
    ([name, { type, mode }], index) =>
      `<Relationship Id="r${index}" Type="${TYPE}/${type}" Target="${name}" ${mode === undefined ? '' : `TargetMode="${mode}"`}/>`,
  );
  files[RELATIONS] = strToU8(`<Relationships>${relations.join('')}</Relationships>`);
  for (const [name, { xml }] of Object.entries(parts)) {
    files[`xl/worksheets/${name}`.replace('worksheets/../', '')] = strToU8(xml);
  }
  return zipSync(files);
}

async function told(bytes: Uint8Array): Promise<[string, string, unknown][]> {
  const { warnings } = await readWorkbook(bytes, UNWATCHED);
  return warnings.map(({ code, message, source }) => [code, message, source]);
}

describe('beside the cells', () => {
  it('tells of comments with their cell and text', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows([HEADER, ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']]);
      sheet.getCell('E2').note = 'Số liệu   ước tính';
    });
    const [[code, message, source] = ['', '', null]] = await told(bytes);
    expect([code, source]).toEqual(['CELL_COMMENT', { sheet: 'Biểu 1', ref: 'E2' }]);
    expect(message).toContain('Số liệu ước tính');
  });

  it('tells of a threaded comment once, not of its copy for older programs', async () => {
    const bytes = await withParts({
      '../threadedComments/t.xml': {
        type: 'threadedComment',
        xml: '<ThreadedComments><threadedComment ref="E2"><text>Xem lại</text></threadedComment></ThreadedComments>',
      },
      '../comments1.xml': {
        type: 'comments',
        xml: '<comments><commentList><comment ref="E2"><text><t>[Threaded comment]</t></text></comment><comment ref="C2"><text><r><t>Đã </t></r><r><t>sửa</t></r></text></comment></commentList></comments>',
      },
    });
    const found = await told(bytes);
    expect(found.map(([code, , source]) => [code, source])).toEqual([
      ['CELL_COMMENT', { sheet: 'Biểu 1', ref: 'E2' }],
      ['CELL_COMMENT', { sheet: 'Biểu 1', ref: 'C2' }],
    ]);
    expect(found[0]?.[1]).toContain('Xem lại');
    expect(found[1]?.[1]).toContain('Đã sửa');
  });

  it('tells of a text box with its place, and follows no link out of the file', async () => {
    const text = (words: string) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`;
    const bytes = await withParts({
      '../drawings/d.xml': {
        type: 'drawing',
        xml: `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody>${text('Đơn vị')}${text('tính: %')}</xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`,
      },
      'file:///etc/passwd': { type: 'comments', xml: '<comments/>', mode: 'External' },
    });
    const found = await told(bytes);
    expect(found.map(([code, , source]) => [code, source])).toEqual([
      ['SHEET_TEXT_BOX', { sheet: 'Biểu 1', ref: 'B5' }],
    ]);
    expect(found[0]?.[1]).toContain('Đơn vị tính: %');
  });

  it('keeps the runs of a text in a legacy font with the font, of the cell or of its own', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['TØnh An Giang', 'Tỉnh An Giang', '']);
      sheet.getCell('A1').font = { name: '.VnTime' };
      sheet.getCell('B1').font = { name: 'Times New Roman' };
      sheet.getCell('C1').value = {
        richText: [{ text: 'Tỉnh ' }, { text: 'tænh', font: { name: 'VNI-Times' } }],
      };
    });
    const { blocks } = await readWorkbook(bytes, UNWATCHED);
    const cells = blocks[0]?.kind === 'grid' ? (blocks[0].rows[0]?.cells ?? []) : [];
    expect(cells.map(({ runs }) => runs?.map(({ font }) => font))).toEqual([
      ['.VnTime'],
      undefined,
      [undefined, 'VNI-Times'],
    ]);
  });
});

describe('the size of a workbook', () => {
  const withRows = async (rows: string): Promise<Uint8Array> => {
    const files = unzipSync(await workbook((sheet) => sheet.addRow(HEADER)));
    files[SHEET] = strToU8(
      strFromU8(files[SHEET] ?? new Uint8Array()).replace('</sheetData>', `${rows}</sheetData>`),
    );
    return zipSync(files);
  };
  const failure = async (rows: string) => {
    const error = await readWorkbook(await withRows(rows), UNWATCHED).catch((caught: unknown) => caught);
    if (!(error instanceof AppError)) throw new Error('it was read');
    return error;
  };

  it('is what is filled: a formatted cell in the last row costs nothing, a filled one names the limit', async () => {
    const { blocks } = await readWorkbook(
      await withRows('<row r="1048576"><c r="XFD1048576" s="0"/></row>'),
      UNWATCHED,
    );
    expect(blocks[0]?.kind === 'grid' && blocks[0].rows.length).toBe(1);
    const last = await readWorkbook(
      await withRows('<row r="200000"><c r="A200000"><v>1</v></c></row>'),
      UNWATCHED,
    );
    expect(last.blocks[0]?.kind === 'grid' && last.blocks[0].rows.length).toBe(200_000);
    const error = await failure('<row r="200001"><c r="A200001"><v>1</v></c></row>');
    expect([error.code, error.details]).toEqual([
      'FILE_TOO_MANY_ROWS',
      { sheet: 'Biểu 1', rows: 200_001, maximum: 200_000 },
    ]);
  });

  it('is limited over all its cells and in each text', async () => {
    expect((await failure('<row r="9"><c r="SS9"><v>1</v></c></row>')).code).toBe('FILE_TOO_HEAVY');
    expect((await failure('<row r="90000"><c r="Z90000"/><c r="AZ90000"><v>1</v></c></row>')).code).toBe(
      'FILE_TOO_HEAVY',
    );
    const long = `<row r="2"><c r="A2" t="inlineStr"><is><t>${'a'.repeat(100_001)}</t></is></c></row>`;
    expect((await failure(long)).details.reason).toBe('text');
  });
});

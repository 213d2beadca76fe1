/** Values that Word keeps elsewhere than in plain runs of text. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codesOf, document, HEADER, read, tableOf } from './builders.ts';

const PLACE = 'CHO-THAY';
const BODY = 'word/document.xml';
const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const BOX = '<w:txbxContent><w:p><w:r><w:t>95%</w:t></w:r></w:p></w:txbxContent>';

function fieldChar(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function checkBox(state: string): string {
  const data = `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`;
  return `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r>${fieldChar('separate')}${fieldChar('end')}`;
}

function inFont(name: string): string {
  return `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`;
}

/** Text and warnings of a result cell that holds this XML in the place of a run. */
async function resultOf(xml: string): Promise<[string | undefined, string[]]> {
  const parts = unzipSync(await document([tableOf([HEADER, ['1', 'A', '', 'Sở A', PLACE, 'Đạt']])]));
  const body = strFromU8(parts[BODY] ?? new Uint8Array());
  const run = new RegExp(`<w:r>(?:(?!<w:r>).)*${PLACE}.*?</w:r>`);
  parts[BODY] = strToU8(body.replace(run, xml));
  const found = await read(zipSync(parts), 'báo cáo.docx');
  return [found.tables[0]?.rows[0]?.cells.result?.text, codesOf(found)];
}

describe('runs', () => {
  it.each([
    [
      'a symbol',
      '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 80%</w:t></w:r>',
      '≥ 80%',
      [],
    ],
    ['a tick', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '✓', []],
    ['an unknown symbol', '<w:r><w:sym w:font="Webdings" w:char="F022"/></w:r>', '□', ['SYMBOL_UNKNOWN']],
    [
      'a fraction',
      `<m:oMath ${MATH}><m:f><m:num><m:r><m:t>179</m:t></m:r></m:num><m:den><m:r><m:t>188</m:t></m:r></m:den></m:f></m:oMath>`,
      '179/188',
      [],
    ],
    ['a text box', `<w:r><w:pict>${BOX}</w:pict></w:r>`, '95%', ['TEXT_BOX']],
    [
      'a choice of old Word',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList/></w:ffData></w:fldChar></w:r>',
      '',
      ['FORM_FIELD'],
    ],
    [
      'a tracked change',
      '<w:del w:id="1" w:author="a"><w:r><w:delText>85%</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>90%</w:t></w:r></w:ins>',
      '90%',
      ['TEXT_DELETED'],
    ],
    [
      'hidden text',
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>99%</w:t></w:r><w:r><w:t>90%</w:t></w:r>',
      '90%',
      ['TEXT_HIDDEN'],
    ],
    [
      'struck text',
      '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">85% </w:t></w:r><w:r><w:t>90%</w:t></w:r>',
      '85% 90%',
      ['TEXT_STRUCK'],
    ],
    [
      'a field calculated from another',
      `${fieldChar('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${fieldChar('begin')}<w:r><w:instrText>MERGEFIELD A</w:instrText></w:r>${fieldChar('separate')}<w:r><w:t>88,18</w:t></w:r>${fieldChar('end')}${fieldChar('separate')}<w:r><w:t>90%</w:t></w:r>${fieldChar('end')}`,
      '90%',
      [],
    ],
    ['a field that never ends', `${fieldChar('begin')}<w:r><w:t>90%</w:t></w:r>`, '90%', []],
    [
      'a check box of old Word',
      `${checkBox('<w:checked/>')}<w:r><w:t xml:space="preserve"> Đạt </w:t></w:r>${checkBox('<w:default w:val="0"/>')}<w:r><w:t xml:space="preserve"> Chưa đạt</w:t></w:r>`,
      '☒ Đạt ☐ Chưa đạt',
      [],
    ],
    [
      'a chosen entry of old Word',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="50%"/><w:listEntry w:val="60%"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '60%',
      [],
    ],
    ['a letter in Wingdings', `<w:r>${inFont('Wingdings')}<w:t>ü x</w:t></w:r>`, '✓ ☒', []],
    ['a place of Wingdings', `<w:r>${inFont('Wingdings')}<w:t>\uf0fe</w:t></w:r>`, '☑', []],
    [
      'an unknown letter in Wingdings',
      `<w:r>${inFont('Wingdings')}<w:t>B</w:t></w:r>`,
      '□',
      ['SYMBOL_UNKNOWN'],
    ],
    ['a number in Symbol', `<w:r>${inFont('Symbol')}<w:t>\uf0b390,5% (Da)</w:t></w:r>`, '≥90,5% (∆α)', []],
    ['Vietnamese in Wingdings', `<w:r>${inFont('Wingdings')}<w:t>ạ</w:t></w:r>`, 'ạ', []],
    [
      'a hyphen that nobody sees',
      '<w:r><w:t>chư</w:t><w:softHyphen/><w:t>a đạ\u00adt</w:t></w:r>',
      'chưa đạt',
      [],
    ],
    [
      'the same code as a letter of TCVN3',
      `<w:r>${inFont('.VnTime')}<w:t>ch</w:t><w:softHyphen/><w:t>a ®¹t</w:t></w:r>`,
      'chưa đạt',
      [],
    ],
    [
      'a mark that was lifted by hand',
      '<w:r><w:t>179/188</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>1</w:t></w:r>',
      '179/188',
      ['FOOTNOTE_WITHOUT_TEXT'],
    ],
    [
      'a number that was lifted by hand',
      '<w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>12</w:t></w:r>',
      '12',
      [],
    ],
    [
      'a footnote of a web page',
      '<w:r><w:t>95%</w:t></w:r><w:hyperlink w:anchor="_ftn1"><w:r><w:t>[1]</w:t></w:r></w:hyperlink>',
      '95%',
      ['FOOTNOTE_WITHOUT_TEXT'],
    ],
    ['an embedded file', '<w:r><w:object><w:OLEObject/></w:object></w:r>', '', ['PICTURE']],
  ])('%s', async (_, xml, text, codes) => {
    expect(await resultOf(xml)).toEqual([text, codes]);
  });

  it('an end of paragraph deleted in a tracked change', async () => {
    const deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
    const xml = `<w:r><w:t>9</w:t></w:r></w:p><w:p><w:r><w:t>5%</w:t></w:r>`;
    expect((await resultOf(xml))[0]).toBe('9\n5%');
    const parts = unzipSync(await document([tableOf([HEADER, ['1', 'A', '', 'Sở A', '9\n5%', 'Đạt']])]));
    const body = strFromU8(parts[BODY] ?? new Uint8Array());
    const open = body.lastIndexOf('<w:p>', body.indexOf('>9<'));
    parts[BODY] = strToU8(`${body.slice(0, open)}<w:p><w:pPr>${deleted}</w:pPr>${body.slice(open + 5)}`);
    const { tables } = await read(zipSync(parts), 'báo cáo.docx');
    expect(tables[0]?.rows[0]?.cells.result?.text).toBe('95%');
  });

  it('hidden by its style', async () => {
    const hidden =
      '<w:style w:type="character" w:styleId="an"><w:name w:val="an"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const parts = unzipSync(await document([tableOf([HEADER, ['1', 'A', '', 'Sở A', PLACE, 'Đạt']])]));
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    parts['word/styles.xml'] = strToU8(styles.replace('</w:styles>', `${hidden}</w:styles>`));
    const body = strFromU8(parts[BODY] ?? new Uint8Array());
    const run = new RegExp(`<w:r>(?:(?!<w:r>).)*${PLACE}.*?</w:r>`);
    const shown = '<w:r><w:t>95%</w:t></w:r><w:r><w:rPr><w:rStyle w:val="an"/></w:rPr><w:t>99%</w:t></w:r>';
    parts[BODY] = strToU8(body.replace(run, shown));
    const found = await read(zipSync(parts), 'báo cáo.docx');
    expect(found.tables[0]?.rows[0]?.cells.result?.text).toBe('95%');
    expect(codesOf(found)).toEqual(['TEXT_HIDDEN']);
  });

  it('below a merge, where programs leave it, is told', async () => {
    const parts = unzipSync(
      await document([
        tableOf([
          HEADER,
          ['1', 'A', '', { text: 'Sở A', rows: 2 }, '95%', 'Đạt'],
          ['2', 'B', '', '90%', 'Đạt'],
        ]),
      ]),
    );
    const body = strFromU8(parts[BODY] ?? new Uint8Array());
    const covered = '<w:vMerge w:val="continue"/></w:tcPr><w:p><w:r><w:t>Sở B</w:t></w:r></w:p>';
    parts[BODY] = strToU8(
      body.replace(/<w:vMerge w:val="continue"\/><\/w:tcPr>(?:<w:p\/>|<w:p>.*?<\/w:p>)?/, covered),
    );
    const found = await read(zipSync(parts), 'báo cáo.docx');
    expect(found.tables[0]?.rows[1]?.cells.lead?.text).toBe('Sở A');
    expect(codesOf(found)).toEqual(['CELL_UNDER_MERGE']);
  });

  it('of a reviewer in a comment is told, and is no part of the cell', async () => {
    const parts = unzipSync(await document([tableOf([HEADER, ['1', 'A', '', 'Sở A', '95%', 'Đạt']])]));
    const body = strFromU8(parts[BODY] ?? new Uint8Array());
    const place = '<w:r><w:commentReference w:id="7"/></w:r>';
    parts[BODY] = strToU8(body.replace(/(95%<\/w:t><\/w:r>)/, `$1${place}`));
    parts['word/comments.xml'] = strToU8(
      '<w:comments xmlns:w="x"><w:comment w:id="7"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment></w:comments>',
    );
    const found = await read(zipSync(parts), 'báo cáo.docx');
    expect(found.tables[0]?.rows[0]?.cells.result?.text).toBe('95%');
    expect(found.warnings).toMatchObject([
      {
        code: 'CELL_COMMENT',
        message: expect.stringContaining('Xem lại'),
        source: { table: 1, row: 2, column: 5 },
      },
    ]);
  });

  it('of a file embedded in the document is told', async () => {
    const parts = unzipSync(await document([tableOf([HEADER, ['1', 'A', '', 'Sở A', '95%', 'Đạt']])]));
    const body = strFromU8(parts[BODY] ?? new Uint8Array());
    parts[BODY] = strToU8(body.replace('<w:body>', '<w:body><w:altChunk/>'));
    expect(codesOf(await read(zipSync(parts), 'báo cáo.docx'))).toEqual(['PART_UNREAD']);
  });

  it('the raw text has no break that the file has not', async () => {
    const { tables } = await read(
      await document([tableOf([HEADER, ['1', 'A', '', 'Sở A', '9  %', 'Đạt']])]),
      'báo cáo.docx',
    );
    expect(tables[0]?.rows[0]?.cells.name).not.toHaveProperty('raw');
    expect(tables[0]?.rows[0]?.cells.result).toMatchObject({ text: '9 %', raw: '9  %' });
  });
});

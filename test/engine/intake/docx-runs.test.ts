/** Values that Word keeps elsewhere than in plain runs of text. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codesOf, document, HEADER, read, tableOf } from './builders.ts';

const PLACE = 'CHO-THAY';
const BODY = 'word/document.xml';
const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const BOX = '<w:txbxContent><w:p><w:r><w:t>95%</w:t></w:r></w:p></w:txbxContent>';

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

  it('the raw text has no break that the file has not', async () => {
    const { tables } = await read(
      await document([tableOf([HEADER, ['1', 'A', '', 'Sở A', '9  %', 'Đạt']])]),
      'báo cáo.docx',
    );
    expect(tables[0]?.rows[0]?.cells.name).not.toHaveProperty('raw');
    expect(tables[0]?.rows[0]?.cells.result).toMatchObject({ text: '9 %', raw: '9  %' });
  });
});

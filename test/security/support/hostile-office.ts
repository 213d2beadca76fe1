/** Workbooks, documents and tables of OpenDocument whose XML means harm: entities, nesting, ranges without end. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { goodFiles, type Malformed } from './malformed.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const DOCUMENT = 'word/document.xml';

export async function hostileOffice(): Promise<Malformed[]> {
  const good = await goodFiles();
  const xlsx = good['báo cáo.xlsx'] ?? new Uint8Array();
  const docx = good['báo cáo.docx'] ?? new Uint8Array();
  const ods = good['báo cáo.ods'] ?? new Uint8Array();
  const found: Malformed[] = [];
  const xml = (name: string, file: Uint8Array, part: string, edit: (text: string) => string) => {
    const fileName = file === xlsx ? 'a.xlsx' : file === docx ? 'a.docx' : 'a.ods';
    const make = () => {
      const parts = unzipSync(file);
      parts[part] = strToU8(edit(strFromU8(parts[part] ?? new Uint8Array())));
      return zipSync(parts, { level: 1 });
    };
    found.push({ name: `${fileName}: ${name}`, fileName, make });
  };

  // Entities
  const dtds = {
    'an entity bomb': `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY b${n} "${`&${n === 0 ? 'a' : `b${n - 1}`};`.repeat(10)}">`).join('')}]>`,
    'an entity from a file': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    'an entity from the network': '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
    'an entity of parameters': '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>',
  };
  for (const [name, dtd] of Object.entries(dtds)) {
    const declare = (text: string) => text.replace(/^(<\?xml[^>]*\?>)?\s*/, `$1${dtd}`);
    for (const part of [
      'xl/workbook.xml',
      SHEET,
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/_rels/workbook.xml.rels',
    ]) {
      xml(`${name} in ${part}`, xlsx, part, declare);
    }
    xml(name, docx, DOCUMENT, declare);
    xml(name, ods, 'content.xml', declare);
  }
  xml('an entity nobody declared', xlsx, SHEET, (text) => text.replace('<sheetData>', '<sheetData>&boom;'));
  // Nesting
  const nest = (element: string, times: number) => (text: string) =>
    text.replace(
      /<(sheetData|w:body|office:spreadsheet)>/,
      (tag) => `${tag}${`<${element}>`.repeat(times)}${`</${element.split(' ')[0]}>`.repeat(times)}`,
    );
  for (const times of [300, 100_000]) {
    xml(`${times} elements deep`, xlsx, SHEET, nest('row', times));
    xml(`${times} paragraphs deep`, docx, DOCUMENT, nest('w:p', times));
    xml(`${times} elements deep`, ods, 'content.xml', nest('table:table', times));
  }
  const tables = (times: number) =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(times)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(times)}`;
  xml('80 tables in each other', docx, DOCUMENT, (text) => text.replace('<w:body>', `<w:body>${tables(80)}`));
  // Ranges
  const cells = (more: string) => (text: string) => text.replace('</sheetData>', `${more}</sheetData>`);
  const after = (more: string) => (text: string) => text.replace('</sheetData>', `</sheetData>${more}`);
  const ranges: Record<string, (text: string) => string> = {
    'the whole sheet declared': (text) =>
      text.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>'),
    'a cell in the last row': cells('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    'a cell in the last column': cells('<row r="9"><c r="XFD9"><v>1</v></c></row>'),
    'a cell in the last corner': cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'a row beyond the last': cells('<row r="99999999"><c><v>1</v></c></row>'),
    'a row zero': cells('<row r="0"><c r="A0"><v>1</v></c></row>'),
    'a row that is no number': cells('<row r="1e9"><c><v>1</v></c></row>'),
    'a column beyond the last': cells('<row r="9"><c r="ZZZ9"><v>1</v></c></row>'),
    'a million rows of nothing': cells('<row/>'.repeat(1_000_000)),
    'a wide and long sheet': cells('<row r="150000"><c r="SR150000"><v>1</v></c></row>'),
    'merged over everything': after('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    'merged 100,000 times over everything': after(
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
    ),
    'merged upside down': after('<mergeCells><mergeCell ref="F9:A1"/></mergeCells>'),
    'every column hidden 50,000 times': (text) =>
      text.replace(
        '<sheetData>',
        `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(50_000)}</cols><sheetData>`,
      ),
    'styles that do not exist': cells('<row r="9"><c r="A9" s="4294967295"><v>1e308</v></c></row>'),
    'a text that does not exist': cells('<row r="9"><c r="A9" t="s"><v>-1</v></c></row>'),
    'a text of 150,000 letters': cells(
      `<row r="9"><c r="A9" t="inlineStr"><is><t>${'ả '.repeat(75_000)}</t></is></c></row>`,
    ),
    'a number of 1 MB': cells(`<row r="9"><c r="A9"><v>${'9'.repeat(1_000_000)}</v></c></row>`),
  };
  for (const [name, edit] of Object.entries(ranges)) xml(name, xlsx, SHEET, edit);
  const format = '[<1]'.repeat(2_000) + '0;'.repeat(2_000) + '"'.repeat(999);
  xml('a number format without end', xlsx, 'xl/styles.xml', (text) =>
    text
      .replace(/<numFmts[\s\S]*?<\/numFmts>/, '')
      .replace(
        /(<styleSheet[^>]*>)/,
        `$1<numFmts><numFmt numFmtId="200" formatCode='${format.replaceAll('<', '&lt;')}'/></numFmts>`,
      )
      .replaceAll(/numFmtId="0"/g, 'numFmtId="200"'),
  );
  xml('a sheet that is named ten thousand times', xlsx, 'xl/workbook.xml', (text) =>
    text.replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(10_000)),
  );
  const repeats = (columns: number, rows: number, text: string) =>
    `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string">${text}</table:table-cell></table:table-row>`;
  for (const [columns, rows] of [
    [16_384, 1_048_576],
    [1_000_000_000, 1],
    [1, 1_000_000_000],
    [1_000, 1_000_000],
  ] as const) {
    for (const text of ['', '<text:p>x</text:p>']) {
      xml(
        `${columns} × ${rows} repeated ${text === '' ? 'empty' : 'filled'}`,
        ods,
        'content.xml',
        (content) => content.replace('</table:table>', `${repeats(columns, rows, text)}</table:table>`),
      );
    }
  }
  const span = '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>';
  xml('a cell a thousand million columns wide', docx, DOCUMENT, (text) =>
    text.replace(/<w:tc>/, `<w:tc>${span}`),
  );
  xml('a table of 200,000 cells', docx, DOCUMENT, (text) =>
    text.replace('</w:tbl>', `${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`.repeat(2_000)}</w:tbl>`),
  );
  return found;
}

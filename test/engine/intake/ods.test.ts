/** OpenDocument spreadsheets and Excel 2003 XML as their own programs write them. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Grid, ReadBlocks } from '../../../electron/engine/intake/blocks.ts';
import { readOldWorkbook } from '../../../electron/engine/intake/xls/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError } from '../../../shared/contract/errors.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMES = ['office', 'table', 'text', 'style', 'draw']
  .map((name) => `xmlns:${name}="${ODF}${name === 'draw' ? 'drawing' : name}:1.0"`)
  .concat([
    `xmlns:number="${ODF}datastyle:1.0"`,
    `xmlns:fo="${ODF}xsl-fo-compatible:1.0"`,
    `xmlns:svg="${ODF}svg-compatible:1.0"`,
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ])
  .join(' ');

const STYLES = `
  <style:font-face style:name="Cũ" svg:font-family="'.VnTime'"/>
  <number:percentage-style style:name="N1"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
  <number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/><number:text> hồ sơ 100%</number:text></number:number-style>
  <number:date-style style:name="N3" number:automatic-order="true"><number:month/><number:text>/</number:text><number:day/></number:date-style>
  <number:number-style style:name="N4P0"><number:number number:decimal-places="1" number:min-integer-digits="1"/></number:number-style>
  <number:number-style style:name="N4"><number:text>(</number:text><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>)</number:text><style:map style:condition="value()&gt;=0" style:apply-style-name="N4P0"/></number:number-style>
  <number:number-style style:name="N5"><number:strange/></number:number-style>
  <number:number-style style:name="N6"><number:number number:decimal-places="0" number:min-integer-digits="1"/><style:map style:condition="value()&gt;=100" style:apply-style-name="N4P0"/></number:number-style>
  <number:time-style style:name="N7" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
  ${['1', '2', '3', '4', '5', '6', '7'].map((n) => `<style:style style:name="n${n}" style:family="table-cell" style:data-style-name="N${n}"/>`).join('')}
  <style:style style:name="old" style:family="table-cell" style:parent-style-name="n1"><style:text-properties style:font-name="Cũ"/></style:style>
  <style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="down" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
  <style:style style:name="out" style:family="table-cell" style:data-style-name="N1"><style:text-properties style:text-line-through-style="solid"/></style:style>
  <style:style style:name="in" style:family="text"><style:text-properties style:text-line-through-style="none" fo:font-family="Wingdings"/></style:style>
  <style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>`;

function flat(tables: string, names = NAMES): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`;
}

const table = (rows: string, name = 'Biểu', more = '') =>
  `<table:table table:name="${name}"${more}>${rows}</table:table>`;
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const cell = (inside: string, more = '') => `<table:table-cell${more}>${inside}</table:table-cell>`;
const text = (words: string) => cell(`<text:p>${words}</text:p>`, ' office:value-type="string"');
const value = (type: string, stored: string, style: string, shown = '') =>
  cell(
    shown === '' ? '' : `<text:p>${shown}</text:p>`,
    ` office:value-type="${type}" ${stored} table:style-name="${style}"`,
  );

async function readText(xml: string): Promise<{ grid: Grid; result: ReadBlocks }> {
  const result = await readOldWorkbook(strToU8(xml), UNWATCHED);
  const grid = result.blocks.find((block) => block.kind === 'grid');
  if (grid === undefined) throw new Error('no grid');
  return { grid, result };
}

const textsOf = (grid: Grid) => grid.rows.map((found) => found.cells.map((one) => one.text));

describe('OpenDocument', () => {
  it('numbers by their value and style, not by what was shown', async () => {
    const { grid, result } = await readText(
      flat(
        table(
          row(
            [
              value('percentage', 'office:value="0.8254"', 'n1', '82.54%'),
              value('float', 'office:value="1234567"', 'n2', '1,234,567 hồ sơ 100%'),
              value('date', 'office:date-value="2024-11-09"', 'n3', '11/09'),
              value('float', 'office:value="-2.5"', 'n4', '(2.5)'),
              value('float', 'office:value="2.5"', 'n4', '2.5'),
              value('float', 'office:value="250"', 'n6', '250.0'),
              value('float', 'office:value="25"', 'n6', '25'),
              value('time', 'office:time-value="PT26H30M00S"', 'n7', '26:30'),
              value('boolean', 'office:boolean-value="true"', 'x', 'WAHR'),
              value('percentage', 'office:value="0.825"', 'x'),
            ].join(''),
          ),
        ),
      ),
    );
    expect(textsOf(grid)).toEqual([
      [
        '82,54%',
        '1.234.567 hồ sơ 100%',
        '09/11/2024',
        '(2,5)',
        '2,5',
        '250,0',
        '25',
        '26:30',
        'TRUE',
        '82,5%',
      ],
    ]);
    expect(grid.rows[0]?.cells[0]?.raw).toBe('0.8254');
    expect(result.warnings).toEqual([]);
  });

  it('a style that is not understood, or shows other digits, is a warning', async () => {
    const { grid, result } = await readText(
      flat(
        table(
          row(
            value('float', 'office:value="7"', 'n5', '7') +
              value('float', 'office:value="0.5"', 'n2', '1/2 hồ sơ 100%'),
          ),
        ),
      ),
    );
    expect(textsOf(grid)[0]?.[0]).toBe('7');
    expect(result.warnings.map(({ code, source }) => [code, source])).toEqual([
      ['NUMBER_FORMAT_UNKNOWN', { sheet: 'Biểu', ref: 'A1' }],
      ['NUMBER_FORMAT_UNKNOWN', { sheet: 'Biểu', ref: 'B1' }],
    ]);
  });

  it('paragraphs, spaces, line breaks, raised marks, fonts; no comments, drawings or earlier versions', async () => {
    const old =
      '<table:tracked-changes><table:cell-content-deletion><text:p>cũ</text:p></table:cell-content-deletion></table:tracked-changes>';
    const { grid, result } = await readText(
      flat(
        old +
          table(
            row(
              cell(
                '<office:annotation><dc:creator>Ai đó</dc:creator><dc:date>2024-01-01</dc:date><text:p>Số tạm</text:p><text:p>xem lại</text:p></office:annotation><text:p>94,2%</text:p>\n<text:p>(179/<text:span text:style-name="x">188</text:span><text:span text:style-name="up">1</text:span> cơ<text:s text:c="3"/>quan)<text:line-break/>hết</text:p><draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame>',
                ' office:value-type="string"',
              ) +
                text('H<text:span text:style-name="down">2</text:span>O') +
                cell('<text:p>Tû lÖ</text:p>', ' office:value-type="string" table:style-name="old"'),
            ),
          ),
      ),
    );
    const [first, second, third] = grid.rows[0]?.cells ?? [];
    expect(first).toMatchObject({
      text: '94,2%\n(179/188 cơ quan)\nhết',
      marks: [{ after: '179/188', mark: '1' }],
    });
    expect(second).toMatchObject({ text: 'H2O', marks: [] });
    expect(third?.runs).toEqual([{ text: 'Tû lÖ', font: '.VnTime' }]);
    expect(result.warnings.map(({ code, message }) => [code, message.replace(/^.*: /, '')])).toEqual([
      ['CELL_COMMENT', 'Số tạm xem lại'],
    ]);
  });

  it('merges, what they cover, hidden rows, columns and sheets, repeats', async () => {
    const down = cell('<text:p>gộp</text:p>', ' table:number-rows-spanned="2" office:value-type="string"');
    const { grid, result } = await readText(
      flat(
        table(
          `<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>` +
            `<table:table-header-rows>${row(text('A') + down + text('1'))}</table:table-header-rows>` +
            row(
              `${text('B')}<table:covered-table-cell office:value-type="string"><text:p>bị che</text:p></table:covered-table-cell>${text('2')}`,
              ' table:visibility="filter"',
            ) +
            row(cell('', ' table:number-columns-repeated="3"'), ' table:number-rows-repeated="2"') +
            row(
              cell('<text:p>x</text:p>', ' office:value-type="string" table:number-columns-repeated="2"'),
              ' table:number-rows-repeated="2"',
            ) +
            row(cell('', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048570"'),
          'Ẩn',
          ' table:style-name="gone"',
        ),
      ),
    );
    expect(textsOf(grid)).toEqual([
      ['A', 'gộp', '1'],
      ['B', 'gộp', '2'],
      ['', '', ''],
      ['', '', ''],
      ['x', 'x', ''],
      ['x', 'x', ''],
    ]);
    expect(grid.rows[1]?.cells[1]?.inherited).toBe(true);
    expect(grid.rows.map(({ hidden }) => hidden)).toEqual([false, true, false, false, false, false]);
    expect([...grid.hiddenColumns]).toEqual([1, 2]);
    expect(result.warnings.map(({ code }) => code)).toEqual(['CELL_UNDER_MERGE', 'HIDDEN_SHEET']);
  });

  it('errors, formulas with and without a value', async () => {
    const formula = ' table:formula="of:=[.A1]"';
    const { grid, result } = await readText(
      flat(
        table(
          row(
            cell(
              '<text:p>#N/A</text:p>',
              `${formula} office:value-type="string" calcext:value-type="error"`,
            ) +
              cell('', formula) +
              cell('', `${formula} office:value-type="string" office:string-value=""`) +
              cell('<text:p>3</text:p>', `${formula} office:value-type="float" office:value="3"`) +
              cell('<text:p>FALSE</text:p>', `${formula} office:value-type="float" office:value="0"`) +
              text('#N/A gõ tay'),
          ),
        ),
      ),
    );
    expect(textsOf(grid)).toEqual([['#N/A', '', '', '3', 'FALSE', '#N/A gõ tay']]);
    expect(result.warnings.map(({ code, source }) => [code, source])).toEqual([
      ['CELL_ERROR', { sheet: 'Biểu', ref: 'A1' }],
      ['FORMULA_WITHOUT_VALUE', { sheet: 'Biểu', ref: 'B1' }],
    ]);
  });

  it('tells what is struck through, and reads pictures', async () => {
    const words = '<text:p>50%<text:span text:style-name="in">ü 60</text:span></text:p>';
    const { grid, result } = await readText(
      flat(
        table(
          row(
            cell(words, ' office:value-type="string" table:style-name="out"') +
              value('float', 'office:value="0.5"', 'out'),
          ),
        ),
      ),
    );
    expect(textsOf(grid)).toEqual([['50%✓ □□', '50,00%']]);
    expect(result.warnings.map(({ code, message }) => [code, message.replace(/^.*: /, '')])).toEqual([
      ['SYMBOL_UNKNOWN', expect.anything()],
      ['TEXT_STRUCK', '50%'],
      ['TEXT_STRUCK', '50,00%'],
    ]);
  });

  it('understands other prefixes than the usual ones', async () => {
    const xml = flat(table(row(cell('', ' table:number-columns-repeated="2"') + text('x'))))
      .replaceAll(/(<\/?|\s)table:/g, '$1t:')
      .replace('xmlns:table=', 'xmlns:t=');
    expect(textsOf((await readText(xml)).grid)).toEqual([['', '', 'x']]);
  });

  it('styles of a part of their own, in a zip', async () => {
    const content = flat(table(row(value('float', 'office:value="0.5"', 'n1')))).replace(STYLES, '');
    const styles = `<office:document-styles ${NAMES}><office:styles>${STYLES}</office:styles></office:document-styles>`;
    const bytes = zipSync({ 'content.xml': strToU8(content), 'styles.xml': strToU8(styles) });
    const { blocks } = await readOldWorkbook(bytes, UNWATCHED);
    expect(blocks).toMatchObject([{ rows: [{ cells: [{ text: '50,00%' }] }] }]);
  });

  it('styles that are their own ancestors end', async () => {
    const circle =
      '<style:style style:name="a" style:family="table-cell" style:parent-style-name="b"/><style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>';
    const xml = flat(table(row(value('float', 'office:value="1"', 'a')))).replace(STYLES, circle);
    expect(textsOf((await readText(xml)).grid)).toEqual([['1']]);
  });
});

describe('Excel 2003 XML', () => {
  const book = (styles: string, rows: string, more = '', options = '') =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${more}<Styles>${styles}</Styles><Worksheet ss:Name="Biểu"><Table>${rows}</Table>${options}</Worksheet></Workbook>`;
  const data = (type: string, words: string, more = '') =>
    `<Cell${more}><Data ss:Type="${type}">${words}</Data></Cell>`;

  it('numbers, dates, indices, merges, hidden rows and columns, comments, raised marks', async () => {
    const styles =
      '<Style ss:ID="Default"><Font ss:FontName=".VnTime"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="q" ss:Parent="p"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>';
    const rows = [
      '<Column ss:Hidden="1" ss:Span="1"/><Column/>',
      `<Row>${data('Number', '0.825', ' ss:StyleID="q"')}${data('DateTime', '2024-11-09T00:00:00.000', ' ss:StyleID="d" ss:Index="3"')}</Row>`,
      `<Row ss:Index="3" ss:Hidden="1"><Cell ss:MergeAcross="1" ss:MergeDown="1"><ss:Data ss:Type="String">179/188<html:Sup>1</html:Sup> <html:Font html:Face="Arial">cơ quan</html:Font></ss:Data><Comment><ss:Data>tạm</ss:Data></Comment></Cell>${data('Boolean', '1')}</Row>`,
      `<Row>${data('Error', '#REF!', ' ss:Index="3"')}<Cell ss:Formula="=1"/></Row>`,
    ];
    const hidden =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
    const { grid, result } = await readText(book(styles, rows.join(''), '', hidden));
    expect(textsOf(grid)).toEqual([
      ['82,50%', '', '09/11/2024', ''],
      ['', '', '', ''],
      ['179/188 cơ quan', '', 'TRUE', ''],
      ['179/188 cơ quan', '', '#REF!', ''],
    ]);
    expect(grid.rows[2]?.cells[0]).toMatchObject({ width: 2, marks: [{ after: '179/188', mark: '1' }] });
    expect(grid.rows[2]?.hidden).toBe(true);
    expect([...grid.hiddenColumns]).toEqual([0, 1]);
    expect(result.warnings.map(({ code, source }) => [code, source])).toEqual([
      ['CELL_ERROR', { sheet: 'Biểu', ref: 'C4' }],
      ['FORMULA_WITHOUT_VALUE', { sheet: 'Biểu', ref: 'D4' }],
      ['CELL_COMMENT', { sheet: 'Biểu', ref: 'A3' }],
      ['HIDDEN_SHEET', { sheet: 'Biểu', ref: 'A1' }],
    ]);
  });

  it('days from 1904, fonts, huge indices and merges', async () => {
    const dates = '<Style ss:ID="d"><NumberFormat ss:Format="dd/mm/yyyy"/></Style>';
    const more = '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>';
    const { grid } = await readText(
      book(dates, `<Row>${data('Number', '44143', ' ss:StyleID="d"')}</Row>`, more),
    );
    expect(textsOf(grid)).toEqual([['09/11/2024']]);
    const merged = await readText(
      book('', `<Row>${data('String', 'x', ' ss:MergeAcross="999999999" ss:MergeDown="999999999"')}</Row>`),
    );
    expect(textsOf(merged.grid)).toEqual([['x']]);
    for (const far of [
      `<Row ss:Index="1048577">${data('String', 'x')}</Row>`,
      `<Row>${data('String', 'x', ' ss:Index="99999"')}</Row>`,
    ]) {
      await expect(readText(book('', far))).rejects.toThrow(AppError);
    }
  });
});

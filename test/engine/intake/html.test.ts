/** HTML as Word, Excel and web systems write it. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../electron/engine/intake/html/reader.ts';
import { convertLegacy } from '../../../electron/engine/intake/legacy/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth } from '../../support/truth.ts';
import { encode, gridsOf, outline, textsOf } from './encoding-bytes.ts';
import { EXCEL, WORD } from './html-samples.ts';

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? encode(content, 'utf-8') : content;
  const found = await readHtml(bytes, UNWATCHED);
  return { ...found, shown: outline(found.blocks), codes: found.warnings.map(({ code }) => code) };
}

/** One row of one cell. */
async function cellOf(html: string) {
  const found = await read(`<table><tr><td>${html}</td><td>x</td></tr></table>`);
  return { ...found, cell: gridsOf(found)[0]?.rows[0]?.cells[0] };
}

describe('a table pasted from Word', () => {
  it('has its text, spans and marks', async () => {
    const found = await read(WORD);
    expect(found.shown).toEqual([
      'KẾT QUẢ THỰC HIỆN',
      '1. Chính quyền số',
      [
        ['STT', 'Mục tiêu', 'Kết quả', '-'],
        ['=STT', '=Mục tiêu', '9 tháng', 'Cả năm'],
        ['1.1', 'Tỷ lệ hồ sơ trực tuyến', '95,74%\n(180/188 cơ quan)', '97%'],
      ],
    ]);
    const [grid] = gridsOf(found);
    expect(grid?.rows[0]?.cells.map(({ width }) => width)).toEqual([1, 1, 2, 0]);
    expect(grid?.rows[2]?.cells.map(({ marks }) => marks)).toEqual([
      [],
      [{ after: 'sơ', mark: '1' }],
      [{ after: '180/188', mark: '2' }],
      [{ after: '97%', mark: '3' }],
    ]);
    expect(grid?.rows[1]?.cells[0]?.source).toEqual({ table: 1, row: 2, column: 1 });
    expect([...found.footnotes]).toEqual([['1', 'Không tính hồ sơ đất đai']]);
    expect(found.blocks.map((block) => block.kind === 'line' && [block.heading, block.source])).toEqual([
      [true, { paragraph: 1 }],
      [false, { paragraph: 2 }],
      false,
    ]);
    expect(found.warnings).toMatchObject([{ code: 'TEXT_DELETED', source: { table: 1, row: 3, column: 4 } }]);
  });
});

describe('a table pasted from Excel', () => {
  it('shows what Excel shows', async () => {
    const found = await read(EXCEL);
    const [grid] = gridsOf(found);
    expect(textsOf(grid)).toEqual([
      ['BIỂU TỔNG HỢP', '', '', ''],
      ['STT', 'Mã', 'Kết quả', 'Ghi chú'],
      ['1', 'm1', '95,74%', ''],
      ['2', 'm2', '#####', 'Tính đến\n30/9'],
      ['', '', '', ''],
    ]);
    expect(grid?.rows.map(({ hidden }) => hidden)).toEqual([false, false, true, false, false]);
    expect([...(grid?.hiddenColumns ?? [])]).toEqual([1]);
    expect(grid?.rows[0]?.cells[0]?.width).toBe(1);
    expect(grid?.rows[3]?.cells[3]?.marks).toEqual([{ after: '30/9', mark: '1' }]);
    expect(found.warnings).toMatchObject([
      { code: 'NUMBER_HIDDEN', source: { table: 1, row: 4, column: 3 } },
    ]);
    expect(found.warnings[0]?.message).toContain('0.881782');
  });

  it.each([
    ['a class', '<style>.xl70 {font-family:".VnTime", sans-serif}</style>', '<td class=xl70>§¹t</td>'],
    ['a style', '', `<td><span style='font-family:".VnTime"'>§¹t</span></td>`],
    ['a font element', '', '<td><font face=".VnTime">§¹t</font></td>'],
    ['the short form', '', `<td><span style='font:12.0pt ".VnTime",serif'>§¹t</span></td>`],
  ])('in a font of the 1990s named by %s is converted', async (_, style, cell) => {
    const found = await read(`<html><head>${style}</head><table><tr>${cell}<td>2</td></tr></table>`);
    const { blocks, conversions } = convertLegacy(found, []);
    expect(textsOf(gridsOf(blocks)[0])).toEqual([['Đạt', '2']]);
    expect(conversions).toMatchObject([{ id: 'tcvn3:.VnTime', basis: 'font', font: '.VnTime' }]);
  });
});

describe('a page of a web system', () => {
  it('is opened where tables only lay it out', async () => {
    const found = await read(`<body><table><tr><td><h2>Báo cáo</h2></td></tr><tr><td>
      <table><caption>Biểu 1</caption><tr><th>STT</th><th>Kết quả</th></tr>
      <tr><td>1</td><td><input value="95%"></td></tr>
      <tr><td>2</td><td><select><option>Chưa</option><option selected>Đạt</option></select></td></tr></table>
      </td></tr><tr><td>Người lập</td></tr></table>`);
    expect(found.shown).toEqual([
      'Báo cáo',
      'Biểu 1',
      [
        ['STT', 'Kết quả'],
        ['1', '95%'],
        ['2', 'Đạt'],
      ],
      'Người lập',
    ]);
    expect(found.blocks.map((block) => block.kind === 'line' && block.heading)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('has head and foot in the order they are shown', async () => {
    const { shown } = await read(
      '<table><tfoot><tr><td>Tổng</td><td>3</td></tr></tfoot><tbody><tr><td>a</td><td>1</td></tr></tbody><thead><tr><th>Tên</th><th>Số</th></tr></thead></table>',
    );
    expect(shown).toEqual([
      [
        ['Tên', 'Số'],
        ['a', '1'],
        ['Tổng', '3'],
      ],
    ]);
  });

  it('runs no script and leaves hidden text out, telling of it', async () => {
    const { cell, warnings, codes } = await cellOf(
      '<script>document.write("9%")</script><span style="display:none">88%</span>95%<noscript>7%</noscript>',
    );
    expect(cell?.text).toBe('95%');
    expect(codes).toEqual(['TEXT_HIDDEN']);
    expect(warnings[0]?.message).toContain('88%');
  });
});

describe('cells', () => {
  it.each([
    ['a&nbsp;&nbsp;b<br><br/>c', 'a b\nc'],
    ['<div>a</div><div>b<p>c</p></div>d', 'a\nb\nc\nd'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<ol start=2><li>a</li><li>b</li></ol>', '2. a\n3. b'],
    ['<ol start=3><li style="list-style-type:upper-roman"><p>a</p></li></ol>', 'III. a'],
    [
      '<ol type=I><li>a<ol style="list-style-type:lower-alpha"><li>b</li></ol></li><li>c</li></ol>',
      'I. a\na. b\nII. c',
    ],
    ['<ol type=i start=1e300><li>a</li></ol>', '1e+300. a'],
    ['<ol style="list-style:none"><li>a</li></ol>', 'a'],
    ['<span style="font-family:Wingdings">ü</span> Đạt', '✓ Đạt'],
    ['<font face="Symbol, serif">·</font> a', '• a'],
    ['\u0004≥ 80%\u0005', '≥ 80%'],
    ['<pre>a\n  b</pre>', 'a\nb'],
    ['<input type=checkbox checked> Đạt', '☒ Đạt'],
    ['H<sub>2</sub>O, 5 km<sup>2</sup>', 'H2O, 5 km²'],
    ['&#7927; l&#7879; &ecirc;', 'ỷ lệ ê'],
    ['th\n   <b>ươ</b>ng', 'th ương'],
  ])('%s', async (html, text) => {
    expect((await cellOf(html)).cell?.text).toBe(text);
  });

  it.each([
    ['<s>90%</s> 95%', '90% 95%', 'TEXT_STRUCK'],
    ['<span style="text-decoration: line-through">90%</span> 95%', '90% 95%', 'TEXT_STRUCK'],
    ['<del>90%</del>95%', '95%', 'TEXT_DELETED'],
    ['tăng <năm trước', 'tăng <năm trước', 'TEXT_SIGN'],
    ['<span style="font-family:Wingdings">B</span>', '□', 'SYMBOL_UNKNOWN'],
    ['a<img src="http://192.0.2.1/x.png">', 'a', 'PICTURE'],
    ['<input type=checkbox> Đạt', '☐ Đạt', 'FORM_FIELD'],
    ['a<table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>', 'a\nb c\nd', 'NESTED_TABLE'],
  ])('%s is told', async (html, text, code) => {
    const { cell, warnings } = await cellOf(html);
    expect(cell?.text).toBe(text);
    expect(warnings).toMatchObject([{ code, source: { table: 1, row: 1, column: 1 } }]);
  });

  it('know a raised mark by its style', async () => {
    const { cell } = await cellOf('179/188<span style="vertical-align:super;font-size:8pt">1</span>');
    expect(cell).toMatchObject({ text: '179/188', marks: [{ after: '179/188', mark: '1' }] });
  });

  it('that run down from the head go on where the body leaves room for them', async () => {
    const { shown } = await read(
      '<table><thead><tr><td rowspan=2>STT</td><td colspan=2>Cơ quan</td></tr></thead><tbody><tr><td>chủ trì</td><td>phối hợp</td></tr><tr><td>1</td><td>A</td><td>B</td></tr></tbody></table>',
    );
    expect(shown).toEqual([
      [
        ['STT', 'Cơ quan', '-'],
        ['=STT', 'chủ trì', 'phối hợp'],
        ['1', 'A', 'B'],
      ],
    ]);
  });

  it('that run down end with their group, and never overlap', async () => {
    const { shown } = await read(
      '<table><tbody><tr><td rowspan=9>a</td><td>b</td><td rowspan=2>c</td></tr><tr><td colspan=2>d</td></tr></tbody><tbody><tr><td>e</td><td>f</td><td>g</td></tr></tbody></table>',
    );
    expect(shown).toEqual([
      [
        ['a', 'b', 'c'],
        ['=a', 'd', '=c'],
        ['e', 'f', 'g'],
      ],
    ]);
  });
});

describeReal('the real annexes as web pages', () => {
  it.each(['T9M', 'T2024', 'TDTI'] as const)('%s', async (name) => {
    const { columns, rows } = readTruth(name);
    const values = [
      columns.map(({ header }) => header),
      ...rows.map(({ cells }) => columns.map(({ key }) => cells[key] ?? '')),
    ];
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
    const html = values.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('\n')}</tr>`);
    const found = await read(`<html><body><table>${html.join('\n')}</table></body></html>`);
    expect(found.shown).toEqual([values.map((row) => row.map((text) => text.replace(/[¹²³⁰⁴-⁹]/g, '')))]);
    expect(found.codes).toEqual([]);
  });
});

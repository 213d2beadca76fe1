/** Text that a web page sets line by line, and boxes to be ticked. */
import { describe, expect, it } from 'vitest';
import { codesOf, fieldsOf, read as readBytes, rowsOf } from './builders.ts';
import { encode } from './encoding-bytes.ts';

const read = (html: string) => readBytes(encode(html, 'utf-8'), 'báo cáo.html');

describe('preformatted text', () => {
  it('holds tables as a text file does, each cell in its line of the file', async () => {
    const { tables, text, warnings } = await read(
      [
        '<p>Kính gửi Sở.</p>',
        '<pre>',
        'BIỂU 1. KẾT QUẢ',
        'STT\tChỉ tiêu\tKết quả',
        '1\tHồ sơ <b>trực tuyến</b>\t95%',
        '2\tVăn bản\t100%',
        'Hết bảng',
        '</pre>',
        '<pre>STT\tNhiệm vụ\tThời hạn',
        '1\tBan hành\tQuý I</pre>',
      ].join('\n'),
    );
    expect(tables.map((table) => [table.title, fieldsOf(table), rowsOf(table)])).toEqual([
      [
        'BIỂU 1. KẾT QUẢ',
        ['ordinal', 'name', 'result'],
        [
          ['indicator', '1', 'Hồ sơ trực tuyến', '95%'],
          ['indicator', '2', 'Văn bản', '100%'],
        ],
      ],
      [null, ['ordinal', 'name', 'deadline'], [['indicator', '1', 'Ban hành', 'Quý I']]],
    ]);
    expect(tables.map(({ rows }) => rows[0]?.cells.name?.source)).toEqual([
      { line: 5, column: 2 },
      { line: 10, column: 2 },
    ]);
    expect(text.map(({ paragraph }) => paragraph)).toEqual(['Kính gửi Sở.', 'BIỂU 1. KẾT QUẢ', 'Hết bảng']);
    expect(warnings).toEqual([]);
  });

  it('without a table is a paragraph; hidden text is none', async () => {
    const { tables, text } = await read(
      '<pre>a\tb\nc</pre><pre style="display:none">STT\tChỉ tiêu\n1\tA</pre><p>d</p>',
    );
    expect(tables).toEqual([]);
    expect(text.map(({ paragraph }) => paragraph)).toEqual(['a b\nc', 'd']);
  });
});

describe('boxes to be ticked', () => {
  const box = (ticked: boolean) => `<td><input type="checkbox"${ticked ? ' checked' : ''}></td>`;
  const tableOf = (...ratings: (readonly boolean[])[]) =>
    `<table><tr><td>STT<td>Chỉ tiêu<td>Kết quả<td>Đạt<td>Chưa đạt</tr>${ratings
      .map((boxes, at) => `<tr><td>${at + 1}<td>A<td>5%${boxes.map(box).join('')}</tr>`)
      .join('')}</table>`;

  it('are the rating where one of each row is ticked', async () => {
    const result = await read(tableOf([true, false], [false, true]));
    expect(result.tables[0]?.rows.map(({ cells }) => cells.evaluation?.text)).toEqual(['Đạt', 'Chưa đạt']);
    expect(codesOf(result)).toEqual(['RATING_TICKED']);
  });

  it('are doubted where the page says of none that it is ticked', async () => {
    const result = await read(tableOf([false, false]));
    expect(codesOf(result).filter((code) => code === 'FORM_FIELD')).toHaveLength(2);
  });

  it('that are empty make no indicator of a section', async () => {
    const { tables } = await read(
      `<table><tr><td><td>STT<td>Chỉ tiêu<td>Kết quả</tr><tr>${box(false)}<td>I<td>Chính quyền số<td></tr><tr>${box(true)}<td>1<td>A<td>5%</tr></table>`,
    );
    expect(tables[0]?.rows.map(({ kind }) => kind)).toEqual(['section', 'indicator']);
  });
});

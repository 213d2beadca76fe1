/** Tables, text and footnotes of PDFs, in the ways programs print them. */
import { describe, expect, it } from 'vitest';
import { drawn, gridsOf, linesOf, printed, readBytes, textAt, textsOf, warningsOf } from './pdf-samples.ts';

const HEADER = ['STT', 'Mục tiêu', 'Chỉ tiêu', 'Kết quả'];

function rows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `1.${index + 1}`,
    `Tỷ lệ hồ sơ trực tuyến thứ ${index + 1}`,
    '50%',
    `${index + 10},5%\n(1.234/5.678)`,
  ]);
}

/** Line breaks aside: without lines around a cell, nothing tells how far its text may reach. */
function level(texts: readonly (readonly string[])[]): string[][] {
  return texts.map((row) => row.map((text) => text.replace(/\s+/g, ' ')));
}

describe('ruled tables', () => {
  it('takes cells from the lines, with merges across and downwards', async () => {
    const bytes = await printed({
      content: [
        {
          table: {
            widths: [40, 180, 80, 80],
            body: [
              [
                { text: 'STT', rowSpan: 2 },
                { text: 'Mục tiêu', rowSpan: 2 },
                { text: 'Cơ quan', colSpan: 2 },
                '',
              ],
              ['', '', 'Chủ trì', 'Phối hợp'],
              ['1', { text: 'Phát triển Chính quyền số', colSpan: 3 }, '', ''],
              ['1.1', 'Hồ sơ trực tuyến', { text: 'Sở Nội vụ', rowSpan: 2 }, 'Sở Tài chính'],
              ['1.2', 'Văn bản điện tử', '', 'Sở Y tế'],
            ],
          },
        },
      ],
    });
    const [grid] = gridsOf(await readBytes(bytes));
    expect(textsOf(grid)).toEqual([
      ['STT', 'Mục tiêu', 'Cơ quan', ''],
      ['STT', 'Mục tiêu', 'Chủ trì', 'Phối hợp'],
      ['1', 'Phát triển Chính quyền số', '', ''],
      ['1.1', 'Hồ sơ trực tuyến', 'Sở Nội vụ', 'Sở Tài chính'],
      ['1.2', 'Văn bản điện tử', 'Sở Nội vụ', 'Sở Y tế'],
    ]);
    expect(grid?.rows[0]?.cells.map(({ width }) => width)).toEqual([1, 1, 2, 0]);
    expect(grid?.rows[1]?.cells.map(({ inherited }) => inherited)).toEqual([true, true, false, false]);
    expect(grid?.rows[2]?.cells.map(({ width }) => width)).toEqual([1, 3, 0, 0]);
    expect(grid?.rows[4]?.cells.map(({ inherited }) => inherited)).toEqual([false, false, true, false]);
    expect(grid?.rows[3]?.cells[0]?.source).toMatchObject({ page: 1, box: [40.5, 92, 89.5, 109.2] });
  });

  it('takes borders that are drawn as thin shapes, piece by piece and twice', async () => {
    const border = (x: number, y: number, width: number, height: number) =>
      `${x} ${y} ${width} ${height} re f\n`;
    const xs = [50, 90, 200];
    const ys = [250, 230, 210];
    const pieces = [
      ...ys.flatMap((y) => [
        border(50, y, 40, 0.5),
        border(90.5, y, 109, 0.5),
        border(90.5, y + 1.4, 109, 0.5),
      ]),
      ...xs.flatMap((x) => [border(x, 230.5, 0.5, 19), border(x, 210.5, 0.5, 19)]),
    ];
    const words = [
      textAt(55, 236, 'STT'),
      textAt(95, 236, 'Target'),
      textAt(55, 216, '1'),
      textAt(95, 216, '50%'),
    ];
    const [grid] = gridsOf(await readBytes(drawn([{ content: [...pieces, ...words].join('') }])));
    expect(textsOf(grid)).toEqual([
      ['STT', 'Target'],
      ['1', '50%'],
    ]);
  });

  it.each([90, 180, 270] as const)('reads a page turned by %s degrees', async (rotate) => {
    const lines =
      '50 250 m 200 250 l 50 230 m 200 230 l 50 210 m 200 210 l 50 210 m 50 250 l 90 210 m 90 250 l 200 210 m 200 250 l S\n';
    const words = [
      textAt(55, 236, 'STT'),
      textAt(95, 236, 'Target'),
      textAt(55, 216, '1'),
      textAt(95, 216, '50%'),
    ];
    const read = await readBytes(drawn([{ content: lines + words.join(''), rotate }]));
    expect(textsOf(gridsOf(read)[0])).toEqual([
      ['STT', 'Target'],
      ['1', '50%'],
    ]);
  });

  it('joins a table over pages: header dropped, cut row put together', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `chữ số ${index}`).join(' ');
    const body = [
      HEADER,
      ...rows(24),
      ['1.25', `Hồ sơ ${long} hết`, '70%', '80%'],
      ...rows(3).map(([, ...rest], index) => [`1.${26 + index}`, ...rest]),
    ];
    const bytes = await printed({
      content: [
        { text: 'BIỂU TỔNG HỢP', alignment: 'center' },
        { table: { headerRows: 1, widths: [40, 150, 80, 120], body } },
      ],
    });
    const read = await readBytes(bytes);
    expect(gridsOf(read)).toHaveLength(1);
    expect(level(textsOf(gridsOf(read)[0]))).toEqual(level(body));
    expect(linesOf(read)).toEqual(['BIỂU TỔNG HỢP']);
  });

  it('names text that runs over its border, and keeps it in the cell it begins in', async () => {
    const lines =
      '50 250 m 200 250 l 50 230 m 200 230 l 50 210 m 200 210 l 50 210 m 50 250 l 90 210 m 90 250 l 200 210 m 200 250 l S\n';
    const words = [
      textAt(55, 236, 'STT'),
      textAt(95, 236, 'Target'),
      textAt(55, 216, 'overflowing'),
      textAt(150, 216, '50%'),
    ];
    const read = await readBytes(drawn([{ content: lines + words.join('') }]));
    expect(textsOf(gridsOf(read)[0])[1]).toEqual(['overflowing', '50%']);
    expect(warningsOf(read)).toEqual(['PDF_TEXT_OVER_LINE']);
  });
});

describe('tables without lines', () => {
  it('takes columns and rows from where the text stands, and says so', async () => {
    const body = [HEADER, ...rows(8)];
    const bytes = await printed({
      content: [{ layout: 'noBorders', table: { widths: [40, 150, 80, 120], body } }],
    });
    const read = await readBytes(bytes);
    expect(level(textsOf(gridsOf(read)[0]))).toEqual(level(body));
    expect(warningsOf(read)).toEqual(['PDF_COLUMNS_BY_POSITION']);
  });

  it('takes rows from level lines where there are no others', async () => {
    const body = [HEADER, ...rows(6)];
    const layout = 'lightHorizontalLines';
    const bytes = await printed({
      content: [{ layout, table: { headerRows: 1, widths: [40, 150, 80, 120], body } }],
    });
    const read = await readBytes(bytes);
    expect(level(textsOf(gridsOf(read)[0]))).toEqual(level(body));
    expect(warningsOf(read)).toEqual(['PDF_COLUMNS_BY_POSITION']);
  });
});

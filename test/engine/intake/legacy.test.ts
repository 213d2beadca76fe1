/** Legacy encodings in files: found run by run, converted, told, and left alone where a person undid it. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import type { CleanText, Grid, GridCell } from '../../../electron/engine/intake/blocks.ts';
import { readDocument } from '../../../electron/engine/intake/docx/reader.ts';
import { convertLegacy } from '../../../electron/engine/intake/legacy/index.ts';
import { cleanText } from '../../../electron/engine/intake/text.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { toTcvn3, toTcvn3Runs, toViqr, toVni } from '../../support/legacy.ts';
import { bytesOf } from './builders.ts';

const TEXTS = [
  ['STT', 'Mục tiêu', 'Kết quả', 'Đánh giá'],
  ['1', 'Dịch vụ công trực tuyến toàn trình của Ủy ban nhân dân tỉnh', '88,18%\n(605.172/686.283)', 'Đạt'],
  ['2', 'Tỷ lệ hồ sơ được số hóa, ký số', 'Chưa có số liệu', 'Chưa đạt'],
  ['3', 'Có, là, thì', '4 m²', 'Ước đạt'],
];

function gridOf(rows: readonly (readonly CleanText[])[]): Grid {
  const cells = rows.map((row, index) =>
    row.map((clean, column): GridCell => {
      return {
        ...clean,
        source: { table: 1, row: index + 1, column: column + 1 },
        width: 1,
        inherited: false,
      };
    }),
  );
  return {
    kind: 'grid',
    sheet: null,
    rows: cells.map((row) => ({ cells: row, hidden: false })),
    hiddenColumns: new Set(),
  };
}

function plain(encode: (text: string) => string): Grid {
  return gridOf(TEXTS.map((row) => row.map((text) => cleanText([{ text: encode(text) }]))));
}

function convert(grid: Grid, keepOriginal: string[] = []) {
  const found = convertLegacy({ blocks: [grid], footnotes: new Map(), warnings: [] }, keepOriginal);
  const [block] = found.blocks.blocks;
  if (block?.kind !== 'grid') throw new Error('no grid');
  return { ...found, grid: block, texts: block.rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

describe('statistics', () => {
  it.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
    ['viqr', toViqr],
    ['decomposed', (text: string) => text.normalize('NFD')],
  ] as const)('%s', (id, encode) => {
    const { texts, conversions, grid, blocks } = convert(plain(encode));
    expect(texts).toEqual(TEXTS);
    expect(conversions).toMatchObject([{ id, from: id, basis: 'statistics', font: null, applied: true }]);
    expect(conversions[0]?.samples).toHaveLength(5);
    expect(grid.rows[1]?.cells[3]).toMatchObject({ raw: encode('Đạt'), text: 'Đạt', conversion: id });
    // The capital of "Ủy ban" is put in by rule.
    expect(blocks.warnings.map(({ code }) => code)).toEqual(id === 'tcvn3' ? ['TEXT_CAPITALS'] : []);
    expect(convert(grid).conversions).toEqual([]);
  });

  it('changes nothing in Unicode, and makes nothing anew', () => {
    const grid = plain((text) => text);
    const { conversions, blocks } = convert(grid);
    expect(conversions).toEqual([]);
    expect(blocks.warnings).toEqual([]);
    const ascii = gridOf([[cleanText([{ text: '88,18%' }])]]);
    expect(convert(ascii).grid).toBe(ascii);
  });

  it('takes a soft hyphen for a letter of TCVN3 or for no letter, by what stands around it', () => {
    const textsOf = (...texts: string[]) =>
      convert(gridOf([texts.map((text) => cleanText([{ text }]))])).texts[0];
    expect(textsOf('Thố\u00adng kê của tỉnh', 'Ch\u00adung')).toEqual(['Thống kê của tỉnh', 'Chung']);
    // Either "Cha" or "Chưa": told, and nothing is changed.
    expect(textsOf('Thống kê của tỉnh', 'Ch\u00ada')).toEqual(['Thống kê của tỉnh', 'Ch\u00ada']);
    expect(textsOf('TruyÒn th«ng cña tØnh ®\u00adîc giao', 'Ch\u00ada')).toEqual([
      'Truyền thông của tỉnh được giao',
      'Chưa',
    ]);
    expect(textsOf('Ch\u00ada')).toEqual(['Ch\u00ada']);
  });

  it('leaves the text as it is where a person undid the conversion', () => {
    const { texts, conversions, grid } = convert(plain(toVni), ['vni']);
    expect(texts).toEqual(TEXTS.map((row) => row.map(toVni)));
    expect(conversions).toMatchObject([{ id: 'vni', applied: false }]);
    expect(conversions[0]?.samples[1]?.after).toBe('Kết quả');
    expect(grid.rows[1]?.cells[3]?.conversion).toBeUndefined();
  });

  it('warns of a lone word of another encoding', () => {
    const grid = gridOf([
      ...TEXTS.map((row) => row.map((text) => cleanText([{ text }]))),
      [cleanText([{ text: toTcvn3('Đạt chưa') }])],
    ]);
    const { texts, conversions, blocks } = convert(grid);
    expect(texts.at(-1)).toEqual([toTcvn3('Đạt chưa')]);
    expect(conversions).toEqual([]);
    expect(blocks.warnings).toMatchObject([
      { code: 'TEXT_ENCODING_DOUBTFUL', source: { table: 1, row: 5, column: 1 } },
    ]);
    expect(blocks.warnings[0]?.message).toContain('“Đạt chưa”');
  });

  it('goes by the encoding that fits, where a few words of the text fit another one too', () => {
    const words = 'Tỷ lệ hồ sơ được xử lý trực tuyến';
    const { texts, conversions } = convert(gridOf([[cleanText([{ text: toTcvn3(words) }])]]));
    expect(texts).toEqual([[words]]);
    expect(conversions).toMatchObject([{ id: 'tcvn3', count: 1 }]);
  });

  it.each([
    [`Tỷ lệ ${toTcvn3('hồ sơ')}`, 'Tỷ lệ hồ sơ'],
    [`Sở ${toVni('Thông tin')}`, 'Sở Thông tin'],
  ])('warns of legacy words within Unicode: %s', (text, likely) => {
    const { texts, conversions, blocks } = convert(gridOf([[cleanText([{ text }])]]));
    expect(texts).toEqual([[text]]);
    expect(conversions).toEqual([]);
    expect(blocks.warnings).toMatchObject([{ code: 'TEXT_ENCODING_DOUBTFUL' }]);
    expect(blocks.warnings[0]?.message).toContain(`“${likely}”`);
  });

  it.each(['Hoàn thành số hóa, thuê khoán 5 m²', 'Tăng ±5% “Sở”', 'thoát nghèo, xã ở huyện'])(
    'says nothing of Unicode: %s',
    (text) => {
      expect(convert(gridOf([[cleanText([{ text }])]])).blocks.warnings).toEqual([]);
    },
  );
});

describe('fonts', () => {
  it('convert the runs that are set in them and no others', () => {
    const line = cleanText([
      { text: 'Sở ', font: 'Times New Roman' },
      ...toTcvn3Runs('Ủy ban, Đạt '),
      { text: 'Sở là có', font: '.VnTime' },
      { text: ' caf', font: 'Arial' },
      { text: toVni('tỷ lệ 50%'), font: 'VNI-Times' },
      { text: '1', raised: true, font: 'VNI-Times' },
    ]);
    const { texts, conversions, grid } = convert(gridOf([[line]]));
    expect(texts).toEqual([['Sở Ủy ban, Đạt Sở là có caftỷ lệ 50%']]);
    expect(grid.rows[0]?.cells[0]?.marks).toEqual([{ after: '50%', mark: '1' }]);
    expect(conversions.map(({ id, basis, font }) => ({ id, basis, font }))).toEqual([
      { id: 'tcvn3:.VnTime', basis: 'font', font: '.VnTime' },
      { id: 'vni:VNI-Times', basis: 'font', font: 'VNI-Times' },
    ]);
    const undone = convert(gridOf([[line]]), ['vni:VNI-Times']);
    expect(undone.texts).toEqual([[`Sở Ủy ban, Đạt Sở là có caf${toVni('tỷ lệ 50%')}`]]);
    expect(undone.conversions.map(({ applied }) => applied)).toEqual([true, false]);
  });

  it('take a letter whose two characters stand in two runs', () => {
    const runs = [
      { text: 'Ña', font: 'VNI-Times' },
      { text: 'ït', font: 'VNI-Times' },
    ];
    expect(convert(gridOf([[cleanText(runs)]])).texts).toEqual([['Đạt']]);
  });

  it('make other texts of the file doubtful, where no Unicode stands beside them', () => {
    const rows = [
      ['Tỷ lệ hồ sơ', 'Sở Thông tin'].map((text) => cleanText([{ text: toTcvn3(text), font: '.VnTime' }])),
      ['Thông tin', 'Số'].map((text) => cleanText([{ text: toTcvn3(text), font: 'Arial' }])),
    ];
    const { texts, blocks } = convert(gridOf(rows));
    expect(texts[1]).toEqual(['Thông tin', toTcvn3('Số')]);
    expect(blocks.warnings).toMatchObject([
      { code: 'TEXT_ENCODING_DOUBTFUL', source: { table: 1, row: 2, column: 2 } },
    ]);
    const unicode = gridOf([...rows, [cleanText([{ text: 'Sở Tư pháp' }])]]);
    expect(convert(unicode).texts[1]?.[1]).toBe(toTcvn3('Số'));
  });

  it('say nothing of Unicode that was pasted into them', () => {
    const rows = TEXTS.map((row) => row.map((text) => cleanText([{ text, font: '.VnTime' }])));
    const { texts, conversions } = convert(gridOf(rows));
    expect(texts).toEqual(TEXTS);
    expect(conversions).toEqual([]);
  });
});

describe('Word', () => {
  const cell = (children: TextRun[]) => new TableCell({ children: [new Paragraph({ children })] });

  it('finds the font in the run, the styles and the defaults', async () => {
    const document = new Document({
      styles: {
        default: { document: { run: { font: '.VnTime' } } },
        paragraphStyles: [{ id: 'vni', name: 'vni', run: { font: 'VNI-Times' } }],
        characterStyles: [{ id: 'unicode', name: 'unicode', run: { font: 'Arial' } }],
      },
      footnotes: { 1: { children: [new Paragraph({ children: [new TextRun(toTcvn3('chú thích'))] })] } },
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun(toTcvn3('kế hoạch'))] }),
            new Paragraph({ style: 'vni', children: [new TextRun(toVni('Kế hoạch'))] }),
            new Paragraph({ children: [new TextRun({ text: 'Hòa là', style: 'unicode' })] }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    cell(toTcvn3Runs('Tổng ỦY').map((run) => new TextRun(run))),
                    cell([new TextRun({ text: toVni('Đạt'), font: 'VNI-Helve' })]),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    });
    const read = await readDocument(bytesOf(await Packer.toBuffer(document)), UNWATCHED);
    const { blocks, conversions } = convertLegacy(read, []);
    const texts = blocks.blocks.flatMap((block) =>
      block.kind === 'line'
        ? [block.text.text]
        : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    );
    expect(texts).toEqual(['kế hoạch', 'Kế hoạch', 'Hòa là', 'Tổng ỦY', 'Đạt']);
    expect(conversions.map(({ id }) => id)).toEqual(['tcvn3:.VnTime', 'vni:VNI-Times', 'vni:VNI-Helve']);
  });
});

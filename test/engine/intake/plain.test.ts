/** Plain text with tables in it: pasted from Excel and Word, drawn with strokes, set in columns by spaces. */
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../electron/engine/intake/plain/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { toTcvn3 } from '../../support/legacy.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth } from '../../support/truth.ts';
import { encode, gridsOf, outline, textsOf } from './encoding-bytes.ts';

async function read(text: string) {
  const found = await readPlainText(encode(text, 'utf-8'), UNWATCHED);
  return { ...found, shown: outline(found.blocks), codes: found.warnings.map(({ code }) => code) };
}

describe('a table with tabs', () => {
  it('is found between lines of text, with the place of each value', async () => {
    const { blocks, shown, codes } = await read(
      'Kính gửi: Sở\n\nSTT\tMục tiêu\tKết quả\n1.1\tTỷ lệ\t"88,18%\n(605/686)"\n1.2\tHồ sơ\t100%\nTrân trọng.\n',
    );
    expect(shown).toEqual([
      'Kính gửi: Sở',
      [
        ['STT', 'Mục tiêu', 'Kết quả'],
        ['1.1', 'Tỷ lệ', '88,18%\n(605/686)'],
        ['1.2', 'Hồ sơ', '100%'],
      ],
      'Trân trọng.',
    ]);
    expect(codes).toEqual([]);
    const [first, table, last] = blocks;
    expect(first).toMatchObject({ source: { line: 1, column: 1 }, heading: false });
    expect(table?.kind === 'grid' && table.rows[2]?.cells[2]?.source).toEqual({ line: 6, column: 3 });
    expect(last).toMatchObject({ source: { line: 7, column: 1 } });
  });

  it('from Word has its broken rows put together, and says which', async () => {
    const { shown, warnings } = await read(
      'STT\tMục tiêu\tKết quả\tĐánh giá\n1.1\tTỷ lệ\t88,18%\n(605/686)\tĐạt\n1.2\tHồ sơ\t100%\tĐạt\n(vượt kế hoạch)\n1.3\tc\td\te\n',
    );
    expect(shown).toEqual([
      [
        ['STT', 'Mục tiêu', 'Kết quả', 'Đánh giá'],
        ['1.1', 'Tỷ lệ', '88,18%\n(605/686)', 'Đạt'],
        ['1.2', 'Hồ sơ', '100%', 'Đạt\n(vượt kế hoạch)'],
        ['1.3', 'c', 'd', 'e'],
      ],
    ]);
    expect(warnings).toMatchObject([{ code: 'TEXT_TABLE_REJOINED' }]);
    expect(warnings[0]?.message).toContain('dòng 2, 4');
  });

  it('keeps a line without tabs as a section over all columns', async () => {
    const { blocks } = await read('STT\tMục tiêu\tKết quả\nI. Chính quyền số\n1\ta\tb\n2\tc\td\n');
    expect(textsOf(gridsOf({ blocks, footnotes: new Map(), warnings: [] })[0])[1]).toEqual([
      'I. Chính quyền số',
      '-',
      '-',
    ]);
  });

  it('has headings merged over the other columns', async () => {
    const { shown, codes } = await read('TT\tMục tiêu\tKết quả\nI\tHạ tầng\n1\ta\tb\n2\tc\td\n');
    expect(shown[0]).toEqual([
      ['TT', 'Mục tiêu', 'Kết quả'],
      ['I', 'Hạ tầng', ''],
      ['1', 'a', 'b'],
      ['2', 'c', 'd'],
    ]);
    expect(codes).toEqual([]);
  });

  it('tells of a row with fewer values', async () => {
    const { codes } = await read('STT\tMục tiêu\tKết quả\n1\ta\tb\n2\tc\n\n');
    expect(codes).toEqual(['CSV_RAGGED']);
  });

  it('begins below an indented line', async () => {
    const { shown, codes } = await read('\tNhư sau:\nSTT\tMục tiêu\tKết quả\n1\ta\tb\n2\tc\td\n');
    expect(shown[0]).toBe('Như sau:');
    expect(shown[1]).toHaveLength(3);
    expect(codes).toEqual([]);
  });

  it('from Word has the headers behind a merged one above their columns', async () => {
    const rows = '1\ta\tSở A\tSở B\t95%\n2\tb\tSở C\t\t90%\n';
    const { shown, codes } = await read(`TT\tMục tiêu\tCơ quan\tKết quả\n\t\tChủ trì\tPhối hợp\t\n${rows}`);
    expect(shown[0]).toEqual([
      ['TT', 'Mục tiêu', 'Cơ quan', '', 'Kết quả'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
      ['1', 'a', 'Sở A', 'Sở B', '95%'],
      ['2', 'b', 'Sở C', '', '90%'],
    ]);
    expect(codes).toEqual([]);
    expect((await read(`TT\tMục tiêu\tCơ quan\tKết quả\n${rows}`)).codes).toEqual(['CSV_RAGGED']);
  });

  it('ends without the zero byte of the clipboard', async () => {
    expect((await read('TT\tMục tiêu\n1\ta\n\0')).codes).toEqual([]);
  });

  it('is not made of indented lines or of one line with a tab', async () => {
    const { shown } = await read('\tDòng một\n\tDòng hai\n\nNgười ký:\tA\nHết\n');
    expect(shown).toEqual(['Dòng một', 'Dòng hai', 'Người ký: A', 'Hết']);
  });
});

describe('a table drawn with strokes', () => {
  it('is Markdown', async () => {
    const { shown } = await read(
      'Bảng 1\n| STT | Mục tiêu |\n|:---|---:|\n| 1 | a<br>b |\n| 2 | c \\| d |\n\nhết',
    );
    expect(shown).toEqual([
      'Bảng 1',
      [
        ['STT', 'Mục tiêu'],
        ['1', 'a\nb'],
        ['2', 'c | d'],
      ],
      'hết',
    ]);
  });

  it('has rows of several lines between its rules', async () => {
    const { shown } = await read(
      '+----+----+\n| a  | b  |\n+----+----+\n| 1  | x  |\n|    | y  |\n+----+----+\n| 2  | z  |\n+----+----+\n',
    );
    expect(shown).toEqual([
      [
        ['a', 'b'],
        ['1', 'x\ny'],
        ['2', 'z'],
      ],
    ]);
  });

  it('has no borders at its sides', async () => {
    const { shown } = await read('TT | Mục tiêu | Ghi chú\n---|---|---\n1 | a | \n2 | b | c\n');
    expect(shown).toEqual([
      [
        ['TT', 'Mục tiêu', 'Ghi chú'],
        ['1', 'a', ''],
        ['2', 'b', 'c'],
      ],
    ]);
  });

  it('is not one line with a stroke', async () => {
    expect((await read('a | b\nc')).shown).toEqual(['a | b', 'c']);
  });
});

describe('a table with other separators', () => {
  it.each([
    [';', '"a; b"'],
    [',', '"a, b"'],
  ])('is found below a header that is known: %s', async (separator, quoted) => {
    const rows = [
      ['STT', 'Mục tiêu', 'Kết quả'],
      ['1', quoted, '100%'],
      ['2', 'c', '90%'],
    ];
    const { shown } = await read(
      `Kính gửi Sở, ban; ngành\n${rows.map((row) => row.join(separator)).join('\n')}\nHết.\n`,
    );
    expect(shown).toEqual([
      'Kính gửi Sở, ban; ngành',
      [
        ['STT', 'Mục tiêu', 'Kết quả'],
        ['1', quoted.slice(1, -1), '100%'],
        ['2', 'c', '90%'],
      ],
      'Hết.',
    ]);
  });
});

describe('a table in columns by spaces', () => {
  const PRINTED = [
    '                                   PHỤ LỤC',
    '',
    ' STT      Mục tiêu                          Chỉ tiêu      Kết quả          Đánh giá',
    '                                            năm 2024      thực hiện',
    '',
    ' I        Phát triển chính quyền số toàn diện trong các cơ quan nhà nước của tỉnh',
    '',
    ' 1.1      Tỷ lệ hồ sơ xử lý                 100%          95,74%           Chưa đạt',
    '          trực tuyến                                      (180/188)',
    ' 1.2      Tỷ lệ văn bản                     100%          100%             Đạt',
    '',
    'Trên đây là báo cáo của đơn vị.',
  ];

  it('has its header known in a legacy encoding', async () => {
    const bytes = Uint8Array.from(toTcvn3(PRINTED.join('\n')), (letter) => letter.charCodeAt(0));
    expect(gridsOf(await readPlainText(bytes, UNWATCHED))).toHaveLength(1);
  });

  it('is read by position, and says so', async () => {
    const { blocks, shown, codes } = await read(PRINTED.join('\n'));
    expect(shown).toEqual([
      'PHỤ LỤC',
      [
        ['STT', 'Mục tiêu', 'Chỉ tiêu năm 2024', 'Kết quả thực hiện', 'Đánh giá'],
        ['I', 'Phát triển chính quyền số toàn diện trong các cơ quan nhà nước của tỉnh', '', '', ''],
        ['1.1', 'Tỷ lệ hồ sơ xử lý trực tuyến', '100%', '95,74%\n(180/188)', 'Chưa đạt'],
        ['1.2', 'Tỷ lệ văn bản', '100%', '100%', 'Đạt'],
      ],
      'Trên đây là báo cáo của đơn vị.',
    ]);
    expect(codes).toEqual(['TEXT_TABLE_BY_POSITION']);
    expect(blocks[0]).toMatchObject({ heading: true });
  });

  it('is left as lines where texts cross the columns', async () => {
    const crossed = PRINTED.map((line, index) =>
      index === 3 ? ' một dòng chữ chạy ngang qua tất cả các cột của bảng   và thêm nữa ở đây là hết' : line,
    );
    const { blocks, codes } = await read(crossed.join('\n'));
    expect(blocks.every(({ kind }) => kind === 'line')).toBe(true);
    expect(codes).toEqual([]);
  });
});

describe('running text', () => {
  it('keeps every line a paragraph, a form feed begins a page', async () => {
    const { blocks } = await read('Dòng một\nDòng hai\n\fDòng ba\n');
    expect(blocks).toMatchObject([
      { text: { text: 'Dòng một' }, startsPage: false },
      { text: { text: 'Dòng hai' }, startsPage: false },
      { text: { text: 'Dòng ba' }, startsPage: true },
    ]);
  });

  it('is put together where it was broken at a fixed width', async () => {
    const { shown } = await read(
      [
        'Trong chín tháng đầu năm, đơn vị đã triển khai đồng bộ các nhiệm vụ',
        'chuyển đổi số theo kế hoạch, trong đó tỷ lệ hồ sơ trực tuyến đạt mức',
        'cao hơn so với cùng kỳ và tiếp tục được duy trì đến hết quý ba vừa qua.',
        '- Tỷ lệ số hóa hồ sơ đạt 95,74%, tăng so với cùng kỳ năm trước đó của',
        'đơn vị.',
      ].join('\n'),
    );
    expect(shown).toHaveLength(2);
    expect(shown[1]).toBe('- Tỷ lệ số hóa hồ sơ đạt 95,74%, tăng so với cùng kỳ năm trước đó của đơn vị.');
  });
});

describe('hostile texts', () => {
  it.each([
    ['indented lines', '\tx\n'.repeat(150_000)],
    ['quotes that never close', 'a\t"b\n\n'.repeat(200_000)],
    ['strokes', 'a|b\n'.repeat(150_000)],
    ['a long rule', `${'-'.repeat(500_000)}x|\n`],
    ['headers in columns', 'STT   Mục tiêu   Kết quả   Ghi chú\n\n\n\n'.repeat(50_000)],
  ])('%s are read in time', async (_, text) => {
    const started = performance.now();
    await read(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('have no end of lines', async () => {
    await expect(read('\n'.repeat(1_100_000))).rejects.toThrow(
      expect.objectContaining({ code: 'FILE_HOSTILE' }),
    );
  });

  it('hold nothing', async () => {
    await expect(read('\n \n')).rejects.toThrow(expect.objectContaining({ code: 'FILE_WITHOUT_TABLE' }));
  });
});

describeReal('a real annex pasted from Excel as text', () => {
  it.each(['T9M', 'T2024', 'TDTI'] as const)('%s', async (name) => {
    const { columns, rows } = readTruth(name);
    const values = [
      columns.map(({ header }) => header),
      ...rows.map(({ cells }) => columns.map(({ key }) => cells[key] ?? '')),
    ];
    const quoted = (text: string) => (/[\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const pasted = values.map((row) => row.map(quoted).join('\t')).join('\r\n');
    const found = await read(`Kính gửi anh/chị bảng số liệu:\r\n${pasted}\r\nTrân trọng.\r\n`);
    expect(found.shown).toEqual([
      'Kính gửi anh/chị bảng số liệu:',
      values.map((row) => row.map((text) => text.replace(/[¹²³⁰⁴-⁹]/g, ''))),
      'Trân trọng.',
    ]);
    expect(found.codes).toEqual([]);
  });
});

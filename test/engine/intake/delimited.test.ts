/** Separated values as Excel, other programs and hands write them. */
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../electron/engine/intake/delimited/reader.ts';
import { convertLegacy } from '../../../electron/engine/intake/legacy/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth, type TruthName } from '../../support/truth.ts';
import { encode, encodeLegacy, gridsOf, textsOf, type WrittenIn } from './encoding-bytes.ts';

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? encode(content, 'utf-8') : content;
  const found = await readDelimited(bytes, UNWATCHED);
  const [grid] = gridsOf(found);
  return {
    grid,
    texts: textsOf(grid),
    codes: found.warnings.map(({ code }) => code),
    warnings: found.warnings,
  };
}

const lines = (...texts: string[]) => `${texts.join('\r\n')}\r\n`;

describe('the separator', () => {
  it.each([
    [';', 'STT;Mục tiêu;Kết quả', '1.1;Tỷ lệ, tính theo hồ sơ;82,89%', '1.2;Sở, ban, ngành;95,74%'],
    [',', 'STT,Mục tiêu,Kết quả', '1.1,"Tỷ lệ, tính theo hồ sơ","82,89%"', '1.2,"Sở, ban, ngành","95,74%"'],
    ['\t', 'STT\tMục tiêu\tKết quả', '1.1\tTỷ lệ, tính theo hồ sơ\t82,89%', '1.2\tSở, ban, ngành\t95,74%'],
    ['|', 'STT|Mục tiêu|Kết quả', '1.1|Tỷ lệ, tính theo hồ sơ|82,89%', '1.2|Sở, ban, ngành|95,74%'],
  ])('%j is found, and a decimal comma is none', async (_, ...rows) => {
    const { texts, codes } = await read(lines(...rows));
    expect(texts).toEqual([
      ['STT', 'Mục tiêu', 'Kết quả'],
      ['1.1', 'Tỷ lệ, tính theo hồ sơ', '82,89%'],
      ['1.2', 'Sở, ban, ngành', '95,74%'],
    ]);
    expect(codes).toEqual([]);
  });

  it('is what Excel wrote into the first line', async () => {
    const { texts, grid } = await read(lines('sep=|', 'a;b|c', '1;2|3'));
    expect(texts).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ]);
    expect(grid?.rows[0]?.cells[1]?.source).toEqual({ line: 2, column: 2 });
  });

  it('is told where two fit', async () => {
    const { codes, warnings } = await read(lines('a;b,c', 'd;e,f', 'g;h,i'));
    expect(codes).toEqual(['CSV_SEPARATOR']);
    expect(warnings[0]?.message).toMatch(/dấu (?:chấm )?phẩy/);
  });

  it('is told where there is none', async () => {
    expect((await read('một\nhai\n')).codes).toEqual(['CSV_SEPARATOR']);
  });
});

describe('records', () => {
  it('begin at the line that is told, line breaks in quotes counted', async () => {
    const { grid, texts } = await read('STT;Mục tiêu;Kết quả\n1;"a ""b""";"95,74%\n(180/188)"\n\n2;c;d\n');
    expect(texts).toEqual([
      ['STT', 'Mục tiêu', 'Kết quả'],
      ['1', 'a "b"', '95,74%\n(180/188)'],
      ['', '', ''],
      ['2', 'c', 'd'],
    ]);
    expect(grid?.rows.map(({ cells }) => cells[2]?.source)).toEqual([
      { line: 1, column: 3 },
      { line: 2, column: 3 },
      { line: 4, column: 3 },
      { line: 5, column: 3 },
    ]);
  });

  it('end at each kind of line break', async () => {
    expect((await read('a;b\rc;d\re;f')).texts).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('keep a quote inside a text', async () => {
    const { texts, codes } = await read(lines('STT;Mục tiêu;Kết quả', '1;ống 5" dài;2', '2;b;3'));
    expect(texts[1]).toEqual(['1', 'ống 5" dài', '2']);
    expect(codes).toEqual([]);
  });

  it('are not swallowed by a quote that never closes', async () => {
    const { texts, warnings } = await read(
      lines('STT;Mục tiêu;Kết quả', '1;"chưa đóng;10%', '2;b;"20%"', '3;c;30%'),
    );
    expect(texts.slice(1)).toEqual([
      ['1', '"chưa đóng', '10%'],
      ['2', 'b', '20%'],
      ['3', 'c', '30%'],
    ]);
    expect(warnings).toMatchObject([{ code: 'CSV_QUOTE', source: { line: 2, column: 2 } }]);
  });

  it('keep a quote in the middle of a quoted text, and tell', async () => {
    const { texts, codes } = await read(lines('STT;Mục tiêu;Kết quả', '1;"nền tảng "số" tỉnh";2', '2;b;3'));
    expect(texts[1]).toEqual(['1', 'nền tảng "số" tỉnh', '2']);
    expect(codes).toEqual(['CSV_QUOTE']);
  });

  it('show what Excel shows of ="1.10"', async () => {
    const { grid } = await read(lines('STT;Mục tiêu;Kết quả', '="1.10";a;b'));
    expect(grid?.rows[1]?.cells[0]).toMatchObject({ text: '1.10', raw: '="1.10"' });
  });

  it('lose the empty columns that separators at the end make', async () => {
    const { texts, codes } = await read(lines('PHỤ LỤC;;;;', 'STT;Mục tiêu;Kết quả;;', '1;a;b;;'));
    expect(texts).toEqual([
      ['PHỤ LỤC', '', ''],
      ['STT', 'Mục tiêu', 'Kết quả'],
      ['1', 'a', 'b'],
    ]);
    expect(codes).toEqual([]);
  });
});

describe('rows that do not fit the header', () => {
  it('are told when an unquoted comma cut a figure', async () => {
    const { warnings } = await read(lines('STT,Mục tiêu,Kết quả', '1,a,"10%"', '2,b,82,89%'));
    expect(warnings).toMatchObject([{ code: 'CSV_RAGGED', source: { line: 3, column: 3 } }]);
    expect(warnings[0]?.message).toContain('dòng 3 có 4 ô, tiêu đề có 3 ô');
  });

  it('are told when an unquoted line break cut a row in two', async () => {
    const rows = ['STT;Mục tiêu;Kết quả;Đánh giá', '1;a;88,18%', '(605/686);Đạt'];
    const { warnings } = await read(lines(...rows, ...[2, 3, 4, 5].map((row) => `${row};b;c;`)));
    expect(warnings.map(({ source }) => source)).toEqual([
      { line: 2, column: 3 },
      { line: 3, column: 2 },
    ]);
  });

  it('are ordinary when only their empty ends are missing', async () => {
    const { codes } = await read(lines('STT;Mục tiêu;Kết quả;Ghi chú', '1;a', '2;b;c', '3;d;e'));
    expect(codes).toEqual([]);
  });
});

describe('hostile files', () => {
  it.each([
    ['too many rows', `${'1\n'.repeat(1_048_577)}`],
    ['too many columns', `a${';'.repeat(20_000)}b\n`],
    ['a field without end', `a;${'x'.repeat(300_000)}\n`],
    ['one wide row over many', `${'a;b\n'.repeat(5_000)}${'x;'.repeat(900)}\n`],
  ])('%s', async (_, text) => {
    await expect(read(text)).rejects.toThrow(expect.objectContaining({ code: 'FILE_HOSTILE' }));
  });

  it('read quotes that never close in time that grows with the text alone', async () => {
    const started = performance.now();
    await read(`STT;Mục tiêu\n${'1;"a "b\n'.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('tell of progress and stop when they are cancelled', async () => {
    const bytes = encode(
      lines('STT;Mục tiêu', ...Array.from({ length: 9_000 }, (_, row) => `${row};a`)),
      'utf-8',
    );
    let steps = 0;
    const cancel = async () => {
      steps += 1;
      if (steps === 3) throw new AppError('CANCELLED');
    };
    await expect(readDelimited(bytes, { step: cancel })).rejects.toThrow(
      expect.objectContaining({ code: 'CANCELLED' }),
    );
  });

  it('have nothing to read when they are blank', async () => {
    await expect(read('\n\n;;\n')).rejects.toThrow(expect.objectContaining({ code: 'FILE_WITHOUT_CELLS' }));
  });
});

function truthRows(name: TruthName): string[][] {
  const { columns, rows } = readTruth(name);
  return [columns, ...rows].map((row, index) =>
    columns.map(
      ({ key }) =>
        (index === 0 ? columns : null)?.find((column) => column.key === key)?.header ?? cell(row, key),
    ),
  );
}

function cell(row: object, key: string): string {
  return 'cells' in row ? ((row.cells as Record<string, string>)[key] ?? '') : '';
}

function written(rows: readonly string[][], separator: string): string {
  const quoted = (text: string) =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('');
}

/** Marks above the line are taken out of the cells; they are compared elsewhere. */
const plain = (rows: readonly string[][]) =>
  rows.map((row) => row.map((text) => text.replace(/[¹²³⁰⁴-⁹]/g, '')));

/** Codes of one byte a letter have no ≥. */
const inOneByte = (rows: readonly string[][]) =>
  rows.map((row) => row.map((text) => text.replaceAll('≥', '>=')));

describeReal('the real annexes as separated values', () => {
  const names: TruthName[] = ['T9M', 'T2024', 'TDTI'];
  const encodings: WrittenIn[] = [
    'utf-8',
    'utf-8 with mark',
    'utf-16le',
    'utf-16le with mark',
    'windows-1258',
  ];
  const cases = names.flatMap((name) =>
    [';', ',', '\t'].flatMap((separator) => encodings.map((encoding) => ({ name, separator, encoding }))),
  );

  it.each(cases)('$name by $separator in $encoding', async ({ name, separator, encoding }) => {
    const rows = encoding === 'windows-1258' ? inOneByte(truthRows(name)) : truthRows(name);
    const { texts, codes } = await read(encode(written(rows, separator), encoding));
    expect(texts).toEqual(plain(rows));
    expect(codes).toEqual([]);
  });

  it.each(names.flatMap((name) => (['tcvn3', 'vni'] as const).map((encoding) => ({ name, encoding }))))(
    '$name in $encoding is converted, but for capitals that TCVN3 does not have',
    async ({ name, encoding }) => {
      const rows = plain(inOneByte(truthRows(name)));
      const blocks = await readDelimited(encodeLegacy(written(rows, ';'), encoding), UNWATCHED);
      const { blocks: converted, conversions } = convertLegacy(blocks, []);
      const fold = (texts: readonly string[][]) =>
        encoding === 'vni' ? texts : texts.map((row) => row.map((text) => text.toLocaleLowerCase('vi')));
      expect(fold(textsOf(gridsOf(converted)[0]))).toEqual(fold(rows));
      expect(conversions.map(({ id }) => id)).toEqual([encoding]);
    },
  );
});

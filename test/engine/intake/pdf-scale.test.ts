/** PDFs of sheets printed very small, of signatures drawn over tables, and of letters that are told wrongly. */
import { describe, expect, it } from 'vitest';
import type { ReadBlocks } from '../../../electron/engine/intake/blocks.ts';
import { drawn, gridsOf, linesOf, readBytes, ruled, textAt, textsOf, warningsOf } from './pdf-samples.ts';

const XS = [40, 80, 230, 360];
const YS = [280, 264, 238, 222, 206];
const ROWS = [
  ['STT', 'Chi tieu', 'Ket qua'],
  ['1', 'Dich vu cong', '95,74%'],
  ['2', 'Ho so so hoa', '42,11%'],
  ['3', 'Dan so', '12.105'],
];

/** A table of four rows with letters of some size; the text of its second row runs over two lines. */
function table(rows: readonly (readonly string[])[] = ROWS, size = 10, font = 'F1'): string {
  const texts = rows.flatMap((cells, row) =>
    cells.map((text, column) => textAt((XS[column] ?? 0) + 3, (YS[row] ?? 0) - 11, text, size, font)),
  );
  return ruled(XS, YS) + texts.join('') + textAt(83, 242, 'truc tuyen', size, font);
}

/** The same drawing at a fifth of its size, in the page's lower left corner. */
function fifth(content: string): string {
  return `q 0.2 0 0 0.2 0 0 cm\n0.5 w\n${content}Q\n`;
}

function boxes(read: ReadBlocks): (readonly number[])[] {
  return gridsOf(read).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ source }) => ('box' in source && source.box) || [])),
  );
}

describe('small print', () => {
  it('reads cells with letters of two points as it reads large ones', async () => {
    const large = await readBytes(drawn([{ content: table() }]));
    const small = await readBytes(drawn([{ content: fifth(table()) }]));
    expect(textsOf(gridsOf(large)[0])).toEqual(
      ROWS.map((cells, row) =>
        cells.map((text, at) => (row === 1 && at === 1 ? `${text} truc tuyen` : text)),
      ),
    );
    expect(textsOf(gridsOf(small)[0])).toEqual(textsOf(gridsOf(large)[0]));
    expect(warningsOf(small)).toEqual([]);
  });

  it('names the places of cells in the size of the page', async () => {
    const large = boxes(await readBytes(drawn([{ content: table() }])));
    const small = boxes(await readBytes(drawn([{ content: fifth(table()) }])));
    expect(small).toHaveLength(12);
    for (const [index, [left = 0, top = 0, right = 0, bottom = 0]] of large.entries()) {
      const expected = [left / 5, 300 - (300 - top) / 5, right / 5, 300 - (300 - bottom) / 5];
      for (const [side, value] of (small[index] ?? []).entries())
        expect(Math.abs(value - (expected[side] ?? 0))).toBeLessThan(0.11);
    }
  });

  it('names the places on a turned page, too', async () => {
    const upright = boxes(await readBytes(drawn([{ content: fifth(table()) }])));
    const turned = boxes(await readBytes(drawn([{ content: fifth(table()), rotate: 90 }])));
    expect(turned).toHaveLength(12);
    // A page turned clockwise shows its lower left corner at the upper left.
    const [left = 0, top = 0, right = 0, bottom = 0] = upright[0] ?? [];
    const expected = [300 - bottom, left, 300 - top, right];
    for (const [side, value] of (turned[0] ?? []).entries())
      expect(Math.abs(value - (expected[side] ?? 0))).toBeLessThan(0.11);
  });

  it('goes on with a table on a page with letters of a slightly other size', async () => {
    const rest = ROWS.map(([, name = '', value = ''], row) => [String(4 + row), name, value]);
    const pages = [{ content: fifth(table()) }, { content: fifth(table(rest, 11)) }];
    const grids = gridsOf(await readBytes(drawn(pages)));
    expect(grids.map(({ rows }) => rows.length)).toEqual([8]);
  });
});

describe('a box drawn over a table', () => {
  const box = '200 218 m 300 218 l 300 250 l 200 250 l h S\n';
  const plain = ROWS.map((cells, row) =>
    cells.map((text, at) => (row === 1 && at === 1 ? `${text} truc tuyen` : text)),
  );

  it('leaves a signature out of the cells and warns where it stands', async () => {
    const text = textAt(203, 241, 'Signed by: UBND', 8) + textAt(203, 226, '2024-11-11', 8);
    const read = await readBytes(drawn([{ content: table() + box + text }]));
    expect(textsOf(gridsOf(read)[0])).toEqual(plain);
    expect(linesOf(read)).toEqual(['Signed by: UBND', '2024-11-11']);
    expect(read.blocks.filter((block) => block.kind === 'line').every(({ aside }) => aside === true)).toBe(
      true,
    );
    const places = read.warnings.map(({ code, source }) => [code, source && 'box' in source && source.box]);
    const cells = boxes(read);
    // Rows 1 to 3, columns 1 and 2.
    expect(places).toEqual([4, 5, 7, 8, 10, 11].map((index) => ['PDF_TEXT_OVERLAPS', cells[index]]));
  });

  it('keeps the cells whole where the box does not say what it is', async () => {
    const text = textAt(236, 241, 'XYZ', 8);
    const read = await readBytes(drawn([{ content: table() + box + text }]));
    const texts = textsOf(gridsOf(read)[0]);
    expect(texts.map(([ordinal]) => ordinal)).toEqual(plain.map(([ordinal]) => ordinal));
    expect(texts[1]?.[2]).toContain('XYZ');
    expect(warningsOf(read).filter((code) => code === 'PDF_TEXT_OVERLAPS')).toHaveLength(6);
  });

  it('takes a frame whose lines end at those of the table for a part of it', async () => {
    const nested = '230 206 m 360 206 l 360 222 l 230 222 l h S\n295 206 m 295 222 l S\n';
    const read = await readBytes(drawn([{ content: table() + nested + textAt(300, 211, 'Dat') }]));
    expect(textsOf(gridsOf(read)[0]).at(-1)).toEqual(['3', 'Dan so', '12.105', 'Dat']);
    expect(warningsOf(read)).not.toContain('PDF_TEXT_OVERLAPS');
  });
});

describe('letters that the file tells wrongly', () => {
  const long = 'Ty le ho so truc tuyen cua tinh';
  const clean = [...Array(3)].map(() => ['1', long, `${long} ngoai`]);
  const broken = [
    ['STT', `M#c ti#u ${long}`, ''],
    ...clean.slice(1).map(([, name = '']) => ['2', `${name} ${name}`, '95,74%']),
    ['3', `h# s#`, long],
  ];

  it('says so at each cell with text of the page', async () => {
    const pages = [...Array(4)].map(() => ({ content: table(clean, 4.5) }));
    const read = await readBytes(drawn([...pages, { content: table(broken, 4.5, 'F3') }]));
    const found = read.warnings.filter(({ code }) => code.startsWith('PDF_LETTERS'));
    expect(found.map(({ source }) => source && 'page' in source && source.page)).toEqual(Array(11).fill(5));
    expect(found.filter(({ code }) => code === 'PDF_LETTERS_MISSING')).toHaveLength(2);
    expect(found.filter(({ code }) => code === 'PDF_LETTERS_UNSURE')).toHaveLength(9);
  });

  it('says nothing more where only the signs of one font are unknown', async () => {
    const other = clean.map((_, row) => [String(5 + row), `${long} khac`, long]);
    const signs = [...Array(4)].map((_, index) => textAt(90 + 5 * index, 60, '#', 4, 'F3')).join('');
    const pages = [...Array(4)].map(() => ({ content: table(clean, 4.5) }));
    const read = await readBytes(drawn([...pages, { content: table(other, 4.5) + signs }]));
    expect(textsOf(gridsOf(read)[0]).flat()).toContain(`${long} khac`);
    expect(warningsOf(read)).not.toContain('PDF_LETTERS_UNSURE');
  });
});

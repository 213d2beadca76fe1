/** What programs make of a table when they print it: parted frames, cut texts, columns on other pages, stamps. */
import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../electron/engine/intake/pdf/content.ts';
import { withSoftHyphens } from '../../../electron/engine/intake/pdf/soft-hyphens.ts';
import { drawn, gridsOf, linesOf, readBytes, ruled, textAt, textsOf, warningsOf } from './pdf-samples.ts';

/** Texts in rows at the given heights, from the left. */
function row(y: number, xs: readonly number[], texts: readonly string[], size = 10): string {
  return texts.map((text, index) => (text === '' ? '' : textAt(xs[index] ?? 0, y, text, size))).join('');
}

describe('frames', () => {
  it('keeps empty cells apart that have no borders of their own', async () => {
    const lines =
      '50 250 m 350 250 l 50 210 m 350 210 l 50 190 m 350 190 l S 50 230 m 200 230 l S\n' +
      '50 250 m 50 190 l 350 250 m 350 190 l S 90 250 m 90 230 l 150 250 m 150 230 l S\n' +
      '90 210 m 90 190 l 150 210 m 150 190 l 200 250 m 200 190 l S\n';
    const xs = [55, 95, 155, 205];
    const words =
      row(236, xs, ['STT', 'Name', 'Target', 'Result']) + row(196, xs, ['1', 'One', '50%', '60%']);
    const [grid] = gridsOf(await readBytes(drawn([{ content: lines + words }])));
    expect(textsOf(grid)[1]).toEqual(['', '', '', 'Result']);
    expect(grid?.rows[1]?.cells.map(({ width }) => width)).toEqual([1, 1, 1, 1]);
  });

  it('joins frames beside each other whose rows agree', async () => {
    const ys = [250, 230, 210, 190];
    const content =
      ruled([50, 90, 180], ys) +
      ruled([220, 280, 350], ys) +
      [
        ['STT', 'Name', 'Target', 'Result'],
        ['1', 'One', '50%', '60%'],
        ['2', 'Two', '70%', '80%'],
      ]
        .map((texts, index) => row(236 - 20 * index, [55, 95, 225, 285], texts))
        .join('');
    const grids = gridsOf(await readBytes(drawn([{ content }])));
    expect(grids).toHaveLength(1);
    expect(textsOf(grids[0])[2]).toEqual(['2', 'Two', '', '70%', '80%']);
  });

  it('carries a merged cell over a page where its border is left out', async () => {
    const xs = [50, 90, 180, 350];
    const first =
      '50 60 m 180 60 l S\n' +
      ruled(xs, [100, 80]) +
      '50 80 m 50 60 l 90 80 m 90 60 l 180 80 m 180 60 l 350 80 m 350 60 l S\n' +
      row(86, [55, 95, 185], ['STT', 'Name', 'Lead']) +
      row(66, [55, 95, 185], ['1', 'One', 'Office']);
    const second =
      ruled(xs, [270, 250]) +
      '50 290 m 180 290 l 50 290 m 50 270 l 90 290 m 90 270 l 180 290 m 180 270 l 350 290 m 350 270 l S\n' +
      row(276, [55, 95], ['2', 'Two']) +
      row(256, [55, 95, 185], ['3', 'Three', 'Other']);
    const read = await readBytes(drawn([{ content: first }, { content: second }]));
    expect(textsOf(gridsOf(read)[0]).map((texts) => texts[2])).toEqual(['Lead', 'Office', 'Office', 'Other']);
    expect(warningsOf(read)).toEqual(['PDF_MERGE_OVER_PAGE']);
  });

  it('drops the first row of a header that is repeated alone, with what runs over from it', async () => {
    const xs = [50, 90, 180, 265, 350];
    const band = (top: number) =>
      textAt(55, top - 14, 'STT', 10, 'F2') +
      textAt(95, top - 14, 'Name of the', 10, 'F2') +
      textAt(185, top - 14, 'Offices', 10, 'F2') +
      textAt(95, top - 26, 'goal', 10, 'F2');
    const first =
      '50 290 m 350 290 l 180 270 m 350 270 l S\n50 250 m 350 250 l 50 230 m 350 230 l S\n' +
      '50 290 m 50 230 l 90 290 m 90 230 l 180 290 m 180 230 l 265 270 m 265 230 l 350 290 m 350 230 l S\n' +
      band(290) +
      row(256, [185, 270], ['Lead', 'Support']) +
      row(236, [55, 95, 185, 270], ['1', 'One', 'A', 'B']);
    const second =
      '50 290 m 350 290 l 50 270 m 350 270 l 50 250 m 180 250 l 50 230 m 350 230 l 50 210 m 350 210 l S\n' +
      '50 290 m 50 210 l 90 290 m 90 210 l 180 290 m 180 210 l 265 270 m 265 210 l 350 290 m 350 210 l S\n' +
      band(290) +
      row(256, [55, 185, 270], ['2', 'C', 'D']) +
      textAt(130, 256, 'Two') +
      row(
        216,
        xs.map((x) => x + 5),
        ['3', 'Three', 'E', 'F'],
      );
    const [grid] = gridsOf(await readBytes(drawn([{ content: first }, { content: second }])));
    expect(textsOf(grid).slice(2)).toEqual([
      ['1', 'One', 'A', 'B'],
      ['2', 'Two', 'C', 'D'],
      ['3', 'Three', 'E', 'F'],
    ]);
  });
});

describe('texts that do not fit', () => {
  const frame = ruled([50, 90, 200], [250, 230, 210, 190]);
  const header = row(236, [55, 95], ['STT', 'Name']);

  it('puts a text that is cut off into the cell that bounds it, and says so', async () => {
    const cut = `q 91 211 108 18 re W n\n${textAt(95, 220, 'first line')}${textAt(95, 207, 'second line')}Q\n`;
    const content = frame + header + row(216, [55], ['1']) + cut + row(196, [55, 95], ['2', 'other']);
    const read = await readBytes(drawn([{ content }]));
    expect(textsOf(gridsOf(read)[0]).map(([, name]) => name?.replace(/\s/g, ' '))).toEqual([
      'Name',
      'first line second line',
      'other',
    ]);
    expect(read.warnings).toMatchObject([
      { code: 'PDF_TEXT_CUT', source: { page: 1, box: [90, 70, 200, 90] } },
    ]);
  });

  it('marks texts that stand upon each other, and the cell that one may come from', async () => {
    const content =
      frame +
      header +
      row(216, [55, 95], ['1', 'first line']) +
      row(202, [95], ['second line']) +
      row(199, [55, 95], ['2', 'other text']);
    const read = await readBytes(drawn([{ content }]));
    const marked = read.warnings.filter(({ code }) => code === 'PDF_TEXT_OVERLAPS');
    expect(marked.map(({ source }) => source)).toEqual([
      { page: 1, box: [90, 70, 200, 90] },
      { page: 1, box: [90, 90, 200, 110] },
    ]);
  });
});

describe('pages', () => {
  const body = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => [`${from + index}`, `Row ${from + index}`, `${index}%`]);
  const pageOf = (texts: readonly (readonly string[])[], xs: readonly number[]) =>
    ruled(
      xs,
      Array.from({ length: texts.length + 1 }, (_, index) => 280 - 30 * index),
    ) +
    texts
      .map((cells, index) =>
        row(
          260 - 30 * index,
          xs.map((x) => x + 5),
          cells,
        ),
      )
      .join('');

  it('puts the columns of a wide sheet together again', async () => {
    const left = [['STT', 'Name', 'Target'], ...body(1, 6)];
    const right = [['Result', 'Note'], ...body(1, 6).map(([number]) => [`done ${number}`, `note ${number}`])];
    const read = await readBytes(
      drawn([{ content: pageOf(left, [30, 70, 250, 380]) }, { content: pageOf(right, [30, 200, 330]) }]),
    );
    expect(textsOf(gridsOf(read)[0])).toEqual(
      left.map((cells, index) => [...cells, ...(right[index] ?? [])]),
    );
    expect(warningsOf(read)).toEqual(['PDF_COLUMNS_APART']);
    expect(gridsOf(read)[0]?.rows[1]?.cells[3]?.source).toMatchObject({ page: 2 });
  });

  it('goes on with a table over a foot that every page shows', async () => {
    const xs = [30, 70, 250, 380];
    const pages = [[['STT', 'Name', 'Target'], ...body(1, 6)], body(6, 12)].map((texts, index) => ({
      content: pageOf(texts, xs) + textAt(30, 12, `Sheet of the department, ${index + 1}`, 8),
    }));
    const read = await readBytes(drawn(pages));
    expect(gridsOf(read)).toHaveLength(1);
    expect(textsOf(gridsOf(read)[0])).toHaveLength(12);
    expect(linesOf(read)).toEqual(['Sheet of the department, 1']);
  });

  it('keeps signatures and large marks out of the table they lie upon', async () => {
    const texts = [['STT', 'Name', 'Target'], ...body(1, 6)];
    const xs = [30, 70, 250, 380];
    const mark = textAt(40, 150, 'COPY', 90);
    const signature = `60 200 150 60 re S\n${textAt(75, 235, 'Signed by: the office')}`;
    const read = await readBytes(drawn([{ content: mark + pageOf(texts, xs), signature }]));
    expect(textsOf(gridsOf(read)[0])).toEqual(texts);
    expect(linesOf(read).toSorted()).toEqual(['COPY', 'Signed by: the office']);
    expect(read.blocks.flatMap((block) => (block.kind === 'line' ? [block.aside] : []))).toEqual([
      true,
      true,
    ]);
  });
});

describe('rows and columns without lines', () => {
  it('tells columns that texts fill by the places where they begin', async () => {
    const xs = [55, 95, 202, 260];
    const texts = Array.from({ length: 10 }, (_, index) => [
      `${index + 1}`,
      'n'.repeat(index % 2 === 0 ? 21 : 5),
      `5${index}%`,
      `6${index}%`,
    ]);
    const all = [['STT', 'Name', 'Target', 'Result'], ...texts];
    const content = all.map((cells, index) => row(270 - 20 * index, xs, cells)).join('');
    const read = await readBytes(drawn([{ content }]));
    expect(textsOf(gridsOf(read)[0])).toEqual(all);
    expect(warningsOf(read)).toEqual(['PDF_COLUMNS_BY_POSITION']);
  });

  it('parts the rows of a further page at its only number', async () => {
    const xs = [55, 95, 255];
    const first =
      ruled([50, 90, 250, 350], [280, 260, 40]) +
      row(266, xs, ['STT', 'Name', 'Result']) +
      row(246, xs, ['1', 'One', '10%']) +
      row(186, xs, ['2', 'Two', '20%']) +
      row(126, xs, ['3', 'Three and', '30%']) +
      row(66, xs, ['4', 'Four which goes on', '40%']) +
      row(54, xs, ['', 'for a second line and', '']) +
      row(42, xs, ['', 'for a third one,', '']);
    const second =
      ruled([50, 90, 250, 350], [280, 180]) +
      row(266, xs, ['', 'over the page']) +
      row(206, xs, ['5', 'Five', '50%']);
    const read = await readBytes(drawn([{ content: first }, { content: second }]));
    const texts = textsOf(gridsOf(read)[0]).map((cells) => cells.map((text) => text.replace(/\s+/g, ' ')));
    expect(texts.slice(-2)).toEqual([
      ['4', 'Four which goes on for a second line and for a third one, over the page', '40%'],
      ['5', 'Five', '50%'],
    ]);
  });
});

describe('soft hyphens', () => {
  const font = { name: 'Any', bold: false, italic: false };
  const letter = (text: string, left: number, right: number): Glyph => ({
    text,
    left,
    right,
    base: 100,
    size: 10,
    font,
    space: text === ' ',
    hidden: false,
    order: 0,
  });

  it.each([
    ['a space in the place of the next letter', ' ', 'Ch\u00ad¬ng'],
    ['a soft hyphen in the place of the next letter', '\u00ad', 'Ch\u00ad¬ng'],
  ])('takes %s for the letter of TCVN3', (_, found, expected) => {
    const glyphs = [
      letter('C', 0, 6),
      letter('h', 6, 11),
      letter(found, 11, 14),
      letter('¬', 11, 17),
      letter('n', 17, 22),
      letter('g', 22, 27),
    ];
    expect(
      withSoftHyphens(glyphs)
        .map(({ text }) => text)
        .join(''),
    ).toBe(expected);
  });

  it('takes soft hyphens for spaces where a font has no other space', () => {
    const glyphs = [letter('®', 0, 6), letter('i', 6, 9), letter('\u00ad', 9, 12), letter('c', 12, 17)];
    expect(
      withSoftHyphens(glyphs)
        .map(({ text }) => text)
        .join(''),
    ).toBe('®i c');
  });

  it('leaves other texts alone', () => {
    const glyphs = [letter('a', 0, 5), letter('\u00ad', 5, 8), letter('b', 5, 10)];
    expect(withSoftHyphens(glyphs)).toBe(glyphs);
  });
});

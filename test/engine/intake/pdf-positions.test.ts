/** Tables of which a PDF shows few or no lines: where they begin, go on and end is told by where the text stands. */
import { describe, expect, it } from 'vitest';
import { drawn, gridsOf, linesOf, readBytes, ruled, textAt, textsOf, warningsOf } from './pdf-samples.ts';

const xs = [55, 95, 205, 285];
const head = ['STT', 'Name', 'Target', 'Result'];

/** Texts in rows at the given heights, from the left. */
function row(y: number, texts: readonly string[], at: readonly number[] = xs): string {
  return texts.map((text, index) => (text === '' ? '' : textAt(at[index] ?? 0, y, text))).join('');
}

function rowsAt(texts: readonly (readonly string[])[], top: number, at: readonly number[] = xs): string {
  return texts.map((cells, index) => row(top - 20 * index, cells, at)).join('');
}

function body(from: number, count: number): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return [`${number}`, `Row ${number}`, `${number}0%`, `${number}5%`];
  });
}

/** The columns of a grid, the lines of a cell joined by spaces. */
function flatTexts(grid: Parameters<typeof textsOf>[0]): string[][] {
  return textsOf(grid).map((cells) => cells.map((text) => text.replace(/\s+/g, ' ')));
}

describe('headers', () => {
  it('reads rows in a box below a ruled header', async () => {
    const page = (texts: readonly (readonly string[])[]) =>
      ruled([50, 90, 200, 280, 350], [290, 270]) +
      ruled([50, 350], [290, 270, 268 - 20 * texts.length]) +
      rowsAt([head], 276) +
      rowsAt(texts, 256);
    const read = await readBytes(drawn([{ content: page(body(1, 4)) }, { content: page(body(5, 2)) }]));
    expect(textsOf(gridsOf(read)[0])).toEqual([head, ...body(1, 6)]);
    expect(warningsOf(read)).toEqual(['PDF_COLUMNS_BY_POSITION']);
  });

  it('keeps a merged cell of running text that fills a ruled table', async () => {
    const content =
      ruled([50, 90, 200, 280, 350], [290, 270]) +
      ruled([50, 350], [290, 270, 200]) +
      rowsAt([head], 276) +
      rowsAt([['This text runs on over all of the columns that stand above it,']], 256) +
      rowsAt([['and a second line of it does the same as the first one did.']], 236);
    const read = await readBytes(drawn([{ content }]));
    expect(textsOf(gridsOf(read)[0])[0]).toEqual(head);
    expect(warningsOf(read)).toEqual([]);
  });

  it('joins a ruled header with the rows below it, and the rest of a cut row with its row', async () => {
    const page = (texts: readonly (readonly string[])[], rest: readonly string[] = []) =>
      ruled([50, 90, 200, 280, 350], [290, 270]) +
      rowsAt([head], 276) +
      rest.map((text, index) => textAt(95, 256 - 12 * index, text)).join('') +
      rowsAt(texts, rest.length === 0 ? 256 : 220);
    const first = [...body(1, 10), ['11', 'Row 11 that', '110%', '115%']];
    const second = [['12', 'Row 12', '120%', '125%']];
    const read = await readBytes(
      drawn([
        { content: page(first) + textAt(95, 44, 'runs on over') },
        { content: page(second, ['the page', 'again']) },
      ]),
    );
    expect(flatTexts(gridsOf(read)[0]).slice(-2)).toEqual([
      ['11', 'Row 11 that runs on over the page again', '110%', '115%'],
      ['12', 'Row 12', '120%', '125%'],
    ]);
  });

  it('leaves a ruled header alone that prose follows', async () => {
    const prose = 'There is nothing to report on any of these in this year, says the office.';
    const content =
      ruled([50, 90, 200, 280, 350], [290, 270]) + rowsAt([head], 276) + textAt(55, 250, prose, 9);
    const read = await readBytes(drawn([{ content }]));
    expect(textsOf(gridsOf(read)[0])).toEqual([head]);
    expect(linesOf(read)).toEqual([prose]);
  });

  it('leaves a ruled table of one row alone that names of signers follow', async () => {
    const content =
      ruled([50, 90, 200, 280, 350], [290, 270, 250]) +
      rowsAt([head, ...body(1, 1)], 276) +
      row(232, ['', 'Clerk', 'Chief', 'Director']);
    const read = await readBytes(drawn([{ content }]));
    expect(textsOf(gridsOf(read)[0])).toEqual([head, ...body(1, 1)]);
    expect(warningsOf(read)).toEqual([]);
  });

  it('takes the first line of a higher header into it, and not a title', async () => {
    const content =
      textAt(100, 290, 'Results of the year') +
      textAt(285, 262, 'Result of') +
      row(256, ['STT', 'Name', 'Target', '']) +
      textAt(285, 250, 'the year') +
      rowsAt(body(1, 5), 220);
    const read = await readBytes(drawn([{ content }]));
    expect(flatTexts(gridsOf(read)[0])[0]).toEqual(['STT', 'Name', 'Target', 'Result of the year']);
    expect(linesOf(read)).toEqual(['Results of the year']);
  });

  it('takes a header that is repeated on each page for no running head', async () => {
    const page = (texts: readonly (readonly string[])[], title = '') =>
      textAt(50, 286, 'Report of the year', 8) +
      (title === '' ? '' : textAt(150, 260, title)) +
      rowsAt([head, ...texts], title === '' ? 262 : 236);
    const long = [...body(5, 1), ['', 'and more', '', ''], ['', 'and more', '', '']];
    const read = await readBytes(
      drawn([
        { content: page(body(1, 4), 'RESULTS') },
        { content: page(long) },
        { content: page(body(6, 4)) },
      ]),
    );
    expect(gridsOf(read)).toHaveLength(1);
    expect(flatTexts(gridsOf(read)[0]).map(([number]) => number)).toEqual([
      'STT',
      ...Array.from({ length: 9 }, (_, index) => `${index + 1}`),
    ]);
    expect(linesOf(read).filter((line) => line.includes('STT'))).toEqual([]);
  });
});

describe('pages', () => {
  it('goes on over pages that one long text fills', async () => {
    const words = (from: number, to: number, top: number) =>
      Array.from({ length: to - from }, (_, index) =>
        textAt(285, top - 12 * index, `part ${from + index},`),
      ).join('');
    const first = rowsAt([head, ...body(1, 8)], 270) + row(90, ['9', 'Row 9', '90%', '']) + words(0, 8, 90);
    const last = words(31, 45, 280) + rowsAt(body(10, 3), 104);
    const read = await readBytes(
      drawn([{ content: first }, { content: words(8, 31, 280) }, { content: last }]),
    );
    expect(gridsOf(read)).toHaveLength(1);
    expect(linesOf(read)).toEqual([]);
    const rows = flatTexts(gridsOf(read)[0]);
    expect(rows.map(([number]) => number)).toEqual([
      'STT',
      ...Array.from({ length: 12 }, (_, i) => `${i + 1}`),
    ]);
    expect(rows[9]?.[3]).toBe(Array.from({ length: 45 }, (_, index) => `part ${index},`).join(' '));
  });

  it('keeps tables on pages that follow each other apart where their columns differ', async () => {
    const other = [30, 130, 190, 330];
    const title = 'RESULTS OF ANOTHER DEPARTMENT IN THE SAME YEAR';
    const read = await readBytes(
      drawn([
        { content: rowsAt([head, ...body(1, 9)], 256) },
        { content: textAt(60, 290, title) + rowsAt([head, ...body(1, 9)], 256, other) },
      ]),
    );
    expect(gridsOf(read).map(textsOf)).toEqual([
      [head, ...body(1, 9)],
      [head, ...body(1, 9)],
    ]);
    expect(linesOf(read)).toEqual([title]);
  });
});

describe('columns', () => {
  it('has none in the margin beside the first one', async () => {
    const at = [55.9, 95, 205, 285];
    const small = [head, ...body(1, 9)].map((cells, index) =>
      cells.map((text, column) => textAt(at[column] ?? 0, 270 - 20 * index, text, 7.5)).join(''),
    );
    const read = await readBytes(drawn([{ content: small.join('') }]));
    expect(textsOf(gridsOf(read)[0])).toEqual([head, ...body(1, 9)]);
  });
});

/** What the end of a page does to a table, and what stands on pages that belong together or do not. */
import { describe, expect, it } from 'vitest';
import type { Glyph, PageContent } from '../../../electron/engine/intake/pdf/content.ts';
import { codedPages } from '../../../electron/engine/intake/pdf/unreadable.ts';
import { drawn, gridsOf, linesOf, readBytes, ruled, textAt, textsOf, warningsOf } from './pdf-samples.ts';

/** Texts in rows at the given heights, from the left. */
function row(y: number, xs: readonly number[], texts: readonly string[], size = 10): string {
  return texts.map((text, index) => (text === '' ? '' : textAt(xs[index] ?? 0, y, text, size))).join('');
}

/** The columns of a grid, the lines of a cell joined by spaces. */
function flatTexts(grid: Parameters<typeof textsOf>[0]): string[][] {
  return textsOf(grid).map((cells) => cells.map((text) => text.replace(/\s+/g, ' ')));
}

describe('tables over pages', () => {
  const xs = [50, 90, 180, 350];
  const at = [55, 95, 185];
  const header = row(276, at, ['STT', 'Name', 'Lead']);

  it('joins the text of a merged cell that goes on below a repeated header', async () => {
    const first =
      ruled(xs, [290, 270]) +
      '50 270 m 50 240 l 90 270 m 90 240 l 180 270 m 180 240 l 350 270 m 350 240 l 50 240 m 180 240 l S\n' +
      header +
      row(256, at, ['1', 'One', 'Offices of the']);
    const second =
      ruled(xs, [290, 270, 250, 230]) +
      header +
      row(256, at, ['2', 'Two', 'province']) +
      row(236, at, ['3', 'Three', 'Other']);
    const read = await readBytes(drawn([{ content: first }, { content: second }]));
    expect(flatTexts(gridsOf(read)[0]).map((texts) => texts[2])).toEqual([
      'Lead',
      'Offices of the province',
      'Offices of the province',
      'Other',
    ]);
    expect(warningsOf(read)).toEqual(['PDF_MERGE_OVER_PAGE']);
  });

  it.each([
    ['says that an empty cell may be the rest of a merged one, where its column has such', true],
    ['says nothing of an empty cell in a column without merged ones', false],
  ])('%s', async (_, merges) => {
    const upper = merges ? '50 250 m 180 250 l S\n' : '50 250 m 350 250 l S\n';
    const first =
      ruled(xs, [290, 270, 230, 210]) +
      upper +
      header +
      row(256, at, ['1', 'One', 'Office']) +
      row(236, at, ['2', 'Two', merges ? '' : 'Office']) +
      row(216, at, ['3', 'Three', 'Bureau']);
    const second =
      ruled(xs, [290, 270, 250, 230]) +
      header +
      row(256, at, ['4', 'Four', '']) +
      row(236, at, ['5', 'Five', 'Other']);
    const read = await readBytes(drawn([{ content: first }, { content: second }]));
    expect(flatTexts(gridsOf(read)[0])[4]).toEqual(['4', 'Four', '']);
    expect(warningsOf(read)).toEqual(merges ? ['PDF_MERGE_POSSIBLE'] : []);
  });

  /** A column of a page's last two rows whose text fills it, merged or not, and what stands below it on the next page. */
  async function readCut(merges: boolean, texts: readonly string[], rest: string) {
    const first =
      ruled(xs, [290, 270]) +
      '50 270 m 50 222 l 90 270 m 90 222 l 180 270 m 180 222 l 350 270 m 350 222 l 50 222 m 350 222 l S\n' +
      (merges ? '50 246 m 180 246 l S\n' : '') +
      header +
      row(260, at, ['1', 'One', '']) +
      (merges ? row(236, at, ['2', 'Two', '']) : '') +
      texts.map((text, index) => textAt(185, 260 - 12 * index, text)).join('');
    const second =
      ruled(xs, [290, 270, 250]) + row(276, at, ['3', 'Three', rest]) + row(256, at, ['4', 'Four', 'Other']);
    return readBytes(drawn([{ content: first }, { content: second }]));
  }

  const cut = [
    'Offices of the province and its',
    'districts, and of the communes,',
    'whose reports are sent to the',
  ];

  it('joins the text of a merged cell that is cut in the middle of a sentence, and says so', async () => {
    const read = await readCut(true, cut, 'administration in time.');
    const whole = `${cut.join(' ')} administration in time.`;
    expect(flatTexts(gridsOf(read)[0]).map((texts) => texts[2])).toEqual([
      'Lead',
      whole,
      whole,
      whole,
      'Other',
    ]);
    expect(gridsOf(read)[0]?.rows.map(({ cells }) => cells[2]?.inherited)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(warningsOf(read)).toEqual(['PDF_MERGE_OVER_PAGE']);
  });

  it.each([
    ['of a merged cell that a new sentence may go on with', true, cut, 'Administrations.', true],
    ['of a cell that only the sentence shows to be merged', false, cut, 'administration in time.', true],
    [
      'of a cell that ends its sentence',
      false,
      [...cut.slice(0, 2), 'whose reports are there.'],
      'none',
      false,
    ],
    ['that does not fill its cell', true, ['Offices'], 'administrations', false],
  ])('leaves the text %s', async (_, merges, texts, rest, doubtful) => {
    const read = await readCut(merges, texts, rest);
    expect(flatTexts(gridsOf(read)[0]).find(([number]) => number === '3')?.[2]).toBe(rest);
    expect(warningsOf(read)).toEqual(doubtful ? ['PDF_MERGE_POSSIBLE', 'PDF_MERGE_POSSIBLE'] : []);
  });

  it('joins two lines that were kept together to the row they belong to, and says so', async () => {
    const first =
      ruled(xs, [290, 270, 250, 160]) +
      header +
      row(256, at, ['1', 'One', 'Office']) +
      row(236, at, ['2', 'Two', '- First: 90%.']) +
      row(206, at, ['', '', '- Second: 80%.']) +
      row(190, at, ['', '', '- Third: 70%.']);
    const second =
      ruled(xs, [290, 270, 240, 220]) +
      header +
      row(256, at, ['', '', '- Fourth:']) +
      row(244, at, ['', '', '60%.']) +
      row(226, at, ['3', 'Three', 'Other']);
    const read = await readBytes(drawn([{ content: first }, { content: second }]));
    expect(flatTexts(gridsOf(read)[0]).map((texts) => texts[2])).toEqual([
      'Lead',
      'Office',
      '- First: 90%. - Second: 80%. - Third: 70%. - Fourth: 60%.',
      'Other',
    ]);
    expect(warningsOf(read)).toEqual(['PDF_ROW_JOINED']);
  });

  it('reads a line that runs over the lower edge of its table, and says so', async () => {
    const content =
      ruled(xs, [290, 270, 230]) +
      header +
      row(256, at, ['1', 'One', 'First']) +
      row(240, at, ['', '', 'second']) +
      row(225, at, ['', '', 'third']);
    const read = await readBytes(drawn([{ content }]));
    expect(flatTexts(gridsOf(read)[0])[1]).toEqual(['1', 'One', 'First second third']);
    expect(warningsOf(read)).toContain('PDF_TEXT_OVERLAPS');
  });

  it('leaves a line close below a table to the text', async () => {
    const content =
      ruled(xs, [290, 270, 250]) + header + row(256, at, ['1', 'One', 'First']) + textAt(55, 240, 'Below');
    const read = await readBytes(drawn([{ content }]));
    expect(linesOf(read)).toEqual(['Below']);
  });

  it('tells a cut row by the ends of pages as high as its own', async () => {
    const low = { cropBox: '0 100 400 300' };
    const first =
      ruled(xs, [290, 270, 250, 110]) +
      header +
      row(256, at, ['1', 'One', 'Office']) +
      row(116, at, ['2', 'Two', 'Sales']);
    const second =
      ruled(xs, [290, 270, 250, 230]) +
      header +
      row(256, at, ['', '', 'Taxes']) +
      row(236, at, ['3', 'Three', 'Other']);
    const other =
      ruled([50, 200, 350], [290, 200, 100, 10]) + row(276, [55, 205], ['No table of', 'these pages']);
    const read = await readBytes(
      drawn([{ content: first, ...low }, { content: second, ...low }, { content: other }]),
    );
    expect(flatTexts(gridsOf(read)[0]).map((texts) => texts[2])).toEqual([
      'Lead',
      'Office',
      'Sales Taxes',
      'Other',
    ]);
  });
});

describe('words and paragraphs', () => {
  it('reads letters that are set apart as words', async () => {
    const content = 'BT /F1 10 Tf 4 Tc 1 0 0 1 50 250 Tm (BAO CAO THANG CHIN) Tj ET\n';
    expect(linesOf(await readBytes(drawn([{ content }])))).toEqual(['BAO CAO THANG CHIN']);
  });

  it('joins the lines of a centred heading that nearly fills the page', async () => {
    const text = 'Cover letter of the department of the province with a number and a date of';
    const content =
      textAt(51, 270, text, 10) +
      textAt(172.5, 258, 'the same year', 10) +
      ruled([40, 200, 360], [240, 220, 200]) +
      row(226, [45, 205], ['One', 'Two']);
    expect(linesOf(await readBytes(drawn([{ content }])))).toEqual([`${text} the same year`]);
  });

  it('begins a paragraph anew on a page of another width', async () => {
    const read = await readBytes(
      drawn([
        { content: textAt(280, 20, 'The director of it') },
        { content: textAt(30, 250, 'report'), cropBox: '0 0 250 300' },
      ]),
    );
    expect(linesOf(read)).toEqual(['The director of it', 'report']);
  });

  it('reads ligatures whose letters have their bytes in the wrong order', async () => {
    const content = 'BT /F3 10 Tf 1 0 0 1 50 250 Tm (Thông ~n: 95%) Tj ET\n';
    expect(linesOf(await readBytes(drawn([{ content }])))).toEqual(['Thông tin: 95%']);
  });
});

describe('fonts that tell wrong letters', () => {
  const face = { name: 'Any', bold: false, italic: false };
  /** A page of one line. */
  function pageOf(text: string): PageContent {
    const glyphs = Array.from(text, (letter, order): Glyph => {
      const [left, space] = [order * 6, letter === ' '];
      return {
        text: letter,
        left,
        right: left + 6,
        base: 100,
        size: 10,
        font: face,
        space,
        hidden: false,
        order,
      };
    });
    return {
      number: 1,
      scale: 1,
      page: { width: 600, height: 800 },
      turn: 0,
      width: 600,
      height: 800,
      glyphs,
      turned: [],
      stamps: [],
      slanted: '',
      horizontal: [],
      vertical: [],
      pictures: 0,
    };
  }

  it.each([
    ['signs and foreign letters in words', 'K¿t qu¿ thÿc hißn đ°ợc tỉnh giao', true],
    ['letters of East Asia in words', 'Thông 琀椀n, 琀ch hợp, 昀le được giao', true],
    ['Vietnamese alone', 'Kết quả thực hiện được tỉnh giao ở 25°C, §5, 3×4 m²', false],
    ['a foreign name', 'Ông Jürgen Müller ở Zürich được tỉnh giao', false],
    ['a legacy encoding', 'KÕt qu¶ thùc hiÖn ®­îc tØnh giao, ®¬n vÞ', false],
  ])('tells them by %s', (_, text, wrong) => {
    expect([...codedPages([pageOf(text)])]).toEqual(wrong ? [1] : []);
  });
});

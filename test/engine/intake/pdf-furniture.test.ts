/** What is printed on each page, and what only looks like it: footnotes, titles with numbers. */
import { describe, expect, it } from 'vitest';
import { drawn, gridsOf, linesOf, printed, readBytes, ruled, textAt, textsOf } from './pdf-samples.ts';

/** A page of text with a footnote under a rule. */
function notePage(body: string, mark: string, note: string, raised = true): string {
  const sign = raised ? textAt(47, 25, mark, 5) : textAt(40, 22, mark, 8);
  return `${textAt(40, 270, body)}40 34 m 150 34 l S\n${sign}${textAt(52, 22, note, 8)}`;
}

describe('footnotes at the same place of two pages', () => {
  it.each([
    ['whose numbers differ', 'Decision 825/QD of 26/4/2022.', 'Decision 3137/QD of 30/12/2021.', true],
    ['with the same words', 'As decided by the province.', 'As decided by the province.', true],
    ['with marks that are not raised', 'Decision 825/QD.', 'Decision 826/QD.', false],
  ])('keeps those %s', async (_, one, other, raised) => {
    const read = await readBytes(
      drawn([
        { content: notePage('The first page tells', '4', one, raised) },
        { content: notePage('how much was done.', '5', other, raised) },
      ]),
    );
    expect([...read.footnotes]).toEqual([
      ['4', one],
      ['5', other],
    ]);
    expect(linesOf(read)).toEqual(['The first page tells how much was done.']);
  });

  it.each([
    ['a note whose raised mark stands apart from it', '1', [['1', 'Decision 825/QD.']], []],
    ['small text under a rule that is no note', '', [], ['Decision 825/QD.']],
    [
      'small text above a note',
      '',
      [['1', 'Report 3.']],
      ['Decision 825/QD.'],
      textAt(40, 12, '1 Report 3.', 8),
    ],
  ])('keeps %s', async (_, mark, notes, lines, below = '') => {
    const body = textAt(40, 200, 'Other text.') + textAt(40, 150, 'Last text.');
    const content = notePage('Some text.', '', 'Decision 825/QD.') + textAt(40, 25, mark, 5) + below + body;
    const read = await readBytes(drawn([{ content }]));
    expect([...read.footnotes]).toEqual(notes);
    expect(linesOf(read)).toEqual(['Some text.', 'Other text.', 'Last text.', ...lines]);
  });

  it.each([
    ['a thin rectangle close below it', '40 36 110 0.5 re S\n'],
    ['a line that nearly touches it', '40 38 m 150 38 l S\n'],
  ])('keeps the one below a table whose rule is %s', async (_, rule) => {
    const table = (first: string, second: string) =>
      ruled([40, 150, 360], [290, 270, 40]) +
      textAt(45, 276, 'Name') +
      textAt(155, 276, 'Result') +
      textAt(45, 256, first) +
      textAt(155, 256, second);
    const note = rule + textAt(40, 30, '1', 5) + textAt(43, 27, 'Decision 825/QD.', 8);
    const read = await readBytes(
      drawn([{ content: table('One', '90%') + note }, { content: table('Two', '80%') }]),
    );
    expect([...read.footnotes]).toEqual([['1', 'Decision 825/QD.']]);
    expect(gridsOf(read).map(textsOf)).toEqual([
      [
        ['Name', 'Result'],
        ['One', '90%'],
        ['Two', '80%'],
      ],
    ]);
    expect(linesOf(read)).toEqual([]);
  });

  it('takes a running foot below them away', async () => {
    const foot = (page: number) => textAt(40, 5, `Report of the province, page ${page}`, 8);
    const read = await readBytes(
      drawn([
        { content: notePage('The first page tells', '1', 'Decision 825/QD.') + foot(1) },
        { content: notePage('how much was done.', '2', 'Decision 826/QD.') + foot(2) },
      ]),
    );
    expect([...read.footnotes]).toEqual([
      ['1', 'Decision 825/QD.'],
      ['2', 'Decision 826/QD.'],
    ]);
    expect(linesOf(read)).toEqual([
      'The first page tells how much was done.',
      'Report of the province, page 1',
    ]);
  });
});

describe('lines that are alike but for their numbers', () => {
  const last = (text: string) => ({ content: textAt(40, 270, 'Some text.') + textAt(40, 10, text, 8) });

  it.each([
    ['the page’s number counts', 'Report 12, page 3 of 9', 'Report 12, page 4 of 9', false],
    ['they do not count', 'Decision 825 of 2022', 'Decision 3137 of 2021', true],
  ])('of which %s', async (_, one, other, kept) => {
    const lines = linesOf(await readBytes(drawn([last(one), last(other)])));
    expect(lines).toContain(one);
    expect(lines.includes(other)).toBe(kept);
  });

  it('keeps the titles of annexes that follow each other', async () => {
    const title = (text: string) => ({ text, margin: [0, 0, 0, 20] as [number, number, number, number] });
    const read = await readBytes(
      await printed({
        content: [
          title('Phụ lục 1'),
          'Các chỉ tiêu.',
          { ...title('Phụ lục 2'), pageBreak: 'before' },
          'Các nhiệm vụ.',
        ],
      }),
    );
    expect(linesOf(read)).toEqual(['Phụ lục 1', 'Các chỉ tiêu.', 'Phụ lục 2', 'Các nhiệm vụ.']);
  });
});

import { describe, expect, it } from 'vitest';
import { buildAnnex, renderAnnexPdf } from '../../../electron/engine/annex/index.ts';
import { layOut } from '../../../electron/engine/annex/layout/compose.ts';
import { loadFonts } from '../../../electron/engine/annex/layout/fonts.ts';
import { paginate } from '../../../electron/engine/annex/layout/paginate.ts';
import { expectedTexts, firstLayoutFault } from '../../../electron/engine/annex/pdf/expected.ts';
import { verifyPdf } from '../../../electron/engine/annex/pdf/verify.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { indicator, section, source } from './sources.ts';

const fonts = loadFonts();
const rows = [section('1', 'Nhóm'), indicator('1.1'), indicator('1.2', { result: '42,11%\n(2.723/6.466)' })];

function laidOut(from = rows) {
  const model = buildAnnex(source(from), fonts);
  return { model, pages: paginate(layOut(model, fonts, 480), 480, fonts) };
}

describe('verifyPdf', () => {
  it('accepts the file that was made from the model', async () => {
    const { model, pages } = laidOut();
    const { bytes } = await renderAnnexPdf(model, UNWATCHED, fonts);
    await expect(
      verifyPdf(
        bytes,
        pages.map((page) => expectedTexts(page, fonts)),
        fonts,
        UNWATCHED,
      ),
    ).resolves.toBeUndefined();
  });

  it.each([
    ['a changed figure', (text: string) => text.replace('2.723', '2.732')],
    ['a missing letter', (text: string) => text.replace('6.466', '66.466')],
    ['a letter that should not be there', (text: string) => text.replace('6.466', '6.46')],
  ])('names the place of %s', async (_, change) => {
    const { model, pages } = laidOut();
    const { bytes } = await renderAnnexPdf(model, UNWATCHED, fonts);
    const expected = pages.map((page) =>
      expectedTexts(page, fonts).map((one) => ({ ...one, text: change(one.text) })),
    );
    await expect(verifyPdf(bytes, expected, fonts, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
      details: {
        page: 1,
        place: expect.stringMatching(/dòng 3, cột “(Kết quả thực hiện|Đánh giá kết quả)”/),
      },
    });
  });

  it('finds a page too few', async () => {
    const { model, pages } = laidOut();
    const { bytes } = await renderAnnexPdf(model, UNWATCHED, fonts);
    const expected = [...pages, []].map((page) => expectedTexts(page, fonts));
    await expect(verifyPdf(bytes, expected, fonts, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
    });
  });
});

describe('firstLayoutFault', () => {
  it('finds nothing in a whole layout', () => {
    const { model, pages } = laidOut();
    expect(firstLayoutFault(pages, model)).toBeNull();
  });

  it('finds a row or a line that the layout lost', () => {
    const { model, pages } = laidOut();
    const lastRow = pages.flat().findLast((block) => block.kind === 'slice');
    expect(
      firstLayoutFault(
        pages.map((page) => page.filter((block) => block !== lastRow)),
        model,
      ),
    ).toBe('số dòng: 2/3');
    expect(
      firstLayoutFault(
        pages.map((page) => page.slice(1)),
        model,
      ),
    ).toBe('tiêu đề, chú thích hoặc dòng kết');
    const cut = pages.map((page) =>
      page.map((block) => (block === lastRow && block.kind === 'slice' ? { ...block, to: 1 } : block)),
    );
    expect(firstLayoutFault(cut, model)).toBe('dòng 3, cột “Kết quả thực hiện”');
  });
});

import { describe, expect, it } from 'vitest';
import { renderAnnexPdf } from '../../../../electron/engine/annex/index.ts';
import type { Page, PagePart } from '../../../../electron/engine/annex/layout/blocks.ts';
import { loadFonts } from '../../../../electron/engine/annex/layout/fonts.ts';
import type { AnnexModel } from '../../../../electron/engine/annex/model.ts';
import { expectedTexts } from '../../../../electron/engine/annex/pdf/expected.ts';
import { firstLayoutFault } from '../../../../electron/engine/annex/pdf/faults.ts';
import { layPages } from '../../../../electron/engine/annex/pdf/render.ts';
import { verifyPdf } from '../../../../electron/engine/annex/pdf/verify.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { DEFAULT_PAGE } from '../../../../shared/domain/annex.ts';
import { annexModel, cell, modelRow, modelSection, modelTable } from '../models.ts';

const fonts = loadFonts();
const rows = [
  modelSection('1', 'Nhóm'),
  modelRow({ ordinal: '1.1', name: 'Chỉ tiêu một', result: '85%' }),
  modelRow({ ordinal: '1.2', name: 'Chỉ tiêu hai', result: '42,11%\n(2.723/6.466)', evaluation: 'Đạt' }),
];

function laidOut(model: AnnexModel = annexModel([modelTable(rows)])): { model: AnnexModel; pages: Page[] } {
  return { model, pages: layPages(model, fonts) };
}

function tableOf(pages: readonly Page[]): PagePart {
  const part = pages.flat().find((item) => item.kind === 'table');
  if (part?.kind !== 'table') throw new Error('không có bảng');
  return part;
}

/** Pages whose table is another. */
function withTable(pages: readonly Page[], change: (part: PagePart) => PagePart): Page[] {
  return pages.map((page) => page.map((item) => (item.kind === 'table' ? change(item) : item)));
}

describe('verifyPdf', () => {
  it('accepts the file that was made from the model', async () => {
    const { model, pages } = laidOut();
    const { bytes } = await renderAnnexPdf(model, UNWATCHED);
    const expected = pages.map((page) => expectedTexts(page));
    await expect(verifyPdf(bytes, expected, DEFAULT_PAGE, fonts, UNWATCHED)).resolves.toBeUndefined();
  });

  it.each([
    ['a changed figure', (text: string) => text.replace('2.723', '2.732')],
    ['a missing letter', (text: string) => text.replace('6.466', '66.466')],
    ['a letter that should not be there', (text: string) => text.replace('6.466', '6.46')],
  ])('names the place of %s', async (_, change) => {
    const { model, pages } = laidOut();
    const { bytes } = await renderAnnexPdf(model, UNWATCHED);
    const expected = pages.map((page) =>
      [...expectedTexts(page)].map((one) => ({ ...one, text: change(one.text) })),
    );
    await expect(verifyPdf(bytes, expected, DEFAULT_PAGE, fonts, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
      details: {
        page: 1,
        place: expect.stringMatching(/dòng 3, cột “(Kết quả thực hiện|Đánh giá kết quả)”/),
      },
    });
  });

  it('finds a page too few', async () => {
    const { model, pages } = laidOut();
    const { bytes } = await renderAnnexPdf(model, UNWATCHED);
    const expected = [...pages, []].map((page) => expectedTexts(page));
    await expect(verifyPdf(bytes, expected, DEFAULT_PAGE, fonts, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_INCOMPLETE',
    });
  });

  it('finds letters outside the margins', async () => {
    const wide = modelTable(rows).columns.map((column) => ({ ...column, widthMm: column.widthMm + 1 }));
    await expect(
      renderAnnexPdf(
        annexModel([modelTable([modelRow({ note: 'ghi '.repeat(40) })], { columns: wide })]),
        UNWATCHED,
      ),
    ).rejects.toMatchObject({ code: 'ANNEX_INCOMPLETE', details: { place: 'chữ ngoài lề trang', page: 1 } });
  });
});

describe('firstLayoutFault', () => {
  it('finds nothing in a whole layout', () => {
    const { model, pages } = laidOut();
    expect(firstLayoutFault(pages, model)).toBeNull();
  });

  it('finds a row, a line, a heading or a name that the layout lost', () => {
    const { model, pages } = laidOut();
    expect(
      firstLayoutFault(
        withTable(pages, (part) => ({ ...part, rows: part.rows.slice(0, 2) })),
        model,
      ),
    ).toBe('số dòng: 2/3');
    expect(
      firstLayoutFault(
        withTable(pages, (part) => ({ ...part, rows: part.rows.slice(1) })),
        model,
      ),
    ).toBe('dòng 1');
    const cut = withTable(pages, (part) => ({ ...part, rows: part.rows.map((row) => ({ ...row, to: 1 })) }));
    expect(firstLayoutFault(cut, model)).toBe('số dòng: 2/3');
    expect(
      firstLayoutFault(
        pages.map((page) => page.slice(1)),
        model,
      ),
    ).toBe('tiêu đề, chú thích hoặc dòng kết');
    expect(
      firstLayoutFault(
        pages.map((page) => page.filter(({ kind }) => kind !== 'tail')),
        model,
      ),
    ).toBe('khối chữ ký, nơi nhận');
    expect(
      firstLayoutFault(
        pages.map((page) => page.filter(({ kind }) => kind !== 'table')),
        model,
      ),
    ).toBe('số bảng: 0/1');
  });

  it('finds a text that is another than the model says, and one twice', () => {
    const { pages } = laidOut();
    const other = [...rows.slice(0, 2), modelRow({ ordinal: '1.2', name: 'Chỉ tiêu ba' })];
    expect(firstLayoutFault(pages, annexModel([modelTable(other)]))).toBe('dòng 3, cột “Chỉ tiêu”');
    const { model } = laidOut();
    const twice = withTable(pages, (part) => ({ ...part, rows: [...part.rows, ...part.rows.slice(-1)] }));
    expect(firstLayoutFault(twice, model)).toBe('dòng 3, cột “STT”');
  });

  it('finds lines of a merged cell that stand on neither page, or on both', () => {
    const merged = Array.from({ length: 40 }, (_, index) => {
      const row = modelRow({ ordinal: `${index + 1}`, name: `Chỉ tiêu ${index + 1}` });
      const shared = index === 0 ? cell('Sở Y tế '.repeat(90).trim(), { down: 40 }) : cell('', { down: 0 });
      return { ...row, cells: row.cells.map((one, column) => (column === 3 ? shared : one)) };
    });
    const { model, pages } = laidOut(annexModel([modelTable(merged)]));
    expect(firstLayoutFault(pages, model)).toBeNull();
    const owner = tableOf(pages).rows[0]?.row.cells[3];
    const [[part, lines] = []] = owner?.merge?.lines ?? [];
    if (part === undefined || lines === undefined || owner?.merge == null) throw new Error('không gộp');
    for (const to of [lines.to - 1, lines.to + 1]) {
      owner.merge.lines.set(part, { ...lines, to });
      expect(firstLayoutFault(pages, model)).toBe('dòng 1, cột “Cơ quan chủ trì”');
    }
  });
});

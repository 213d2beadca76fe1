import { describe, expect, it, vi } from 'vitest';
import type { AnnexModel } from '../../../../electron/engine/annex/index.ts';
import { buildAnnex, renderAnnexPdf } from '../../../../electron/engine/annex/index.ts';
import { type AnnexRow, printedText } from '../../../../electron/engine/annex/model.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import { describeReal } from '../../../support/real.ts';
import type { TruthName } from '../../../support/truth.ts';
import { annexModel, MODEL_COLUMNS, modelRow, modelSection, modelTable } from '../models.ts';
import { longText } from '../sources.ts';
import { truthSource } from '../truth.ts';
import { readPdf } from './read-pdf.ts';

/** Many files are printed and read back, on machines that do other work too. */
vi.setConfig({ testTimeout: 60_000 });

const letters = (text: string) => text.replace(/\s/g, '');
/** Letters rise to this share of their size above the baseline. */
const ASCENDER = 0.891;
const HEADER = letters(MODEL_COLUMNS.map(({ header }) => header).join(''));

async function print(model: AnnexModel) {
  const { bytes, pages, signatureBoxes } = await renderAnnexPdf(model, UNWATCHED);
  const read = await readPdf(bytes);
  expect(read.pages).toHaveLength(pages);
  return { bytes, signatureBoxes, ...read };
}

function indicator(ordinal: string, texts: Partial<Record<Field, string>> = {}): AnnexRow {
  const name = `Chỉ tiêu số ${ordinal}`;
  return modelRow({ ordinal, name, target: '100%', result: '85,42%', evaluation: 'Đạt', ...texts });
}

/** An annex of one table. */
function annex(rows: readonly AnnexRow[], changes: Partial<AnnexModel> = {}): AnnexModel {
  return annexModel([modelTable(rows)], changes);
}

function textsOf(model: AnnexModel): string[] {
  return model.tables.flatMap(({ rows }) =>
    [...rows].flatMap(({ cells }) => cells.map((cell) => letters(printedText(cell)))),
  );
}

describeReal('annexes of the province', () => {
  it.each<TruthName>(['T2024', 'T9M', 'TDTI'])(
    '%s: every cell is read back whole and in order',
    async (name) => {
      const model = buildAnnex(truthSource(name));
      const { pages } = await print(model);
      const whole = pages.map((page) => page.letters).join('');
      let at = 0;
      for (const text of textsOf(model)) {
        const found = whole.indexOf(text, at);
        expect(found, text).toBeGreaterThanOrEqual(at);
        at = found + text.length;
      }
      expect(whole).toContain(letters(`Danh mục gồm: ${name === 'TDTI' ? 27 : 32} chỉ tiêu./.`));
    },
  );
});

describe('renderAnnexPdf', () => {
  const rows = Array.from({ length: 60 }, (_, index) =>
    index % 9 === 0
      ? modelSection(`${index}`, `Nhóm ${index}`)
      : indicator(`${index}`, { note: longText(40 + index * 5) }),
  );

  it('is A4 landscape with the properties of a document', async () => {
    const { pages, info } = await print(annex([indicator('1')]));
    expect(pages[0]?.widthMm).toBeCloseTo(297, 1);
    expect(pages[0]?.heightMm).toBeCloseTo(210, 1);
    expect(info).toMatchObject({
      Title: 'Phụ lục – KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024',
      Creator: 'Đối Soát',
      Language: 'vi',
      PDFFormatVersion: '1.7',
    });
  });

  it('keeps the margins of the decree and the corner of the digital signature free', async () => {
    const { pages } = await print(annex(rows, { title: [longText(700)] }));
    for (const [index, page] of pages.entries()) {
      for (const { x, y, width, height, text } of page.items) {
        expect(x, text).toBeGreaterThanOrEqual(29.9);
        expect(x + width, text).toBeLessThanOrEqual(282.5);
        expect(y, text).toBeLessThanOrEqual(190.5);
        const corner = x + width > 282 - 76.9 && y - height * ASCENDER < 20 + 8.7 - 0.01;
        if (index === 0) expect(corner, text).toBe(false);
      }
    }
  });

  it('repeats the header row on every page of the table and numbers all pages but the first', async () => {
    const { pages } = await print(annex(rows));
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page.letters.split(HEADER)).toHaveLength(2);
      const inMargin = page.items.filter(({ y }) => y < 20);
      expect(inMargin.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
      for (const { x, width } of inMargin) expect(x + width / 2).toBeCloseTo(30 + 252 / 2, 0);
    }
  });

  it('never leaves a section row alone at the foot of a page', async () => {
    for (const filling of [3, 5, 6, 7, 8, 11]) {
      const many = Array.from({ length: 40 }, (_, index) =>
        index % filling === filling - 1
          ? modelSection('S', `Nhóm ${index}`)
          : indicator(`${index}`, { note: longText(120) }),
      );
      const { pages } = await print(annex([...many, indicator('cuối')]));
      for (const page of pages)
        expect(page.items.filter(({ y }) => y > 20).at(-1)?.text).not.toMatch(/^Nhóm/);
    }
  });

  it('keeps the signature with the end of the table, whatever is left of the page', async () => {
    for (let count = 8; count <= 20; count += 1) {
      const { pages } = await print(
        annex(Array.from({ length: count }, (_, index) => indicator(`${index + 1}`))),
      );
      const last = pages.at(-1)?.letters ?? '';
      expect(last).toContain(HEADER);
      expect(last).toMatch(
        new RegExp(`${count}Chỉtiêusố${count}.*${letters('KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Thị Ánh')}`),
      );
    }
  });

  it('breaks the last row where it would not leave the signature any company', async () => {
    const { pages } = await print(annex([indicator('1', { note: longText(4100) })]));
    const last = pages.at(-1)?.letters ?? '';
    expect(pages.length).toBeGreaterThan(1);
    expect(last).toContain('987.654');
    expect(last).toContain(letters('Trần Thị Ánh'));
  });

  it('loses nothing of a row of 15.000 letters', async () => {
    const note = longText(15_000);
    const { pages } = await print(
      annex([modelSection('1', 'Nhóm'), indicator('1.1', { note }), indicator('1.2')]),
    );
    expect(pages.length).toBeGreaterThan(3);
    const body = pages.map((page) => page.letters.slice(page.letters.indexOf(HEADER) + HEADER.length));
    expect(body.join('').includes(letters(note))).toBe(true);
    expect(pages[0]?.letters).toContain('Sốliệutổnghợp');
  });

  it('breaks words that are wider than a column and loses none of their letters', async () => {
    const address = `https://dichvucong.example.vn/${'duong-dan-rat-dai/'.repeat(12)}`;
    const { pages } = await print(annex([indicator('1', { note: address, name: 'W'.repeat(200) })]));
    expect(pages[0]?.letters).toContain(address);
    expect(pages[0]?.letters).toContain('W'.repeat(200));
  });

  it('sets footnote marks behind the text of the cell and the notes under the table', async () => {
    const row = indicator('1.7', { result: '94,2%\n(179/188 cơ quan)' });
    const cells = row.cells.map((one, column) => (column === 4 ? { ...one, marks: ['1'] } : one));
    const footnotes = [{ mark: '1', text: '188 cơ quan gồm: 21 sở, ngành' }];
    const { pages } = await print(annexModel([modelTable([{ ...row, cells }], { footnotes })]));
    expect(pages[0]?.letters).toContain('94,2%(179/188cơquan)(1)');
    const mark = pages[0]?.items.find(({ text, height }) => text === '(1)' && height < 3);
    expect(mark).toBeDefined();
    expect(pages[0]?.letters).toContain(
      letters('(1) 188 cơ quan gồm: 21 sở, ngành Danh mục gồm: 1 chỉ tiêu./.'),
    );
  });

  it('prints several tables with parts, titles, columns and notes', async () => {
    const narrow = MODEL_COLUMNS.slice(0, 2);
    const { pages } = await print(
      annexModel([
        modelTable([indicator('1')], { part: 'I. TỈNH AN GIANG', title: '1. Mục tiêu' }),
        modelTable([modelRow({ ordinal: '2', name: 'Chỉ tiêu hai' }, narrow)], {
          part: 'II. TỈNH KIÊN GIANG',
          columns: narrow,
          footnotes: [{ mark: '*', text: 'Số ước' }],
        }),
        modelTable([indicator('3')]),
      ]),
    );
    expect(pages.map((page) => page.letters).join('')).toMatch(
      /I\.TỈNHANGIANG1\.MụctiêuSTT.*85,42%ĐạtII\.TỈNHKIÊNGIANGSTTChỉtiêu2Chỉtiêuhai\(\*\)SốướcSTT.*Danhmụcgồm:1chỉtiêu\.\/\./,
    );
  });

  it('stops before it prints when the typeface lacks a letter', async () => {
    const model = annex([indicator('1'), indicator('2', { result: '85% ✓' })]);
    await expect(renderAnnexPdf(model, UNWATCHED)).rejects.toMatchObject({
      code: 'ANNEX_LETTER_MISSING',
      details: { letter: '✓', codePoint: 'U+2713', place: 'dòng 2, cột “Kết quả thực hiện”' },
    });
  });

  it('ends when the task is cancelled', async () => {
    const cancelled = { step: () => Promise.reject(new AppError('CANCELLED')) };
    await expect(renderAnnexPdf(annex([indicator('1')]), cancelled)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('makes the same pages from the same model', async () => {
    const [one, other] = [await print(annex(rows)), await print(annex(rows))];
    expect(other.pages).toEqual(one.pages);
  });
});

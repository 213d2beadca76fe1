import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../electron/engine/annex/index.ts';
import { type LetterModel, letterModel } from '../../../electron/engine/letters/model.ts';
import { renderLetterPdf } from '../../../electron/engine/letters/pdf/render.ts';
import { layQuestions } from '../../../electron/engine/letters/pdf/rows.ts';
import { verifyLetter } from '../../../electron/engine/letters/pdf/verify.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { type PdfPage, readPdf } from '../annex/pdf/read-pdf.ts';
import { FORM, LONG_AGENCY, letterFacts, question, questions } from './letters.ts';

async function printed(more: Parameters<typeof letterFacts>[0] = {}) {
  const model = letterModel(letterFacts(more));
  const { bytes, pages: count } = await renderLetterPdf(model, UNWATCHED);
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(count);
  return { model, bytes, pages };
}

const letters = (text: string) => text.replace(/\s/g, '');

/** All that is printed, without the numbers of the pages and the headers that repeat. */
function wholeText(pages: readonly PdfPage[], model: LetterModel): string {
  const header = letters(model.columns.map((column) => column.header).join(''));
  return pages
    .map((page, index) => {
      const own = index === 0 ? page.letters : page.letters.slice(0, -String(index + 1).length);
      return index > 0 && own.startsWith(header) ? own.slice(header.length) : own;
    })
    .join('');
}

function expectedText(model: LetterModel): string {
  const { signature: s } = model;
  return letters(
    [
      ...[model.parent, model.issuer, model.country, model.motto, model.number, model.subject],
      ...[model.placeAndDate, model.addressee, model.opening],
      ...model.columns.map(({ header }) => header),
      ...model.rows.flat(),
      ...[model.closing, 'Nơi nhận:', ...model.recipients, s.authority, s.position, s.name],
    ].join(''),
  );
}

describe('renderLetterPdf', () => {
  it('prints every text, on one A4 page for one question', async () => {
    const { model, pages } = await printed({ questions: [question(1)] });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.widthMm).toBeCloseTo(210, 0);
    expect(pages[0]?.heightMm).toBeCloseTo(297, 0);
    expect(wholeText(pages, model)).toBe(expectedText(model));
  });

  it('sets number and place on one line, and the subject under the number', async () => {
    const { pages } = await printed({ questions: [question(1)] });
    const items = pages[0]?.items ?? [];
    const at = (text: string) => items.find((item) => item.text.includes(text));
    expect(at('Số:')?.y).toBeCloseTo(at('ngày')?.y ?? 0, 1);
    expect(at('V/v')?.y).toBeGreaterThan(at('Số:')?.y ?? 0);
    expect(at('V/v')?.x).toBeLessThan(at('ngày')?.x ?? 0);
    expect(Math.abs((at('Nơi nhận')?.y ?? 0) - (at('KT. GIÁM')?.y ?? 99))).toBeLessThan(1);
  });

  it('repeats the header on every page of sixty questions and cuts no row', async () => {
    const { model, pages } = await printed({ agency: LONG_AGENCY, questions: questions(60) });
    expect(pages.length).toBeGreaterThan(4);
    expect(wholeText(pages, model)).toBe(expectedText(model));
    const header = letters(model.columns.map((column) => column.header).join(''));
    for (const [index, page] of pages.entries()) {
      expect(page.letters).toContain(header);
      if (index > 0) expect(page.letters.endsWith(String(index + 1))).toBe(true);
    }
    for (const texts of model.rows) {
      const row = letters(texts.join(''));
      expect(pages.filter((page) => page.letters.includes(row))).toHaveLength(1);
    }
  });

  it('keeps the signature with the closing sentence, wherever the table ends', async () => {
    for (const count of [3, 4, 5, 6]) {
      const { pages } = await printed({ questions: questions(count) });
      const last = pages.at(-1)?.letters ?? '';
      expect(last).toContain('ĐềnghịQuýcơquanđiền');
      expect(last).toContain('NguyễnThịHồngÁnh');
    }
  });

  it('prints a question longer than a page, whole', async () => {
    const text = Array.from({ length: 600 }, (_, index) => `từ${index}`).join(' ');
    const { model, pages } = await printed({ questions: [question(1), question(2, { text }), question(3)] });
    expect(pages.length).toBeGreaterThan(2);
    const all = pages.map((page) => page.letters).join('');
    for (let index = 0; index < 600; index += 1) expect(all).toContain(`từ${index}`);
    expect(model.rows).toHaveLength(3);
  });

  it.each([
    ['漢', 'U+6F22'],
    ['\u0000', 'U+0000'],
  ])('refuses a letter that cannot be printed, and says where it stands', async (letter, codePoint) => {
    const questions = [question(1), question(2, { text: `Tăng ${letter} phần` })];
    await expect(renderLetterPdf(letterModel(letterFacts({ questions })), UNWATCHED)).rejects.toMatchObject({
      code: 'LETTER_CHARACTER_MISSING',
      details: { letter, codePoint, place: 'dòng 2 của bảng' },
    });
  });
});

describe('verifyLetter', () => {
  const fonts = loadFonts();

  it.each([
    ['a figure in the table', (m: LetterModel) => ({ ...m, rows: changed(m.rows) }), 'dòng 2 của bảng'],
    ['a word of the end', (m: LetterModel) => ({ ...m, closing: m.closing.replace('20', '21') }), 'phần kết'],
    ['a missing row', (m: LetterModel) => ({ ...m, rows: m.rows.slice(0, 1) }), 'phần kết'],
    ['a name', (m: LetterModel) => ({ ...m, issuer: `${m.issuer}A` }), 'cơ quan ban hành'],
  ])('finds %s that is not what was meant', async (_, change, place) => {
    const { model, bytes } = await printed();
    const other = change(model);
    await expect(
      verifyLetter(bytes, other, layQuestions(other, fonts), fonts, UNWATCHED),
    ).rejects.toMatchObject({ code: 'LETTER_INCOMPLETE', details: { place } });
  });

  it('finds a row that the layout lost', async () => {
    const { model, bytes } = await printed();
    const parts = layQuestions(model, fonts).filter(({ row }) => row !== 1);
    await expect(verifyLetter(bytes, model, parts, fonts, UNWATCHED)).rejects.toMatchObject({
      code: 'LETTER_INCOMPLETE',
      details: { place: 'dòng 1 của bảng' },
    });
  });

  it('accepts what was printed', async () => {
    const { model, bytes } = await printed({ form: { ...FORM, parent: '' } });
    await expect(verifyLetter(bytes, model, layQuestions(model, fonts), fonts, UNWATCHED)).resolves.toBe(1);
  });
});

function changed(rows: LetterModel['rows']): string[][] {
  return rows.map((texts, index) =>
    texts.map((text) => (index === 1 ? text.replace('85,2%', '85,3%') : text)),
  );
}

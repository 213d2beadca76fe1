/**
 * Reads a finished PDF back and compares it with what it was made from: a lost or changed figure must stop
 * the export. Letters are compared by the drawing the typeface has for them, because two code points that
 * share one (U+2009 and U+202F …) cannot be told apart in a PDF.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PageForm } from '../../../../shared/domain/annex.ts';
import type { Task } from '../../task.ts';
import type { Fonts } from '../layout/fonts.ts';
import { pageMm, points } from '../layout/geometry.ts';
import type { ExpectedText } from './expected.ts';
import { lettersOf } from './expected.ts';

/** A run of letters as it stands on a page. */
export interface ReadItem {
  text: string;
  x: number;
  /** Points from the page's lower edge to the baseline. */
  y: number;
  width: number;
}

/** A point or so for rounding and for letters that lean out of their box. */
const TOLERANCE = 2;

/**
 * @param pages expected texts of every page, in drawing order
 * @throws AppError `ANNEX_INCOMPLETE` {place, page} at the first text that is missing, changed or off the page
 */
export async function verifyPdf(
  bytes: Uint8Array,
  pages: readonly Iterable<ExpectedText>[],
  form: PageForm,
  fonts: Fonts,
  task: Task,
): Promise<void> {
  let read = 0;
  for await (const items of printedPages(bytes)) {
    await task.step('Đang đối chiếu phụ lục', read, pages.length);
    const number = read === 0 ? [] : [{ text: String(read + 1), place: 'số trang' }];
    const expected = pages[read];
    read += 1;
    if (expected !== undefined) comparePage(items, [...number, ...expected], read, form, fonts);
  }
  if (read !== pages.length) {
    throw new AppError('ANNEX_INCOMPLETE', { place: `số trang: ${read}/${pages.length}`, page: read });
  }
}

/** What a reader finds on each page of a PDF, in drawing order. */
export async function* printedPages(bytes: Uint8Array): AsyncGenerator<ReadItem[], void, undefined> {
  // 2 MB, loaded when it is first needed.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  try {
    const document = await loading.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
      yield content.items.flatMap((item) => ('str' in item ? [readItem(item)] : []));
      page.cleanup();
    }
  } finally {
    await loading.destroy();
  }
}

function readItem(item: { str: string; transform: unknown[]; width: number }): ReadItem {
  return { text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width };
}

function comparePage(
  items: readonly ReadItem[],
  expected: Iterable<ExpectedText>,
  page: number,
  form: PageForm,
  fonts: Fonts,
): void {
  const read = Array.from(lettersOf(items.map(({ text }) => text).join('')));
  let at = 0;
  for (const { text, place } of expected) {
    for (const letter of lettersOf(text)) {
      if (!sameLetter(letter, read[at], fonts)) throw new AppError('ANNEX_INCOMPLETE', { place, page });
      at += 1;
    }
  }
  if (at !== read.length) throw new AppError('ANNEX_INCOMPLETE', { place: 'cuối trang', page });
  const isOnPage = withinMargins(form);
  const lost = items.find((item) => item.text.trim() !== '' && !isOnPage(item));
  if (lost !== undefined) throw new AppError('ANNEX_INCOMPLETE', { place: 'chữ ngoài lề trang', page });
}

/** Whether a letter that was read is the one that was printed, as far as the typeface tells them apart. */
export function sameLetter(wanted: string, read: string | undefined, fonts: Fonts): boolean {
  if (read === undefined) return false;
  if (wanted === read) return true;
  const { glyph, has } = fonts.faces.normal;
  const [a, b] = [wanted.codePointAt(0) ?? 0, read.codePointAt(0) ?? 0];
  return has(a) && has(b) && glyph(a) === glyph(b);
}

/** Between the side margins, and not below the bottom one; the top margin holds the page number. */
function withinMargins(form: PageForm): (item: ReadItem) => boolean {
  const { width, height } = pageMm(form);
  const { left, right, bottom } = form.marginsMm;
  return ({ x, y, width: length }) =>
    x >= points(left) - TOLERANCE &&
    x + length <= points(width - right) + TOLERANCE &&
    y >= points(bottom) - TOLERANCE &&
    y <= points(height) - TOLERANCE;
}

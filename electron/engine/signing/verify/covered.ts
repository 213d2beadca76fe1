/**
 * What the marks of signatures lie over. A mark may stand on words, as a seal does on the name of the authority; one
 * that hides a figure shows a reader something else than what was signed, whoever made it.
 */
import type { PdfDocument } from '../pdf/document.ts';
import { marksOf } from '../seen/marks.ts';

/** What is hidden, in words by page. */
export interface Covered {
  readonly figures: readonly string[];
  readonly words: readonly string[];
}

/**
 * @param before what was there when the signatures were added
 * @param signatures numbers of their dictionaries in `after`
 * @throws whatever pdf.js throws
 */
export async function coveredBySignatures(
  before: PdfDocument,
  after: PdfDocument,
  signatures: ReadonlySet<number>,
): Promise<Covered> {
  const marks = marksOf(after, signatures);
  if (marks.length === 0) return { figures: [], words: [] };
  const figures: string[] = [];
  const words: string[] = [];
  const { openDrawn } = await import('../inside/drawn.ts');
  const drawn = await openDrawn(before.bytes);
  try {
    for (const [page, own] of Map.groupBy(marks, (mark) => mark.page)) {
      const hidden = (await drawn.letters(page)).filter(({ x, y, text }) => {
        const under = own.some(
          ({ left, bottom, right, top }) => x > left && x < right && y > bottom && y < top,
        );
        return under && text.trim() !== '';
      });
      if (hidden.some(({ text }) => /\p{N}/u.test(text))) {
        figures.push(`chữ ký che số liệu đã ký ở trang ${page}`);
      } else if (hidden.length > 0) words.push(`chữ ký nằm đè lên chữ đã có ở trang ${page}`);
    }
  } finally {
    await drawn.close();
  }
  return { figures, words };
}

/** The annex as PDF. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import { layOut } from '../layout/compose.ts';
import type { Fonts } from '../layout/fonts.ts';
import { loadFonts } from '../layout/fonts.ts';
import { MARGIN_MM, PAGE_MM, points } from '../layout/geometry.ts';
import { paginate } from '../layout/paginate.ts';
import { refuseMissingLetters } from '../letters.ts';
import type { AnnexModel } from '../model.ts';
import { drawPages } from './draw.ts';
import { expectedTexts, firstLayoutFault } from './expected.ts';
import { printPdf } from './print.ts';
import { verifyPdf } from './verify.ts';

/** Left free at the foot of a page, for rounding: pdfmake must never have to turn a page by itself. */
const SLACK = 2;

/**
 * Prints the model on A4 landscape, PDF 1.7 with embedded faces and ToUnicode, and reads the result back.
 * @returns the file and its number of pages
 * @throws AppError `ANNEX_LETTER_MISSING` {letter, codePoint, place} before anything is printed;
 *   `ANNEX_INCOMPLETE` {place, page} when the file does not hold every text of the model; `CANCELLED`
 */
export async function renderAnnexPdf(
  model: AnnexModel,
  task: Task,
  fonts: Fonts = loadFonts(),
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  await task.step('Đang dàn trang', 0, 0);
  refuseMissingLetters(model, fonts);
  const room = points(PAGE_MM.height - MARGIN_MM.top - MARGIN_MM.bottom) - SLACK;
  const pages = paginate(layOut(model, fonts, room), room, fonts);
  const fault = firstLayoutFault(pages, model);
  if (fault !== null) throw new AppError('ANNEX_INCOMPLETE', { place: fault, page: 0 });

  await task.step('Đang tạo tệp PDF', 0, pages.length);
  const bytes = await printPdf(drawPages(pages, model, fonts), fonts);

  await verifyPdf(
    bytes,
    pages.map((page) => expectedTexts(page, fonts)),
    fonts,
    task,
  );
  return { bytes, pages: pages.length };
}

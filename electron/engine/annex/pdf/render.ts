/** The annex as PDF. */
import type { VisibleSignature } from '../../../../shared/contract/annex.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Task } from '../../task.ts';
import type { Page } from '../layout/blocks.ts';
import { layOut } from '../layout/compose.ts';
import type { Fonts } from '../layout/fonts.ts';
import { loadFonts } from '../layout/fonts.ts';
import { pageMm, points, textHeightMm } from '../layout/geometry.ts';
import { flowMerges } from '../layout/merges.ts';
import { paginate } from '../layout/paginate.ts';
import { signatureBoxes } from '../layout/tail.ts';
import { refuseMissingLetters } from '../letters.ts';
import type { AnnexModel } from '../model.ts';
import { Drawing } from './draw.ts';
import { expectedTexts } from './expected.ts';
import { firstLayoutFault } from './faults.ts';
import { attachManifest, openFile } from './file.ts';
import { verifyPdf } from './verify.ts';

/** Points left free at the foot of a page, for rounding. */
const SLACK = 2;

export interface AnnexPdf {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** Where each signatory of the model signs, in the model's order. */
  signatureBoxes: VisibleSignature[];
}

/**
 * Prints the model as tagged PDF 1.7, PDF/A-3a, with embedded faces and ToUnicode, and reads the result back.
 * @param options `manifest`: attached as doi-soat-manifest.json
 * @throws AppError `ANNEX_LETTER_MISSING` {letter, codePoint, place} before anything is printed;
 *   `ANNEX_INCOMPLETE` {place, page} when the file does not hold every text of the model; `CANCELLED`
 */
export async function renderAnnexPdf(
  model: AnnexModel,
  task: Task,
  options: { manifest?: Uint8Array | undefined; fonts?: Fonts | undefined } = {},
): Promise<AnnexPdf> {
  const fonts = options.fonts ?? loadFonts();
  await task.step('Đang dàn trang', 0, 0);
  refuseMissingLetters(model, fonts);
  const pages = layPages(model, fonts);
  const fault = firstLayoutFault(pages, model);
  if (fault !== null) throw new AppError('ANNEX_INCOMPLETE', { place: fault, page: 0 });
  const bytes = await drawn(pages, model, options.manifest, fonts, task);
  await verifyPdf(
    bytes,
    pages.map((page) => expectedTexts(page)),
    model.page,
    fonts,
    task,
  );
  return { bytes, pages: pages.length, signatureBoxes: signatureBoxes(pages, model.page) };
}

/** The pages of an annex, laid out. */
export function layPages(model: AnnexModel, fonts: Fonts): Page[] {
  const room = points(textHeightMm(model.page)) - SLACK;
  const pages = paginate(layOut(model, fonts, room), room);
  flowMerges(pages);
  return pages;
}

async function drawn(
  pages: readonly Page[],
  model: AnnexModel,
  manifest: Uint8Array | undefined,
  fonts: Fonts,
  task: Task,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = pageMm(model.page);
  const file = await openFile(model.documentTitle, { width: points(width), height: points(height) }, fonts);
  const drawing = new Drawing(file, model, fonts);
  for (const [index, page] of pages.entries()) {
    await task.step('Đang tạo tệp PDF', index, pages.length);
    drawing.page(page);
  }
  drawing.end();
  if (manifest !== undefined) attachManifest(file.document, manifest);
  return file.finish();
}
